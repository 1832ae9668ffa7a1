using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;

namespace MiningPoolTests;

/// <summary>Shares that don't come out even: rounded against the caller, and made good as soon as they do.</summary>
[TestClass]
public class RoundingTests
{
    private const long Week = MiningWorld.Week;

    private readonly MiningWorld _world = new();

    [TestMethod]
    public void Thirds_are_rounded_down_until_they_are_whole()
    {
        BigInteger pool = _world.AddPool(200);
        long start = _world.Now;
        _world.Stake(MiningWorld.Alice, pool, 1);
        _world.Stake(MiningWorld.Bob, pool, 2);

        _world.GoTo(start + Week);
        Assert.AreEqual(33, _world.Pending(MiningWorld.Alice, pool));
        Assert.AreEqual(66, _world.Pending(MiningWorld.Bob, pool));
        _world.AssertConserved(pool, [MiningWorld.Alice, MiningWorld.Bob]);

        _world.GoTo(start + 2 * Week);
        Assert.AreEqual(50, _world.Pending(MiningWorld.Alice, pool));
        Assert.AreEqual(100, _world.Pending(MiningWorld.Bob, pool));
    }

    [TestMethod]
    public void Thirds_come_whole_even_after_harvests_and_settlements_in_between()
    {
        BigInteger pool = _world.AddPool(200);
        long start = _world.Now;
        _world.Stake(MiningWorld.Alice, pool, 1);
        _world.Stake(MiningWorld.Bob, pool, 2);
        _world.GoTo(start + Week);
        Assert.AreEqual(33, _world.Harvest(MiningWorld.Alice, pool));
        _world.GoTo(start + 2 * Week);
        Assert.AreEqual(17, _world.Harvest(MiningWorld.Alice, pool));
        Assert.AreEqual(100, _world.Harvest(MiningWorld.Bob, pool));
    }

    [TestMethod]
    public void A_thousand_harvests_pay_what_one_pays()
    {
        BigInteger pool = _world.AddPool(3_000);
        long start = _world.Now;
        _world.Stake(MiningWorld.Alice, pool, 1);
        _world.Stake(MiningWorld.Bob, pool, 1);
        _world.Stake(MiningWorld.Carol, pool, 1);
        for (int step = 1; step <= 1_000; step++)
        {
            _world.GoTo(start + Week / 1_000 * step);
            _world.Harvest(MiningWorld.Alice, pool);
        }

        Assert.AreEqual(500, _world.BarkxOf(MiningWorld.Alice));
        Assert.AreEqual(500, _world.Harvest(MiningWorld.Bob, pool));
        Assert.AreEqual(500, _world.Harvest(MiningWorld.Carol, pool));
        _world.AssertConserved(pool, [MiningWorld.Alice, MiningWorld.Bob, MiningWorld.Carol]);
    }

    [TestMethod]
    public void What_a_leaver_could_not_take_goes_to_those_who_stay()
    {
        BigInteger pool = _world.AddPool(200);
        long start = _world.Now;
        _world.Stake(MiningWorld.Alice, pool, 1);
        _world.Stake(MiningWorld.Bob, pool, 2);
        _world.GoTo(start + Week);
        Assert.AreEqual(33, _world.Exit(MiningWorld.Alice, pool));

        // 100 emitted, 33 gone with Alice. Her third of a unit is Bob's with the next week's 50: 66.67 + 0.33 + 50.
        _world.GoTo(start + 2 * Week);
        Assert.AreEqual(117, _world.Exit(MiningWorld.Bob, pool));
        Assert.AreEqual(BigInteger.Zero, _world.Pool(pool).Unallocated);
        _world.AssertConserved(pool, []);
    }

    [TestMethod]
    public void What_the_last_leaver_could_not_take_is_no_windfall()
    {
        BigInteger pool = _world.AddPool(200);
        long start = _world.Now;
        _world.Stake(MiningWorld.Alice, pool, 3);
        _world.GoTo(start + Week);

        // 100 units over 3 shares: 99.99… are owed, and the carry holds the rest.
        Assert.AreEqual(99, _world.Exit(MiningWorld.Alice, pool));
        Assert.AreEqual(1, _world.Pool(pool).Unallocated);
        _world.AssertConserved(pool, []);
        _world.Stake(MiningWorld.Bob, pool, 1);
        Assert.AreEqual(BigInteger.Zero, _world.Pending(MiningWorld.Bob, pool));
    }

    [TestMethod]
    public void A_unit_staked_first_does_not_round_later_stakes_away()
    {
        BigInteger pool = _world.AddPool(4_200_000 * MiningWorld.Token);
        long start = _world.Now;
        _world.Stake(MiningWorld.Alice, pool, 1);
        _world.GoTo(start + 1);
        _world.Stake(MiningWorld.Bob, pool, (BigInteger.One << 57) - 1);
        _world.GoTo(start + Week);

        // 2.1·10^14 in the week, 347,222 of them in its first ms, which was Alice's alone.
        BigInteger shared = 210_000_000_000_000 - 347_222;
        Assert.AreEqual(347_222, _world.Pending(MiningWorld.Alice, pool));
        Assert.AreEqual(shared - 1, _world.Pending(MiningWorld.Bob, pool));
        _world.AssertConserved(pool, [MiningWorld.Alice, MiningWorld.Bob]);
    }

    [TestMethod]
    public void A_last_unit_owed_is_kept_when_the_stake_leaves()
    {
        BigInteger pool = _world.AddPool(2);
        _world.Stake(MiningWorld.Alice, pool, 1);
        _world.GoTo(_world.Now + Week);
        _world.Withdraw(MiningWorld.Alice, pool, 1);
        Assert.AreEqual(new PositionState(pool, 0, 1, 0), _world.Position(MiningWorld.Alice, pool));
        Assert.AreEqual(1, _world.Harvest(MiningWorld.Alice, pool));
        _world.AssertConserved(pool, []);
    }
}
