using System;
using System.Numerics;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>
/// What the members of C#'s integer types mean. The VM has one kind of integer, so one body serves all types; the compiler adds the type's
/// width, its sign and its name to the arguments where a body asks for them.
/// </summary>
internal static class IntegerMembers
{
    public static BigInteger Parse(string s, int bits, bool isSigned, string typeName)
    {
        if (s is null) throw new ArgumentNullException(nameof(s));
        ParsedInteger parsed = new(s, Smallest(bits, isSigned), Largest(bits, isSigned));
        if (!parsed.IsInteger) throw new FormatException("The input string '" + s + "' was not in a correct format.");
        if (parsed.IsTooLarge) throw new OverflowException("Value was either too large or too small for " + typeName + ".");
        return parsed.Value;
    }

    public static bool TryParse(string? s, out BigInteger result, int bits, bool isSigned)
    {
        result = 0;
        if (s is null) return false;
        ParsedInteger parsed = new(s, Smallest(bits, isSigned), Largest(bits, isSigned));
        if (!parsed.IsInteger || parsed.IsTooLarge) return false;
        result = parsed.Value;
        return true;
    }

    public static bool IsEvenInteger(BigInteger value) => value.IsEven;

    public static bool IsOddInteger(BigInteger value) => !value.IsEven;

    public static bool IsNegative(BigInteger value) => value < 0;

    public static bool IsPositive(BigInteger value) => value >= 0;

    public static bool IsPow2(BigInteger value) => value > 0 && (value & (value - 1)) == 0;

    public static BigInteger Log2(BigInteger value)
    {
        if (value < 0) throw new ArgumentOutOfRangeException(nameof(value));
        return value == 0 ? 0 : BitLength(value) - 1;
    }

    public static BigInteger PopCount(BigInteger value, int bits) => Ones(Pattern(value, bits));

    /// <summary>How many bits of a number that isn't negative are 1.</summary>
    internal static int Ones(BigInteger rest)
    {
        int count = 0;
        while (rest != 0)
        {
            rest &= rest - 1;
            count++;
        }

        return count;
    }

    public static BigInteger LeadingZeroCount(BigInteger value, int bits) => bits - BitLength(Pattern(value, bits));

    public static BigInteger TrailingZeroCount(BigInteger value, int bits)
    {
        BigInteger pattern = Pattern(value, bits);
        return pattern == 0 ? bits : BitLength(pattern & -pattern) - 1;
    }

    // The low bits of the result are the answer; the compiler cuts it to the type.
    public static BigInteger RotateLeft(BigInteger value, int rotateAmount, int bits)
    {
        int distance = rotateAmount & (bits - 1);
        BigInteger pattern = Pattern(value, bits);
        return (pattern << distance) | (pattern >> (bits - distance));
    }

    public static BigInteger RotateRight(BigInteger value, int rotateAmount, int bits) => RotateLeft(value, unchecked(-rotateAmount), bits);

    public static BigInteger RoundUpToPowerOf2(BigInteger value, int bits)
    {
        if (value == 0) return 0;
        BigInteger power = BigInteger.Pow(2, BitLength(value - 1));
        return BitLength(power) > bits ? 0 : power;
    }

    public static BigInteger MaxMagnitude(BigInteger x, BigInteger y) => BigIntegerMembers.MaxMagnitude(x, y);

    public static BigInteger MinMagnitude(BigInteger x, BigInteger y) => BigIntegerMembers.MinMagnitude(x, y);

    // The smallest number has no positive one.
    public static BigInteger CopySign(BigInteger value, BigInteger sign, BigInteger largest)
    {
        BigInteger signed = BigIntegerMembers.CopySign(value, sign);
        return signed <= largest ? signed : throw new OverflowException("Negating the minimum value of a twos complement number is invalid.");
    }

    public static (BigInteger, BigInteger) DivRem(BigInteger left, BigInteger right, int bits, BigInteger largest) => (Quotient(left, right, bits, largest), left % right);

    public static BigInteger DivRem(BigInteger a, BigInteger b, out BigInteger result, int bits, BigInteger largest)
    {
        BigInteger quotient = Quotient(a, b, bits, largest);
        result = a - (quotient * b);
        return quotient;
    }

    /// <summary>How many bits a number that isn't negative needs.</summary>
    internal static int BitLength(BigInteger value)
    {
        int length = 0;
        while (value != 0)
        {
            value >>= 1;
            length++;
        }

        return length;
    }

    // The one quotient that doesn't fit: .NET throws from int on, and lets it wrap in narrower types.
    private static BigInteger Quotient(BigInteger left, BigInteger right, int bits, BigInteger largest)
    {
        BigInteger quotient = left / right;
        if (quotient <= largest) return quotient;
        return bits < 32 ? -quotient : throw new OverflowException();
    }

    private static BigInteger Pattern(BigInteger value, int bits) => value & (BigInteger.Pow(2, bits) - 1);

    private static BigInteger Smallest(int bits, bool isSigned) => isSigned ? -BigInteger.Pow(2, bits - 1) : 0;

    private static BigInteger Largest(int bits, bool isSigned) => BigInteger.Pow(2, isSigned ? bits - 1 : bits) - 1;
}
