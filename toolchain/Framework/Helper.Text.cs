using System;
using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework;

// A text is its UTF-8 bytes here: places and counts are bytes, and letters are ASCII's.
public static partial class Helper
{
    /// <summary>Copies the first bytes of a text; more than there are fault.</summary>
    /// <param name="source">The text.</param>
    /// <param name="count">How many bytes to copy.</param>
    /// <returns>The beginning: of <c>Neo</c>, 2 are <c>Ne</c>.</returns>
    [OpCode(OpCode.LEFT)]
    [OpCode(OpCode.CONVERT, StackItemType.ByteString)]
    public static extern string Take(this string source, int count);

    /// <summary>Copies the last bytes of a text; more than there are fault.</summary>
    /// <param name="source">The text.</param>
    /// <param name="count">How many bytes to copy.</param>
    /// <returns>The end: of <c>Neo</c>, 2 are <c>eo</c>.</returns>
    [OpCode(OpCode.RIGHT)]
    [OpCode(OpCode.CONVERT, StackItemType.ByteString)]
    public static extern string Last(this string source, int count);

    /// <summary>Writes a text's bytes backward.</summary>
    /// <param name="source">The text, of ASCII characters.</param>
    /// <returns>The new text.</returns>
    public static string Reverse(this string source) => Reverse(source.ToByteArray()).ToByteString();

    /// <summary>Replaces a byte wherever it stands.</summary>
    /// <param name="source">The text.</param>
    /// <param name="oldChar">What to replace.</param>
    /// <param name="newChar">What to write instead.</param>
    /// <returns>The new text.</returns>
    public static string Replace(this string source, byte oldChar, byte newChar)
    {
        byte[] bytes = source.ToByteArray();
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == oldChar) bytes[i] = newChar;
        }

        return bytes.ToByteString();
    }

    /// <summary>Replaces a part wherever it stands, from the beginning on.</summary>
    /// <param name="source">The text.</param>
    /// <param name="oldStr">What to replace; not empty.</param>
    /// <param name="newStr">What to write instead.</param>
    /// <returns>The new text.</returns>
    /// <exception cref="ArgumentException">There is nothing to replace.</exception>
    public static string Replace(this string source, string oldStr, string newStr)
    {
        ByteString text = source;
        ByteString part = oldStr;
        if (part.Length == 0) throw new ArgumentException("There is nothing to replace.");
        byte[] result = StackItem.Part(text, 0, 0);
        int kept = 0;
        int place = 0;
        while (place + part.Length <= text.Length)
        {
            if (HasAt(text, place, part))
            {
                result = result.Concat(StackItem.Part(text, kept, place - kept)).Concat((ByteString)newStr);
                place += part.Length;
                kept = place;
            }
            else
            {
                place++;
            }
        }

        return result.Concat(StackItem.Part(text, kept, text.Length - kept)).ToByteString();
    }

    /// <summary>Says whether a text ends with another.</summary>
    /// <param name="source">The text.</param>
    /// <param name="value">The other.</param>
    /// <returns>True if it does.</returns>
    public static bool EndsWith(this string source, string value)
    {
        ByteString text = source;
        ByteString end = value;
        return end.Length <= text.Length && HasAt(text, text.Length - end.Length, end);
    }

    /// <summary>Finds the first place of a byte.</summary>
    /// <param name="source">The text.</param>
    /// <param name="value">The byte.</param>
    /// <returns>The place, from 0; -1 if it isn't there.</returns>
    public static int IndexOf(this string source, byte value)
    {
        ByteString text = source;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == value) return i;
        }

        return -1;
    }

    /// <summary>Writes the letters a to z as capitals.</summary>
    /// <param name="source">The text.</param>
    /// <returns>The new text.</returns>
    public static string ToUpper(this string source)
    {
        byte[] bytes = source.ToByteArray();
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] >= 'a' && bytes[i] <= 'z') bytes[i] = (byte)(bytes[i] - 'a' + 'A');
        }

        return bytes.ToByteString();
    }

    /// <summary>Writes the letters A to Z as small letters.</summary>
    /// <param name="source">The text.</param>
    /// <returns>The new text.</returns>
    public static string ToLower(this string source)
    {
        byte[] bytes = source.ToByteArray();
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] >= 'A' && bytes[i] <= 'Z') bytes[i] = (byte)(bytes[i] - 'A' + 'a');
        }

        return bytes.ToByteString();
    }

    private static bool HasAt(ByteString text, int place, ByteString part)
    {
        for (int i = 0; i < part.Length; i++)
        {
            if (text[place + i] != part[i]) return false;
        }

        return true;
    }
}
