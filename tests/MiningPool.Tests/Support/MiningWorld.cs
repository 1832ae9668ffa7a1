using System;
using System.Collections.Generic;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.SmartContract.Testing;
using TestSupport;

namespace MiningPoolTests.Support;

/// <summary>
/// A chain with BARKX, a stake token and a mining pool that may mint 21,000,000 BARKX, halving weekly. Accounts are made up:
/// who calls is said with each call.
/// </summary>
internal sealed class MiningWorld : ChainWorld
{
    /// <summary>Units of one token of 8 decimals.</summary>
    public static readonly BigInteger Token = 100_000_000;

    public static readonly BigInteger Cap = 21_000_000 * Token;

    public static readonly UInt160 Owner = Accounts.Of(1);
    public static readonly UInt160 Alice = Accounts.Of(11);
    public static readonly UInt160 Bob = Accounts.Of(12);
    public static readonly UInt160 Carol = Accounts.Of(13);

    /// <param name="period">The halving period, in ms.</param>
    /// <param name="cap">BARKX that the pools may mint, in units.</param>
    /// <param name="ranking">Terms of ranking, for ranked pools and a dividend pool.</param>
    /// <param name="dividends">Whether there's a dividend pool, though nothing is ranked.</param>
    public MiningWorld(long period = Week, BigInteger? cap = null, object[]? ranking = null, bool dividends = false)
    {
        Sign(Owner);
        Barkx = Engine.Deploy<RewardToken>(RewardToken.Nef, RewardToken.Manifest, new object[] { Owner, "BARKX", cap ?? Cap });
        Lp = Engine.Deploy<StakeToken>(StakeToken.Nef, StakeToken.Manifest, new object[] { Owner, "LP", 8 });
        if (dividends || ranking is not null) Dividends = Engine.Deploy<DividendPool>(DividendPool.Nef, DividendPool.Manifest, Barkx.Hash);
        Mining = Engine.Deploy<MiningPool>(MiningPool.Nef, MiningPool.Manifest, new object?[] { Owner, Barkx.Hash, period, Dividends?.Hash, ranking });
        Barkx.RegisterMinter(Mining.Hash, cap ?? Cap);
        Events = new EventLog(Mining, Barkx);
    }

    public RewardToken Barkx { get; }

    public StakeToken Lp { get; }

    public MiningPool Mining { get; }

    /// <summary>Where what belongs to no staker goes; null when there's none.</summary>
    public DividendPool? Dividends { get; }

    public EventLog Events { get; }

    /// <summary>Adds a pool for a token, LP unless another is given, that starts after some ms.</summary>
    public BigInteger AddPool(BigInteger allocation, long startsIn = 0, UInt160? stakeToken = null, BigInteger? minimumStake = null)
    {
        Sign(Owner);
        return Mining.AddPool(stakeToken ?? Lp.Hash, allocation, Now + startsIn, minimumStake ?? 1)!.Value;
    }

    public void Give(UInt160 account, BigInteger amount)
    {
        Sign(Owner);
        Lp.Mint(account, amount);
    }

    /// <summary>Stakes LP that the account already has.</summary>
    public void StakeOwn(UInt160 account, BigInteger poolId, BigInteger amount)
    {
        Sign(account);
        if (Lp.Transfer(account, Mining.Hash, amount, poolId) != true) throw new InvalidOperationException("The transfer was refused.");
    }

    /// <summary>Gives LP to the account and stakes it.</summary>
    public void Stake(UInt160 account, BigInteger poolId, BigInteger amount)
    {
        Give(account, amount);
        StakeOwn(account, poolId, amount);
    }

    public void Withdraw(UInt160 account, BigInteger poolId, BigInteger amount)
    {
        Sign(account);
        Mining.Withdraw(account, poolId, amount);
    }

    public BigInteger Harvest(UInt160 account, BigInteger poolId)
    {
        Sign(account);
        return Mining.Harvest(account, poolId)!.Value;
    }

    public BigInteger Exit(UInt160 account, BigInteger poolId)
    {
        Sign(account);
        return Mining.Exit(account, poolId)!.Value;
    }

    public BigInteger EmergencyWithdraw(UInt160 account, BigInteger poolId)
    {
        Sign(account);
        return Mining.EmergencyWithdraw(account, poolId)!.Value;
    }

    public BigInteger Pending(UInt160 account, BigInteger poolId) => Mining.PendingReward(account, poolId)!.Value;

    public PoolState Pool(BigInteger poolId) => PoolState.Of(Mining.Pool(poolId)!);

    public PositionState Position(UInt160 account, BigInteger poolId) => PositionState.Of(Mining.Position(account, poolId)!);

    public BigInteger LpOf(UInt160 account) => Lp.BalanceOf(account)!.Value;

    public BigInteger BarkxOf(UInt160 account) => Barkx.BalanceOf(account)!.Value;

    /// <summary>Checks, from the contract's views, that the pool's books account for every unit emitted.</summary>
    public void AssertConserved(BigInteger poolId, IEnumerable<UInt160> stakers)
    {
        PoolState pool = Pool(poolId);
        BigInteger scale = Mining.RewardScale!.Value;
        BigInteger earned = 0, fractions = pool.Carry + pool.DividendFraction;
        foreach (UInt160 staker in stakers)
        {
            PositionState position = Position(staker, poolId);
            earned += position.Earned;
            fractions += position.Fraction;
        }

        Assert.AreEqual(BigInteger.Zero, fractions % scale, "The dust is a whole number of units.");
        Assert.AreEqual(
            pool.Emitted, pool.Claimed + earned + pool.Unallocated + fractions / scale, "claimed + earned + not yet allocated = emitted");
    }
}
