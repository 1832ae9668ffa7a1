using System;
using Neo.SmartContract.Framework.Native;

namespace Neo.SmartContract.Framework;

/// <summary>
/// Questions about byte strings. Those that search call the standard library, whose limit is 1,024 bytes; letters and digits are ASCII's.
/// </summary>
public static class ByteStringExtension
{
    /// <summary>Says whether there are only digits.</summary>
    /// <param name="byteString">The bytes.</param>
    /// <returns>True if there are; also for no bytes.</returns>
    public static bool IsNumber(this ByteString byteString)
    {
        for (int i = 0; i < byteString.Length; i++)
        {
            if (byteString[i] < '0' || byteString[i] > '9') return false;
        }

        return true;
    }

    /// <summary>Says whether there are only small letters.</summary>
    /// <param name="byteString">The bytes.</param>
    /// <returns>True if there are; also for no bytes.</returns>
    public static bool IsLowerAlphabet(this ByteString byteString)
    {
        for (int i = 0; i < byteString.Length; i++)
        {
            if (byteString[i] < 'a' || byteString[i] > 'z') return false;
        }

        return true;
    }

    /// <summary>Says whether there are only capital letters.</summary>
    /// <param name="byteString">The bytes.</param>
    /// <returns>True if there are; also for no bytes.</returns>
    public static bool IsUpperAlphabet(this ByteString byteString)
    {
        for (int i = 0; i < byteString.Length; i++)
        {
            if (byteString[i] < 'A' || byteString[i] > 'Z') return false;
        }

        return true;
    }

    /// <summary>Says whether there are only letters.</summary>
    /// <param name="byteString">The bytes.</param>
    /// <returns>True if there are; also for no bytes.</returns>
    public static bool IsAlphabet(this ByteString byteString)
    {
        for (int i = 0; i < byteString.Length; i++)
        {
            byte value = byteString[i];
            bool isLetter = (value >= 'A' && value <= 'Z') || (value >= 'a' && value <= 'z');
            if (!isLetter) return false;
        }

        return true;
    }

    /// <summary>Finds the first place of some bytes.</summary>
    /// <param name="byteString">Where to search.</param>
    /// <param name="toFind">What to search for.</param>
    /// <returns>The place, from 0; -1 if they aren't there.</returns>
    public static int IndexOf(this ByteString byteString, ByteString toFind) => StdLib.MemorySearch(byteString, toFind);

    /// <summary>Finds the last place of some bytes.</summary>
    /// <param name="byteString">Where to search.</param>
    /// <param name="toFind">What to search for.</param>
    /// <returns>The place, from 0; -1 if they aren't there.</returns>
    public static int LastIndexOf(this ByteString byteString, ByteString toFind)
        => StdLib.MemorySearch(byteString, toFind, byteString.Length, true);

    /// <summary>Says whether bytes begin with others.</summary>
    /// <param name="byteString">The bytes.</param>
    /// <param name="toFind">The others.</param>
    /// <returns>True if they do.</returns>
    [Obsolete("Use StartsWith.")]
    public static bool StartWith(this ByteString byteString, ByteString toFind) => byteString.StartsWith(toFind);

    /// <summary>Says whether bytes begin with others.</summary>
    /// <param name="byteString">The bytes.</param>
    /// <param name="toFind">The others.</param>
    /// <returns>True if they do.</returns>
    public static bool StartsWith(this ByteString byteString, ByteString toFind) => StdLib.MemorySearch(byteString, toFind) == 0;

    /// <summary>Says whether bytes end with others.</summary>
    /// <param name="byteString">The bytes.</param>
    /// <param name="toFind">The others.</param>
    /// <returns>True if they do.</returns>
    public static bool EndsWith(this ByteString byteString, ByteString toFind)
    {
        int place = byteString.Length - toFind.Length;
        if (place < 0) return false;
        return toFind.Length == 0 || StdLib.MemorySearch(byteString, toFind, place) == place;
    }

    /// <summary>Says whether bytes end with others.</summary>
    /// <param name="byteString">The bytes.</param>
    /// <param name="toFind">The others.</param>
    /// <returns>True if they do.</returns>
    [Obsolete("Use EndsWith.")]
    public static bool EndWith(this ByteString byteString, ByteString toFind) => byteString.EndsWith(toFind);

    /// <summary>Says whether bytes contain others.</summary>
    /// <param name="byteString">The bytes.</param>
    /// <param name="toFind">The others.</param>
    /// <returns>True if they do.</returns>
    public static bool Contains(this ByteString byteString, ByteString toFind) => StdLib.MemorySearch(byteString, toFind) >= 0;

    /// <summary>Cuts a text at a separator.</summary>
    /// <param name="byteString">The text.</param>
    /// <param name="separator">What stands between the parts.</param>
    /// <param name="removeEmptyEntries">True to leave out parts without a character.</param>
    /// <returns>The parts.</returns>
    public static ByteString[] Split(this ByteString byteString, ByteString separator, bool removeEmptyEntries = false)
        => StackItem.Reading(StdLib.StringSplit(byteString, separator, removeEmptyEntries));

    /// <summary>Counts the characters of a text as a reader would.</summary>
    /// <param name="byteString">The text.</param>
    /// <returns>How many there are.</returns>
    [Attributes.RequiresProtocol("3.6.0")]
    public static int TextElementCount(this ByteString byteString) => StdLib.StrLen(byteString);
}
