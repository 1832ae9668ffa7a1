using System.Numerics;
using DividendPoolTests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace DividendPoolTests;

/// <summary>Who gets what drips: those who are staked while it does.</summary>
[TestClass]
public class SharingTests
{
    private const long Week = DividendWorld.Week;

    private readonly DividendWorld _world = new();
    private long _start;

    [TestInitialize]
    public void Begin() => _start = _world.Now;

    [TestMethod]
    public void Shares_by_stake_from_the_moment_of_staking()
    {
        _world.Stake(DividendWorld.Alice, 100);
        _world.PayIn(Week);
        _world.GoTo(_start + Week / 2);
        _world.Stake(DividendWorld.Bob, 300);
        _world.GoTo(_start + Week);
        Assert.AreEqual(Week / 2 + Week / 8, _world.Exit(DividendWorld.Alice));
        Assert.AreEqual(Week * 3 / 8, _world.Exit(DividendWorld.Bob));
        Assert.AreEqual(BigInteger.Zero, _world.BarkxOf(_world.Pool.Hash));
    }

    [TestMethod]
    public void Staking_just_before_a_payment_and_leaving_just_after_gets_nothing()
    {
        _world.Stake(DividendWorld.Alice, 1);
        _world.Stake(DividendWorld.Bob, 1_000_000_000);
        _world.PayIn(Week);
        Assert.AreEqual(BigInteger.Zero, _world.Exit(DividendWorld.Bob));
        _world.GoTo(_start + Week);
        Assert.AreEqual(Week, _world.Pending(DividendWorld.Alice));
    }

    [TestMethod]
    public void Staking_for_one_block_around_a_payment_gets_one_block_of_the_drip()
    {
        _world.Stake(DividendWorld.Alice, 1);
        _world.Stake(DividendWorld.Bob, 999);
        _world.PayIn(Week);
        _world.GoTo(_start + 15_000);
        Assert.AreEqual(14_985, _world.Exit(DividendWorld.Bob));
        Assert.AreEqual(15, _world.Pending(DividendWorld.Alice));
    }

    [TestMethod]
    public void Time_without_stakers_is_no_windfall_for_the_first()
    {
        _world.PayIn(Week);
        _world.GoTo(_start + 10 * Week);
        Assert.AreEqual(Week, _world.Pool.Dripping);
        Assert.AreEqual(BigInteger.Zero, _world.Pool.DripEnds);
        Assert.AreEqual(BigInteger.Zero, _world.Pool.DripRate);
        _world.Stake(DividendWorld.Alice, 1);
        Assert.AreEqual(BigInteger.Zero, _world.Pending(DividendWorld.Alice));
        Assert.AreEqual(_start + 11 * Week, _world.Pool.DripEnds);
        _world.GoTo(_start + 10 * Week + 1);
        Assert.AreEqual(1, _world.Pending(DividendWorld.Alice));
        _world.GoTo(_start + 11 * Week);
        Assert.AreEqual(Week, _world.Exit(DividendWorld.Alice));
        _world.AssertConserved();
    }

    [TestMethod]
    public void The_drip_waits_between_stakers()
    {
        _world.Stake(DividendWorld.Alice, 11);
        _world.PayIn(Week);
        _world.GoTo(_start + Week / 4);
        Assert.AreEqual(Week / 4 - 1, _world.Exit(DividendWorld.Alice), "An eleventh doesn't come out even: rounded down.");

        // The unit that Alice couldn't take whole drips again: 3/4 week of units + 1, whose week moves the mean by less than 1 ms.
        Assert.AreEqual(Week * 3 / 4 + 1, _world.Pool.Dripping);
        _world.GoTo(_start + 3 * Week);
        Assert.AreEqual(Week * 3 / 4, _world.Totals().DripTime);
        _world.Stake(DividendWorld.Bob, 1);
        _world.GoTo(_start + 3 * Week + Week * 3 / 4 - 1);
        Assert.AreEqual(Week * 3 / 4 - 1, _world.Pending(DividendWorld.Bob));
        _world.GoTo(_start + 3 * Week + Week * 3 / 4);
        Assert.AreEqual(Week * 3 / 4 + 1, _world.Exit(DividendWorld.Bob));
        _world.AssertConserved();
    }

    [TestMethod]
    public void What_the_last_leaver_could_not_take_drips_again()
    {
        _world.Stake(DividendWorld.Alice, 3);
        _world.PayIn(100);
        _world.GoTo(_start + Week);

        // 100 units over 3 shares: 99.99… are owed, and the carry holds the rest.
        Assert.AreEqual(99, _world.Exit(DividendWorld.Alice));
        Assert.AreEqual((1, Week, 0), (_world.Totals().Dripping, _world.Totals().DripTime, _world.Totals().Carry));
        _world.AssertConserved();
        _world.Stake(DividendWorld.Bob, 1);
        _world.GoTo(_start + 2 * Week - 1);
        Assert.AreEqual(BigInteger.Zero, _world.Pending(DividendWorld.Bob));
        _world.GoTo(_start + 2 * Week);
        Assert.AreEqual(1, _world.Exit(DividendWorld.Bob));
        Assert.AreEqual(BigInteger.Zero, _world.BarkxOf(_world.Pool.Hash));
    }

    [TestMethod]
    public void Principal_is_never_paid_as_dividends()
    {
        _world.Stake(DividendWorld.Alice, 1_000);
        _world.Stake(DividendWorld.Bob, 2_000);
        _world.PayIn(30);
        _world.GoTo(_start + 5 * Week);
        Assert.AreEqual(10, _world.Harvest(DividendWorld.Alice) + 1, "30 · 1000/3000, a fraction of which the division left over");
        Assert.AreEqual(19, _world.Harvest(DividendWorld.Bob));
        Assert.AreEqual(BigInteger.Zero, _world.Harvest(DividendWorld.Alice));
        Assert.IsGreaterThanOrEqualTo((BigInteger)3_000, _world.BarkxOf(_world.Pool.Hash));
        _world.AssertConserved(DividendWorld.Alice, DividendWorld.Bob);
        _world.EmergencyWithdraw(DividendWorld.Bob);
        Assert.AreEqual(2_019, _world.BarkxOf(DividendWorld.Bob));
        _world.Withdraw(DividendWorld.Alice, 1_000);
        Assert.AreEqual(1_009, _world.BarkxOf(DividendWorld.Alice));
    }

    [TestMethod]
    public void The_largest_amounts_stay_within_the_arithmetic()
    {
        BigInteger most = BigInteger.Pow(2, 80) - 1;
        _world.Stake(DividendWorld.Alice, 1);
        _world.PayIn(most);
        _world.GoTo(_start + Week);
        Refusal.Expect("The pool can't hold that much.", () => _world.Stake(DividendWorld.Bob, most));
        _world.Stake(DividendWorld.Bob, most - 1);
        Refusal.Expect("The pool can't take in that much.", () => _world.PayIn(1));
        Assert.AreEqual(most, _world.Pending(DividendWorld.Alice));
        Assert.AreEqual(BigInteger.Zero, _world.Exit(DividendWorld.Bob));
        Assert.AreEqual(most, _world.EmergencyWithdraw(DividendWorld.Alice) - 1 + _world.Pool.Dripping);
        _world.Stake(DividendWorld.Alice, 1);
        _world.GoTo(_start + 2 * Week);
        Assert.AreEqual(most, _world.Exit(DividendWorld.Alice));
        _world.AssertConserved();
    }
}
