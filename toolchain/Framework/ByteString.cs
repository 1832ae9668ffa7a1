using System;
using System.Collections;
using System.Collections.Generic;
using System.Numerics;
using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework;

/// <summary>Bytes that never change. A <see cref="string"/> is the same thing to the VM: its UTF-8 bytes.</summary>
public abstract class ByteString : IEnumerable<byte>
{
    /// <summary>No bytes.</summary>
    public static extern ByteString Empty
    {
        [OpCode(OpCode.PUSHDATA1, "00")]
        get;
    }

    /// <summary>Gets one byte; faults outside the bytes.</summary>
    /// <param name="index">The byte's place, from 0.</param>
    public extern byte this[int index]
    {
        [OpCode(OpCode.PICKITEM)]
        get;
    }

    /// <summary>How many bytes these are.</summary>
    public extern int Length
    {
        [OpCode(OpCode.SIZE)]
        get;
    }

    /// <summary>Takes bytes for a UTF-8 text, without a check.</summary>
    /// <param name="str">The bytes.</param>
    [OpCode(OpCode.NOP)]
    public static extern implicit operator string(ByteString str);

    /// <summary>Takes a text for its UTF-8 bytes.</summary>
    /// <param name="str">The text.</param>
    [OpCode(OpCode.NOP)]
    public static extern implicit operator ByteString(string str);

    /// <summary>Copies the bytes into an array that can be written.</summary>
    /// <param name="str">The bytes.</param>
    [OpCode(OpCode.CONVERT, StackItemType.Buffer)]
    public static extern explicit operator byte[](ByteString str);

    /// <summary>Copies an array's bytes.</summary>
    /// <param name="buffer">The array.</param>
    [OpCode(OpCode.CONVERT, StackItemType.ByteString)]
    public static extern explicit operator ByteString(byte[] buffer);

    /// <summary>Reads the bytes, least significant first, as a signed integer. Null and no bytes are 0; more than 32 bytes fault.</summary>
    /// <param name="text">The bytes.</param>
    public static explicit operator BigInteger(ByteString text) => text is null ? BigInteger.Zero : StackItem.ToInteger(text);

    /// <summary>Writes an integer in as few bytes as hold it with its sign, least significant first; 0 in none.</summary>
    /// <param name="integer">The integer.</param>
    [OpCode(OpCode.CONVERT, StackItemType.ByteString)]
    public static extern explicit operator ByteString(BigInteger integer);

    /// <summary>Exists for <c>foreach</c> alone, which the compiler turns into a loop over the bytes.</summary>
    IEnumerator<byte> IEnumerable<byte>.GetEnumerator() => throw new NotSupportedException();

    /// <summary>Exists for <c>foreach</c> alone, which the compiler turns into a loop over the bytes.</summary>
    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
}
