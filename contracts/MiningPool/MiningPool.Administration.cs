using System;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Native;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

public partial class MiningPool
{
    /// <summary>
    /// Adds a pool. The owner's call. The reward token must already grant this contract a quota that covers the allocations
    /// of all pools, so that whatever is emitted can be minted.
    /// </summary>
    /// <param name="stakeToken">The token that it takes, a deployed contract.</param>
    /// <param name="allocation">Units of the reward token that it emits in all, from 1 to 2^80 - 1.</param>
    /// <param name="start">When its emission starts, in ms of Unix time: now or later. Stakes may come before.</param>
    /// <param name="minimumStake">
    /// Units that an account must stake at least, from 1 to 2^80 - 1, in a ranked pool; 1 in others.
    /// </param>
    /// <returns>The pool's id.</returns>
    public static BigInteger AddPool(UInt160 stakeToken, BigInteger allocation, BigInteger start, BigInteger minimumStake)
    {
        Ownership.RequireOwner();
        if (ContractManagement.GetContract(stakeToken) is null) throw new Exception("The stake token must be a deployed contract.");
        if (!PoolTerms.IsAmount(allocation)) throw new Exception("The allocation must be from 1 to 2^80 - 1 units.");
        if (start < Runtime.Time) throw new Exception("The start lies in the past.");
        if (!PoolTerms.IsTime(start)) throw new Exception("The start must be at most 2^48 - 1 ms.");
        BigInteger rule = Rule();
        if (!PoolTerms.IsAmount(minimumStake)) throw new Exception("The minimum stake must be from 1 to 2^80 - 1 units.");
        if (rule == 0 && minimumStake != 1) throw new Exception("Only ranked pools take a minimum stake other than 1.");
        BigInteger poolId = PoolCount() + 1;
        if (poolId > PoolStore.MaximumCount) throw new Exception("The contract can't hold more pools.");
        BigInteger allocated = Allocated() + allocation;
        if (allocated > GrantedQuota()) throw new Exception("The allocations would pass this contract's quota of the reward token.");

        Storage.Put(Storage.CurrentContext, PoolCountKey, poolId);
        Storage.Put(Storage.CurrentContext, AllocatedKey, allocated);
        BigInteger terms = PoolTerms.Pack(allocation, start, HalvingPeriod(), rule != 0);
        if (rule == 0) PoolStore.Start(poolId, stakeToken, terms);
        else RankedPoolStore.Start(poolId, stakeToken, RewardToken(), terms, RankingRule.WithMinimum(rule, minimumStake));
        OnPoolAdded(poolId, stakeToken, allocation, start, minimumStake);
        return poolId;
    }

    /// <summary>Stops new stakes in a pool. The owner's call. Withdrawals and harvests go on.</summary>
    public static void PauseStaking(BigInteger poolId)
    {
        Ownership.RequireOwner();
        if (!PoolStore.SetPause(poolId, true)) throw new Exception("The pool is paused already.");
        OnStakingPaused(poolId);
    }

    /// <summary>Lets a paused pool take stakes again. The owner's call.</summary>
    public static void ResumeStaking(BigInteger poolId)
    {
        Ownership.RequireOwner();
        if (!PoolStore.SetPause(poolId, false)) throw new Exception("The pool is not paused.");
        OnStakingResumed(poolId);
    }

    /// <summary>Names who may accept the ownership. The owner's call; a later proposal replaces an earlier one.</summary>
    public static void ProposeOwner(UInt160 candidate)
    {
        Ownership.Propose(candidate);
        OnOwnerProposed(Ownership.Owner(), candidate);
    }

    /// <summary>Takes the ownership over. The proposed owner's call.</summary>
    public static void AcceptOwnership()
    {
        UInt160 previous = Ownership.Accept();
        OnOwnershipTransferred(previous, Ownership.Owner());
    }

    private static BigInteger GrantedQuota()
        => (BigInteger)Contract.Call(RewardToken(), "minterQuota", CallFlags.ReadOnly, Runtime.ExecutingScriptHash);
}
