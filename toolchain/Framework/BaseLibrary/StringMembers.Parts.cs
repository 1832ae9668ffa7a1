using System;
using Neo.SmartContract.Framework.Native;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>Splitting, joining and trimming.</summary>
internal static partial class StringMembers
{
    public static string[] Split(string text, char separator, StringSplitOptions options) => Split(text, Ascii(separator), options);

    public static string[] Split(string text, string? separator, StringSplitOptions options)
    {
        bool removesEmpty = (options & StringSplitOptions.RemoveEmptyEntries) != 0;
        if ((options & StringSplitOptions.TrimEntries) == 0) return StdLib.StringSplit(text, separator ?? "", removesEmpty);
        string[] parts = StdLib.StringSplit(text, separator ?? "");
        string[]? kept = new string[parts.Length];
        int count = 0;
        foreach (string part in parts)
        {
            string trimmed = Trim(part);
            if (!removesEmpty || trimmed.Length > 0) kept[count++] = trimmed;
        }

        ArrayMembers.Resize(ref kept, count);
        return kept!;
    }

    public static string Join(string? separator, string?[] value)
    {
        string joined = "";
        for (int i = 0; i < value.Length; i++)
        {
            if (i > 0) joined += separator;
            joined += value[i];
        }

        return joined;
    }

    public static string Join(char separator, string?[] value) => Join(Ascii(separator), value);

    public static string Concat(string?[] values) => Join("", values);

    public static string Trim(string text)
    {
        int start = StartOf(text);
        return Part(text, start, start < text.Length ? EndOf(text) : start);
    }

    public static string TrimStart(string text) => Part(text, StartOf(text), text.Length);

    public static string TrimEnd(string text) => Part(text, 0, EndOf(text));

    public static string Trim(string text, char trimChar)
    {
        int start = StartOf(text, RequireAscii(trimChar));
        return Part(text, start, start < text.Length ? EndOf(text, trimChar) : start);
    }

    public static string TrimStart(string text, char trimChar) => Part(text, StartOf(text, RequireAscii(trimChar)), text.Length);

    public static string TrimEnd(string text, char trimChar) => Part(text, 0, EndOf(text, RequireAscii(trimChar)));

    public static string Trim(string text, char[]? trimChars) => TrimStart(TrimEnd(text, trimChars), trimChars);

    public static string TrimStart(string text, char[]? trimChars)
    {
        if (trimChars is null || trimChars.Length == 0) return TrimStart(text);
        if (trimChars.Length == 1) return TrimStart(text, trimChars[0]);
        RequireAscii(trimChars);
        int start = 0;
        while (start < text.Length && ArrayMembers.Contains(trimChars, text[start])) start++;
        return Part(text, start, text.Length);
    }

    public static string TrimEnd(string text, char[]? trimChars)
    {
        if (trimChars is null || trimChars.Length == 0) return TrimEnd(text);
        if (trimChars.Length == 1) return TrimEnd(text, trimChars[0]);
        RequireAscii(trimChars);
        int end = text.Length;
        while (end > 0 && ArrayMembers.Contains(trimChars, text[end - 1])) end--;
        return Part(text, 0, end);
    }

    // Copying costs more than looking whether there is anything to leave out.
    internal static string Part(string text, int start, int end) => start == 0 && end == text.Length ? text : text.Substring(start, end - start);

    private static int StartOf(string text, char trimChar)
    {
        int start = 0;
        while (start < text.Length && text[start] == trimChar) start++;
        return start;
    }

    private static int EndOf(string text, char trimChar)
    {
        int end = text.Length;
        while (end > 0 && text[end - 1] == trimChar) end--;
        return end;
    }

    private static int StartOf(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int letter = text[start];
            if (letter is ' ' or >= '\t' and <= '\r') start++;
            else if (letter < 128) return start;
            else
            {
                int size = SpaceAt(text, start);
                if (size == 0) return start;
                start += size;
            }
        }

        return start;
    }

    private static int EndOf(string text)
    {
        int end = text.Length;
        while (end > 0)
        {
            int letter = text[end - 1];
            if (letter is ' ' or >= '\t' and <= '\r') end--;
            else if (letter < 128) return end;
            else
            {
                int size = SpaceBefore(text, end);
                if (size == 0) return end;
                end -= size;
            }
        }

        return end;
    }

    // Unicode's white space has one byte in UTF-8 (ASCII), two (U+0085, U+00A0) or three.
    private static int SpaceBefore(string text, int end)
    {
        for (int size = 1; size <= 3 && size <= end; size++)
        {
            if (SpaceAt(text, end - size) == size) return size;
        }

        return 0;
    }

    private static int SpaceAt(string text, int i)
    {
        if (i >= text.Length) return 0;
        int first = text[i];
        if (first is ' ' or >= '\t' and <= '\r') return 1;
        if (first == 0xC2) return i + 1 < text.Length && (int)text[i + 1] is 0x85 or 0xA0 ? 2 : 0;
        if (first is < 0xE1 or > 0xE3 || i + 2 >= text.Length) return 0;
        int code = ((first & 0x0F) << 12) | ((text[i + 1] & 0x3F) << 6) | (text[i + 2] & 0x3F);
        return code is 0x1680 or >= 0x2000 and <= 0x200A or 0x2028 or 0x2029 or 0x202F or 0x205F or 0x3000 ? 3 : 0;
    }
}
