using System;
using System.Numerics;
using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework;

public static partial class Helper
{
    /// <summary>Makes an array of one byte.</summary>
    /// <param name="source">The byte.</param>
    /// <returns>The array.</returns>
    [OpCode(OpCode.PUSHINT16, "0001")] // 256 more makes two bytes of every value, 0 included, and the first is the value.
    [OpCode(OpCode.ADD)]
    [OpCode(OpCode.PUSH1)]
    [OpCode(OpCode.LEFT)]
    public static extern byte[] ToByteArray(this byte source);

    /// <summary>Makes an array of an integer's bytes: one, or none for 0.</summary>
    /// <param name="source">The integer.</param>
    /// <returns>The array.</returns>
    [OpCode(OpCode.CONVERT, StackItemType.Buffer)]
    public static extern byte[] ToByteArray(this sbyte source);

    /// <summary>Copies the UTF-8 bytes of a text.</summary>
    /// <param name="source">The text.</param>
    /// <returns>The bytes.</returns>
    [OpCode(OpCode.CONVERT, StackItemType.Buffer)]
    public static extern byte[] ToByteArray(this string source);

    /// <summary>Copies bytes into a text, without a check that they are UTF-8.</summary>
    /// <param name="source">The bytes.</param>
    /// <returns>The text.</returns>
    [OpCode(OpCode.CONVERT, StackItemType.ByteString)]
    public static extern string ToByteString(this byte[] source);

    /// <summary>Reads bytes, least significant first, as a signed integer.</summary>
    /// <param name="source">At most 32 bytes; null and no bytes are 0.</param>
    /// <returns>The integer; the byte 0x80 alone is -128.</returns>
    public static BigInteger ToBigInteger(this byte[] source) => source is null ? BigInteger.Zero : StackItem.ToInteger(source);

    /// <summary>Joins bytes.</summary>
    /// <param name="first">The first bytes.</param>
    /// <param name="second">Those behind them.</param>
    /// <returns>A new array.</returns>
    [OpCode(OpCode.CAT)]
    public static extern byte[] Concat(this byte[] first, byte[] second);

    /// <inheritdoc cref="Concat(byte[], byte[])"/>
    [OpCode(OpCode.CAT)]
    public static extern byte[] Concat(this byte[] first, ByteString second);

    /// <summary>Joins byte strings.</summary>
    /// <param name="first">The first bytes.</param>
    /// <param name="second">Those behind them.</param>
    /// <returns>A new byte string.</returns>
    [OpCode(OpCode.CAT)]
    [OpCode(OpCode.CONVERT, StackItemType.ByteString)]
    public static extern ByteString Concat(this ByteString first, ByteString second);

    /// <summary>Copies a part of some bytes; a part beyond them faults.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="index">Where the part begins, from 0.</param>
    /// <param name="count">How many bytes it has.</param>
    /// <returns>A new array.</returns>
    [OpCode(OpCode.SUBSTR)]
    public static extern byte[] Range(this byte[] source, int index, int count);

    /// <summary>Copies the first bytes; more than there are fault.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="count">How many to copy.</param>
    /// <returns>A new array.</returns>
    [OpCode(OpCode.LEFT)]
    public static extern byte[] Take(this byte[] source, int count);

    /// <summary>Copies the last bytes; more than there are fault.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="count">How many to copy.</param>
    /// <returns>A new array.</returns>
    [OpCode(OpCode.RIGHT)]
    public static extern byte[] Last(this byte[] source, int count);

    /// <summary>Reverses bytes or items in place.</summary>
    /// <param name="source">The array.</param>
    /// <returns>The same array.</returns>
    [OpCode(OpCode.DUP)]
    [OpCode(OpCode.REVERSEITEMS)]
    public static extern byte[] Reverse(this Array source);

    /// <summary>Takes an integer for a signed byte, and faults unless it takes exactly one byte: -128 to 127, without 0.</summary>
    /// <param name="source">The integer.</param>
    /// <returns>The same integer.</returns>
    [OpCode(OpCode.DUP)]
    [OpCode(OpCode.SIZE)]
    [OpCode(OpCode.PUSH1)]
    [OpCode(OpCode.NUMEQUAL)]
    [OpCode(OpCode.ASSERT)]
    public static extern sbyte AsSbyte(this BigInteger source);

    /// <inheritdoc cref="AsSbyte(BigInteger)"/>
    [OpCode(OpCode.DUP)]
    [OpCode(OpCode.SIZE)]
    [OpCode(OpCode.PUSH1)]
    [OpCode(OpCode.NUMEQUAL)]
    [OpCode(OpCode.ASSERT)]
    public static extern sbyte AsSbyte(this int source);

    /// <summary>Takes an integer for a byte, and faults unless it takes exactly one byte: -128 to 127, without 0.</summary>
    /// <param name="source">The integer.</param>
    /// <returns>The same integer.</returns>
    [OpCode(OpCode.DUP)]
    [OpCode(OpCode.SIZE)]
    [OpCode(OpCode.PUSH1)]
    [OpCode(OpCode.NUMEQUAL)]
    [OpCode(OpCode.ASSERT)]
    public static extern byte AsByte(this BigInteger source);

    /// <inheritdoc cref="AsByte(BigInteger)"/>
    [OpCode(OpCode.DUP)]
    [OpCode(OpCode.SIZE)]
    [OpCode(OpCode.PUSH1)]
    [OpCode(OpCode.NUMEQUAL)]
    [OpCode(OpCode.ASSERT)]
    public static extern byte AsByte(this int source);

    /// <summary>Turns an integer of 8 bits, signed or not, into a signed one: 255 is -1.</summary>
    /// <param name="source">-128 to 255; others fault.</param>
    /// <returns>-128 to 127.</returns>
    public static sbyte ToSbyte(this BigInteger source)
    {
        ExecutionEngine.Assert(source.Within(-128, 256));
        return AsCheckedSbyte(source > 127 ? source - 256 : source);
    }

    /// <inheritdoc cref="ToSbyte(BigInteger)"/>
    public static sbyte ToSbyte(this int source) => ToSbyte((BigInteger)source);

    /// <summary>Turns an unsigned integer of 8 bits into the signed one with the same bits: 255 is -1.</summary>
    /// <param name="source">0 to 255; others fault.</param>
    /// <returns>-128 to 127, whatever the type says.</returns>
    public static byte ToByte(this BigInteger source)
    {
        ExecutionEngine.Assert(source.Within(0, 256));
        return AsCheckedByte(source > 127 ? source - 256 : source);
    }

    /// <inheritdoc cref="ToByte(BigInteger)"/>
    public static byte ToByte(this int source) => ToByte((BigInteger)source);

    [OpCode(OpCode.NOP)]
    private static extern sbyte AsCheckedSbyte(BigInteger value);

    [OpCode(OpCode.NOP)]
    private static extern byte AsCheckedByte(BigInteger value);
}
