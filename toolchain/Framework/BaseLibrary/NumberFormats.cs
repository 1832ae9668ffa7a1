using System.Numerics;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>What the formats D and X of an interpolated string write.</summary>
internal static class NumberFormats
{
    /// <summary>A number in decimal, with zeros before it up to a number of digits.</summary>
    public static string Decimal(BigInteger value, int digits)
    {
        string text = BigInteger.Abs(value).ToString();
        if (text.Length < digits) text = StringMembers.PadLeft(text, digits, '0');
        return value < 0 ? "-" + text : text;
    }

    /// <summary>A number of so many bits in hexadecimal, a negative one in two's complement, with zeros before it up to a number of digits.</summary>
    public static string Hexadecimal(BigInteger value, int digits, int bits, string alphabet)
    {
        if (value < 0) value += BigInteger.Pow(2, bits);
        string text = "";
        while (value > 0)
        {
            text = alphabet.Substring((int)(value & 15), 1) + text;
            value >>= 4;
        }

        return StringMembers.PadLeft(text, digits < 1 ? 1 : digits, '0');
    }
}
