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
    public static UInt160 RewardToken() => Packing.Hash(Storage.Get(Storage.CurrentContext, RewardTokenKey)!);

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
        ByteString stored = PoolStore.Read(poolId);
        BigInteger terms = PoolStore.Terms(stored);
        PoolView view = PoolTerms.IsRanked(terms) ? ViewOf(RankedPoolStore.Settled(poolId, stored, terms)) : ViewOf(PoolStore.Settled(stored, terms));
        view.Id = poolId;
        view.Allocation = PoolTerms.Allocation(terms);
        view.Start = PoolTerms.Start(terms);
        view.HalvingPeriod = PoolTerms.Period(terms);
        view.Paused = PoolTerms.IsPaused(terms);
        view.Emitted = PoolTerms.EmittedUntil(Runtime.Time, terms);
        return view;
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
        ByteString stored = PoolStore.Read(poolId);
        BigInteger terms = PoolStore.Terms(stored);
        PositionView view = PoolTerms.IsRanked(terms)
            ? PositionIn(RankedPoolStore.Settled(poolId, stored, terms), RankedPositionStore.Get(poolId, account))
            : PositionIn(PoolStore.Settled(stored, terms), PositionStore.Get(poolId, account));
        view.PoolId = poolId;
        return view;
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
        PoolStore.Read(poolId);
        return PositionStore.Accounts(poolId);
    }

    /// <summary>Units of the reward token that a pool emits in a day at the rate of now, rounded down; 0 before its start.</summary>
    [Safe]
    public static BigInteger EmissionRate(BigInteger poolId)
        => PoolTerms.Rate(Runtime.Time, Day, PoolStore.Terms(PoolStore.Read(poolId)));

    /// <summary>Units of the reward token that a pool's schedule has emitted by a time.</summary>
    /// <param name="poolId">The pool.</param>
    /// <param name="time">Any time, in ms of Unix time.</param>
    [Safe]
    public static BigInteger EmittedAt(BigInteger poolId, BigInteger time)
        => PoolTerms.EmittedUntil(time, PoolStore.Terms(PoolStore.Read(poolId)));

    private static PoolView ViewOf(PoolRecord pool) => new()
    {
        StakeToken = (UInt160)pool.StakeToken,
        Staked = PoolBooks.Staked(pool.Books),
        Claimed = PoolBooks.Claimed(pool.Books),
        Unallocated = PoolBooks.Unallocated(pool.Books),
        Carry = pool.Carry,
        PerPower = pool.PerShare,
        Power = PoolBooks.Staked(pool.Books),
        MinimumStake = 1,
    };

    private static PoolView ViewOf(RankedPool pool) => new()
    {
        StakeToken = (UInt160)pool.StakeToken,
        Staked = PoolBooks.Staked(pool.Books),
        Claimed = PoolBooks.Claimed(pool.Books),
        Unallocated = PoolBooks.Unallocated(pool.Books),
        Carry = pool.Carry,
        PerPower = pool.PerPower,
        Power = RankTotals.Power(pool.Totals),
        Stakers = RankTotals.Stakers(pool.Totals),
        MinimumStake = RankingRule.Minimum(pool.Rule),
        DividendFraction = RankTotals.Fraction(pool.Totals),
    };

    private static PositionView PositionIn(PoolRecord pool, (BigInteger Staked, BigInteger Debt) position)
    {
        BigInteger owed = position.Staked * pool.PerShare - position.Debt;
        return new PositionView
        {
            Staked = position.Staked,
            Pending = owed / PoolStore.Scale,
            Fraction = owed % PoolStore.Scale,
            Earned = owed / PoolStore.Scale,
            Power = position.Staked,
        };
    }

    private static PositionView PositionIn(RankedPool pool, RankedPosition position)
    {
        BigInteger staked = PositionHead.Staked(position.Head);
        BigInteger range = PositionHead.Range(position.Head);
        BigInteger running = Vesting.Running(position, pool);
        BigInteger owed = Vesting.Owed(position, running);
        return new PositionView
        {
            Staked = staked,
            Pending = (owed - Vesting.Penalty(position, pool, running, Runtime.Time)) / PoolStore.Scale,
            Fraction = owed % PoolStore.Scale,
            Earned = owed / PoolStore.Scale,
            Range = range,
            Power = staked * RankingRule.Coefficient(pool.Rule, range),
            UnlocksAt = PositionHead.UnlocksAt(position.Head),
        };
    }

    private static int PageLength(BigInteger first, BigInteger count)
    {
        if (first < 1) throw new Exception("Pools are numbered from 1.");
        if (count < 1 || count > PageLimit) throw new Exception("A page holds from 1 to 50 pools.");
        BigInteger left = PoolCount() - first + 1;
        return (int)(left < 0 ? 0 : left < count ? left : count);
    }
}
