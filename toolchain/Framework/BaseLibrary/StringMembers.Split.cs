using System;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>Splitting at any of several separators; at white space where there are none.</summary>
internal static partial class StringMembers
{
    public static string[] Split(string text, char[]? separator) => Split(text, separator, StringSplitOptions.None);

    public static string[] Split(string text, char[]? separator, StringSplitOptions options)
    {
        if (separator is null || separator.Length == 0) return SplitWhere(text, null, options);
        if (separator.Length == 1) return Split(text, separator[0], options);
        string[] separators = new string[separator.Length];
        for (int i = 0; i < separators.Length; i++) separators[i] = Ascii(separator[i]);
        return SplitWhere(text, separators, options);
    }

    public static string[] Split(string text, string[]? separator, StringSplitOptions options)
    {
        if (separator is null || separator.Length == 0) return SplitWhere(text, null, options);
        return separator.Length == 1 && !string.IsNullOrEmpty(separator[0]) ? Split(text, separator[0], options) : SplitWhere(text, separator, options);
    }

    private static string[] SplitWhere(string text, string[]? separators, StringSplitOptions options)
    {
        List<string> parts = [];
        int start = 0;
        int place = 0;
        while (place < text.Length)
        {
            int size = separators is null ? SpaceAt(text, place) : SeparatorAt(text, place, separators);
            if (size > 0) AddPart(parts, text.Substring(start, place - start), options);
            place += size > 0 ? size : 1;
            if (size > 0) start = place;
        }

        AddPart(parts, text.Substring(start), options);
        return parts;
    }

    private static void AddPart(List<string> parts, string part, StringSplitOptions options)
    {
        string kept = (options & StringSplitOptions.TrimEntries) != 0 ? Trim(part) : part;
        if (kept.Length > 0 || (options & StringSplitOptions.RemoveEmptyEntries) == 0) parts.Add(kept);
    }

    private static int SeparatorAt(string text, int place, string[] separators)
    {
        foreach (string? separator in separators)
        {
            if (separator is not null && separator.Length > 0 && separator.Length <= text.Length - place && text.Substring(place, separator.Length) == separator) return separator.Length;
        }

        return 0;
    }
}
