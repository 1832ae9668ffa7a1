using System.Numerics;
using DividendPoolTests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace DividendPoolTests;

/// <summary>How dividends drip, calculated by hand: a week's ms of units is one unit a ms.</summary>
[TestClass]
public class DripTests
{
    private const long Week = DividendWorld.Week;
    private const long Day = DividendWorld.Day;

    private readonly DividendWorld _world = new();
    private long _start;

    [TestInitialize]
    public void StakeOneUnit()
    {
        _world.Stake(DividendWorld.Alice, 1);
        _start = _world.Now;
    }

    [TestMethod]
    [DataRow(0L, 0L)]
    [DataRow(1L, 1L)]
    [DataRow(Week / 2, Week / 2)]
    [DataRow(Week - 1, Week - 1)]
    [DataRow(Week, Week)]
    [DataRow(Week + 1, Week)]
    [DataRow(10 * Week, Week)]
    public void Drips_evenly_over_seven_days(long elapsed, long dripped)
    {
        _world.PayIn(Week);
        _world.GoTo(_start + elapsed);
        Assert.AreEqual(dripped, _world.Pending(DividendWorld.Alice));
        Assert.AreEqual(Week - dripped, _world.Pool.Dripping);
        _world.AssertConserved(DividendWorld.Alice);
        Assert.AreEqual(dripped, _world.Harvest(DividendWorld.Alice));
        _world.AssertConserved(DividendWorld.Alice);
    }

    [TestMethod]
    [DataRow(604_799L, 0)]
    [DataRow(604_800L, 1)]
    [DataRow(Week - 1, 999)]
    [DataRow(Week, 1_000)]
    public void Rounds_what_has_dripped_down_to_a_unit(long elapsed, int dripped)
    {
        _world.PayIn(1_000);
        _world.GoTo(_start + elapsed);
        Assert.AreEqual(dripped, _world.Pending(DividendWorld.Alice));
    }

    [TestMethod]
    public void A_thousand_harvests_get_what_one_gets()
    {
        _world.PayIn(1_777);
        for (int step = 1; step <= 1_000; step++)
        {
            _world.GoTo(_start + Week / 2_000 * step);
            _world.Harvest(DividendWorld.Alice);
        }

        Assert.AreEqual(888, _world.BarkxOf(DividendWorld.Alice));
        _world.GoTo(_start + Week);
        Assert.AreEqual(889, _world.Harvest(DividendWorld.Alice));
    }

    [TestMethod]
    public void Says_how_much_until_when_and_how_fast()
    {
        Assert.AreEqual(BigInteger.Zero, _world.Pool.DripEnds);
        Assert.AreEqual(BigInteger.Zero, _world.Pool.DripRate);
        _world.PayIn(Week);
        _world.GoTo(_start + Day);
        Assert.AreEqual(6 * Day, _world.Pool.Dripping);
        Assert.AreEqual(_start + Week, _world.Pool.DripEnds);
        Assert.AreEqual(Day, _world.Pool.DripRate);
        Assert.AreEqual(new TotalsState(1, Week, 0, 6 * Day, 6 * Day, 0, BigInteger.Pow(2, 72) * Day), _world.Totals());
        _world.GoTo(_start + Week);
        Assert.AreEqual(BigInteger.Zero, _world.Pool.DripEnds);
        Assert.AreEqual(BigInteger.Zero, _world.Pool.DripRate);
    }

    [TestMethod]
    public void An_arrival_merges_with_what_is_left_by_weight()
    {
        _world.PayIn(Week);
        _world.GoTo(_start + Week / 2);
        _world.PayIn(Week / 2);

        // Half a week of units with half a week to go, and as many with a week: three quarters of a week.
        Assert.AreEqual(Week, _world.Pool.Dripping);
        Assert.AreEqual(_start + Week / 2 + Week * 3 / 4, _world.Pool.DripEnds);
        _world.GoTo(_start + Week / 2 + Week * 3 / 8);
        Assert.AreEqual(Week, _world.Pending(DividendWorld.Alice));
        _world.GoTo(_start + Week / 2 + Week * 3 / 4 - 1);
        Assert.AreEqual(Week * 3 / 2 - 2, _world.Pending(DividendWorld.Alice));
        _world.GoTo(_start + Week / 2 + Week * 3 / 4);
        Assert.AreEqual(Week * 3 / 2, _world.Pending(DividendWorld.Alice));
        _world.AssertConserved(DividendWorld.Alice);
    }

    [TestMethod]
    public void An_arrival_after_the_end_takes_seven_days_of_its_own()
    {
        _world.PayIn(Week);
        _world.GoTo(_start + 2 * Week);
        _world.PayIn(Week);
        Assert.AreEqual(_start + 3 * Week, _world.Pool.DripEnds);
        _world.GoTo(_start + 2 * Week + 1);
        Assert.AreEqual(Week + 1, _world.Pending(DividendWorld.Alice));
    }

    [TestMethod]
    public void Dust_does_not_move_the_end()
    {
        _world.PayIn(Week);
        _world.GoTo(_start + Week / 2);
        for (int i = 0; i < 200; i++) _world.PayIn(1);
        Assert.AreEqual(_start + Week, _world.Pool.DripEnds);
        Assert.AreEqual(Week / 2 + 200, _world.Pool.Dripping);
        _world.GoTo(_start + Week);
        Assert.AreEqual(Week + 200, _world.Pending(DividendWorld.Alice));
    }

    [TestMethod]
    public void Dust_in_every_hour_does_not_postpone_the_drip()
    {
        _world.PayIn(Week);
        for (int hour = 1; hour < 168; hour++)
        {
            _world.GoTo(_start + hour * 3_600_000L);
            _world.PayIn(1);
        }

        // Each may add less than Week/left ms: under 168 at the last hour, and their sum under 168·(1 + 1/2 + … + 1/167) < 968.
        _world.GoTo(_start + Week + 968);
        Assert.AreEqual(Week + 167, _world.Pending(DividendWorld.Alice));
    }

    [TestMethod]
    public void To_postpone_the_last_day_by_a_day_costs_a_fifth_of_what_is_left()
    {
        _world.PayIn(Week);
        _world.GoTo(_start + 6 * Day);
        _world.PayIn(Day / 5);

        // (1 · 1 day + 1/5 · 7 days) / (6/5) = 2 days.
        Assert.AreEqual(_start + 8 * Day, _world.Pool.DripEnds);
        Assert.AreEqual(Day * 6 / 5, _world.Pool.Dripping);
    }

    [TestMethod]
    public void Minted_dividends_drip_too()
    {
        _world.Mint(_world.Pool.Hash, Week);
        _world.GoTo(_start + Day);
        Assert.AreEqual(Day, _world.Harvest(DividendWorld.Alice));
        _world.AssertConserved(DividendWorld.Alice);
    }
}
