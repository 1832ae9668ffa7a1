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

    public static BigInteger Create(byte[] value) => value.ToBigInteger();

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

    public static BigInteger CopySign(BigInteger value, BigInteger sign) => value < 0 == sign < 0 ? value : -value;
}
