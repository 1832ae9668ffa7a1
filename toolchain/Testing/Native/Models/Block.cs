using Neo.SmartContract.Testing.Attributes;

namespace Neo.SmartContract.Testing.Native.Models;

/// <summary>
/// A block as the ledger contract returns it.
/// </summary>
public class Block
{
    /// <summary>
    /// Hash.
    /// </summary>
    [FieldOrder(0)]
    public UInt256? Hash { get; set; }

    /// <summary>
    /// Version.
    /// </summary>
    [FieldOrder(1)]
    public uint Version { get; set; }

    /// <summary>
    /// Hash of the block before.
    /// </summary>
    [FieldOrder(2)]
    public UInt256? PrevHash { get; set; }

    /// <summary>
    /// Root of the transactions' hash tree.
    /// </summary>
    [FieldOrder(3)]
    public UInt256? MerkleRoot { get; set; }

    /// <summary>
    /// Milliseconds since 1970-01-01 UTC.
    /// </summary>
    [FieldOrder(4)]
    public ulong Timestamp { get; set; }

    /// <summary>
    /// Random number of the block.
    /// </summary>
    [FieldOrder(5)]
    public ulong Nonce { get; set; }

    /// <summary>
    /// Number.
    /// </summary>
    [FieldOrder(6)]
    public uint Index { get; set; }

    /// <summary>
    /// Index of the validator that proposed it.
    /// </summary>
    [FieldOrder(7)]
    public byte PrimaryIndex { get; set; }

    /// <summary>
    /// Account of the next block's validators.
    /// </summary>
    [FieldOrder(8)]
    public UInt160? NextConsensus { get; set; }

    /// <summary>
    /// Number of transactions.
    /// </summary>
    [FieldOrder(9)]
    public int TransactionsCount { get; set; }
}
