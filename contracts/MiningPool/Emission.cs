using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>
/// The halving schedule: period k (from 0) emits allocation / 2^(k+1), evenly over time. Only the cumulative amount is ever
/// computed, so differences telescope and no path of calls can drift from the schedule or pass the allocation.
/// </summary>
internal static class Emission
{
    /// <summary>
    /// From this halving on less than one unit is left, for any allocation below 2^80: all but that unit is out.
    /// </summary>
    private const int LastHalving = 80;

    /// <summary>Units emitted from the start until a time, both in ms: allocation − ⌈allocation·(2P − r) / (2^(k+1)·P)⌉.</summary>
    internal static BigInteger Until(BigInteger time, BigInteger allocation, BigInteger start, BigInteger period)
    {
        BigInteger elapsed = time - start;
        if (elapsed <= 0) return 0;
        BigInteger halvings = elapsed / period;
        if (halvings >= LastHalving) return allocation - 1;
        BigInteger divisor = period << ((int)halvings + 1);
        BigInteger ahead = allocation * (2 * period - elapsed % period);
        return allocation - (ahead + divisor - 1) / divisor;
    }

    /// <summary>Units per <paramref name="span"/> (ms) at the rate of a time, rounded down; 0 before the start.</summary>
    internal static BigInteger Rate(BigInteger time, BigInteger span, BigInteger allocation, BigInteger start, BigInteger period)
    {
        BigInteger elapsed = time - start;
        if (elapsed < 0) return 0;
        BigInteger halvings = elapsed / period;
        if (halvings >= LastHalving) return 0;
        return allocation * span / (period << ((int)halvings + 1));
    }
}
