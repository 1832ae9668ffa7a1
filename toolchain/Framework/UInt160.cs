using System;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Helpers;
using Neo.SmartContract.Framework.Native;
using Neo.SmartContract.Framework.Services;

namespace Neo.SmartContract.Framework;

/// <summary>The hash of a script, which names an account or a contract: 20 bytes.</summary>
public abstract class UInt160 : ByteString
{
    private const int Size = 20;

    /// <summary>20 zero bytes.</summary>
    public static extern UInt160 Zero
    {
        [OpCode(OpCode.PUSHDATA1, "140000000000000000000000000000000000000000")]
        get;
    }

    /// <summary>Whether all the bytes are zero.</summary>
    public extern bool IsZero
    {
        [OpCode(OpCode.PUSH0)]
        [OpCode(OpCode.NUMEQUAL)]
        get;
    }

    /// <summary>Whether this really is a byte string of 20 bytes. A caller of a contract may hand over anything, also null.</summary>
    public bool IsValid => StackItem.IsByteString(this) && Length == Size;

    /// <summary>Whether this is valid and not zero.</summary>
    public bool IsValidAndNotZero => IsValid && !IsZero;

    /// <summary>Copies 20 bytes; null stays null.</summary>
    /// <param name="value">The bytes, least significant first.</param>
    /// <exception cref="Exception">There are more or fewer than 20 bytes.</exception>
    public static explicit operator UInt160(byte[] value) => Checked((ByteString)value);

    /// <summary>What a cast from <see cref="ByteString"/> does: it throws unless there are 20 bytes, and lets null through.</summary>
    internal static UInt160 Checked(ByteString bytes)
    {
        if (bytes is not null && bytes.Length != Size) throw new Exception("A UInt160 has 20 bytes.");
        return StackItem.AsUInt160(bytes!);
    }

    /// <summary>Copies the bytes into an array that can be written.</summary>
    /// <param name="value">The hash.</param>
    [OpCode(OpCode.CONVERT, StackItemType.Buffer)]
    public static extern explicit operator byte[](UInt160 value);

    /// <summary>Reads a constant at compile time; anything but a constant is an error.</summary>
    /// <param name="value">An address, or 40 hexadecimal digits, most significant byte first, with or without <c>0x</c>.</param>
    public static extern implicit operator UInt160(string value);

    /// <summary>Spells this hash as an address of the network that runs the contract.</summary>
    /// <returns>The address.</returns>
    public string ToAddress() => ToAddress(Runtime.AddressVersion);

    /// <summary>Spells this hash as an address.</summary>
    /// <param name="version">The network's address version; 53 gives addresses that begin with N.</param>
    /// <returns>The address.</returns>
    public string ToAddress(byte version)
    {
        byte[] payload = Helper.Concat(version.ToByteArray(), this);
        return StdLib.Base58CheckEncode((ByteString)payload);
    }

    /// <summary>Reads a hash while the contract runs.</summary>
    /// <param name="value">
    /// 40 hexadecimal digits, most significant byte first, with or without <c>0x</c>; or an address of the network that runs the contract.
    /// </param>
    /// <returns>The hash.</returns>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static UInt160 Parse(string value)
    {
        if (value is null) throw new FormatException("There is no hash in null.");
        byte[] text = value.ToByteArray();
        int digits = ParseHelper.HexDigitsStart(text);
        return text.Length - digits == 2 * Size
            ? (UInt160)ParseHelper.ReadReversedHex(text, digits, Size)
            : ParseHelper.ReadAddress(value);
    }
}
