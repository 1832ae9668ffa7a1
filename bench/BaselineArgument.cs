using System;
using System.IO;
using System.Numerics;
using System.Text.Json;
using Neo;

namespace MiningPool.Bench;

/// <summary>Reads an argument of a baseline call.</summary>
public static class BaselineArgument
{
    /// <summary>The account that `@alice` stands for.</summary>
    public static UInt160 Alice { get; } = new(Convert.FromHexString("0102030405060708090a0b0c0d0e0f1011121314"));

    /// <summary>What `ScriptBuilder.EmitPush` takes for it.</summary>
    /// <param name="argument">A number, null, or a string: `int:…`, `hex:…`, `@alice`, or itself.</param>
    /// <exception cref="InvalidDataException">It is of none of these forms.</exception>
    public static object? Parse(JsonElement argument) => argument.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => new BigInteger(argument.GetInt64()),
        JsonValueKind.String => ParseText(argument.GetString()!),
        _ => throw new InvalidDataException($"A baseline's argument is a number, a string or null, not {argument.GetRawText()}."),
    };

    private static object ParseText(string text)
    {
        if (text == "@alice") return Alice;
        if (text.StartsWith("int:", StringComparison.Ordinal)) return BigInteger.Parse(text["int:".Length..], null);
        return text.StartsWith("hex:", StringComparison.Ordinal) ? Convert.FromHexString(text["hex:".Length..]) : text;
    }
}
