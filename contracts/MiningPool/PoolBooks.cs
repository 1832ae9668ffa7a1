using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>
/// What a pool counts in whole units, in one integer of 32 bytes: claimed and unallocated (80 bits each), staked (94), and a 1 that
/// keeps the length fixed. Every field stays below its limit, so sums can be added in place.
/// </summary>
internal static class PoolBooks
{
    internal const int Bytes = 32;

    private const int UnitBits = 80;
    private const int StakedAt = 2 * UnitBits;

    private static readonly BigInteger UnitLimit = BigInteger.One << UnitBits;

    /// <summary>The books of a pool that nothing happened in.</summary>
    internal static BigInteger Empty() => PoolStore.StakeLimit << StakedAt;

    /// <summary>Units of the reward token minted to stakers.</summary>
    internal static BigInteger Claimed(BigInteger books) => books % UnitLimit;

    /// <summary>Units of the reward token that belong to no staker.</summary>
    internal static BigInteger Unallocated(BigInteger books) => (books >> UnitBits) % UnitLimit;

    /// <summary>Units of the stake token staked in all.</summary>
    internal static BigInteger Staked(BigInteger books) => (books >> StakedAt) - PoolStore.StakeLimit;

    /// <summary>What to add to the books for changes of their three sums, of either sign.</summary>
    internal static BigInteger Change(BigInteger claimed, BigInteger unallocated, BigInteger staked)
        => claimed + (unallocated << UnitBits) + (staked << StakedAt);
}
