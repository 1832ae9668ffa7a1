using System;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>What System.Char's members mean. Letters' properties are known up to U+00FF; of a char beyond, a question that would need Unicode's tables throws.</summary>
internal static class CharMembers
{
    private const int CaseDistance = 'a' - 'A';

    public static bool IsAscii(char c) => c < 128;

    public static bool IsAsciiDigit(char c) => c is >= '0' and <= '9';

    public static bool IsAsciiLetterLower(char c) => c is >= 'a' and <= 'z';

    public static bool IsAsciiLetterUpper(char c) => c is >= 'A' and <= 'Z';

    public static bool IsAsciiLetter(char c) => IsAsciiLetterLower(c) || IsAsciiLetterUpper(c);

    public static bool IsAsciiLetterOrDigit(char c) => IsAsciiLetter(c) || IsAsciiDigit(c);

    public static bool IsAsciiHexDigitLower(char c) => IsAsciiDigit(c) || c is >= 'a' and <= 'f';

    public static bool IsAsciiHexDigitUpper(char c) => IsAsciiDigit(c) || c is >= 'A' and <= 'F';

    public static bool IsAsciiHexDigit(char c) => IsAsciiHexDigitLower(c) || IsAsciiHexDigitUpper(c);

    public static bool IsDigit(char c) => IsAsciiDigit(Known(c));

    public static bool IsNumber(char c) => IsDigit(c) || (int)c is 0xB2 or 0xB3 or 0xB9 or >= 0xBC and <= 0xBE;

    public static bool IsLetter(char c) =>
        IsAsciiLetter(Known(c)) || (int)c is 0xAA or 0xB5 or 0xBA or >= 0xC0 and not 0xD7 and not 0xF7;

    public static bool IsLetterOrDigit(char c) => IsLetter(c) || IsAsciiDigit(c);

    public static bool IsUpper(char c) => IsAsciiLetterUpper(Known(c)) || (int)c is >= 0xC0 and <= 0xDE and not 0xD7;

    public static bool IsLower(char c) => IsAsciiLetterLower(Known(c)) || (int)c is 0xB5 or >= 0xDF and not 0xF7;

    public static bool IsControl(char c) => c < 0x20 || (int)c is >= 0x7F and <= 0x9F;

    public static bool IsWhiteSpace(char c) =>
        (int)c is >= 0x09 and <= 0x0D or 0x20 or 0x85 or 0xA0 or 0x1680 or >= 0x2000 and <= 0x200A or 0x2028 or 0x2029 or 0x202F or 0x205F or 0x3000;

    public static bool IsPunctuation(char c) => (int)Known(c) is >= '!' and <= '/' and not '$' and not '+' or ':' or ';' or '?' or '@'
        or >= '[' and <= ']' or '_' or '{' or '}' or 0xA1 or 0xA7 or 0xAB or 0xB6 or 0xB7 or 0xBB or 0xBF;

    public static bool IsSymbol(char c) => (int)Known(c) is '$' or '+' or >= '<' and <= '>' or '^' or '`' or '|' or '~'
        or >= 0xA2 and <= 0xA6 or 0xA8 or 0xA9 or 0xAC or 0xAE or >= 0xAF and <= 0xB1 or 0xB4 or 0xB8 or 0xD7 or 0xF7;

    public static bool IsSurrogate(char c) => (int)c is >= 0xD800 and <= 0xDFFF;

    public static bool IsHighSurrogate(char c) => (int)c is >= 0xD800 and <= 0xDBFF;

    public static bool IsLowSurrogate(char c) => (int)c is >= 0xDC00 and <= 0xDFFF;

    public static bool IsBetween(char c, char minInclusive, char maxInclusive) =>
        unchecked((uint)(c - minInclusive) <= (uint)(maxInclusive - minInclusive));

    public static char ToUpper(char c)
    {
        int code = Known(c);
        if (code is >= 'a' and <= 'z' or >= 0xE0 and <= 0xFE and not 0xF7) return (char)(code - CaseDistance);
        return code switch { 0xB5 => (char)0x039C, 0xFF => (char)0x0178, _ => c };
    }

    public static char ToLower(char c)
    {
        int code = Known(c);
        return code is >= 'A' and <= 'Z' or >= 0xC0 and <= 0xDE and not 0xD7 ? (char)(code + CaseDistance) : c;
    }

    public static char ToUpperInvariant(char c) => ToUpper(c);

    public static char ToLowerInvariant(char c) => ToLower(c);

    public static char Parse(string s)
    {
        if (s.Length != 1) throw new FormatException("String must be exactly one character long.");
        return s[0];
    }

    public static bool TryParse(string? s, out char result)
    {
        bool isOne = s is not null && s.Length == 1;
        result = isOne ? s![0] : '\0';
        return isOne;
    }

    public static bool IsSeparator(char c) => (int)Known(c) is 0x20 or 0xA0;

    /// <summary>The number that a digit stands for, without its fraction; -1 of other chars.</summary>
    public static int NumericValue(char c) => (int)Known(c) switch
    {
        >= '0' and <= '9' => c - '0',
        0xB2 => 2,
        0xB3 => 3,
        0xB9 => 1,
        >= 0xBC and <= 0xBE => 0,
        _ => -1,
    };

    private static char Known(char c) => c < 256 ? c : throw new NotSupportedException("Only a char below 256 can be classified on the chain.");
}
