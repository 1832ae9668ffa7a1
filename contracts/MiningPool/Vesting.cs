using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>
/// What a ranked position is owed, and what a lock holds of it, in 1/<see cref="PoolStore.Scale"/> units. At the very ms that a lock
/// ends nothing is held any more.
/// </summary>
internal static class Vesting
{
    /// <summary>The part that accrues now: since the stake was last increased, or since the last harvest.</summary>
    internal static BigInteger Running(RankedPosition position, RankedPool pool)
    {
        BigInteger coefficient = RankingRule.Coefficient(pool.Rule, PositionHead.Range(position.Head));
        return PositionHead.Staked(position.Head) * coefficient * pool.PerPower - position.Debt;
    }

    /// <summary>All parts together.</summary>
    internal static BigInteger Owed(RankedPosition position, BigInteger running) => position.Free + position.Older + running;

    /// <summary>What a harvest at a time would cost: the penalty on what is locked then, rounded up.</summary>
    internal static BigInteger Penalty(RankedPosition position, RankedPool pool, BigInteger running, BigInteger time)
    {
        if (time >= PositionHead.UnlocksAt(position.Head)) return 0;
        BigInteger locked = time >= position.OlderUnlocksAt ? running : running + position.Older;
        return (locked * RankingRule.Penalty(pool.Rule) + RankingRule.Whole - 1) / RankingRule.Whole;
    }
}
