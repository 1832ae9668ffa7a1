using System;
using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.SmartContract.Testing;
using TestSupport;

namespace TradingPoolTests.Support;

/// <summary>
/// A chain with two tokens and their trading pool. Accounts are made up: who calls is said with each call. Everybody has as much
/// as they need.
/// </summary>
internal sealed class PoolWorld : ChainWorld
{
    /// <summary>A deadline that is far away: the last ms that a test ever reaches.</summary>
    public static readonly BigInteger Later = 4_000_000_000_000;

    public static readonly UInt160 Alice = Accounts.Of(11);
    public static readonly UInt160 Bob = Accounts.Of(12);

    private static readonly UInt160 s_minter = Accounts.Of(1);

    public PoolWorld()
    {
        StakeToken one = DeployToken(Accounts.Of(1)), another = DeployToken(Accounts.Of(2));
        Sign(s_minter);
        Pool = Engine.Deploy<TradingPool>(TradingPool.Nef, TradingPool.Manifest, new object[] { one.Hash, another.Hash, "LP-A-B" });
        (Token0, Token1) = Pool.Token0 == one.Hash ? (one, another) : (another, one);
        Events = new EventLog(Pool);
    }

    public StakeToken Token0 { get; }

    public StakeToken Token1 { get; }

    public TradingPool Pool { get; }

    public EventLog Events { get; }

    public static object[] SellAtLeast(BigInteger minimumOut, UInt160? receiver = null) => ["swapExactIn", minimumOut, Later, receiver!];

    public static object[] BuyExactly(BigInteger amountOut, UInt160? receiver = null) => ["swapExactOut", amountOut, Later, receiver!];

    public static object[] AddAtLeast(BigInteger minimum0, BigInteger minimum1) => ["addLiquidity", minimum0, minimum1, Later];

    public void Give(UInt160 account, StakeToken token, BigInteger amount)
    {
        Sign(token == Token0 ? Token0.Owner! : Token1.Owner!);
        token.Mint(account, amount);
    }

    /// <summary>Gives an account units of a token and sends them to the pool.</summary>
    public void Send(UInt160 account, StakeToken token, BigInteger amount, object? data)
    {
        Give(account, token, amount);
        SendOwn(account, token, amount, data);
    }

    /// <summary>Sends units that the account already has to the pool.</summary>
    public void SendOwn(UInt160 account, StakeToken token, BigInteger amount, object? data)
    {
        Sign(account);
        Assert.IsTrue(token.Transfer(account, Pool.Hash, amount, data));
    }

    /// <summary>Gives an account both amounts and adds them: the first as a credit, the second with the order.</summary>
    public void Add(UInt160 account, BigInteger amount0, BigInteger amount1)
    {
        Send(account, Token0, amount0, null);
        Send(account, Token1, amount1, AddAtLeast(0, 0));
    }

    public PairState Pair() => PairState.Of(Pool.Pair!);

    public BigInteger[] Credits(UInt160 account) => StackValues.Integers(Pool.CreditsOf(account)!);

    /// <summary>Checks that the pool holds exactly its reserves and these accounts' credits.</summary>
    public void AssertBacked(params UInt160[] accounts)
    {
        PairState pair = Pair();
        BigInteger[][] credits = [.. accounts.Select(Credits)];
        Assert.AreEqual(Token0.BalanceOf(Pool.Hash)!.Value, pair.Reserve0 + credits.Aggregate(BigInteger.Zero, (sum, of) => sum + of[0]));
        Assert.AreEqual(Token1.BalanceOf(Pool.Hash)!.Value, pair.Reserve1 + credits.Aggregate(BigInteger.Zero, (sum, of) => sum + of[1]));
    }

    private StakeToken DeployToken(UInt160 owner)
    {
        Sign(owner);
        return Engine.Deploy<StakeToken>(StakeToken.Nef, StakeToken.Manifest, new object[] { owner, "TKN", 8 });
    }
}
