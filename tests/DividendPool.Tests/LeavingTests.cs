using System;
using System.Numerics;
using DividendPoolTests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;

namespace DividendPoolTests;

/// <summary>What goes out: parts and wholes of stakes, dividends, and who may ask for them.</summary>
[TestClass]
public class LeavingTests
{
    private const long Week = DividendWorld.Week;

    private readonly DividendWorld _world = new();
    private long _start;

    [TestInitialize]
    public void StakeForHalfAWeek()
    {
        _start = _world.Now;
        _world.Stake(DividendWorld.Alice, 64);
        _world.PayIn(2_000);
        _world.GoTo(_start + Week / 2);
        _world.Events.Take();
    }

    [TestMethod]
    public void A_withdrawal_leaves_the_dividends()
    {
        _world.Withdraw(DividendWorld.Alice, 24);
        Assert.AreSequenceEqual(["Withdrawn(alice, 24, 40)", "Transfer(pool, alice, 24)"], _world.Events.Take());
        Assert.AreEqual(new PositionState(40, 1_000, 0), _world.Position(DividendWorld.Alice));
        _world.AssertConserved(DividendWorld.Alice);

        _world.Withdraw(DividendWorld.Alice, 40);
        Assert.AreEqual(new PositionState(0, 1_000, 0), _world.Position(DividendWorld.Alice));
        _world.GoTo(_start + 2 * Week);
        Assert.AreEqual(1_000, _world.Harvest(DividendWorld.Alice));
        Refusal.Expect("The account has no position.", () => _world.Harvest(DividendWorld.Alice));
        _world.AssertConserved();
    }

    [TestMethod]
    public void A_harvest_pays_what_was_pending()
    {
        Assert.AreEqual(1_000, _world.Harvest(DividendWorld.Alice));
        Assert.AreSequenceEqual(["Harvested(alice, 1000)", "Transfer(pool, alice, 1000)"], _world.Events.Take());
        Assert.AreEqual(new PositionState(64, 0, 0), _world.Position(DividendWorld.Alice));
        Assert.AreEqual(1_000, _world.Totals().Claimed);
        Assert.AreEqual(BigInteger.Zero, _world.Harvest(DividendWorld.Alice));
        Assert.IsEmpty(_world.Events.Take());
    }

    [TestMethod]
    public void An_exit_pays_both_in_one_transfer()
    {
        Assert.AreEqual(1_000, _world.Exit(DividendWorld.Alice));
        Assert.AreSequenceEqual(
            ["Withdrawn(alice, 64, 0)", "Harvested(alice, 1000)", "Transfer(pool, alice, 1064)"], _world.Events.Take());
        Assert.AreEqual(1_064, _world.BarkxOf(DividendWorld.Alice));
        Refusal.Expect(_world, DividendWorld.Alice, "The account has no position.", () => _world.Exit(DividendWorld.Alice));
        _world.AssertConserved();
    }

    [TestMethod]
    public void An_exit_pays_what_there_is()
    {
        _world.Harvest(DividendWorld.Alice);
        _world.Events.Take();
        Assert.AreEqual(BigInteger.Zero, _world.Exit(DividendWorld.Alice));
        Assert.AreSequenceEqual(["Withdrawn(alice, 64, 0)", "Transfer(pool, alice, 64)"], _world.Events.Take());

        _world.Stake(DividendWorld.Bob, 64);
        _world.GoTo(_start + Week);
        _world.Withdraw(DividendWorld.Bob, 64);
        _world.Events.Take();
        Assert.AreEqual(1_000, _world.Exit(DividendWorld.Bob));
        Assert.AreSequenceEqual(["Harvested(bob, 1000)", "Transfer(pool, bob, 1000)"], _world.Events.Take());
    }

    [TestMethod]
    public void An_emergency_withdrawal_gives_the_dividends_back_to_the_drip()
    {
        Assert.AreEqual(64, _world.EmergencyWithdraw(DividendWorld.Alice));
        Assert.AreSequenceEqual(["EmergencyWithdrawn(alice, 64, 1000)", "Transfer(pool, alice, 64)"], _world.Events.Take());

        // 1,000 with half a week left and 1,000 with a week: three quarters of a week.
        Assert.AreEqual((2_000, 3 * Week / 4), (_world.Totals().Dripping, _world.Totals().DripTime));
        Assert.AreEqual(new PositionState(0, 0, 0), _world.Position(DividendWorld.Alice));
        _world.AssertConserved();
    }

    [TestMethod]
    public void What_an_emergency_withdrawal_leaves_goes_to_those_who_stay()
    {
        _world.Exit(DividendWorld.Alice);
        _world.Stake(DividendWorld.Alice, 1);
        _world.Stake(DividendWorld.Bob, 2);
        _world.GoTo(_start + Week);
        _world.Events.Take();
        _world.EmergencyWithdraw(DividendWorld.Bob);

        // Of 1,000 units, Bob's 666.67: 666 drip again, and the rest of a unit joins Alice's 333.33.
        Assert.AreEqual("EmergencyWithdrawn(bob, 2, 666)", _world.Events.Take()[0]);
        _world.GoTo(_start + 2 * Week);
        Assert.AreEqual(1_000, _world.Exit(DividendWorld.Alice));
        _world.AssertConserved();
    }

    [TestMethod]
    [DataRow(0, "The amount must be positive.")]
    [DataRow(-1, "The amount must be positive.")]
    [DataRow(65, "The position holds less than this amount.")]
    public void Refuses_a_withdrawal_of(int amount, string reason)
        => Refusal.Expect(_world, DividendWorld.Alice, reason, () => _world.Withdraw(DividendWorld.Alice, amount));

    [TestMethod]
    public void Refuses_an_emergency_withdrawal_of_dividends_alone()
    {
        _world.Withdraw(DividendWorld.Alice, 64);
        Refusal.Expect(
            _world, DividendWorld.Alice, "The position holds no stake.", () => _world.EmergencyWithdraw(DividendWorld.Alice));
    }

    [TestMethod]
    public void Refuses_who_has_no_position()
    {
        foreach (Action<UInt160> call in Calls())
        {
            _world.Sign(DividendWorld.Bob);
            Refusal.Expect(_world, DividendWorld.Bob, "The account has no position.", () => call(DividendWorld.Bob));
        }
    }

    [TestMethod]
    public void Refuses_anyone_but_the_account()
    {
        foreach (UInt160 other in new[] { DividendWorld.Bob, DividendWorld.Owner, DividendWorld.Payer })
        {
            foreach (Action<UInt160> call in Calls())
            {
                _world.Sign(other);
                Refusal.Expect(_world, DividendWorld.Alice, "Only the account itself may do this.", () => call(DividendWorld.Alice));
            }
        }
    }

    private Action<UInt160>[] Calls() =>
    [
        account => _world.Pool.Withdraw(account, 1),
        account => _world.Pool.Harvest(account),
        account => _world.Pool.Exit(account),
        account => _world.Pool.EmergencyWithdraw(account),
    ];
}
