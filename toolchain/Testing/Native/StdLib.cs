using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Native;

namespace Neo.SmartContract.Testing.Native;

/// <summary>
/// Conversions, serialization and text.
/// </summary>
/// <param name="initialize">Engine and contract.</param>
public abstract class StdLib(SmartContractInitialize initialize) : SmartContract(initialize)
{
    /// <summary>
    /// The contract's manifest.
    /// </summary>
    public static ContractManifest Manifest => NativeContract.StdLib.Manifest;

    /// <summary>
    /// Reads a decimal number.
    /// </summary>
    /// <param name="value">Text.</param>
    /// <returns>The number.</returns>
    [DisplayName("atoi")]
    public abstract BigInteger Atoi(string value);

    /// <summary>
    /// Reads a number.
    /// </summary>
    /// <param name="value">Text.</param>
    /// <param name="base">10 or 16.</param>
    /// <returns>The number.</returns>
    [DisplayName("atoi")]
    public abstract BigInteger Atoi(string value, BigInteger @base);

    /// <summary>
    /// Reads Base58Check text.
    /// </summary>
    /// <param name="s">Text.</param>
    /// <returns>Bytes.</returns>
    [DisplayName("base58CheckDecode")]
    public abstract byte[] Base58CheckDecode(string s);

    /// <summary>
    /// Writes Base58Check text.
    /// </summary>
    /// <param name="data">Bytes.</param>
    /// <returns>Text.</returns>
    [DisplayName("base58CheckEncode")]
    public abstract string Base58CheckEncode(byte[] data);

    /// <summary>
    /// Reads Base58 text.
    /// </summary>
    /// <param name="s">Text.</param>
    /// <returns>Bytes.</returns>
    [DisplayName("base58Decode")]
    public abstract byte[] Base58Decode(string s);

    /// <summary>
    /// Writes Base58 text.
    /// </summary>
    /// <param name="data">Bytes.</param>
    /// <returns>Text.</returns>
    [DisplayName("base58Encode")]
    public abstract string Base58Encode(byte[] data);

    /// <summary>
    /// Reads Base64 text.
    /// </summary>
    /// <param name="s">Text.</param>
    /// <returns>Bytes.</returns>
    [DisplayName("base64Decode")]
    public abstract byte[] Base64Decode(string s);

    /// <summary>
    /// Writes Base64 text.
    /// </summary>
    /// <param name="data">Bytes.</param>
    /// <returns>Text.</returns>
    [DisplayName("base64Encode")]
    public abstract string Base64Encode(byte[] data);

    /// <summary>
    /// Reads what <c>serialize</c> wrote.
    /// </summary>
    /// <param name="data">Bytes.</param>
    /// <returns>The stack item.</returns>
    [DisplayName("deserialize")]
    public abstract object? Deserialize(byte[]? data);

    /// <summary>
    /// Writes an item as bytes.
    /// </summary>
    /// <param name="item">Item.</param>
    /// <returns>Bytes.</returns>
    [DisplayName("serialize")]
    public abstract byte[] Serialize(object? item = null);

    /// <summary>
    /// Writes a decimal number.
    /// </summary>
    /// <param name="value">Number.</param>
    /// <returns>Text.</returns>
    [DisplayName("itoa")]
    public abstract string Itoa(BigInteger value);

    /// <summary>
    /// Writes a number.
    /// </summary>
    /// <param name="value">Number.</param>
    /// <param name="base">10 or 16.</param>
    /// <returns>Text.</returns>
    [DisplayName("itoa")]
    public abstract string Itoa(BigInteger value, BigInteger @base);

    /// <summary>
    /// Reads JSON.
    /// </summary>
    /// <param name="json">JSON text.</param>
    /// <returns>The stack item.</returns>
    [DisplayName("jsonDeserialize")]
    public abstract object? JsonDeserialize(byte[]? json);

    /// <summary>
    /// Writes JSON.
    /// </summary>
    /// <param name="item">Item.</param>
    /// <returns>JSON text.</returns>
    [DisplayName("jsonSerialize")]
    public abstract byte[]? JsonSerialize(object? item = null);

    /// <summary>
    /// Compares bytes.
    /// </summary>
    /// <param name="str1">Left.</param>
    /// <param name="str2">Right.</param>
    /// <returns>-1, 0 or 1.</returns>
    [DisplayName("memoryCompare")]
    public abstract BigInteger MemoryCompare(byte[] str1, byte[] str2);

    /// <summary>
    /// Finds bytes in bytes.
    /// </summary>
    /// <param name="mem">Where to look.</param>
    /// <param name="value">What to find.</param>
    /// <returns>Index, or -1.</returns>
    [DisplayName("memorySearch")]
    public abstract BigInteger MemorySearch(byte[] mem, byte[] value);

    /// <summary>
    /// Finds bytes in bytes.
    /// </summary>
    /// <param name="mem">Where to look.</param>
    /// <param name="value">What to find.</param>
    /// <param name="start">Index to begin at.</param>
    /// <returns>Index, or -1.</returns>
    [DisplayName("memorySearch")]
    public abstract BigInteger MemorySearch(byte[] mem, byte[] value, BigInteger start);

    /// <summary>
    /// Finds bytes in bytes.
    /// </summary>
    /// <param name="mem">Where to look.</param>
    /// <param name="value">What to find.</param>
    /// <param name="start">Index to begin at.</param>
    /// <param name="backward">Whether to look from the end.</param>
    /// <returns>Index, or -1.</returns>
    [DisplayName("memorySearch")]
    public abstract BigInteger MemorySearch(byte[] mem, byte[] value, BigInteger start, bool backward);

    /// <summary>
    /// Splits text.
    /// </summary>
    /// <param name="str">Text.</param>
    /// <param name="separator">Separator.</param>
    /// <returns>Parts.</returns>
    [DisplayName("stringSplit")]
    public abstract string[] StringSplit(string str, string separator);

    /// <summary>
    /// Splits text.
    /// </summary>
    /// <param name="str">Text.</param>
    /// <param name="separator">Separator.</param>
    /// <param name="removeEmptyEntries">Whether to leave empty parts out.</param>
    /// <returns>Parts.</returns>
    [DisplayName("stringSplit")]
    public abstract string[] StringSplit(string str, string separator, bool removeEmptyEntries);
}
