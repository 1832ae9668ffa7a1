using System.Numerics;

namespace Models;

/// <summary>The halving schedule by its definition: period k emits total / 2^(k+1), evenly over its length.</summary>
public sealed record Schedule(BigInteger Total, long Start, long Period)
{
    public BigInteger EmittedBy(long time)
    {
        Fraction emitted = BigInteger.Zero;
        Fraction share = Total;
        for (long begin = Start; begin < time && share > new Fraction(1, BigInteger.One << 20); begin += Period)
        {
            share /= new Fraction(2, 1);
            long lasted = long.Min(Period, time - begin);
            emitted += share * new Fraction(lasted, Period);
        }

        return emitted.Floor();
    }
}
