using Neo.SmartContract.Testing.Attributes;

namespace Neo.SmartContract.Testing.Native.Models;

/// <summary>
/// A transaction as the ledger contract returns it.
/// </summary>
public class Transaction
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
    public byte Version { get; set; }

    /// <summary>
    /// Random number that makes it unique.
    /// </summary>
    [FieldOrder(2)]
    public uint Nonce { get; set; }

    /// <summary>
    /// Account that pays.
    /// </summary>
    [FieldOrder(3)]
    public UInt160? Sender { get; set; }

    /// <summary>
    /// System fee, in datoshi.
    /// </summary>
    [FieldOrder(4)]
    public long SystemFee { get; set; }

    /// <summary>
    /// Network fee, in datoshi.
    /// </summary>
    [FieldOrder(5)]
    public long NetworkFee { get; set; }

    /// <summary>
    /// Last block that may hold it.
    /// </summary>
    [FieldOrder(6)]
    public uint ValidUntilBlock { get; set; }

    /// <summary>
    /// Script.
    /// </summary>
    [FieldOrder(7)]
    public byte[]? Script { get; set; }
}
