using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using TestSupport;
using TradingPoolTests.Support;

namespace TradingPoolTests;

[TestClass]
public class AddLiquidityTests
{
    private readonly PoolWorld _world = new();

    // √(10,000 · 40,000) = 20,000, of which 1,000 are locked.
    [TestMethod]
    public void The_first_liquidity_sets_the_ratio_and_locks_a_thousand()
    {
        _world.Add(PoolWorld.Alice, 10_000, 40_000);
        Assert.AreEqual((19_000, 1_000, 20_000), (Lp(PoolWorld.Alice), Lp(UInt160.Zero), _world.Pool.TotalSupply!.Value));
        Assert.AreSequenceEqual(
            [
                "Credited(alice, token0, 10000, 10000)",
                "Transfer(null, nobody, 1000)",
                "Transfer(null, alice, 19000)",
                "LiquidityAdded(alice, 10000, 40000, 19000, 10000, 40000)",
            ],
            _world.Events.Take());
    }

    [TestMethod]
    public void The_first_liquidity_must_be_worth_more_than_the_lock()
    {
        const string Reason = "The first liquidity must be worth more than the 1,000 LP units that are locked.";
        _world.Send(PoolWorld.Alice, _world.Token0, 1_000, null);
        _world.Give(PoolWorld.Alice, _world.Token1, 1_003);
        Refusal.Expect(_world, PoolWorld.Alice, Reason, () => _world.SendOwn(PoolWorld.Alice, _world.Token1, 1_001, PoolWorld.AddAtLeast(0, 0)));
        Refusal.Expect(Reason, () => _world.Pool.QuoteAdd(1_000, 1_001));
        _world.SendOwn(PoolWorld.Alice, _world.Token1, 1_003, PoolWorld.AddAtLeast(0, 0));
        Assert.AreEqual(1, Lp(PoolWorld.Alice));
    }

    // At 1 : 4, 100 and 500 take 100 and 400: 100 · 20,000 / 10,000 = 200 units. The 100 that are left stay credited, and count in next.
    [TestMethod]
    public void Later_liquidity_keeps_the_ratio_and_leaves_the_rest_credited()
    {
        _world.Add(PoolWorld.Bob, 10_000, 40_000);
        Assert.AreSequenceEqual([100, 400, 200], StackValues.Integers(_world.Pool.QuoteAdd(100, 500)!));
        _world.Add(PoolWorld.Alice, 100, 500);
        Assert.AreEqual(200, Lp(PoolWorld.Alice));
        Assert.AreSequenceEqual([0, 100], _world.Credits(PoolWorld.Alice));
        Assert.AreEqual((10_100, 40_400, 20_200), (_world.Pair().Reserve0, _world.Pair().Reserve1, _world.Pair().Supply));

        Assert.AreSequenceEqual([125, 500, 250], StackValues.Integers(_world.Pool.QuoteAdd(200, 500)!));
        _world.Add(PoolWorld.Alice, 200, 400);
        Assert.AreSequenceEqual([75, 0], _world.Credits(PoolWorld.Alice));
        _world.AssertBacked(PoolWorld.Alice, PoolWorld.Bob);
    }

    // √(10,000 · 40,001) = 20,000.2. Three units take floor(12.0003) = 12; 3 would make 6 units of LP, but 12 · 20,000 / 40,001 = 5.9998.
    // Out of 10,003 and 40,013 they are worth 2.5 and 10.0009.
    [TestMethod]
    public void Rounds_against_the_supplier_and_the_leaver()
    {
        _world.Add(PoolWorld.Bob, 10_000, 40_001);
        _world.Add(PoolWorld.Alice, 3, 12);
        Assert.AreEqual(5, Lp(PoolWorld.Alice));
        Assert.AreSequenceEqual([2, 10], StackValues.Integers(_world.Pool.QuoteRemove(5)!));
    }

    [TestMethod]
    public void A_call_spends_no_more_of_the_credits_than_it_may()
    {
        _world.Add(PoolWorld.Bob, 10_000, 40_000);
        _world.Send(PoolWorld.Alice, _world.Token0, 1_000, null);
        _world.Send(PoolWorld.Alice, _world.Token1, 4_000, null);
        _world.Events.Take();
        Assert.AreEqual(200, _world.Pool.AddLiquidity(PoolWorld.Alice, 100, 401, 100, 400, _world.Now));
        Assert.AreSequenceEqual([900, 3_600], _world.Credits(PoolWorld.Alice));
        Assert.AreSequenceEqual(["Transfer(null, alice, 200)", "LiquidityAdded(alice, 100, 400, 200, 10100, 40400)"], _world.Events.Take());
    }

    [TestMethod]
    public void Refuses_a_call_out_of_bounds()
    {
        _world.Add(PoolWorld.Bob, 10_000, 40_000);
        _world.Send(PoolWorld.Alice, _world.Token0, 1_000, null);
        _world.Send(PoolWorld.Alice, _world.Token1, 4_000, null);
        long late = _world.Now - 1;
        RefuseCall("The deadline has passed.", 100, 400, 0, 0, late);
        RefuseCall("The account is credited with less than this amount.", 1_001, 400, 0, 0, PoolWorld.Later);
        RefuseCall("The account is credited with less than this amount.", 100, 4_001, 0, 0, PoolWorld.Later);
        RefuseCall("Liquidity needs an amount of both tokens.", 0, 400, 0, 0, PoolWorld.Later);
        RefuseCall("Liquidity needs an amount of both tokens.", 100, -1, 0, 0, PoolWorld.Later);
        RefuseCall("The pool's ratio takes less than the minimum.", 100, 500, 100, 401, PoolWorld.Later);
        RefuseCall("The pool's ratio takes less than the minimum.", 200, 400, 101, 400, PoolWorld.Later);
        Refusal.Expect("Liquidity needs an amount of both tokens.", () => _world.Pool.QuoteAdd(0, 1));
        _world.Sign(PoolWorld.Bob);
        RefuseCall("Only the account itself may do this.", 100, 400, 0, 0, PoolWorld.Later);
    }

    [TestMethod]
    public void Refuses_an_order_out_of_bounds()
    {
        _world.Add(PoolWorld.Bob, 10_000, 40_000);
        _world.Send(PoolWorld.Alice, _world.Token0, 100, null);
        _world.Give(PoolWorld.Alice, _world.Token1, 400);
        RefuseOrder("The deadline has passed.", ["addLiquidity", 0, 0, _world.Now - 1]);
        RefuseOrder("The pool's ratio takes less than the minimum.", ["addLiquidity", 101, 0, PoolWorld.Later]);
        _world.Give(PoolWorld.Bob, _world.Token1, 400);
        Refusal.Expect(
            "Liquidity needs an amount of both tokens.",
            () => _world.SendOwn(PoolWorld.Bob, _world.Token1, 400, PoolWorld.AddAtLeast(0, 0)));
    }

    // 2 LP units for each unit of the first token, but 1 : 1,000 makes one unit of the second worth 0.03.
    [TestMethod]
    public void Refuses_less_than_one_unit_of_LP()
    {
        _world.Add(PoolWorld.Bob, 10_000, 10_000_000);
        Refusal.Expect("The amounts are worth less than one LP unit.", () => _world.Pool.QuoteAdd(1, 1));
    }

    // The first depositor's attack: hold nearly all of a tiny pool, inflate a unit by a donation, and round the next one down to nothing.
    [TestMethod]
    public void A_donation_cannot_make_a_unit_of_LP_dear()
    {
        _world.Add(PoolWorld.Bob, 1_001, 1_001);
        _world.Send(PoolWorld.Bob, _world.Token0, 1_000_000_000, null);
        _world.Send(PoolWorld.Bob, _world.Token1, 1_000_000_000, null);
        Assert.AreEqual((1_001, 1_001), (_world.Pair().Reserve0, _world.Pair().Reserve1));
        _world.Add(PoolWorld.Alice, 5_000, 5_000);
        Assert.AreEqual(5_000, Lp(PoolWorld.Alice));
        Assert.AreSequenceEqual([5_000, 5_000], StackValues.Integers(_world.Pool.QuoteRemove(5_000)!));
    }

    private BigInteger Lp(UInt160 account) => _world.Pool.BalanceOf(account)!.Value;

    private void RefuseCall(string reason, BigInteger amount0, BigInteger amount1, BigInteger minimum0, BigInteger minimum1, BigInteger deadline)
        => Refusal.Expect(
            _world,
            PoolWorld.Alice,
            reason,
            () => _world.Pool.AddLiquidity(PoolWorld.Alice, amount0, amount1, minimum0, minimum1, deadline));

    private void RefuseOrder(string reason, object[] order)
        => Refusal.Expect(_world, PoolWorld.Alice, reason, () => _world.SendOwn(PoolWorld.Alice, _world.Token1, 400, order));
}
