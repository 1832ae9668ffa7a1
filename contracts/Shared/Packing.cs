using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;

namespace MiningPool.Contracts;

/// <summary>
/// Integers laid side by side in one stored record. The VM's CAT takes a number as bytes, so only reading pays for a
/// CONVERT: once for each word, however many fields are in it (docs/decisions/packing.md).
/// </summary>
internal static class Packing
{
    /// <summary>The signed integer in <paramref name="count"/> bytes (at most 32) of a record; 0 in no bytes.</summary>
    [OpCode(OpCode.SUBSTR)]
    [OpCode(OpCode.CONVERT, StackItemType.Integer)]
    internal static extern BigInteger Integer(ByteString record, int index, int count);

    /// <summary>Some bytes of a record.</summary>
    [OpCode(OpCode.SUBSTR)]
    internal static extern byte[] Slice(ByteString record, int index, int count);

    /// <summary>Bytes that the contract itself stored of a hash, read as one: a cast would ask for their length again. Null stays null.</summary>
    [OpCode(OpCode.NOP)]
    [return: NotNullIfNotNull(nameof(stored))]
    internal static extern UInt160? Hash(ByteString? stored);

    /// <summary>An integer's shortest bytes after a text's.</summary>
    [OpCode(OpCode.CAT)]
    internal static extern byte[] Append(string head, BigInteger tail);

    /// <summary>An integer's shortest bytes after another's.</summary>
    [OpCode(OpCode.CAT)]
    internal static extern byte[] Append(BigInteger head, BigInteger tail);

    /// <summary>Some bytes after an integer's shortest.</summary>
    [OpCode(OpCode.CAT)]
    internal static extern byte[] Append(BigInteger head, byte[] tail);

    /// <summary>How many bytes an integer's shortest form takes; none for 0.</summary>
    [OpCode(OpCode.SIZE)]
    internal static extern int Size(BigInteger value);

    /// <summary>A hash's bytes after a text's.</summary>
    [OpCode(OpCode.CAT)]
    internal static extern byte[] Append(string head, UInt160 tail);

    /// <summary>An integer's shortest bytes after some others.</summary>
    [OpCode(OpCode.CAT)]
    internal static extern byte[] Append(byte[] head, BigInteger tail);

    /// <summary>A hash's bytes after some others.</summary>
    [OpCode(OpCode.CAT)]
    internal static extern byte[] Append(byte[] head, UInt160 tail);

    /// <summary>Some bytes after others.</summary>
    [OpCode(OpCode.CAT)]
    internal static extern byte[] Concat(byte[] head, byte[] tail);

    /// <summary>A positive integer's shortest bytes, the highest first.</summary>
    internal static byte[] BigEndian(BigInteger value) => Turn(Append("", value));

    /// <summary>The integer in <paramref name="count"/> bytes of a record, the highest first.</summary>
    internal static BigInteger BigEndianInteger(ByteString record, int index, int count) => Number(Turn(Slice(record, index, count)));

    /// <summary>Lets a record's bytes pass as a value to store, which only reads them.</summary>
    [OpCode(OpCode.NOP)]
    internal static extern ByteString AsValue(byte[] record);

    /// <summary>Lets 20 bytes of a record pass as the contract to call, which only reads them.</summary>
    [OpCode(OpCode.NOP)]
    internal static extern UInt160 AsCallee(byte[] hash);

    /// <summary>Turns the order of bytes round, in place.</summary>
    [OpCode(OpCode.DUP)]
    [OpCode(OpCode.REVERSEITEMS)]
    private static extern byte[] Turn(byte[] bytes);

    [OpCode(OpCode.CONVERT, StackItemType.Integer)]
    private static extern BigInteger Number(byte[] bytes);
}
