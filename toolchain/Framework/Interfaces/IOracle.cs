using Neo.SmartContract.Framework.Native;

namespace Neo.SmartContract.Framework.Interfaces;

/// <summary>A contract that asks the oracle.</summary>
public interface IOracle
{
    /// <summary>Is told the answer. The caller must be <see cref="Oracle.Hash"/>; check it.</summary>
    /// <param name="requestedUrl">Where the data is from.</param>
    /// <param name="userData">What the request carried along.</param>
    /// <param name="oracleResponse">How the request ended.</param>
    /// <param name="jsonString">The data.</param>
    void OnOracleResponse(string requestedUrl, object userData, OracleResponseCode oracleResponse, string jsonString);
}
