using System.Numerics;
using System.Text;
using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework;

/// <summary>What the framework itself needs of the VM and contracts reach through its types.</summary>
internal static class StackItem
{
    /// <summary>Says whether a value is a byte string: not null, and not a buffer.</summary>
    [OpCode(OpCode.ISTYPE, StackItemType.ByteString)]
    public static extern bool IsByteString(object? value);

    /// <summary>Reads bytes, least significant first, as a signed integer; faults on null and on more than 32 bytes.</summary>
    [OpCode(OpCode.CONVERT, StackItemType.Integer)]
    public static extern BigInteger ToInteger(ByteString bytes);

    /// <summary>Reads bytes, least significant first, as a signed integer; faults on null and on more than 32 bytes.</summary>
    [OpCode(OpCode.CONVERT, StackItemType.Integer)]
    public static extern BigInteger ToInteger(byte[] bytes);

    /// <summary>Writes an integer in as few bytes as it needs, least significant first; none for zero.</summary>
    [OpCode(OpCode.CONVERT, StackItemType.Buffer)]
    public static extern byte[] ToBytes(BigInteger value);

    /// <summary>The least integer of the VM.</summary>
    public static BigInteger SmallestInteger => -BigInteger.Pow(2, 254) - BigInteger.Pow(2, 254);

    /// <summary>The greatest integer of the VM.</summary>
    public static BigInteger LargestInteger => BigInteger.Pow(2, 254) - 1 + BigInteger.Pow(2, 254);

    /// <summary>Says whether the bytes have a bit that is not zero.</summary>
    [OpCode(OpCode.NOT)]
    [OpCode(OpCode.NOT)]
    public static extern bool ToBoolean(ByteString? bytes);

    /// <summary>Joins two byte strings for a use that takes a buffer as well, and so saves the conversion.</summary>
    [OpCode(OpCode.CAT)]
    public static extern byte[] Join(ByteString first, ByteString second);

    /// <summary>Copies a part of a byte string for a use that takes a buffer as well, and so saves the conversion.</summary>
    [OpCode(OpCode.SUBSTR)]
    public static extern byte[] Part(ByteString bytes, int index, int count);

    /// <summary>Says whether two values are equal: bytes, numbers and structs by what they hold, other things by being the same one.</summary>
    [OpCode(OpCode.EQUAL)]
    public static extern bool AreEqual(object? first, object? second);

    /// <summary>Says whether a number, of any integer type, is less than another.</summary>
    [OpCode(OpCode.LT)]
    public static extern bool IsLess(object? first, object? second);

    /// <summary>Makes an array of the same items, each struct a copy.</summary>
    [OpCode(OpCode.VALUES)]
    public static extern T[] Copied<T>(T[] items);

    /// <summary>Makes the item that a StringBuilder is on the chain: an array of its text.</summary>
    [OpCode(OpCode.PUSH1)]
    [OpCode(OpCode.PACK)]
    public static extern StringBuilder Builder(byte[] text);

    /// <summary>Gives the bytes of a StringBuilder's text, themselves and no copy.</summary>
    [OpCode(OpCode.PUSH0)]
    [OpCode(OpCode.PICKITEM)]
    public static extern byte[] TextOf(StringBuilder builder);

    /// <summary>Puts another text in the place of a StringBuilder's.</summary>
    [OpCode(OpCode.PUSH0)]
    [OpCode(OpCode.SWAP)]
    [OpCode(OpCode.SETITEM)]
    public static extern void SetText(StringBuilder builder, byte[] text);

    /// <summary>Lets a buffer pass where only its bytes are read.</summary>
    [OpCode(OpCode.NOP)]
    public static extern ByteString Reading(byte[] bytes);

    /// <summary>Lets a value stand for the bytes that services take it for.</summary>
    [OpCode(OpCode.NOP)]
    public static extern ByteString Reading(BigInteger value);

    /// <summary>Lets a value stand for the bytes that services take it for.</summary>
    [OpCode(OpCode.NOP)]
    public static extern ByteString Reading(bool value);

    /// <summary>Takes texts for their bytes.</summary>
    [OpCode(OpCode.NOP)]
    public static extern ByteString[] Reading(string[] texts);

    /// <summary>Gives bytes whose length has been checked the name of a script hash.</summary>
    [OpCode(OpCode.NOP)]
    public static extern UInt160 AsUInt160(ByteString bytes);

    /// <summary>Gives bytes whose length has been checked the name of a hash.</summary>
    [OpCode(OpCode.NOP)]
    public static extern UInt256 AsUInt256(ByteString bytes);

    /// <summary>Gives bytes whose length has been checked the name of a public key.</summary>
    [OpCode(OpCode.NOP)]
    public static extern ECPoint AsECPoint(ByteString bytes);
}
