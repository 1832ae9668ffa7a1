using System;
using System.Numerics;
using Neo.SmartContract.Framework.Native;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>What System.Convert's members mean for texts and bytes; numbers the compiler converts itself.</summary>
internal static class ConvertMembers
{
    private const string Digits = "0123456789abcdef";

    public static BigInteger ToInteger(string? value, int bits, bool isSigned, string typeName) => value is null ? 0 : IntegerMembers.Parse(value, bits, isSigned, typeName);

    /// <summary>Reads a number to the base 2, 8, 10 or 16; but to the base 10 the digits are those of the type's bits.</summary>
    public static BigInteger ToInteger(string? value, int fromBase, int bits, bool isSigned, string typeName)
    {
        int shift = ShiftOf(fromBase);
        if (value is null) return 0;
        if (value.Length == 0) throw new ArgumentOutOfRangeException("Index was out of range. Must be non-negative and less than the size of the collection.");
        bool isNegative = value[0] == '-';
        if (isNegative && fromBase != 10) throw new ArgumentException("String cannot contain a minus sign if the base is not 10.");
        int start = isNegative || value[0] == '+' ? 1 : 0;
        if (fromBase == 16 && start + 1 < value.Length && value[start] == '0' && (value[start + 1] | 0x20) == 'x') start += 2;
        BigInteger limit = BigInteger.Pow(2, bits);
        BigInteger number = 0;
        int place = start;
        for (; place < value.Length && DigitOf(value[place]) is var digit && digit >= 0 && digit < fromBase; place++)
        {
            number = shift == 0 ? (number * 10) + digit : (number << shift) | digit;
            if (number >= limit) throw new OverflowException("Value was either too large or too small for " + typeName + ".");
        }

        if (place == start) throw new FormatException("Could not find any recognizable digits.");
        if (place < value.Length) throw new FormatException("Additional non-parsable characters are at the end of the string.");
        if (isNegative) number = -number;
        BigInteger half = limit >> 1;
        if (shift > 0) return isSigned && number >= half ? number - limit : number;
        if (isSigned ? number >= half || number < -half : number < 0) throw new OverflowException("Value was either too large or too small for " + typeName + ".");
        return number;
    }

    public static string ToText(BigInteger value, int toBase, int bits)
    {
        int shift = ShiftOf(toBase);
        if (shift == 0) return value.ToString();
        if (value == 0) return "0";
        if (value < 0) value += BigInteger.Pow(2, bits);
        string text = "";
        while (value > 0)
        {
            text = Digits.Substring((int)(value & (toBase - 1)), 1) + text;
            value >>= shift;
        }

        return text;
    }

    public static bool ToBoolean(string? value) => value is not null && bool.Parse(value);

    public static char ToChar(string value) => char.Parse(value);

    public static string ToHexString(byte[] inArray) => Hexadecimal(inArray, "0123456789ABCDEF");

    public static string ToHexStringLower(byte[] inArray) => Hexadecimal(inArray, Digits);

    public static byte[] FromHexString(string s)
    {
        if (s.Length % 2 != 0) throw new FormatException("The input is not a valid hex string as its length is not a multiple of 2.");
        byte[] bytes = new byte[s.Length / 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            int high = DigitOf(s[2 * i]);
            int low = DigitOf(s[(2 * i) + 1]);
            if (high < 0 || low < 0) throw new FormatException("The input is not a valid hex string as it contains a non-hex character.");
            bytes[i] = (byte)((high << 4) | low);
        }

        return bytes;
    }

    public static string ToBase64String(byte[] inArray) => StdLib.Base64Encode(inArray.ToByteString());

    public static byte[] FromBase64String(string s) => (byte[])StdLib.Base64Decode(s);

    private static string Hexadecimal(byte[] bytes, string alphabet)
    {
        string text = "";
        foreach (byte value in bytes) text += alphabet.Substring(value >> 4, 1) + alphabet.Substring(value & 15, 1);
        return text;
    }

    private static int ShiftOf(int numberBase) => numberBase switch { 2 => 1, 8 => 3, 10 => 0, 16 => 4, _ => throw new ArgumentException("Invalid Base.") };

    private static int DigitOf(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => -1,
    };
}
