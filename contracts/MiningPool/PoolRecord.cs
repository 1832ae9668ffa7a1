using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>One pool that shares by stake: its terms, and its books as they stand at one moment.</summary>
internal sealed class PoolRecord
{
    /// <summary>The token that it takes, 20 bytes.</summary>
    internal byte[] StakeToken = null!;

    /// <summary>Allocation, start, period, last update and pause, see <see cref="PoolTerms"/>.</summary>
    internal BigInteger Terms;

    /// <summary>Claimed, unallocated and staked, see <see cref="PoolBooks"/>.</summary>
    internal BigInteger Books;

    /// <summary>What the last division left over, in 1/<see cref="PoolStore.Scale"/> units: shared with the next emission.</summary>
    internal BigInteger Carry;

    /// <summary>Reward of one unit staked since the start, in 1/<see cref="PoolStore.Scale"/> units.</summary>
    internal BigInteger PerShare;
}
