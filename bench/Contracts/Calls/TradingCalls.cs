using System.Numerics;
using Neo;
using Neo.SmartContract.Testing;

namespace MiningPool.Bench.Contracts.Calls;

/// <summary>The trading pool's calls, on a pair of plain tokens with a large and a small supplier.</summary>
public sealed class TradingCalls : BenchChain
{
    private const string Name = "TradingPool";
    private const int TokenBytes = 20;

    private readonly StakeToken token0;
    private readonly StakeToken token1;
    private readonly TradingPool pool;
    private readonly StoredItem pair;
    private readonly StoredItem account;

    /// <summary>Sets the pair up and measures every call.</summary>
    /// <param name="policy">The chain's prices.</param>
    public TradingCalls(GasPolicy policy)
        : base(policy)
    {
        StakeToken one = DeployToken(Account(101), "ONE"), another = DeployToken(Account(102), "TWO");
        Sign(Owner);
        pool = Engine.Deploy<TradingPool>(TradingPool.Nef, TradingPool.Manifest, new object[] { one.Hash, another.Hash, "LP-ONE-TWO" });
        (token0, token1) = pool.Token0 == one.Hash ? (one, another) : (another, one);
        pair = new StoredItem(1, () => Numbers(pool.Pair)[2..]);
        account = AccountOf(Alice);
        MeasureAll();
    }

    private void MeasureAll()
    {
        Supply(Bob, 1_000_000, 3_000_000);
        Wait(86_400_000);
        Give(token0, Alice, 100_000 * Token);
        Give(token1, Alice, 300_000 * Token);
        MeasureAdd("add liquidity, first of an account");
        Wait(15_000);
        MeasureAdd("add liquidity, top-up");
        Wait(15_000);
        MeasureSwaps();
        Wait(15_000);
        MeasureRemovals();
        MeasureTransfers();
    }

    private void MeasureAdd(string call) => Measure(
        Name,
        call,
        pool.Hash,
        (() => Send(token0, Alice, pool.Hash, 100 * Token, null), new FloorTerms { Changed = [account], KnownBytes = TokenBytes, Events = 1 }),
        (() => Send(token1, Alice, pool.Hash, 300 * Token, new object[] { "addLiquidity", 1, 1, Later }),
            new FloorTerms { Changed = [account, pair], KnownBytes = TokenBytes, Events = 2 }));

    private void MeasureSwaps()
    {
        Measure(Name, "swap exact-in", pool.Hash, (
            () => Send(token0, Alice, pool.Hash, 100 * Token, new object?[] { "swapExactIn", 1, Later, null }),
            new FloorTerms { Changed = [pair], KnownBytes = 2 * TokenBytes, Events = 1, Calls = 1 }));
        Wait(15_000);
        Measure(Name, "swap exact-out, with a rest returned", pool.Hash, (
            () => Send(token0, Alice, pool.Hash, 100 * Token, new object?[] { "swapExactOut", 10 * Token, Later, null }),
            new FloorTerms { Changed = [pair], KnownBytes = 2 * TokenBytes, Events = 1, Calls = 2 }));
    }

    private void MeasureRemovals()
    {
        Sign(Alice);
        FloorTerms terms = new() { Changed = [account, pair], KnownBytes = 2 * TokenBytes, Events = 3, Witnesses = 1, Calls = 2 };
        Measure(Name, "remove liquidity, by transfer", pool.Hash, (
            () => pool.Transfer(Alice, pool.Hash, 100 * Token, new object[] { 1, 1, Later }), terms));
        Wait(15_000);
        Measure(Name, "remove liquidity, by call", pool.Hash, (
            () => pool.RemoveLiquidity(Alice, 100 * Token, 1, 1, Later), terms with { Events = 2 }));
    }

    private void MeasureTransfers()
    {
        FloorTerms terms = new() { Changed = [account, AccountOf(Bob)], Events = 1, Witnesses = 1, Calls = 1 };
        Measure(Name, "LP transfer", pool.Hash, (() => pool.Transfer(Alice, Bob, Token, null), terms));
        UInt160 newcomer = Account(3);
        Measure(Name, "LP transfer to a new account", pool.Hash, (
            () => pool.Transfer(Alice, newcomer, Token, null), terms with { Changed = [account, AccountOf(newcomer)] }));
    }

    private StoredItem AccountOf(UInt160 owner)
        => new(1 + UInt160.Length, () => [pool.BalanceOf(owner)!.Value, .. Numbers(pool.CreditsOf(owner))]);

    private void Supply(UInt160 supplier, BigInteger tokens0, BigInteger tokens1)
    {
        Give(token0, supplier, tokens0 * Token);
        Give(token1, supplier, tokens1 * Token);
        Send(token0, supplier, pool.Hash, tokens0 * Token, null);
        Send(token1, supplier, pool.Hash, tokens1 * Token, new object[] { "addLiquidity", 0, 0, Later });
    }
}
