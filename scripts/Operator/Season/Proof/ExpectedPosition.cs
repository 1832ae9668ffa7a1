using System.Numerics;
using MiningPool.Operator.Programs;

namespace MiningPool.Operator.Season;

/// <summary>
/// One account in <see cref="ExpectedRewards"/>: its stake, and what it has earned free of the lock, under the lock of its last
/// increase, and under that of the increases before.
/// </summary>
internal sealed class ExpectedPosition
{
    private const int BasisPoints = 10_000;

    /// <summary>Parts of a unit that are kept here: far finer than the contract's.</summary>
    internal static readonly BigInteger Scale = BigInteger.One << 160;

    private BigInteger free;
    private (BigInteger Earned, ulong Until) older;
    private (BigInteger Earned, ulong Until) current;

    internal BigInteger Staked { get; private set; }

    /// <summary>When it reached its stake, among all changes of stakes.</summary>
    internal int Arrival { get; private set; }

    /// <summary>Whole units earned and not paid.</summary>
    internal BigInteger Owed => (free + older.Earned + current.Earned) / Scale;

    internal void Earn(BigInteger scaledUnits) => current.Earned += scaledUnits;

    internal void Stand(BigInteger staked, int arrival)
    {
        Staked = staked;
        Arrival = arrival;
    }

    /// <summary>An increase: what has stood its lock is free for good, and what accrues from now on gets a lock of its own.</summary>
    internal void Relock(ulong time, RankingTerms? ranking)
    {
        Release(time);
        // At most two locked parts are kept: the older ones share the later end.
        older = (older.Earned + current.Earned, current.Earned > 0 ? current.Until : older.Until);
        current = (0, time + (ulong)(ranking?.Lock.TotalMilliseconds ?? 0));
    }

    /// <summary>Whole units that a harvest at a time loses.</summary>
    internal BigInteger PenaltyAt(ulong time, RankingTerms? ranking)
    {
        if (ranking is null)
        {
            return 0;
        }

        Release(time);
        BigInteger locked = (older.Earned + current.Earned) / Scale;
        return ((locked * ranking.PenaltyBasisPoints) + BasisPoints - 1) / BasisPoints;
    }

    /// <summary>Takes all whole units away; a fraction stays.</summary>
    internal void Pay()
    {
        free = (free + older.Earned + current.Earned) % Scale;
        older.Earned = 0;
        current.Earned = 0;
    }

    private void Release(ulong time)
    {
        if (older.Until <= time)
        {
            free += older.Earned;
            older.Earned = 0;
        }

        if (current.Until <= time)
        {
            free += current.Earned;
            current.Earned = 0;
        }
    }
}
