using System;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Helpers;

namespace Neo.SmartContract.Framework;

/// <summary>The hash of a block or a transaction: 32 bytes.</summary>
public abstract class UInt256 : ByteString
{
    private const int Size = 32;

    /// <summary>32 zero bytes.</summary>
    public static extern UInt256 Zero
    {
        [OpCode(OpCode.PUSHDATA1, "200000000000000000000000000000000000000000000000000000000000000000")]
        get;
    }

    /// <summary>Whether all the bytes are zero.</summary>
    public extern bool IsZero
    {
        [OpCode(OpCode.PUSH0)]
        [OpCode(OpCode.NUMEQUAL)]
        get;
    }

    /// <summary>Whether this really is a byte string of 32 bytes. A caller of a contract may hand over anything, also null.</summary>
    public bool IsValid => StackItem.IsByteString(this) && Length == Size;

    /// <summary>Whether this is valid and not zero.</summary>
    public bool IsValidAndNotZero => IsValid && !IsZero;

    /// <summary>Copies 32 bytes; null stays null.</summary>
    /// <param name="value">The bytes, least significant first.</param>
    /// <exception cref="Exception">There are more or fewer than 32 bytes.</exception>
    public static explicit operator UInt256(byte[] value) => Checked((ByteString)value);

    /// <summary>What a cast from <see cref="ByteString"/> does: it throws unless there are 32 bytes, and lets null through.</summary>
    internal static UInt256 Checked(ByteString bytes)
    {
        if (bytes is not null && bytes.Length != Size) throw new Exception("A UInt256 has 32 bytes.");
        return StackItem.AsUInt256(bytes!);
    }

    /// <summary>Copies the bytes into an array that can be written.</summary>
    /// <param name="value">The hash.</param>
    [OpCode(OpCode.CONVERT, StackItemType.Buffer)]
    public static extern explicit operator byte[](UInt256 value);

    /// <summary>Reads a constant at compile time; anything but a constant is an error.</summary>
    /// <param name="value">64 hexadecimal digits, with or without <c>0x</c>: the bytes in this order, so a hash as explorers show it has to be turned round.</param>
    public static extern implicit operator UInt256(string value);

    /// <summary>Reads a hash while the contract runs.</summary>
    /// <param name="value">64 hexadecimal digits, most significant byte first, with or without <c>0x</c>.</param>
    /// <returns>The hash.</returns>
    /// <exception cref="FormatException">The text is something else.</exception>
    public static UInt256 Parse(string value)
    {
        if (value is null) throw new FormatException("There is no hash in null.");
        byte[] text = value.ToByteArray();
        int digits = ParseHelper.HexDigitsStart(text);
        if (text.Length - digits != 2 * Size) throw new FormatException("A hash has 64 hexadecimal digits.");
        return (UInt256)ParseHelper.ReadReversedHex(text, digits, Size);
    }
}
