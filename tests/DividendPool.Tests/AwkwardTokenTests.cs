using DividendPoolTests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Network.P2P.Payloads;
using Neo.SmartContract.Testing;

namespace DividendPoolTests;

/// <summary>A token that refuses, or calls back into the pool while the pool calls it.</summary>
[TestClass]
public class AwkwardTokenTests
{
    private readonly DividendWorld _world = new();
    private AwkwardToken _token = null!;
    private DividendPool _pool = null!;

    [TestInitialize]
    public void Stake()
    {
        _world.Sign(DividendWorld.Alice, WitnessScope.Global);
        _token = _world.Engine.Deploy<AwkwardToken>(AwkwardToken.Nef, AwkwardToken.Manifest);
        _pool = _world.Engine.Deploy<DividendPool>(DividendPool.Nef, DividendPool.Manifest, _token.Hash);
        _token.Transfer(DividendWorld.Alice, _pool.Hash, 10, "stake");
        _token.Transfer(DividendWorld.Alice, _pool.Hash, 1_000, "dividends");
        _world.GoTo(_world.Now + DividendWorld.Week / 2);
    }

    [TestMethod]
    public void A_refused_payment_takes_nothing()
    {
        _token.Refuse();
        TotalsState before = Totals();
        const string Reason = "The token refused the transfer.";
        Refusal.Expect(Reason, () => _pool.Withdraw(DividendWorld.Alice, 1));
        Refusal.Expect(Reason, () => _pool.Harvest(DividendWorld.Alice));
        Refusal.Expect(Reason, () => _pool.Exit(DividendWorld.Alice));
        Refusal.Expect(Reason, () => _pool.EmergencyWithdraw(DividendWorld.Alice));
        Assert.AreEqual(before, Totals());
        Assert.AreEqual(10, Position().Staked);
    }

    [TestMethod]
    [DataRow("withdraw")]
    [DataRow("harvest")]
    [DataRow("exit")]
    [DataRow("emergencyWithdraw")]
    public void What_left_cannot_leave_again_from_within(string method)
    {
        _token.CallBack(_pool.Hash, method, method == "withdraw" ? [DividendWorld.Alice, 10] : [DividendWorld.Alice]);
        Refusal.Expect("The account has no position.", () => _pool.Exit(DividendWorld.Alice));
        Assert.AreEqual(10, Position().Staked);
    }

    [TestMethod]
    public void Dividends_are_paid_once_even_from_within()
    {
        _token.CallBack(_pool.Hash, "harvest", [DividendWorld.Alice]);
        Assert.AreEqual(500, _pool.Harvest(DividendWorld.Alice));
        Assert.AreEqual(500, Totals().Claimed);
    }

    [TestMethod]
    public void A_call_from_within_meets_finished_books()
    {
        _token.CallBack(_pool.Hash, "withdraw", [DividendWorld.Alice, 4]);
        _pool.Withdraw(DividendWorld.Alice, 6);
        Assert.AreEqual(new PositionState(0, 500, 0), Position());
        Assert.AreEqual(0, Totals().Staked);
    }

    [TestMethod]
    public void Units_from_nobody_are_dividends_or_refused()
    {
        Refusal.Expect("Newly minted tokens can't be staked.", () => _token.Transfer(null, _pool.Hash, 5, "stake"));
        Refusal.Expect(
            "The transfer's data must be \"stake\" or \"dividends\".", () => _token.Transfer(null, _pool.Hash, 5, "other"));
        _token.Transfer(null, _pool.Hash, 5, "dividends");
        _token.Transfer(null, _pool.Hash, 6, null);
        Assert.AreEqual(1_011, Totals().Received);
        Assert.AreEqual(10, Totals().Staked);
    }

    private TotalsState Totals() => TotalsState.Of(_pool.Totals!);

    private PositionState Position() => PositionState.Of(_pool.Position(DividendWorld.Alice)!);
}
