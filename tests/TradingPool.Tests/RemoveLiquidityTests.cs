using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using TradingPoolTests.Support;

namespace TradingPoolTests;

/// <summary>Alice holds 19,000 of 20,000 LP units over reserves of 10,000 and 40,000.</summary>
[TestClass]
public class RemoveLiquidityTests
{
    private readonly PoolWorld _world = new();

    [TestInitialize]
    public void Fill()
    {
        _world.Add(PoolWorld.Alice, 10_000, 40_000);
        _world.Events.Take();
        _world.Sign(PoolWorld.Alice);
    }

    [TestMethod]
    public void A_transfer_of_LP_to_the_pool_pays_its_share_of_both()
    {
        Assert.IsTrue(_world.Pool.Transfer(PoolWorld.Alice, _world.Pool.Hash, 200, new object[] { 100, 400, _world.Now }));
        AssertPaid(100, 400, 18_800);
        Assert.AreSequenceEqual(
            ["Transfer(alice, pool, 200)", "Transfer(pool, null, 200)", "LiquidityRemoved(alice, 100, 400, 200, 9900, 39600)"],
            _world.Events.Take());
    }

    [TestMethod]
    public void A_transfer_without_data_has_no_bounds()
    {
        Assert.IsTrue(_world.Pool.Transfer(PoolWorld.Alice, _world.Pool.Hash, 201, null));
        AssertPaid(100, 402, 18_799);
    }

    [TestMethod]
    public void A_call_does_the_same()
    {
        _world.Pool.RemoveLiquidity(PoolWorld.Alice, 200, 100, 400, _world.Now);
        AssertPaid(100, 400, 18_800);
        Assert.AreSequenceEqual(
            ["Transfer(alice, null, 200)", "LiquidityRemoved(alice, 100, 400, 200, 9900, 39600)"], _world.Events.Take());
    }

    [TestMethod]
    public void All_but_the_lock_can_leave()
    {
        _world.Pool.RemoveLiquidity(PoolWorld.Alice, 19_000, 0, 0, PoolWorld.Later);
        AssertPaid(9_500, 38_000, 0);
        Assert.AreEqual((500, 2_000, 1_000), (_world.Pair().Reserve0, _world.Pair().Reserve1, _world.Pair().Supply));
    }

    // What comes back is the current amounts: after a swap of 10,000 for 19,969 half the LP is worth half of 20,000 and 20,031.
    [TestMethod]
    public void Pays_the_current_amounts_not_the_original_ones()
    {
        _world.Send(PoolWorld.Bob, _world.Token0, 10_000, PoolWorld.SellAtLeast(0));
        _world.Sign(PoolWorld.Alice);
        _world.Pool.RemoveLiquidity(PoolWorld.Alice, 10_000, 0, 0, PoolWorld.Later);
        AssertPaid(10_000, 10_015, 9_000);
    }

    [TestMethod]
    public void To_credit_no_token_is_called_and_each_credit_leaves_on_its_own()
    {
        _world.Pool.RemoveToCredit(PoolWorld.Alice, 200);
        AssertPaid(0, 0, 18_800);
        Assert.AreSequenceEqual([100, 400], _world.Credits(PoolWorld.Alice));
        _world.Pool.WithdrawCredit(PoolWorld.Alice, _world.Token1.Hash, 400);
        AssertPaid(0, 400, 18_800);
        Assert.AreSequenceEqual(
            [
                "Transfer(alice, null, 200)",
                "LiquidityRemoved(alice, 100, 400, 200, 9900, 39600)",
                "Credited(alice, token0, 100, 100)",
                "Credited(alice, token1, 400, 400)",
                "CreditWithdrawn(alice, token1, 400, 0)",
            ],
            _world.Events.Take());
    }

    // One LP unit of 20,000 is worth 2 of 40,000 but half a unit of 10,000: it pays what is whole.
    [TestMethod]
    public void Dust_pays_what_is_whole()
    {
        _world.Pool.RemoveLiquidity(PoolWorld.Alice, 1, 0, 0, PoolWorld.Later);
        AssertPaid(0, 2, 18_999);
    }

    [TestMethod]
    public void Refuses_what_is_out_of_bounds()
    {
        long late = _world.Now - 1;
        Refuse("The deadline has passed.", 200, 0, 0, late);
        Refuse("The pool gives less than the minimum.", 200, 101, 0, PoolWorld.Later);
        Refuse("The pool gives less than the minimum.", 200, 0, 401, PoolWorld.Later);
        Refuse("The amount must be positive.", 0, 0, 0, PoolWorld.Later);
        Refuse("The account holds less LP than this amount.", 19_001, 0, 0, PoolWorld.Later);
        RefuseTransfer("The deadline has passed.", 200, new object[] { 0, 0, late });
        RefuseTransfer("The pool gives less than the minimum.", 200, new object[] { 100, 401, PoolWorld.Later });
        RefuseTransfer("The amount must be positive.", 0, null);
        const string Shape = "The data of LP sent to the pool must be null or [minimum 0, minimum 1, deadline].";
        RefuseTransfer(Shape, 200, 1);
        RefuseTransfer(Shape, 200, new object[] { 0, 0 });
        RefuseTransfer(Shape, 200, new object[] { 0, "0", PoolWorld.Later });
        Refusal.Expect(_world, PoolWorld.Alice, "The amount must be positive.", () => _world.Pool.RemoveToCredit(PoolWorld.Alice, 0));
        Refusal.Expect("There is less LP than this amount.", () => _world.Pool.QuoteRemove(20_001));
        Refusal.Expect("The amount must be positive.", () => _world.Pool.QuoteRemove(0));
    }

    [TestMethod]
    public void Only_the_holder_removes()
    {
        _world.Sign(PoolWorld.Bob);
        const string Reason = "Only the account itself may do this.";
        Refuse(Reason, 200, 0, 0, PoolWorld.Later);
        Refusal.Expect(_world, PoolWorld.Alice, Reason, () => _world.Pool.RemoveToCredit(PoolWorld.Alice, 200));
        Assert.IsFalse(_world.Pool.Transfer(PoolWorld.Alice, _world.Pool.Hash, 200, null));
    }

    private void AssertPaid(BigInteger amount0, BigInteger amount1, BigInteger left) => Assert.AreEqual(
        (amount0, amount1, left),
        (_world.Token0.BalanceOf(PoolWorld.Alice)!.Value, _world.Token1.BalanceOf(PoolWorld.Alice)!.Value, _world.Pool.BalanceOf(PoolWorld.Alice)!.Value));

    private void Refuse(string reason, BigInteger liquidity, BigInteger minimum0, BigInteger minimum1, BigInteger deadline) => Refusal.Expect(
        _world,
        PoolWorld.Alice,
        reason,
        () => _world.Pool.RemoveLiquidity(PoolWorld.Alice, liquidity, minimum0, minimum1, deadline));

    private void RefuseTransfer(string reason, BigInteger liquidity, object? data) => Refusal.Expect(
        _world, PoolWorld.Alice, reason, () => _world.Pool.Transfer(PoolWorld.Alice, _world.Pool.Hash, liquidity, data));
}
