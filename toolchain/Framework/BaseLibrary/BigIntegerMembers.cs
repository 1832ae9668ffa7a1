using System;
using System.Numerics;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>What System.Numerics.BigInteger's members mean that are no VM instruction.</summary>
internal static class BigIntegerMembers
{
    public static BigInteger Parse(string value)
    {
        if (value is null) throw new ArgumentNullException(nameof(value));
        if (!TryParse(value, out BigInteger result)) throw new FormatException("The value could not be parsed.");
        return result;
    }

    public static bool TryParse(string? value, out BigInteger result)
    {
        result = 0;
        if (value is null) return false;
        ParsedInteger parsed = new(value, StackItem.SmallestInteger, StackItem.LargestInteger);
        if (!parsed.IsInteger) return false;
        if (parsed.IsTooLarge) throw new OverflowException("An integer has at most 32 bytes on the chain.");
        result = parsed.Value;
        return true;
    }

    public static BigInteger GreatestCommonDivisor(BigInteger left, BigInteger right)
    {
        BigInteger divisor = BigInteger.Abs(left);
        BigInteger rest = BigInteger.Abs(right);
        while (rest != 0)
        {
            BigInteger next = divisor % rest;
            divisor = rest;
            rest = next;
        }

        return divisor;
    }

    public static (BigInteger, BigInteger) DivRem(BigInteger left, BigInteger right) => (left / right, left % right);

    public static BigInteger DivRem(BigInteger dividend, BigInteger divisor, out BigInteger remainder)
    {
        BigInteger quotient = dividend / divisor;
        remainder = dividend % divisor;
        return quotient;
    }

    // The VM's zero has no bytes, .NET's has one.
    public static byte[] ToByteArray(BigInteger value) => value == 0 ? new byte[1] : StackItem.ToBytes(value);

    public static byte[] ToByteArray(BigInteger value, bool isUnsigned, bool isBigEndian)
    {
        if (isUnsigned && value < 0) throw new OverflowException("Negative values do not have an unsigned representation.");
        byte[] bytes = ToByteArray(value);
        // The byte of the sign alone.
        if (isUnsigned && bytes.Length > 1 && bytes[bytes.Length - 1] == 0) bytes = bytes.Take(bytes.Length - 1);
        return isBigEndian ? Helper.Reverse(bytes) : bytes;
    }

    public static int GetByteCount(BigInteger value, bool isUnsigned) => ToByteArray(value, isUnsigned, false).Length;

    public static BigInteger Create(byte[] value) => value.ToBigInteger();

    public static BigInteger Create(byte[] value, bool isUnsigned, bool isBigEndian)
    {
        byte[] bytes = isBigEndian ? Helper.Reverse(value.Take(value.Length)) : value;
        if (isUnsigned) bytes = bytes.Concat(new byte[1]);
        // Bytes that hold nothing but the sign may be more than the VM reads.
        int length = bytes.Length;
        while (length > 32 && bytes[length - 1] == (bytes[length - 2] < 128 ? 0 : 255)) length--;
        return bytes.Take(length).ToBigInteger();
    }

    public static long GetBitLength(BigInteger value) => IntegerMembers.BitLength(value < 0 ? -value - 1 : value);

    public static bool IsPowerOfTwo(BigInteger value) => IntegerMembers.IsPow2(value);

    public static bool IsPow2(BigInteger value) => IntegerMembers.IsPow2(value);

    public static bool IsEvenInteger(BigInteger value) => value.IsEven;

    public static bool IsOddInteger(BigInteger value) => !value.IsEven;

    public static bool IsNegative(BigInteger value) => value < 0;

    public static bool IsPositive(BigInteger value) => value >= 0;

    public static BigInteger Log2(BigInteger value) => IntegerMembers.Log2(value);

    public static BigInteger MaxMagnitude(BigInteger x, BigInteger y)
    {
        BigInteger first = BigInteger.Abs(x);
        BigInteger second = BigInteger.Abs(y);
        return first > second || first == second && x >= 0 ? x : y;
    }

    public static BigInteger MinMagnitude(BigInteger x, BigInteger y)
    {
        BigInteger first = BigInteger.Abs(x);
        BigInteger second = BigInteger.Abs(y);
        return first < second || first == second && x < 0 ? x : y;
    }

    // .NET counts in words of 32 bits: as many as the number takes without its sign.
    public static BigInteger PopCount(BigInteger value) => value >= 0 ? IntegerMembers.Ones(value) : (Words(value) * 32) - IntegerMembers.Ones(-value - 1);

    public static BigInteger LeadingZeroCount(BigInteger value) => value < 0 ? 0 : (Words(value) * 32) - IntegerMembers.BitLength(value);

    public static BigInteger TrailingZeroCount(BigInteger value) => value == 0 ? 32 : IntegerMembers.BitLength(value & -value) - 1;

    private static int Words(BigInteger value) => value == 0 ? 1 : (IntegerMembers.BitLength(BigInteger.Abs(value)) + 31) / 32;

    public static BigInteger CopySign(BigInteger value, BigInteger sign) => value < 0 == sign < 0 ? value : -value;
}
