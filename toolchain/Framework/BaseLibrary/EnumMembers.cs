using System;
using System.Numerics;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>
/// How System.Enum reads a text: a number, or names between commas. The compiler writes for each enum a function that knows the numbers of the
/// names, and one that knows them in any case.
/// </summary>
internal static class EnumMembers
{
    public static BigInteger Parse(string value, bool ignoreCase, Func<string, BigInteger?> numberOf, Func<string, BigInteger?> numberInAnyCase, BigInteger smallest, BigInteger largest, string typeName)
    {
        if (value is null) throw new ArgumentNullException(nameof(value));
        string text = value.TrimStart();
        if (text.Length == 0) throw new ArgumentException("Must specify valid information for parsing in the string.", nameof(value));
        if (IsNumeric(text[0]))
        {
            ParsedInteger parsed = new(text, smallest, largest);
            if (parsed.IsTooLarge && parsed.IsInteger) throw new OverflowException("Value was either too large or too small for " + typeName + ".");
            if (parsed.IsInteger) return parsed.Value;
        }

        return OfNames(text, ignoreCase, numberOf, numberInAnyCase) ?? throw new ArgumentException("Requested value '" + text + "' was not found.");
    }

    public static BigInteger? ParseOrNull(string? value, bool ignoreCase, Func<string, BigInteger?> numberOf, Func<string, BigInteger?> numberInAnyCase, BigInteger smallest, BigInteger largest)
    {
        if (value is null) return null;
        string text = value.TrimStart();
        if (text.Length == 0) return null;
        if (IsNumeric(text[0]))
        {
            ParsedInteger parsed = new(text, smallest, largest);
            if (parsed.IsInteger) return parsed.IsTooLarge ? null : parsed.Value;
        }

        return OfNames(text, ignoreCase, numberOf, numberInAnyCase);
    }

    public static bool IsDefined(string value, Func<string, BigInteger?> numberOf) =>
        value is null ? throw new ArgumentNullException(nameof(value)) : numberOf(value) is not null;

    public static bool IsDefined(object value, Func<string, BigInteger?> numberOf, Func<BigInteger, bool> isDefined)
    {
        if (value is null) throw new ArgumentNullException(nameof(value));
        return value is string name ? numberOf(name) is not null : isDefined((BigInteger)value);
    }

    private static bool IsNumeric(char first) => first is '-' or '+' or >= '0' and <= '9';

    /// <summary>Says whether a text is a word, given in capitals, in any case.</summary>
    internal static bool IsWord(string text, string capitals)
    {
        if (text.Length != capitals.Length) return false;
        for (int i = 0; i < capitals.Length; i++)
        {
            int letter = text[i];
            if ((letter is >= 'a' and <= 'z' ? letter - ('a' - 'A') : letter) != capitals[i]) return false;
        }

        return true;
    }

    private static BigInteger? OfNames(string text, bool ignoreCase, Func<string, BigInteger?> numberOf, Func<string, BigInteger?> numberInAnyCase)
    {
        BigInteger all = 0;
        int start = 0;
        while (true)
        {
            int end = start;
            while (end < text.Length && text[end] != ',') end++;
            string name = StringMembers.Trim(StringMembers.Part(text, start, end));
            BigInteger? number = ignoreCase ? numberInAnyCase(name) : numberOf(name);
            if (number is null) return null;
            all |= number.Value;
            if (end == text.Length) return all;
            start = end + 1;
            // A comma is between two names.
            if (start == text.Length) return null;
        }
    }
}
