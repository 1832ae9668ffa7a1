using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MiningPool.Operator.Programs;

/// <summary>Takes the properties of one JSON object, and refuses what is missing, unknown or of the wrong type.</summary>
internal sealed partial class ObjectReader
{
    private const int LongestName = 64;
    private readonly string file;
    private readonly LocatedValue value;
    private readonly string what;

    internal ObjectReader(string file, LocatedValue value, string what, params string[] known)
    {
        this.file = file;
        this.value = value;
        this.what = what;
        if (value.Kind != JsonValueKind.Object)
        {
            throw Wrong(value, $"{what} must be an object, not {Name(value.Kind)}.");
        }

        if (value.Properties.FirstOrDefault(property => !known.Contains(property.Name)) is { } unknown)
        {
            throw new ProgramException(
                file, unknown.Line, $"{what} has no property '{unknown.Name}': it may have {string.Join(", ", known)}.");
        }
    }

    internal bool Has(string name) => Find(name) is not null;

    internal LocatedValue Value(string name) =>
        Find(name) ?? throw new ProgramException(file, value.Line, $"{what} lacks '{name}'.");

    internal IReadOnlyList<LocatedValue> Items(string name)
    {
        LocatedValue list = Value(name);
        if (list.Kind != JsonValueKind.Array)
        {
            throw Wrong(list, $"'{name}' must be an array, not {Name(list.Kind)}.");
        }

        return list.Items.Count > 0 ? list.Items : throw Wrong(list, $"'{name}' is empty: give at least one.");
    }

    internal string Text(string name)
    {
        LocatedValue text = Value(name);
        return text.Kind == JsonValueKind.String
            ? text.Text
            : throw Wrong(text, $"'{name}' must be a string in quotes, not {Name(text.Kind)}.");
    }

    internal string Title(string name)
    {
        string title = Text(name);
        return title.Length is > 0 and <= LongestName
            ? title
            : throw Wrong(Value(name), $"'{name}' has {title.Length} characters: it needs 1 to {LongestName}.");
    }

    internal string Symbol(string name)
    {
        string symbol = Text(name);
        return SymbolPattern().IsMatch(symbol)
            ? symbol
            : throw Wrong(Value(name), $"'{symbol}' is no symbol: it needs 1 to 16 letters, digits or hyphens.");
    }

    internal int Integer(string name, int smallest, int largest)
    {
        LocatedValue number = Value(name);
        if (number.Kind != JsonValueKind.Number)
        {
            throw Wrong(number, $"'{name}' must be a number, not {Name(number.Kind)}.");
        }

        return int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int integer)
            && integer >= smallest
            && integer <= largest
            ? integer
            : throw Wrong(number, $"'{name}' is {number.Text}: it must be a whole number from {smallest} to {largest}.");
    }

    internal BigInteger Amount(string name, int decimals, BigInteger limit)
    {
        string text = Text(name);
        if (!TokenAmount.TryParse(text, decimals, out BigInteger units))
        {
            throw Wrong(
                Value(name),
                $"'{name}' is '{text}': it must be an amount of whole tokens, not negative, with at most {decimals} decimal places.");
        }

        return units > 0 && units < limit
            ? units
            : throw Wrong(
                Value(name),
                $"'{name}' is '{text}': it must be more than 0 and less than {TokenAmount.Format(limit, decimals)} tokens.");
    }

    internal bool Boolean(string name)
    {
        LocatedValue flag = Value(name);
        return flag.Kind is JsonValueKind.True or JsonValueKind.False
            ? flag.Kind == JsonValueKind.True
            : throw Wrong(flag, $"'{name}' must be true or false, not {Name(flag.Kind)}.");
    }

    internal TimeSpan Duration(string name)
    {
        TimeSpan duration = DurationOrZero(name);
        return duration > TimeSpan.Zero ? duration : throw Wrong(Value(name), $"'{name}' is '{Text(name)}': it must be over zero.");
    }

    internal TimeSpan DurationOrZero(string name)
    {
        string text = Text(name);
        return TryDuration(text, out TimeSpan duration)
            ? duration
            : throw Wrong(Value(name), $"'{name}' is '{text}': it must be an ISO 8601 duration, such as P7D or PT12H.");
    }

    internal static bool TryDuration(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        Match match = DurationPattern().Match(text);
        if (!match.Success)
        {
            return false;
        }

        long seconds = (Part("days") * 86_400) + (Part("hours") * 3_600) + (Part("minutes") * 60) + Part("seconds");
        duration = TimeSpan.FromSeconds(seconds);
        return true;

        long Part(string unit) => match.Groups[unit].Success ? long.Parse(match.Groups[unit].Value, CultureInfo.InvariantCulture) : 0;
    }

    internal ProgramException Wrong(LocatedValue where, string reason) => new(file, where.Line, reason);

    private LocatedValue? Find(string name) => value.Properties.FirstOrDefault(property => property.Name == name)?.Value;

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    [GeneratedRegex(@"\A[A-Za-z0-9-]{1,16}\z")]
    private static partial Regex SymbolPattern();

    [GeneratedRegex(
        @"\AP(?=.)((?<days>[0-9]{1,5})D)?(T(?=.)((?<hours>[0-9]{1,6})H)?((?<minutes>[0-9]{1,7})M)?((?<seconds>[0-9]{1,8})S)?)?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex DurationPattern();
}
