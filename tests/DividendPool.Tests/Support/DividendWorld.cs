using System;
using System.Collections.Generic;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.SmartContract.Testing;
using TestSupport;

namespace DividendPoolTests.Support;

/// <summary>A chain with BARKX, a contract that mints it, and a dividend pool. Accounts are made up: who calls is said with each call.</summary>
internal sealed class DividendWorld : ChainWorld
{
    public const long Day = 86_400_000;

    /// <summary>The owner of BARKX.</summary>
    public static readonly UInt160 Owner = Accounts.Of(1);
    public static readonly UInt160 Payer = Accounts.Of(10);
    public static readonly UInt160 Alice = Accounts.Of(11);
    public static readonly UInt160 Bob = Accounts.Of(12);

    private static readonly BigInteger Cap = BigInteger.Pow(2, 95);

    public DividendWorld()
    {
        Sign(Owner);
        Barkx = Engine.Deploy<RewardToken>(RewardToken.Nef, RewardToken.Manifest, new object[] { Owner, "BARKX", Cap });
        Minter = Engine.Deploy<Minter>(Minter.Nef, Minter.Manifest);
        Pool = Engine.Deploy<DividendPool>(DividendPool.Nef, DividendPool.Manifest, Barkx.Hash);
        Barkx.RegisterMinter(Minter.Hash, Cap);
        Events = new EventLog(Pool, Barkx);
    }

    public RewardToken Barkx { get; }

    public Minter Minter { get; }

    public DividendPool Pool { get; }

    public EventLog Events { get; }

    public void Mint(UInt160 to, BigInteger amount) => Minter.Mint(Barkx.Hash, to, amount);

    /// <summary>Sends BARKX that the account has to the pool.</summary>
    public void Send(UInt160 from, BigInteger amount, object? data)
    {
        Sign(from);
        if (Barkx.Transfer(from, Pool.Hash, amount, data) != true) throw new InvalidOperationException("The transfer was refused.");
    }

    /// <summary>Gives BARKX to the account and stakes it.</summary>
    public void Stake(UInt160 account, BigInteger amount)
    {
        Mint(account, amount);
        Send(account, amount, "stake");
    }

    /// <summary>Sends dividends from the payer.</summary>
    public void PayIn(BigInteger amount)
    {
        Mint(Payer, amount);
        Send(Payer, amount, "dividends");
    }

    public void Withdraw(UInt160 account, BigInteger amount)
    {
        Sign(account);
        Pool.Withdraw(account, amount);
    }

    public BigInteger Harvest(UInt160 account)
    {
        Sign(account);
        return Pool.Harvest(account)!.Value;
    }

    public BigInteger Exit(UInt160 account)
    {
        Sign(account);
        return Pool.Exit(account)!.Value;
    }

    public BigInteger EmergencyWithdraw(UInt160 account)
    {
        Sign(account);
        return Pool.EmergencyWithdraw(account)!.Value;
    }

    public BigInteger Pending(UInt160 account) => Pool.PendingDividend(account)!.Value;

    public TotalsState Totals() => TotalsState.Of(Pool.Totals!);

    public PositionState Position(UInt160 account) => PositionState.Of(Pool.Position(account)!);

    public BigInteger BarkxOf(UInt160 account) => Barkx.BalanceOf(account)!.Value;

    /// <summary>Checks, from the contract's views, that every unit that came in was paid, is owed, drips, or is staked.</summary>
    public void AssertConserved(params IEnumerable<UInt160> stakers)
    {
        TotalsState totals = Totals();
        BigInteger scale = Pool.DividendScale!.Value;
        BigInteger staked = 0, owed = totals.Carry;
        foreach (UInt160 staker in stakers)
        {
            PositionState position = Position(staker);
            staked += position.Staked;
            owed += position.Pending * scale + position.Fraction;
        }

        Assert.AreEqual(totals.Staked, staked, "the sum of the stakes");
        Assert.AreEqual(totals.Received * scale, (totals.Claimed + totals.Dripping) * scale + owed, "claimed + dripping + owed = received");
        Assert.AreEqual(totals.Staked + totals.Received - totals.Claimed, BarkxOf(Pool.Hash), "tokens in = tokens out + held");
    }
}
