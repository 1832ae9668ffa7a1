using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Native;

#pragma warning disable CS0067 // Events are raised through reflection, by the name of the notification.

namespace Neo.SmartContract.Testing.Native;

/// <summary>
/// Asks the world outside, through oracle nodes.
/// </summary>
/// <param name="initialize">Engine and contract.</param>
public abstract class Oracle(SmartContractInitialize initialize) : SmartContract(initialize)
{
    /// <summary>
    /// The contract's manifest.
    /// </summary>
    public static ContractManifest Manifest => NativeContract.Oracle.Manifest;

    /// <summary>
    /// Handles OracleRequest.
    /// </summary>
    /// <param name="Id">Number of the request.</param>
    /// <param name="RequestContract">Contract that asks.</param>
    /// <param name="Url">Address to fetch.</param>
    /// <param name="Filter">JSONPath to apply.</param>
    public delegate void delOracleRequest(BigInteger Id, UInt160 RequestContract, string Url, string Filter);

    /// <summary>
    /// Raised for each request.
    /// </summary>
    [DisplayName("OracleRequest")]
    public event delOracleRequest? OnOracleRequest;

    /// <summary>
    /// Handles OracleResponse.
    /// </summary>
    /// <param name="Id">Number of the request.</param>
    /// <param name="OriginalTx">Transaction of the request.</param>
    public delegate void delOracleResponse(BigInteger Id, UInt256 OriginalTx);

    /// <summary>
    /// Raised for each response.
    /// </summary>
    [DisplayName("OracleResponse")]
    public event delOracleResponse? OnOracleResponse;

    /// <summary>
    /// Price of a request, in datoshi; the committee may set it.
    /// </summary>
    public abstract BigInteger Price { [DisplayName("getPrice")] get; [DisplayName("setPrice")] set; }

    /// <summary>
    /// Whether the current transaction is an oracle response.
    /// </summary>
    public abstract bool Verify { [DisplayName("verify")] get; }

    /// <summary>
    /// Delivers the response of the current transaction.
    /// </summary>
    [DisplayName("finish")]
    public abstract void Finish();

    /// <summary>
    /// Files a request of the calling contract.
    /// </summary>
    /// <param name="url">Address to fetch.</param>
    /// <param name="filter">JSONPath to apply.</param>
    /// <param name="callback">Method that gets the response.</param>
    /// <param name="userData">Passed back to the method.</param>
    /// <param name="gasForResponse">GAS for the response, in datoshi.</param>
    [DisplayName("request")]
    public abstract void Request(string url, string filter, string callback, object? userData, BigInteger gasForResponse);
}
