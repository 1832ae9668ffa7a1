using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>One pool that ranks its stakers: its terms, and its books as they stand at one moment.</summary>
internal sealed class RankedPool
{
    /// <summary>The token that it takes, 20 bytes.</summary>
    internal byte[] StakeToken = null!;

    /// <summary>The token that it emits, 20 bytes.</summary>
    internal byte[] RewardToken = null!;

    /// <summary>Allocation, start, period, last update and pause, see <see cref="PoolTerms"/>.</summary>
    internal BigInteger Terms;

    /// <summary>Coefficients, slots, lock, penalty and least stake, see <see cref="RankingRule"/>.</summary>
    internal BigInteger Rule;

    /// <summary>Claimed, unallocated and staked, see <see cref="PoolBooks"/>.</summary>
    internal BigInteger Books;

    /// <summary>Stakers, POWER and what else is counted, see <see cref="RankTotals"/>.</summary>
    internal BigInteger Totals;

    /// <summary>What the last division left over, in 1/<see cref="PoolStore.Scale"/> units: shared with the next emission.</summary>
    internal BigInteger Carry;

    /// <summary>Reward of one unit of POWER since the start, in 1/<see cref="PoolStore.Scale"/> units.</summary>
    internal BigInteger PerPower;
}
