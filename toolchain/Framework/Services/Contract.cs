using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.Services;

/// <summary>A deployed contract, and how to call one.</summary>
public class Contract
{
    /// <summary>Its number on this chain; negative for native contracts.</summary>
    public readonly int Id;

    /// <summary>How often it has been updated.</summary>
    public readonly ushort UpdateCounter;

    /// <summary>Its script hash.</summary>
    public readonly UInt160 Hash;

    /// <summary>Its NEF file.</summary>
    public readonly ByteString Nef;

    /// <summary>Its manifest.</summary>
    public readonly ContractManifest Manifest;

    /// <summary>Calls a method of a contract. Faults when there is no such method, or the manifest doesn't permit the call.</summary>
    /// <param name="scriptHash">The contract.</param>
    /// <param name="method">The method's name in the contract's manifest.</param>
    /// <param name="flags">What the call may do; never more than this contract itself may.</param>
    /// <param name="args">The arguments.</param>
    /// <returns>What the method returned; null if it returns nothing.</returns>
    [Syscall("System.Contract.Call")]
    public static extern object Call(UInt160 scriptHash, string method, CallFlags flags, params object?[]? args);

    /// <summary>Tells what this call may do.</summary>
    /// <returns>The flags that the caller gave.</returns>
    [Syscall("System.Contract.GetCallFlags")]
    public static extern CallFlags GetCallFlags();

    /// <summary>Computes the account that one key controls.</summary>
    /// <param name="pubKey">The key.</param>
    /// <returns>The account's script hash.</returns>
    [Syscall("System.Contract.CreateStandardAccount")]
    public static extern UInt160 CreateStandardAccount(ECPoint pubKey);

    /// <summary>Computes the account that several keys control together.</summary>
    /// <param name="m">How many of the keys must sign.</param>
    /// <param name="pubKey">The keys.</param>
    /// <returns>The account's script hash.</returns>
    [Syscall("System.Contract.CreateMultisigAccount")]
    public static extern UInt160 CreateMultisigAccount(int m, params ECPoint[] pubKey);
}
