using System.Numerics;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>A text read as .NET reads an integer: white space, a sign, digits, white space, and zeros behind the end of the text.</summary>
internal readonly struct ParsedInteger
{
    public ParsedInteger(string text, BigInteger smallest, BigInteger largest)
    {
        int end = text.Length;
        while (end > 0 && text[end - 1] == 0) end--;
        while (end > 0 && IsSpace(text[end - 1])) end--;
        int i = 0;
        while (i < end && IsSpace(text[i])) i++;
        bool isNegative = i < end && text[i] == '-';
        if (isNegative || i < end && text[i] == '+') i++;
        IsInteger = i < end;
        for (; i < end; i++)
        {
            char digit = text[i];
            if (digit is < '0' or > '9')
            {
                IsInteger = false;
                return;
            }

            if (IsTooLarge) continue;
            Value = (Value * 10) + (isNegative ? '0' - digit : digit - '0');
            IsTooLarge = Value < smallest || Value > largest;
        }
    }

    /// <summary>Whether the text has the form of an integer.</summary>
    public bool IsInteger { get; }

    /// <summary>Whether the integer lies outside the bounds.</summary>
    public bool IsTooLarge { get; }

    /// <summary>The integer.</summary>
    public BigInteger Value { get; }

    private static bool IsSpace(char c) => c is ' ' or >= '\t' and <= '\r';
}
