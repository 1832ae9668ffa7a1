using System;
using System.Linq;
using System.Numerics;
using Neo.VM.Types;
using Array = Neo.VM.Types.Array;
using Boolean = Neo.VM.Types.Boolean;
using Buffer = Neo.VM.Types.Buffer;

namespace MiningPool.Bench;

/// <summary>Writes what a call returned: integers in decimal, bytes as `hex:…`, arrays in brackets, `true`, `false`, `null`.</summary>
public static class ResultNotation
{
    private const string HexPrefix = "hex:";

    /// <summary>
    /// Writes an item in the notation of what is expected. The VM keeps one value as an integer or as its little-endian
    /// bytes: where the two differ in kind only, they are the same result.
    /// </summary>
    public static string Write(StackItem item, string expected) => item switch
    {
        Integer integer when expected.StartsWith(HexPrefix, StringComparison.Ordinal) => Hex(integer.GetSpan()),
        ByteString bytes when BigInteger.TryParse(expected, out _) && bytes.Size <= Integer.MaxSize => bytes.GetInteger().ToString(),
        _ => Write(item),
    };

    private static string Write(StackItem item) => item switch
    {
        Null => "null",
        Boolean boolean => boolean.GetBoolean() ? "true" : "false",
        Integer integer => integer.GetInteger().ToString(),
        ByteString or Buffer => Hex(item.GetSpan()),
        Array array => $"[{string.Join(',', array.Select(Write))}]",
        _ => item.Type.ToString(),
    };

    private static string Hex(ReadOnlySpan<byte> bytes) => HexPrefix + Convert.ToHexStringLower(bytes);
}
