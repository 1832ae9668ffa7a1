namespace Neo.SmartContract.Framework.Services;

/// <summary>A block, without its transactions.</summary>
public class Block
{
    /// <summary>Its hash.</summary>
    public readonly UInt256 Hash;

    /// <summary>The version of its format.</summary>
    public readonly uint Version;

    /// <summary>The hash of the block before it.</summary>
    public readonly UInt256 PrevHash;

    /// <summary>What proves which transactions it has.</summary>
    public readonly UInt256 MerkleRoot;

    /// <summary>When it was made, in milliseconds since 1970-01-01 UTC.</summary>
    public readonly ulong Timestamp;

    /// <summary>A number that its maker chose.</summary>
    public readonly ulong Nonce;

    /// <summary>Its number.</summary>
    public readonly uint Index;

    /// <summary>Which of the validators made it, from 0.</summary>
    public readonly byte PrimaryIndex;

    /// <summary>The account of those who make the next block.</summary>
    public readonly UInt160 NextConsensus;

    /// <summary>How many transactions it has.</summary>
    public readonly int TransactionsCount;
}
