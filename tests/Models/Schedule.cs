using System.Collections.Generic;
using System.Numerics;

namespace Models;

/// <summary>The halving schedule by its definition: period k emits total / 2^(k+1), evenly over its length.</summary>
public sealed class Schedule(BigInteger total, long start, long period)
{
    // What is emitted before each period, kept because every step of a sequence asks again.
    private readonly List<Fraction> _before = [BigInteger.Zero];

    public BigInteger EmittedBy(long time)
    {
        if (time <= start) return 0;
        int current = (int)((time - start) / period);
        while (_before.Count <= current) _before.Add(_before[^1] + ShareOf(_before.Count - 1));
        Fraction lasted = new((time - start) % period, period);
        return (_before[current] + ShareOf(current) * lasted).Floor();
    }

    private Fraction ShareOf(int number) => new(total, BigInteger.Pow(2, number + 1));
}
