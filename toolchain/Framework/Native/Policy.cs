using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Services;

namespace Neo.SmartContract.Framework.Native;

/// <summary>The native contract of the network's prices and of blocked accounts.</summary>
[Contract("0xcc5e4edd9f5f8dba8bb65734541df7a1c081c67b")]
public class Policy
{
    /// <summary>The contract's script hash.</summary>
    [ContractHash]
    public static extern UInt160 Hash { get; }

    /// <summary>Tells what a transaction's size costs.</summary>
    /// <returns>The network fee, in datoshi for each byte.</returns>
    public static extern long GetFeePerByte();

    /// <summary>Tells what the prices of instructions and services are multiplied by.</summary>
    /// <returns>The factor: datoshi for each unit of price.</returns>
    public static extern uint GetExecFeeFactor();

    /// <summary>Tells what storage costs.</summary>
    /// <returns>The price, in datoshi for each byte.</returns>
    public static extern uint GetStoragePrice();

    /// <summary>Says whether an account is blocked.</summary>
    /// <param name="account">The account.</param>
    /// <returns>True if it is.</returns>
    public static extern bool IsBlocked(UInt160 account);

    /// <summary>Yields the blocked accounts.</summary>
    /// <returns>The accounts.</returns>
    [RequiresProtocol("3.9.0")]
    public static extern Iterator GetBlockedAccounts();

    /// <summary>Tells what an attribute of a transaction costs.</summary>
    /// <param name="attributeType">The attribute.</param>
    /// <returns>The network fee, in datoshi.</returns>
    [RequiresProtocol("3.6.0")]
    public static extern uint GetAttributeFee(TransactionAttributeType attributeType);

    /// <summary>Yields the methods whose execution has a fixed price.</summary>
    /// <returns>The methods.</returns>
    [RequiresProtocol("3.9.0")]
    public static extern Iterator GetWhitelistFeeContracts();
}
