using System;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

public partial class MiningPool
{
    /// <summary>Lets <see cref="Ranking"/> raise the event.</summary>
    internal static void ReportRange(UInt160 account, BigInteger poolId, BigInteger from, BigInteger to, BigInteger power)
        => OnRangeChanged(account, poolId, from, to, power);

    /// <summary>
    /// Adds to a position, or opens one. What had stood its time becomes free for good; what has not keeps its own unlock time, and
    /// when two such parts meet they take the later (docs/decisions/lock.md).
    /// </summary>
    private static void StakeRanked(UInt160 account, BigInteger poolId, RankedPool pool, BigInteger amount)
    {
        RequireStakeToken(pool.StakeToken);
        if (PoolBooks.Staked(pool.Books) >= PoolStore.StakeLimit - amount) Refuse.FullPool();
        RankedPosition position = RankedPositionStore.Get(poolId, account);
        BigInteger staked = PositionHead.Staked(position.Head) + amount;
        if (staked < RankingRule.Minimum(pool.Rule)) Refuse.SmallPosition();

        BigInteger now = Runtime.Time;
        BigInteger unlocksAt = PositionHead.UnlocksAt(position.Head);
        BigInteger running = Vesting.Running(position, pool);
        BigInteger free = position.Free, older = position.Older, olderUnlocksAt = 0;
        if (now >= unlocksAt)
        {
            free += older + running;
            older = 0;
        }
        else
        {
            if (now >= position.OlderUnlocksAt)
            {
                free += older;
                older = 0;
            }

            older += running;
            if (older > 0) olderUnlocksAt = unlocksAt;
        }

        (BigInteger place, BigInteger range, BigInteger totals) = Ranking.Move(poolId, pool, account, position.Head, staked);
        unlocksAt = now + RankingRule.Lock(pool.Rule);
        WriteRanked(poolId, account, pool, PositionHead.Pack(place, range, unlocksAt), free, older, olderUnlocksAt);
        RankedPoolStore.Put(poolId, pool, pool.Books + PoolBooks.Change(0, 0, amount), totals, pool.Carry);
        OnStaked(account, poolId, amount, staked);
    }

    private static void WithdrawRanked(UInt160 account, BigInteger poolId, RankedPool pool, BigInteger amount)
    {
        RankedPosition position = ExistingRanked(poolId, account);
        BigInteger staked = PositionHead.Staked(position.Head);
        if (amount <= 0) Refuse.EmptyAmount();
        if (amount > staked) Refuse.LargeAmount();
        BigInteger left = staked - amount;
        if (left > 0 && left < RankingRule.Minimum(pool.Rule)) Refuse.SmallPosition();
        Reduce(account, poolId, pool, position, amount);
    }

    private static BigInteger ExitRanked(UInt160 account, BigInteger poolId, RankedPool pool)
    {
        RankedPosition position = ExistingRanked(poolId, account);
        return Reduce(account, poolId, pool, position, PositionHead.Staked(position.Head));
    }

    /// <summary>Takes an amount out of a position, and with it harvests.</summary>
    private static BigInteger Reduce(UInt160 account, BigInteger poolId, RankedPool pool, RankedPosition position, BigInteger amount)
    {
        BigInteger running = Vesting.Running(position, pool);
        BigInteger penalty = Vesting.Penalty(position, pool, running, Runtime.Time);
        BigInteger net = Vesting.Owed(position, running) - penalty;
        BigInteger reward = net / PoolStore.Scale;
        BigInteger left = PositionHead.Staked(position.Head) - amount;

        BigInteger totals = Leave(account, poolId, pool, position.Head, left, net % PoolStore.Scale);
        BigInteger carry = left == 0 ? pool.Carry + net % PoolStore.Scale : pool.Carry;
        CloseBooks(poolId, pool, totals, PoolBooks.Change(reward, 0, -amount), carry, penalty);
        OnWithdrawn(account, poolId, amount, left);
        ReportHarvest(account, poolId, reward, penalty);
        Return(pool.StakeToken, account, amount);
        if (reward > 0) MintReward(Packing.AsCallee(pool.RewardToken), account, reward);
        return reward;
    }

    private static BigInteger HarvestRanked(UInt160 account, BigInteger poolId, RankedPool pool)
    {
        RankedPosition position = ExistingRanked(poolId, account);
        BigInteger running = Vesting.Running(position, pool);
        BigInteger penalty = Vesting.Penalty(position, pool, running, Runtime.Time);
        BigInteger net = Vesting.Owed(position, running) - penalty;
        BigInteger reward = net / PoolStore.Scale;
        if (reward == 0) return 0;

        BigInteger head = PositionHead.WithoutLengths(position.Head);
        WriteRanked(poolId, account, pool, head, net % PoolStore.Scale, 0, 0);
        CloseBooks(poolId, pool, pool.Totals, reward, pool.Carry, penalty);
        ReportHarvest(account, poolId, reward, penalty);
        MintReward(Packing.AsCallee(pool.RewardToken), account, reward);
        return reward;
    }

    private static BigInteger EmergencyWithdrawRanked(UInt160 account, BigInteger poolId, RankedPool pool)
    {
        RankedPosition position = ExistingRanked(poolId, account);
        BigInteger staked = PositionHead.Staked(position.Head);
        BigInteger owed = Vesting.Owed(position, Vesting.Running(position, pool));

        BigInteger totals = Leave(account, poolId, pool, position.Head, 0, 0);
        CloseBooks(poolId, pool, totals, PoolBooks.Change(0, 0, -staked), pool.Carry, owed);
        OnEmergencyWithdrawn(account, poolId, staked, owed / PoolStore.Scale);
        Return(pool.StakeToken, account, staked);
        return staked;
    }

    private static RankedPosition ExistingRanked(BigInteger poolId, UInt160 account)
    {
        RankedPosition position = RankedPositionStore.Get(poolId, account);
        if (position.Head == 0) Refuse.MissingPosition();
        return position;
    }

    /// <summary>Ranks a position that was reduced anew and writes it, or deletes it when nothing is left.</summary>
    private static BigInteger Leave(UInt160 account, BigInteger poolId, RankedPool pool, BigInteger head, BigInteger left, BigInteger free)
    {
        (BigInteger place, BigInteger range, BigInteger totals) = Ranking.Move(poolId, pool, account, head, left);
        if (left == 0) PositionStore.Delete(poolId, account);
        else WriteRanked(poolId, account, pool, PositionHead.Pack(place, range, PositionHead.UnlocksAt(head)), free, 0, 0);
        return totals;
    }

    /// <summary>Writes a position whose running part begins now. What no lock holds any more joins the debt, which makes the item short.</summary>
    private static void WriteRanked(
        BigInteger poolId, UInt160 account, RankedPool pool, BigInteger head, BigInteger free, BigInteger older, BigInteger olderUnlocksAt)
    {
        BigInteger coefficient = RankingRule.Coefficient(pool.Rule, PositionHead.Range(head));
        BigInteger debt = PositionHead.Staked(head) * coefficient * pool.PerPower;
        if (Runtime.Time >= PositionHead.UnlocksAt(head)) RankedPositionStore.Put(poolId, account, head, 0, 0, 0, debt - free - older);
        else RankedPositionStore.Put(poolId, account, head, free, older, olderUnlocksAt, debt);
    }

    /// <summary>Writes the pool. A penalty's whole units are unallocated and so due as dividends, and its fraction is kept for the next one.</summary>
    private static void CloseBooks(
        BigInteger poolId, RankedPool pool, BigInteger totals, BigInteger change, BigInteger carry, BigInteger penalty)
    {
        BigInteger fraction = RankTotals.Fraction(totals);
        BigInteger dividends = fraction + penalty;
        BigInteger unallocated = dividends / PoolStore.Scale;
        if (RankTotals.Stakers(totals) == 0)
        {
            unallocated += carry / PoolStore.Scale;
            carry %= PoolStore.Scale;
        }

        totals = RankTotals.AddFraction(totals, dividends % PoolStore.Scale - fraction);
        RankedPoolStore.Put(poolId, pool, pool.Books + change + PoolBooks.Change(0, unallocated, 0), totals, carry);
    }

    private static void ReportHarvest(UInt160 account, BigInteger poolId, BigInteger reward, BigInteger penalty)
    {
        if (reward > 0) OnHarvested(account, poolId, reward);
        if (penalty > 0) OnPenalized(account, poolId, (penalty + PoolStore.Scale - 1) / PoolStore.Scale);
    }
}
