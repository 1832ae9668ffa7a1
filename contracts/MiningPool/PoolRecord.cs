using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>One pool: its terms, and its books as they stand at one moment.</summary>
internal sealed class PoolRecord
{
    /// <summary>The token that it takes, 20 bytes.</summary>
    internal byte[] StakeToken = null!;

    /// <summary>Allocation, start, period, last update and pause, see <see cref="PoolTerms"/>.</summary>
    internal BigInteger Terms;

    /// <summary>Units of the reward token emitted so far.</summary>
    internal BigInteger Emitted;

    /// <summary>Units of the reward token minted to stakers so far.</summary>
    internal BigInteger Claimed;

    /// <summary>Units that belong to no staker: emitted while nobody staked, or forfeited.</summary>
    internal BigInteger Unallocated;

    /// <summary>Units of the stake token staked in all.</summary>
    internal BigInteger Staked;

    /// <summary>What the last division left over, in 1/<see cref="PoolStore.Scale"/> units: shared with the next emission.</summary>
    internal BigInteger Carry;

    /// <summary>Reward of one unit staked since the start, in 1/<see cref="PoolStore.Scale"/> units.</summary>
    internal BigInteger PerShare;
}
