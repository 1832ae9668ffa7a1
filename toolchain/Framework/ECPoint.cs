using System;
using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework;

/// <summary>A compressed public key on the curve secp256r1: 33 bytes.</summary>
public abstract class ECPoint : ByteString
{
    private const int Size = 33;

    /// <summary>
    /// Whether this really is a byte string of 33 bytes. A caller of a contract may hand over anything, also null.
    /// Whether the point lies on the curve is left to what uses the key.
    /// </summary>
    public bool IsValid => StackItem.IsByteString(this) && Length == Size;

    /// <summary>Copies 33 bytes; null stays null.</summary>
    /// <param name="value">The compressed key.</param>
    /// <exception cref="Exception">There are more or fewer than 33 bytes.</exception>
    public static explicit operator ECPoint(byte[] value) => Checked((ByteString)value);

    /// <summary>What a cast from <see cref="ByteString"/> does: it throws unless there are 33 bytes, and lets null through.</summary>
    internal static ECPoint Checked(ByteString bytes)
    {
        if (bytes is not null && bytes.Length != Size) throw new Exception("An ECPoint has 33 bytes.");
        return StackItem.AsECPoint(bytes!);
    }

    /// <summary>Copies the bytes into an array that can be written.</summary>
    /// <param name="value">The key.</param>
    [OpCode(OpCode.CONVERT, StackItemType.Buffer)]
    public static extern explicit operator byte[](ECPoint value);

    /// <summary>Reads a constant at compile time; anything but a constant is an error.</summary>
    /// <param name="value">66 hexadecimal digits.</param>
    public static extern implicit operator ECPoint(string value);
}
