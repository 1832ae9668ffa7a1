using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.SmartContract.Testing;
using TestSupport;

namespace ContractsTests.Hostile;

/// <summary>A trading pool of a good token and the bad one; the attacker may be a contract that calls back when it is paid in either, or in LP.</summary>
internal sealed class TradingScene : Scene
{
    private readonly TradingPool _pool;

    public TradingScene(bool attackerIsContract)
        : base(attackerIsContract)
    {
        _pool = Engine.Deploy<TradingPool>(TradingPool.Nef, TradingPool.Manifest, new object[] { Good.Hash, Bad.Hash, "LP" });
        foreach (UInt160 account in new[] { Bob, Attacker })
        {
            Enrich(account, 1_000_000);
            Send(Bad, account, _pool.Hash, 40_000, null);
            Send(Good, account, _pool.Hash, 10_000, new object?[] { "addLiquidity", 0, 0, Later });
            Send(Bad, account, _pool.Hash, 500, null);
            Send(Good, account, _pool.Hash, 500, null);
        }
    }

    public override IReadOnlyList<ContractCall> Calls =>
    [
        .. Payments,
        Transfer(Good, null),
        Transfer(Bad, null),
        Transfer(Bad, ["swapExactIn", 1, Later, null]),
        Transfer(Good, ["addLiquidity", 0, 0, Later]),
        new(_pool.Hash, "addLiquidity", Attacker, 100, 100, 0, 0, Later),
        new(_pool.Hash, "removeToCredit", Attacker, 3_000),
        new(_pool.Hash, "withdrawCredit", Attacker, Good.Hash, 400),
        new(_pool.Hash, "transfer", Attacker, Attacker, 1_000, null),
    ];

    public override IReadOnlyList<ContractCall> Payments =>
    [
        Transfer(Good, ["swapExactIn", 1, Later, null]),
        Transfer(Good, ["swapExactOut", 10, Later, null]),
        Transfer(Bad, ["swapExactOut", 10, Later, null]),
        new(_pool.Hash, "withdrawCredit", Attacker, Bad.Hash, 400),
        new(_pool.Hash, "removeLiquidity", Attacker, 3_000, 0, 0, Later),
        new(_pool.Hash, "removeLiquidity", Attacker, _pool.BalanceOf(Attacker)!.Value, 0, 0, Later),
        new(_pool.Hash, "transfer", Attacker, _pool.Hash, 3_000, null),
    ];

    public override IReadOnlyList<ContractCall> BobsExits =>
    [
        new(_pool.Hash, "removeLiquidity", Bob, _pool.BalanceOf(Bob)!.Value, 0, 0, Later),
        new(_pool.Hash, "withdrawCredit", Bob, Good.Hash, 500),
        new(_pool.Hash, "withdrawCredit", Bob, Bad.Hash, 500),
    ];

    public override IReadOnlyList<BigInteger> Bobs() => [_pool.BalanceOf(Bob)!.Value, .. Credits(Bob), BadOf(Bob), GoodOf(Bob)];

    // A swap gives one token for the other: what may not rise is what LP units are worth to the attacker, see AssertBacked.
    public override IReadOnlyDictionary<string, BigInteger> Wealth() => new Dictionary<string, BigInteger>();

    public override string? MakeUp(BigInteger amount) => Pretend(_pool.Hash, amount, new object?[] { "swapExactIn", 0, Later, null });

    // √K per LP unit never falls, and nobody but the attacker had anything else to lose: so nothing was taken.
    public override void AssertBacked()
    {
        BigInteger[] pair = StackValues.Integers(_pool.Pair!.Skip(2));
        (BigInteger good, BigInteger bad) = _pool.Token0 == Good.Hash ? (0, 1) : (1, 0);
        Assert.AreEqual(GoodOf(_pool.Hash), pair[(int)good] + Credits(Attacker)[(int)good] + Credits(Bob)[(int)good], "good tokens held");
        Assert.AreEqual(BadOf(_pool.Hash), pair[(int)bad] + Credits(Attacker)[(int)bad] + Credits(Bob)[(int)bad], "bad tokens held");
        Assert.AreEqual(pair[2], _pool.BalanceOf(Attacker)!.Value + _pool.BalanceOf(Bob)!.Value + 1_000, "LP units");
        Assert.IsGreaterThanOrEqualTo(20_000 * 80_000 * pair[2] * pair[2], pair[0] * pair[1] * 40_000 * 40_000, "K per LP unit fell.");
    }

    private BigInteger[] Credits(UInt160 account) => StackValues.Integers(_pool.CreditsOf(account)!);

    private ContractCall Transfer(SmartContract token, object?[]? order) => new(token.Hash, "transfer", Attacker, _pool.Hash, 100, order);
}
