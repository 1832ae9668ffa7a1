using System;
using Neo.SmartContract.Framework.Native;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>What System.String's members mean that compare ordinally and are no VM instruction. Positions count bytes, as everywhere on the chain.</summary>
internal static partial class StringMembers
{
    public static bool Contains(string text, string value) => StdLib.MemorySearch(text, value) >= 0;

    public static bool Contains(string text, char value) => StdLib.MemorySearch(text, Byte(value)) >= 0;

    public static int IndexOf(string text, string value) => StdLib.MemorySearch(text, value);

    public static int IndexOf(string text, char value) => StdLib.MemorySearch(text, Byte(value));

    public static int IndexOf(string text, string value, int startIndex) => StdLib.MemorySearch(text, value, startIndex);

    public static int IndexOf(string text, char value, int startIndex) => StdLib.MemorySearch(text, Byte(value), startIndex);

    public static int LastIndexOf(string text, string value) => value.Length == 0 ? text.Length : StdLib.MemorySearch(text, value, text.Length, true);

    public static int LastIndexOf(string text, char value) => StdLib.MemorySearch(text, Byte(value), text.Length, true);

    public static bool StartsWith(string text, string value) => text.Length >= value.Length && text.Substring(0, value.Length) == value;

    public static bool StartsWith(string text, char value) => text.Length > 0 && text[0] == RequireAscii(value);

    public static bool EndsWith(string text, string value) => text.Length >= value.Length && text.Substring(text.Length - value.Length) == value;

    public static bool EndsWith(string text, char value) => text.Length > 0 && text[text.Length - 1] == RequireAscii(value);

    public static bool IsNullOrWhiteSpace(string? value) => value is null || StartOf(value) == value.Length;

    public static string Replace(string text, string oldValue, string? newValue)
    {
        if (oldValue.Length == 0) throw new ArgumentException("The value cannot be an empty string.", nameof(oldValue));
        return Helper.Replace(text, oldValue, newValue ?? "");
    }

    public static string Replace(string text, char oldChar, char newChar) =>
        Helper.Replace(text, (byte)RequireAscii(oldChar), (byte)RequireAscii(newChar));

    public static string Insert(string text, int startIndex, string value) =>
        text.Substring(0, startIndex) + (value ?? throw new ArgumentNullException(nameof(value))) + text.Substring(startIndex);

    public static string Remove(string text, int startIndex) => text.Substring(0, startIndex);

    public static string Remove(string text, int startIndex, int count) => text.Substring(0, startIndex) + text.Substring(startIndex + RequireCount(count));

    public static string ToUpper(string text) => Helper.ToUpper(RequireAscii(text));

    public static string ToLower(string text) => Helper.ToLower(RequireAscii(text));

    public static string ToUpperInvariant(string text) => ToUpper(text);

    public static string ToLowerInvariant(string text) => ToLower(text);

    public static string PadLeft(string text, int totalWidth) => PadLeft(text, totalWidth, ' ');

    public static string PadLeft(string text, int totalWidth, char paddingChar) => Create(paddingChar, Missing(text, totalWidth)) + text;

    public static string PadRight(string text, int totalWidth) => PadRight(text, totalWidth, ' ');

    public static string PadRight(string text, int totalWidth, char paddingChar) => text + Create(paddingChar, Missing(text, totalWidth));

    public static string Create(char c, int count)
    {
        RequireCount(count);
        string power = Ascii(c);
        string text = "";
        while (count > 0)
        {
            if ((count & 1) != 0) text += power;
            count >>= 1;
            if (count > 0) power += power;
        }

        return text;
    }

    public static string Create(char[]? value)
    {
        string text = "";
        if (value is null) return text;
        foreach (char c in value) text += c;
        return text;
    }

    public static char[] ToCharArray(string text)
    {
        char[] letters = new char[text.Length];
        for (int i = 0; i < letters.Length; i++) letters[i] = text[i];
        return letters;
    }

    private static int Missing(string text, int totalWidth)
    {
        if (totalWidth < 0) throw new ArgumentOutOfRangeException(nameof(totalWidth), "Non-negative number required.");
        return totalWidth > text.Length ? totalWidth - text.Length : 0;
    }

    private static int RequireCount(int count) => count >= 0 ? count : throw new ArgumentOutOfRangeException(nameof(count), "Non-negative number required.");

    private static string Ascii(char c) => c.ToString();

    // A native contract takes a buffer for a text, which saves the conversion.
    private static ByteString Byte(char c) => StackItem.Reading(((byte)RequireAscii(c)).ToByteArray());

    private static char RequireAscii(char c) => c < 128 ? c : throw new NotSupportedException("Only a char below 128 is one byte of a string.");

    private static void RequireAscii(char[] letters)
    {
        foreach (char letter in letters) RequireAscii(letter);
    }

    private static string RequireAscii(string text)
    {
        foreach (char c in text)
        {
            if (c >= 128) throw new NotSupportedException("Only ASCII text has an upper and a lower case on the chain.");
        }

        return text;
    }
}
