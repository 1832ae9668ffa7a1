using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.Native;

/// <summary>The native contract that holds the committee's funds.</summary>
[Contract("0x156326f25b1b5d839a4d326aeaa75383c9563ac1")]
[RequiresProtocol("3.9.0")]
public class Treasury
{
    /// <summary>The contract's script hash.</summary>
    [ContractHash]
    public static extern UInt160 Hash { get; }

    /// <summary>Says whether the committee signed the transaction.</summary>
    /// <returns>True if it did.</returns>
    public static extern bool Verify();
}
