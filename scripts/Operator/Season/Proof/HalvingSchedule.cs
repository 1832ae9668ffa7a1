using System.Numerics;

namespace MiningPool.Operator.Season;

/// <summary>
/// A pool's emission as its program promises it, worked out here without the contract: period k (from 0) emits
/// allocation / 2^(k+1), evenly over time.
/// </summary>
/// <param name="Allocation">Units that the pool emits in all.</param>
/// <param name="Start">When emission starts, in ms.</param>
/// <param name="Period">The halving period, in ms.</param>
public sealed record HalvingSchedule(BigInteger Allocation, BigInteger Start, BigInteger Period)
{
    /// <summary>Whole units emitted from the start until a time in ms.</summary>
    public BigInteger EmittedUntil(BigInteger time)
    {
        if (time <= Start)
        {
            return BigInteger.Zero;
        }

        // Sum of the full periods and of the running one's part, as one fraction of allocation.
        BigInteger numerator = BigInteger.Zero;
        BigInteger denominator = Period;
        BigInteger left = time - Start;
        while (left > 0)
        {
            BigInteger part = BigInteger.Min(left, Period);
            denominator *= 2;
            numerator = (numerator * 2) + part;
            left -= part;
        }

        return Allocation * numerator / denominator;
    }

    /// <summary>Whole units emitted in one period, by the differences of what was emitted in all.</summary>
    /// <param name="period">The period, from 0.</param>
    public BigInteger EmittedIn(int period) =>
        EmittedUntil(Start + ((period + 1) * Period)) - EmittedUntil(Start + (period * Period));
}
