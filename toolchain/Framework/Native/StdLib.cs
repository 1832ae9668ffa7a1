using System.Numerics;
using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.Native;

/// <summary>
/// The native contract of conversions. Texts and bytes that are read, except by <see cref="Deserialize"/> and
/// <see cref="JsonDeserialize"/>, have at most 1,024 bytes; null, or what can't be read, faults.
/// </summary>
[Contract("0xacce6fd80d44e1796aa0c2c625e9e4e0ce39efc0")]
public static class StdLib
{
    /// <summary>The contract's script hash.</summary>
    [ContractHash]
    public static extern UInt160 Hash { get; }

    /// <summary>Writes a value as bytes.</summary>
    /// <param name="source">The value: of any type but objects of the node, at most 1,048,576 bytes in all, and without a cycle.</param>
    /// <returns>The bytes.</returns>
    public static extern ByteString Serialize(object source);

    /// <summary>Reads a value as <see cref="Serialize"/> wrote it.</summary>
    /// <param name="source">The bytes.</param>
    /// <returns>The value.</returns>
    public static extern object Deserialize(ByteString source);

    /// <summary>Writes a value as JSON.</summary>
    /// <param name="obj">The value; bytes must be valid UTF-8, integers exact in a double.</param>
    /// <returns>The text.</returns>
    public static extern string JsonSerialize(object? obj);

    /// <summary>Reads JSON.</summary>
    /// <param name="json">The text, at most 10 levels deep; numbers must be whole.</param>
    /// <returns>The value: objects as maps.</returns>
    public static extern object JsonDeserialize(string json);

    /// <summary>Reads bytes written in base 64.</summary>
    /// <param name="input">The text.</param>
    /// <returns>The bytes.</returns>
    public static extern ByteString Base64Decode(string input);

    /// <summary>Writes bytes in base 64.</summary>
    /// <param name="input">The bytes.</param>
    /// <returns>The text.</returns>
    public static extern string Base64Encode(ByteString input);

    /// <summary>Reads bytes written in the base 64 of addresses on the web.</summary>
    /// <param name="input">The text.</param>
    /// <returns>The bytes.</returns>
    [RequiresProtocol("3.8.0")]
    public static extern ByteString Base64UrlDecode(string input);

    /// <summary>Writes bytes in the base 64 of addresses on the web.</summary>
    /// <param name="input">The bytes.</param>
    /// <returns>The text.</returns>
    [RequiresProtocol("3.8.0")]
    public static extern string Base64UrlEncode(ByteString input);

    /// <summary>Reads bytes written in base 58.</summary>
    /// <param name="input">The text.</param>
    /// <returns>The bytes.</returns>
    public static extern ByteString Base58Decode(string input);

    /// <summary>Writes bytes in base 58.</summary>
    /// <param name="input">The bytes.</param>
    /// <returns>The text.</returns>
    public static extern string Base58Encode(ByteString input);

    /// <summary>Writes bytes in base 58 with a checksum, as addresses are.</summary>
    /// <param name="input">The bytes.</param>
    /// <returns>The text.</returns>
    public static extern string Base58CheckEncode(ByteString input);

    /// <summary>Reads bytes written in base 58 with a checksum, as addresses are.</summary>
    /// <param name="input">The text.</param>
    /// <returns>The bytes.</returns>
    public static extern ByteString Base58CheckDecode(string input);

    /// <summary>Writes bytes in hexadecimal, in lower case.</summary>
    /// <param name="input">The bytes.</param>
    /// <returns>The text.</returns>
    [RequiresProtocol("3.9.0")]
    public static extern string HexEncode(ByteString input);

    /// <summary>Reads bytes written in hexadecimal.</summary>
    /// <param name="input">The text.</param>
    /// <returns>The bytes.</returns>
    [RequiresProtocol("3.9.0")]
    public static extern ByteString HexDecode(string input);

    /// <summary>Writes an integer as digits.</summary>
    /// <param name="value">The integer.</param>
    /// <param name="base">10, or 16 for hexadecimal in two's complement.</param>
    /// <returns>The digits.</returns>
    public static extern string Itoa(BigInteger value, int @base = 10);

    /// <inheritdoc cref="Itoa(BigInteger, int)"/>
    public static extern string Itoa(int value, int @base = 10);

    /// <inheritdoc cref="Itoa(BigInteger, int)"/>
    public static extern string Itoa(uint value, int @base = 10);

    /// <inheritdoc cref="Itoa(BigInteger, int)"/>
    public static extern string Itoa(long value, int @base = 10);

    /// <inheritdoc cref="Itoa(BigInteger, int)"/>
    public static extern string Itoa(ulong value, int @base = 10);

    /// <inheritdoc cref="Itoa(BigInteger, int)"/>
    public static extern string Itoa(short value, int @base = 10);

    /// <inheritdoc cref="Itoa(BigInteger, int)"/>
    public static extern string Itoa(ushort value, int @base = 10);

    /// <inheritdoc cref="Itoa(BigInteger, int)"/>
    public static extern string Itoa(byte value, int @base = 10);

    /// <inheritdoc cref="Itoa(BigInteger, int)"/>
    public static extern string Itoa(sbyte value, int @base = 10);

    /// <summary>Reads digits as an integer.</summary>
    /// <param name="value">The digits, without <c>0x</c>.</param>
    /// <param name="base">10, or 16 for hexadecimal in two's complement.</param>
    /// <returns>The integer.</returns>
    public static extern BigInteger Atoi(string value, int @base = 10);

    /// <summary>Compares bytes from the first on.</summary>
    /// <param name="str1">Some bytes.</param>
    /// <param name="str2">Other bytes.</param>
    /// <returns>-1, 0 or 1: whether the first are less, equal or greater.</returns>
    public static extern int MemoryCompare(ByteString str1, ByteString str2);

    /// <summary>Searches bytes for others.</summary>
    /// <param name="mem">Where to search.</param>
    /// <param name="value">What to search for.</param>
    /// <returns>Where it begins for the first time; -1 if it doesn't occur.</returns>
    public static extern int MemorySearch(ByteString mem, ByteString value);

    /// <summary>Searches bytes for others, from a place on.</summary>
    /// <param name="mem">Where to search.</param>
    /// <param name="value">What to search for.</param>
    /// <param name="start">The place to search from.</param>
    /// <returns>Where it begins for the first time from there on; -1 if it doesn't occur.</returns>
    public static extern int MemorySearch(ByteString mem, ByteString value, int start);

    /// <summary>Searches bytes for others, from a place on or up to it.</summary>
    /// <param name="mem">Where to search.</param>
    /// <param name="value">What to search for.</param>
    /// <param name="start">The place to search from, or, backward, that the found bytes must end at or before.</param>
    /// <param name="backward">True to search toward the beginning.</param>
    /// <returns>Where it begins; -1 if it doesn't occur.</returns>
    public static extern int MemorySearch(ByteString mem, ByteString value, int start, bool backward);

    /// <summary>Cuts a text at a separator.</summary>
    /// <param name="str">The text.</param>
    /// <param name="separator">What stands between the parts.</param>
    /// <returns>The parts.</returns>
    public static extern string[] StringSplit(string str, string separator);

    /// <summary>Cuts a text at a separator.</summary>
    /// <param name="str">The text.</param>
    /// <param name="separator">What stands between the parts.</param>
    /// <param name="removeEmptyEntries">True to leave out parts without a character.</param>
    /// <returns>The parts.</returns>
    public static extern string[] StringSplit(string str, string separator, bool removeEmptyEntries);

    /// <summary>Counts the characters of a text as a reader would: one with its accents, or an emoji, is one.</summary>
    /// <param name="str">The text.</param>
    /// <returns>How many there are.</returns>
    [RequiresProtocol("3.6.0")]
    public static extern int StrLen(string str);
}
