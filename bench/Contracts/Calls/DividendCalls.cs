using System.Numerics;
using Neo;
using Neo.SmartContract.Testing;

namespace MiningPool.Bench.Contracts.Calls;

/// <summary>The dividend pool's calls, over a plain token, with a drip running.</summary>
public sealed class DividendCalls : BenchChain
{
    private const string Name = "DividendPool";
    private const int TokenBytes = 20;

    private readonly StakeToken token;
    private readonly DividendPool pool;
    private readonly StoredItem books;
    private readonly StoredItem position;

    /// <summary>Sets the pool up and measures every call.</summary>
    /// <param name="policy">The chain's prices.</param>
    public DividendCalls(GasPolicy policy)
        : base(policy)
    {
        token = DeployToken(Owner, "ONE");
        pool = Engine.Deploy<DividendPool>(DividendPool.Nef, DividendPool.Manifest, token.Hash);
        books = new StoredItem(1, () => [.. Numbers(pool.Totals), Now]);
        position = new StoredItem(1 + UInt160.Length, () =>
        {
            BigInteger[] of = Numbers(pool.Position(Alice));
            return [of[0], (of[0] * Numbers(pool.Totals)[6]) - (of[1] * pool.DividendScale!.Value) - of[2]];
        });
        MeasureAll();
    }

    private void MeasureAll()
    {
        foreach (UInt160 account in new[] { Alice, Bob }) Give(token, account, 10_000_000 * Token);
        Stake(Bob, 1_000_000);
        Pay();
        Wait(86_400_000);
        FloorTerms terms = new() { Changed = [books, position], KnownBytes = TokenBytes, Events = 1 };
        Measure(Name, "stake, first", pool.Hash, (() => Stake(Alice, 1_000), terms));
        Wait(86_400_000);
        Measure(Name, "stake, top-up", pool.Hash, (() => Stake(Alice, 1_000), terms));
        Wait(86_400_000);
        Measure(Name, "receive dividends", pool.Hash, (Pay, terms with { Changed = [books] }));
        Wait(86_400_000);
        Sign(Alice);
        FloorTerms paying = terms with { Witnesses = 1, Calls = 1 };
        Measure(Name, "harvest", pool.Hash, (() => pool.Harvest(Alice), paying));
        Wait(86_400_000);
        Measure(Name, "withdraw, part", pool.Hash, (() => pool.Withdraw(Alice, 500 * Token), paying));
        Wait(86_400_000);
        Measure(Name, "withdraw, all", pool.Hash, (() => pool.Withdraw(Alice, 1_500 * Token), paying));
        Stake(Alice, 1_000);
        Wait(86_400_000);
        Measure(Name, "exit", pool.Hash, (() => pool.Exit(Alice), paying with { Events = 2 }));
        Stake(Alice, 1_000);
        Wait(86_400_000);
        Measure(Name, "emergencyWithdraw", pool.Hash, (() => pool.EmergencyWithdraw(Alice), paying));
    }

    private void Stake(UInt160 account, BigInteger tokens) => Send(token, account, pool.Hash, tokens * Token, "stake");

    private void Pay() => Send(token, Bob, pool.Hash, 1_000 * Token, "dividends");
}
