using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;

namespace MiningPool.Contracts;

/// <summary>
/// Integers laid side by side in one stored record. The VM's arithmetic reads bytes as a number, and its CAT takes a
/// number as bytes, so nothing here pays for a CONVERT (30 times the price of a SUBSTR's neighbour, see
/// docs/decisions/packing.md).
/// </summary>
internal static class Packing
{
    /// <summary>The non-negative integer in <paramref name="count"/> bytes (at most 32) of a record.</summary>
    [OpCode(OpCode.SUBSTR)]
    [OpCode(OpCode.ABS)]
    internal static extern BigInteger Unsigned(ByteString record, int index, int count);

    /// <summary>The signed integer in <paramref name="count"/> bytes (at most 32) of a record.</summary>
    [OpCode(OpCode.SUBSTR)]
    [OpCode(OpCode.PUSH0)]
    [OpCode(OpCode.ADD)]
    internal static extern BigInteger Signed(ByteString record, int index, int count);

    /// <summary>Some bytes of a record.</summary>
    [OpCode(OpCode.SUBSTR)]
    internal static extern byte[] Slice(ByteString record, int index, int count);

    /// <summary>An integer's shortest bytes after a text's.</summary>
    [OpCode(OpCode.CAT)]
    internal static extern byte[] Append(string head, BigInteger tail);

    /// <summary>An integer's shortest bytes after some others.</summary>
    [OpCode(OpCode.CAT)]
    internal static extern byte[] Append(byte[] head, BigInteger tail);

    /// <summary>A hash's bytes after some others.</summary>
    [OpCode(OpCode.CAT)]
    internal static extern byte[] Append(byte[] head, UInt160 tail);

    /// <summary>Whether a hash's bytes are these. Both must be 20 bytes long.</summary>
    [OpCode(OpCode.NUMEQUAL)]
    internal static extern bool SameHash(UInt160 hash, byte[] bytes);
}
