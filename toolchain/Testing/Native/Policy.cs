using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Native;

namespace Neo.SmartContract.Testing.Native;

/// <summary>
/// Fees and blocked accounts, which the committee decides.
/// </summary>
/// <param name="initialize">Engine and contract.</param>
public abstract class Policy(SmartContractInitialize initialize) : SmartContract(initialize)
{
    /// <summary>
    /// The contract's manifest.
    /// </summary>
    public static ContractManifest Manifest => NativeContract.Policy.Manifest;

    /// <summary>
    /// Datoshi that one unit of execution costs.
    /// </summary>
    public abstract uint ExecFeeFactor { [DisplayName("getExecFeeFactor")] get; [DisplayName("setExecFeeFactor")] set; }

    /// <summary>
    /// Network fee per byte of transaction, in datoshi.
    /// </summary>
    public abstract long FeePerByte { [DisplayName("getFeePerByte")] get; [DisplayName("setFeePerByte")] set; }

    /// <summary>
    /// Price of one byte of storage, in datoshi.
    /// </summary>
    public abstract uint StoragePrice { [DisplayName("getStoragePrice")] get; [DisplayName("setStoragePrice")] set; }

    /// <summary>
    /// Whether an account is blocked.
    /// </summary>
    /// <param name="account">Account.</param>
    /// <returns>True when it is.</returns>
    [DisplayName("isBlocked")]
    public abstract bool IsBlocked(UInt160 account);

    /// <summary>
    /// Blocks an account.
    /// </summary>
    /// <param name="account">Account.</param>
    /// <returns>Whether it was free until now.</returns>
    [DisplayName("blockAccount")]
    public abstract bool BlockAccount(UInt160 account);

    /// <summary>
    /// Unblocks an account.
    /// </summary>
    /// <param name="account">Account.</param>
    /// <returns>Whether it was blocked until now.</returns>
    [DisplayName("unblockAccount")]
    public abstract bool UnblockAccount(UInt160 account);
}
