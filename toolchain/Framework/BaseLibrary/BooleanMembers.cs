using System;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>What System.Boolean's members mean.</summary>
internal static class BooleanMembers
{
    public static bool Parse(string value)
    {
        if (value is null) throw new ArgumentNullException(nameof(value));
        if (TryParse(value, out bool result)) return result;
        throw new FormatException("String '" + value + "' was not recognized as a valid Boolean.");
    }

    public static bool TryParse(string? value, out bool result)
    {
        result = false;
        if (value is null) return false;
        string word = value.Trim();
        result = Matches(word, "true");
        return result || Matches(word, "false");
    }

    public static bool Equals(bool value, bool other) => value == other;

    public static int CompareTo(bool value, bool other) => value == other ? 0 : value ? 1 : -1;

    private static bool Matches(string word, string lower)
    {
        if (word.Length != lower.Length) return false;
        for (int i = 0; i < lower.Length; i++)
        {
            if ((word[i] | 0x20) != lower[i]) return false;
        }

        return true;
    }
}
