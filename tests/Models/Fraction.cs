using System.Numerics;

namespace Models;

/// <summary>An exact rational number, for models.</summary>
public readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    public static implicit operator Fraction(BigInteger whole) => new(whole, 1);

    public static Fraction operator +(Fraction a, Fraction b)
        => new Fraction(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator).Reduced();

    public static Fraction operator -(Fraction a, Fraction b)
        => new Fraction(a.Numerator * b.Denominator - b.Numerator * a.Denominator, a.Denominator * b.Denominator).Reduced();

    public static Fraction operator *(Fraction a, Fraction b)
        => new Fraction(a.Numerator * b.Numerator, a.Denominator * b.Denominator).Reduced();

    public static Fraction operator /(Fraction a, Fraction b)
        => new Fraction(a.Numerator * b.Denominator, a.Denominator * b.Numerator).Reduced();

    public static bool operator <(Fraction a, Fraction b) => (b - a).Numerator > 0;

    public static bool operator >(Fraction a, Fraction b) => b < a;

    /// <summary>The largest integer that isn't above the number.</summary>
    public BigInteger Floor() => Numerator / Denominator - (Numerator % Denominator < 0 ? 1 : 0);

    private Fraction Reduced()
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(Numerator, Denominator) * Denominator.Sign;
        return new Fraction(Numerator / divisor, Denominator / divisor);
    }
}
