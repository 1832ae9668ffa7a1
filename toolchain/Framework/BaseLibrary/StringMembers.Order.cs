using System;
using System.Collections.Generic;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>Ordinal comparison, and joining values of any type that has a text.</summary>
internal static partial class StringMembers
{
    /// <summary>The difference of the first chars that differ, or of the lengths.</summary>
    public static int CompareOrdinal(string? strA, string? strB)
    {
        if (strA is null) return strB is null ? 0 : -1;
        if (strB is null) return 1;
        int difference = Difference(strA, strB);
        // Of a text of one char or none .NET compares the zero behind it.
        if (strA.Length < 2 && strB.Length > strA.Length && strB.StartsWith(strA)) return -Rank(strB[strA.Length]);
        if (strB.Length < 2 && strA.Length > strB.Length && strA.StartsWith(strB)) return Rank(strA[strB.Length]);
        return difference;
    }

    /// <summary>Compares without a look at the case of ASCII's letters; the compiler knows that this is the comparison asked for.</summary>
    public static int Compare(string? strA, string? strB, StringComparison comparisonType) =>
        strA is null || strB is null ? CompareOrdinal(strA, strB) : Difference(ToUpper(strA), ToUpper(strB));

    public static int CompareOrdinal(string? strA, int indexA, string? strB, int indexB, int length)
    {
        if (strA is null || strB is null) return CompareOrdinal(strA, strB);
        if (length < 0 || indexA < 0 || indexB < 0 || indexA > strA.Length || indexB > strB.Length) throw new ArgumentOutOfRangeException(nameof(length));
        return Difference(Beginning(strA, indexA, length), Beginning(strB, indexB, length));
    }

    /// <summary>A text in capitals, where its case doesn't count.</summary>
    public static string? Folded(string? text) => text is null ? null : ToUpper(text);

    public static string Join<T>(string? separator, IEnumerable<T> values)
    {
        string joined = "";
        bool isFirst = true;
        foreach (T value in values)
        {
            if (!isFirst) joined += separator;
            joined += value;
            isFirst = false;
        }

        return joined;
    }

    public static string Join<T>(char separator, IEnumerable<T> values) => Join(Ascii(separator), values);

    public static string Concat<T>(IEnumerable<T> values) => Join("", values);

    private static int Difference(string first, string second)
    {
        int shorter = first.Length < second.Length ? first.Length : second.Length;
        for (int i = 0; i < shorter; i++)
        {
            if (first[i] != second[i]) return Rank(first[i]) - Rank(second[i]);
        }

        return first.Length - second.Length;
    }

    // UTF-16 puts what UTF-8 writes in four bytes before the last of what it writes in three.
    private static int Rank(int unit) => unit >= 0xF0 ? unit - 0xF0 + 0xEE : unit >= 0xEE ? unit + 0x10 : unit;

    private static string Beginning(string text, int index, int length) => text.Substring(index, length < text.Length - index ? length : text.Length - index);
}
