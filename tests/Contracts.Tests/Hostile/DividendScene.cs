using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.SmartContract.Testing;
using TestSupport;

namespace ContractsTests.Hostile;

/// <summary>A dividend pool, of the bad token or of a good one that pays a hostile account.</summary>
internal sealed class DividendScene : Scene
{
    private readonly SmartContract _token;
    private readonly DividendPool _pool;

    public DividendScene(bool attackerIsContract)
        : base(attackerIsContract)
    {
        _token = attackerIsContract ? Good : Bad;
        _pool = Engine.Deploy<DividendPool>(DividendPool.Nef, DividendPool.Manifest, _token.Hash);
        foreach (UInt160 account in new[] { Attacker, Bob })
        {
            Enrich(account, 10_000);
            Send(_token, account, _pool.Hash, 1_000, "stake");
            Send(_token, account, _pool.Hash, 1_001, "dividends");
        }

        Wait(Week / 2);
    }

    public override IReadOnlyList<ContractCall> Calls =>
    [
        .. Payments,
        new(_token.Hash, "transfer", Attacker, _pool.Hash, 100, "stake"),
    ];

    public override IReadOnlyList<ContractCall> Payments =>
    [
        new(_pool.Hash, "withdraw", Attacker, 400),
        new(_pool.Hash, "withdraw", Attacker, 1_000),
        new(_pool.Hash, "harvest", Attacker),
        new(_pool.Hash, "exit", Attacker),
        new(_pool.Hash, "emergencyWithdraw", Attacker),
    ];

    public override IReadOnlyList<ContractCall> BobsExits => [new(_pool.Hash, "exit", Bob)];

    public override IReadOnlyList<BigInteger> Bobs() => [Position(Bob)[0], Owed(Position(Bob)), BadOf(Bob), GoodOf(Bob)];

    public override IReadOnlyDictionary<string, BigInteger> Wealth()
        => new Dictionary<string, BigInteger> { ["token"] = Balance(Attacker) + Position(Attacker).Take(2).Aggregate(BigInteger.Add) };

    public override string? MakeUp(BigInteger amount) => Pretend(_pool.Hash, amount, "stake") ?? Pretend(_pool.Hash, amount, "dividends");

    public override void AssertBacked()
    {
        BigInteger[] totals = StackValues.Integers(_pool.Totals!);
        Assert.AreEqual(Balance(_pool.Hash), totals[0] + totals[1] - totals[2], "held = staked + received - claimed");
        Assert.AreEqual(totals[0], Position(Attacker)[0] + Position(Bob)[0], "the sum of the stakes");
    }

    private BigInteger Balance(UInt160 account) => _token == Bad ? BadOf(account) : GoodOf(account);

    private BigInteger[] Position(UInt160 account) => StackValues.Integers(_pool.Position(account)!);
}
