using System;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

public partial class MiningPool
{
    private const int PageLimit = 50;
    private const int Day = 86_400_000;

    /// <summary>The token that the pools emit.</summary>
    [Safe]
    public static UInt160 RewardToken() => (UInt160)Storage.Get(Storage.CurrentContext, RewardTokenKey)!;

    /// <summary>The halving period of every pool, in ms.</summary>
    [Safe]
    public static BigInteger HalvingPeriod() => (BigInteger)Storage.Get(Storage.CurrentContext, HalvingPeriodKey)!;

    /// <summary>The number of pools; their ids are 1 to this.</summary>
    [Safe]
    public static BigInteger PoolCount() => (BigInteger)Storage.Get(Storage.CurrentContext, PoolCountKey)!;

    /// <summary>The sum of the pools' allocations, in units of the reward token.</summary>
    [Safe]
    public static BigInteger Allocated() => (BigInteger)Storage.Get(Storage.CurrentContext, AllocatedKey)!;

    /// <summary>2^72: the parts of a unit that fractions, carry and per share are counted in.</summary>
    [Safe]
    public static BigInteger RewardScale() => PoolStore.Scale;

    /// <summary>The owner: adds pools and pauses new stakes, and can do nothing else.</summary>
    [Safe]
    public static UInt160 Owner() => Ownership.Owner();

    /// <summary>Who may accept the ownership; null when nobody is proposed.</summary>
    [Safe]
    public static UInt160? ProposedOwner() => Ownership.Proposed();

    /// <summary>A pool as it stands now.</summary>
    [Safe]
    public static PoolView Pool(BigInteger poolId)
    {
        PoolRecord pool = PoolStore.Settled(poolId);
        return new PoolView
        {
            Id = poolId,
            StakeToken = (UInt160)pool.StakeToken,
            Allocation = PoolTerms.Allocation(pool.Terms),
            Start = PoolTerms.Start(pool.Terms),
            HalvingPeriod = PoolTerms.Period(pool.Terms),
            Paused = PoolTerms.IsPaused(pool.Terms),
            Staked = pool.Staked,
            Emitted = pool.Emitted,
            Claimed = pool.Claimed,
            Unallocated = pool.Unallocated,
            Carry = pool.Carry,
            PerShare = pool.PerShare,
        };
    }

    /// <summary>A page of pools as they stand now.</summary>
    /// <param name="first">The first id of the page, at least 1.</param>
    /// <param name="count">Pools on the page, from 1 to 50; fewer come back where the list ends.</param>
    [Safe]
    public static PoolView[] Pools(BigInteger first, BigInteger count)
    {
        int length = PageLength(first, count);
        PoolView[] page = new PoolView[length];
        for (int i = 0; i < length; i++) page[i] = Pool(first + i);
        return page;
    }

    /// <summary>An account's position as it stands now; all zeros when it has none.</summary>
    [Safe]
    public static PositionView Position(UInt160 account, BigInteger poolId)
    {
        PoolRecord pool = PoolStore.Settled(poolId);
        (BigInteger staked, BigInteger debt) = PositionStore.Get(poolId, account);
        BigInteger owed = staked * pool.PerShare - debt;
        return new PositionView
        {
            PoolId = poolId,
            Staked = staked,
            Pending = owed / PoolStore.Scale,
            Fraction = owed % PoolStore.Scale,
        };
    }

    /// <summary>An account's positions in a page of pools, one for each pool, as they stand now.</summary>
    /// <param name="account">The staker.</param>
    /// <param name="first">The first pool of the page, at least 1.</param>
    /// <param name="count">Pools on the page, from 1 to 50; fewer come back where the list ends.</param>
    [Safe]
    public static PositionView[] Positions(UInt160 account, BigInteger first, BigInteger count)
    {
        int length = PageLength(first, count);
        PositionView[] page = new PositionView[length];
        for (int i = 0; i < length; i++) page[i] = Position(account, first + i);
        return page;
    }

    /// <summary>Units of the reward token that a harvest would mint now; 0 when there's no position.</summary>
    [Safe]
    public static BigInteger PendingReward(UInt160 account, BigInteger poolId) => Position(account, poolId).Pending;

    /// <summary>
    /// The accounts that have a position in a pool, in the order of their bytes. The iterator is paged by the caller (RPC
    /// <c>traverseiterator</c>).
    /// </summary>
    [Safe]
    public static Iterator Stakers(BigInteger poolId)
    {
        PoolStore.Settled(poolId);
        return PositionStore.Accounts(poolId);
    }

    /// <summary>Units of the reward token that a pool emits in a day at the rate of now, rounded down; 0 before its start.</summary>
    [Safe]
    public static BigInteger EmissionRate(BigInteger poolId)
    {
        BigInteger terms = PoolStore.Settled(poolId).Terms;
        return Emission.Rate(Runtime.Time, Day, PoolTerms.Allocation(terms), PoolTerms.Start(terms), PoolTerms.Period(terms));
    }

    /// <summary>Units of the reward token that a pool's schedule has emitted by a time.</summary>
    /// <param name="poolId">The pool.</param>
    /// <param name="time">Any time, in ms of Unix time.</param>
    [Safe]
    public static BigInteger EmittedAt(BigInteger poolId, BigInteger time)
        => PoolTerms.EmittedUntil(time, PoolStore.Settled(poolId).Terms);

    private static int PageLength(BigInteger first, BigInteger count)
    {
        if (first < 1) throw new Exception("Pools are numbered from 1.");
        if (count < 1 || count > PageLimit) throw new Exception("A page holds from 1 to 50 pools.");
        BigInteger left = PoolCount() - first + 1;
        return (int)(left < 0 ? 0 : left < count ? left : count);
    }
}
