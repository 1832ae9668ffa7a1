using System;
using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Native;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>
/// Many mining pools in one contract. Each takes one stake token and shares its own emission of the reward token among
/// its stakers, over a schedule that halves every period: by stake, or, when the contract is deployed with ranking terms, by
/// POWER, the stake times the coefficient of the staker's range. Rewards are minted when they are harvested; what
/// users stake is all that the contract ever holds, and only they can take it out: no update, no destroy, no sweep.
/// </summary>
/// <remarks>
/// Storage: <see cref="Ownership"/>'s <c>0x70</c>, <c>0x71</c>; <c>0x01</c> reward token; <c>0x02</c> halving period in ms;
/// <c>0x03</c> number of pools; <c>0x04</c> sum of allocations; <c>0x05</c> dividend pool, absent when there's none; <c>0x06</c> ranking
/// terms, see <see cref="RankingRule"/>, absent when pools share by stake; <c>0x10</c> and <c>0x13</c> + pool, see <see cref="PoolStore"/> and
/// <see cref="RankedPoolStore"/>; <c>0x11</c> + pool + account, see <see cref="PositionStore"/> and
/// <see cref="RankedPositionStore"/>; <c>0x12</c> + pool, dividends paid; <c>0x20</c> to <c>0x23</c> + pool, see <see cref="RankIndex"/>.
/// </remarks>
[DisplayName("MiningPool")]
[ContractAuthor("MiningPool founders")]
[ContractDescription("Stake a token, share the pool's emission by stake or by rank. Non-custodial: stakes can always leave.")]
[ContractVersion("1.0.0")]
[SupportedStandards(NepStandard.Nep27)]
[ContractPermission(Permission.Any, "transfer", "mint")]
public partial class MiningPool : SmartContract
{
    private const string RewardTokenKey = "\u0001";
    private const string HalvingPeriodKey = "\u0002";
    private const string PoolCountKey = "\u0003";
    private const string AllocatedKey = "\u0004";
    private const string DividendPoolKey = "\u0005";
    private const string RuleKey = "\u0006";

    /// <summary>Fixes the first owner, the reward token, the halving period, where dividends go, and how stakers are ranked.</summary>
    /// <param name="data">
    /// <c>[owner (Hash160), reward token (Hash160), halving period (Integer, ms), dividend pool (Hash160 or null), ranking terms (Array or
    /// null)]</c>. Without ranking terms pools share by stake; with them (see <see cref="RankingRule.Pack"/>) there must be a dividend pool.
    /// </param>
    /// <param name="update">Never true: the contract has no update.</param>
    public static void _deploy(object? data, bool update)
    {
        object[]? fixedForGood = (object[]?)data;
        if (fixedForGood is null || fixedForGood.Length != 5) throw new Exception("The deployment's data must be [owner, reward token, halving period, dividend pool, ranking terms].");
        UInt160 rewardToken = (UInt160)fixedForGood[1];
        BigInteger period = (BigInteger)fixedForGood[2];
        Ownership.Start((UInt160)fixedForGood[0]);
        if (ContractManagement.GetContract(rewardToken) is null) throw new Exception("The reward token must be a deployed contract.");
        if (!PoolTerms.IsTime(period)) throw new Exception("The halving period must be from 1 to 2^48 - 1 ms.");
        Storage.Put(Storage.CurrentContext, RewardTokenKey, rewardToken);
        Storage.Put(Storage.CurrentContext, HalvingPeriodKey, period);
        FixDividends(rewardToken, (UInt160?)fixedForGood[3], (object[]?)fixedForGood[4]);
    }

    /// <summary>
    /// Stakes what a token's <c>transfer</c> sends here, with the pool's id as its <c>data</c>. What the position had earned stays
    /// earned.
    /// </summary>
    /// <param name="from">The staker.</param>
    /// <param name="amount">Units, at least 1.</param>
    /// <param name="data">The pool's id (Integer).</param>
    public static void OnNEP17Payment(UInt160? from, BigInteger amount, object? data)
    {
        if (from is null) throw new Exception("Newly minted tokens can't be staked.");
        if (data is not BigInteger) throw new Exception("The transfer's data must be the id of the pool to stake in.");
        BigInteger poolId = (BigInteger)data;
        ByteString stored = PoolStore.Read(poolId);
        BigInteger terms = PoolStore.Terms(stored);
        if (amount <= 0) Refuse.EmptyAmount();
        if (PoolTerms.IsPaused(terms)) throw new Exception("The pool takes no new stakes while it is paused.");
        if (PoolTerms.IsRanked(terms)) StakeRanked(from, poolId, RankedPoolStore.Settled(poolId, stored, terms), amount);
        else StakeShared(from, poolId, PoolStore.Settled(stored, terms), amount);
    }

    private static void StakeShared(UInt160 from, BigInteger poolId, PoolRecord pool, BigInteger amount)
    {
        RequireStakeToken(pool.StakeToken);
        if (PoolBooks.Staked(pool.Books) >= PoolStore.StakeLimit - amount) Refuse.FullPool();
        (BigInteger staked, BigInteger debt) = PositionStore.Get(poolId, from);
        staked += amount;
        PositionStore.Put(poolId, from, staked, debt + amount * pool.PerShare);
        PoolStore.Put(poolId, pool, pool.Books + PoolBooks.Change(0, 0, amount), pool.Carry);
        OnStaked(from, poolId, amount, staked);
    }

    /// <summary>
    /// Returns a part or all of a stake. What it had earned stays to be harvested; a ranked pool mints it, as <see cref="Harvest"/> would.
    /// </summary>
    /// <param name="account">The staker, who must have signed.</param>
    /// <param name="poolId">The pool.</param>
    /// <param name="amount">Units, from 1 to what is staked.</param>
    public static void Withdraw(UInt160 account, BigInteger poolId, BigInteger amount)
    {
        RequireWitness(account);
        ByteString stored = PoolStore.Read(poolId);
        BigInteger terms = PoolStore.Terms(stored);
        if (PoolTerms.IsRanked(terms))
        {
            WithdrawRanked(account, poolId, RankedPoolStore.Settled(poolId, stored, terms), amount);
            return;
        }

        PoolRecord pool = PoolStore.Settled(stored, terms);
        (BigInteger staked, BigInteger debt) = ExistingPosition(poolId, account);
        if (amount <= 0) Refuse.EmptyAmount();
        if (amount > staked) Refuse.LargeAmount();

        staked -= amount;
        Write(poolId, pool, PoolBooks.Change(0, 0, -amount), account, staked, debt - amount * pool.PerShare);
        OnWithdrawn(account, poolId, amount, staked);
        Return(pool.StakeToken, account, amount);
    }

    /// <summary>Mints what a position has earned to its account, less the penalty on what is locked.</summary>
    /// <param name="account">The staker, who must have signed.</param>
    /// <param name="poolId">The pool.</param>
    /// <returns>Units minted; 0 when less than one unit is owed.</returns>
    public static BigInteger Harvest(UInt160 account, BigInteger poolId)
    {
        RequireWitness(account);
        ByteString stored = PoolStore.Read(poolId);
        BigInteger terms = PoolStore.Terms(stored);
        if (PoolTerms.IsRanked(terms)) return HarvestRanked(account, poolId, RankedPoolStore.Settled(poolId, stored, terms));
        PoolRecord pool = PoolStore.Settled(stored, terms);
        (BigInteger staked, BigInteger debt) = ExistingPosition(poolId, account);
        BigInteger reward = (staked * pool.PerShare - debt) / PoolStore.Scale;
        if (reward == 0) return 0;

        Write(poolId, pool, PoolBooks.Change(reward, 0, 0), account, staked, debt + reward * PoolStore.Scale);
        OnHarvested(account, poolId, reward);
        MintReward(account, reward);
        return reward;
    }

    /// <summary>Returns the whole stake and mints all that it has earned.</summary>
    /// <param name="account">The staker, who must have signed.</param>
    /// <param name="poolId">The pool.</param>
    /// <returns>Units of the reward token minted.</returns>
    public static BigInteger Exit(UInt160 account, BigInteger poolId)
    {
        RequireWitness(account);
        ByteString stored = PoolStore.Read(poolId);
        BigInteger terms = PoolStore.Terms(stored);
        if (PoolTerms.IsRanked(terms)) return ExitRanked(account, poolId, RankedPoolStore.Settled(poolId, stored, terms));
        PoolRecord pool = PoolStore.Settled(stored, terms);
        (BigInteger staked, BigInteger debt) = ExistingPosition(poolId, account);
        BigInteger owed = staked * pool.PerShare - debt;
        BigInteger reward = owed / PoolStore.Scale;

        Write(poolId, pool, PoolBooks.Change(reward, 0, -staked), account, 0, reward * PoolStore.Scale - owed);
        if (staked > 0) OnWithdrawn(account, poolId, staked, 0);
        if (reward > 0) OnHarvested(account, poolId, reward);
        if (staked > 0) Return(pool.StakeToken, account, staked);
        if (reward > 0) MintReward(account, reward);
        return reward;
    }

    /// <summary>
    /// Returns the whole stake and gives up all that it has earned. Nothing is minted, so it works whatever becomes of the
    /// reward token.
    /// </summary>
    /// <param name="account">The staker, who must have signed.</param>
    /// <param name="poolId">The pool.</param>
    /// <returns>Units of the stake token returned.</returns>
    public static BigInteger EmergencyWithdraw(UInt160 account, BigInteger poolId)
    {
        RequireWitness(account);
        ByteString stored = PoolStore.Read(poolId);
        BigInteger terms = PoolStore.Terms(stored);
        if (PoolTerms.IsRanked(terms)) return EmergencyWithdrawRanked(account, poolId, RankedPoolStore.Settled(poolId, stored, terms));
        PoolRecord pool = PoolStore.Settled(stored, terms);
        (BigInteger staked, BigInteger debt) = ExistingPosition(poolId, account);
        if (staked == 0) throw new Exception("The position holds no stake.");
        BigInteger owed = staked * pool.PerShare - debt;
        BigInteger forfeited = owed / PoolStore.Scale;

        Write(poolId, pool, PoolBooks.Change(0, forfeited, -staked), account, 0, forfeited * PoolStore.Scale - owed);
        OnEmergencyWithdrawn(account, poolId, staked, forfeited);
        Return(pool.StakeToken, account, staked);
        return staked;
    }

    private static void RequireStakeToken(byte[] token)
    {
        if (Runtime.CallingScriptHash != (UInt160)token) throw new Exception("The pool takes another token.");
    }

    private static void RequireWitness(UInt160 account)
    {
        if (!Runtime.CheckWitness(account)) Refuse.Stranger();
    }

    private static (BigInteger Staked, BigInteger Debt) ExistingPosition(BigInteger poolId, UInt160 account)
    {
        (BigInteger staked, BigInteger debt) = PositionStore.Get(poolId, account);
        if (staked == 0 && debt == 0) Refuse.MissingPosition();
        return (staked, debt);
    }

    /// <summary>
    /// Writes a position and its pool. A position that holds no stake and is owed less than a unit leaves storage, and
    /// that fraction goes back to those who stay; when nobody stays, its whole units are nobody's.
    /// </summary>
    private static void Write(
        BigInteger poolId, PoolRecord pool, BigInteger change, UInt160 account, BigInteger staked, BigInteger debt)
    {
        BigInteger books = pool.Books + change;
        BigInteger carry = pool.Carry;
        if (staked == 0 && debt + PoolStore.Scale > 0)
        {
            carry -= debt;
            PositionStore.Delete(poolId, account);
        }
        else
        {
            PositionStore.Put(poolId, account, staked, debt);
        }

        if (staked == 0 && PoolBooks.Staked(books) == 0)
        {
            books += PoolBooks.Change(0, carry / PoolStore.Scale, 0);
            carry %= PoolStore.Scale;
        }

        PoolStore.Put(poolId, pool, books, carry);
    }

    private static void Return(byte[] stakeToken, UInt160 account, BigInteger amount)
    {
        UInt160 self = Runtime.ExecutingScriptHash;
        bool returned = (bool)Contract.Call(Packing.AsCallee(stakeToken), "transfer", CallFlags.All, self, account, amount, null);
        if (!returned) throw new Exception("The stake token refused the transfer.");
    }

    private static void MintReward(UInt160 account, BigInteger reward) => MintReward(RewardToken(), account, reward);

    private static void MintReward(UInt160 rewardToken, UInt160 account, BigInteger reward)
        => Contract.Call(rewardToken, "mint", CallFlags.All, account, reward);
}
