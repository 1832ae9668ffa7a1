using System.Numerics;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>What the standard formats write in the invariant culture.</summary>
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

    /// <summary>A number of so many bits in binary, a negative one in two's complement, with zeros before it up to a number of digits.</summary>
    public static string Binary(BigInteger value, int digits, int bits)
    {
        if (value < 0) value += BigInteger.Pow(2, bits);
        string text = "";
        while (value > 0)
        {
            text = (value.IsEven ? "0" : "1") + text;
            value >>= 1;
        }

        return StringMembers.PadLeft(text, digits < 1 ? 1 : digits, '0');
    }

    /// <summary>A number in decimal with so many decimals, which are zeros.</summary>
    public static string Fixed(BigInteger value, int decimals) => value.ToString() + Decimals(decimals);

    /// <summary>A number in decimal with so many decimals, and a comma before every third digit from the right.</summary>
    public static string Grouped(BigInteger value, int decimals)
    {
        string rest = BigInteger.Abs(value).ToString();
        string text = "";
        while (rest.Length > 3)
        {
            text = "," + rest.Substring(rest.Length - 3) + text;
            rest = rest.Substring(0, rest.Length - 3);
        }

        return (value < 0 ? "-" : "") + rest + text + Decimals(decimals);
    }

    /// <summary>A number as hundredths.</summary>
    public static string Percent(BigInteger value, int decimals) => Grouped(value * 100, decimals) + " %";

    private static string Decimals(int count) => count == 0 ? "" : "." + StringMembers.Create('0', count);
}
