namespace Neo.SmartContract.Framework.Services;

/// <summary>A transaction.</summary>
public class Transaction
{
    /// <summary>Its hash.</summary>
    public readonly UInt256 Hash;

    /// <summary>The version of its format.</summary>
    public readonly byte Version;

    /// <summary>A number that sets it apart from one with the same content.</summary>
    public readonly uint Nonce;

    /// <summary>The account that pays its fees: its first signer.</summary>
    public readonly UInt160 Sender;

    /// <summary>What its execution may cost, in datoshi.</summary>
    public readonly long SystemFee;

    /// <summary>What its size and verification cost, in datoshi.</summary>
    public readonly long NetworkFee;

    /// <summary>The last block that may contain it.</summary>
    public readonly uint ValidUntilBlock;

    /// <summary>Its script.</summary>
    public readonly ByteString Script;
}
