using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;

namespace MiningPoolTests.Ranked;

/// <summary>Alice stakes 64 at the start and is alone; the pool emits 10 units a ms in its first week, 36,000,000 an hour.</summary>
[TestClass]
public class LockTests
{
    private const long PerHour = 36_000_000;
    private static readonly BigInteger Allocation = 2 * 10 * (BigInteger)MiningWorld.Week;

    private readonly MiningWorld _world = new(ranking: Terms.Document);
    private long _start;

    [TestInitialize]
    public void Stake()
    {
        _world.AddPool(Allocation);
        _start = _world.Now;
        _world.Stake(MiningWorld.Alice, 1, 64);
        _world.Give(MiningWorld.Alice, 1_000);
        _world.Events.Take();
    }

    // 72 h are 259,200,000 ms: 2,592,000,000 units.
    [TestMethod]
    [DataRow(-1L, 2_332_799_991L, 259_199_999L)]
    [DataRow(0L, 2_592_000_000L, 0L)]
    [DataRow(1L, 2_592_000_010L, 0L)]
    public void Exactly_72_hours_are_free(long offset, long reward, long penalty)
    {
        Assert.AreEqual(_start + Terms.Lock, _world.Mining.UnlocksAt(MiningWorld.Alice, 1));
        _world.GoTo(_start + Terms.Lock + offset);
        Assert.AreEqual((reward, reward + penalty), (_world.Pending(MiningWorld.Alice, 1), _world.Position(MiningWorld.Alice, 1).Earned));
        Assert.AreEqual(reward, _world.Harvest(MiningWorld.Alice, 1));
        Assert.AreEqual(penalty, _world.Mining.DividendsDue(1));
        string[] penalized = penalty == 0 ? [] : [$"Penalized(alice, 1, {penalty})"];
        Assert.AreSequenceEqual(
            [$"Harvested(alice, 1, {reward})", .. penalized, $"Transfer(null, alice, {reward})"], _world.Events.Take());
        _world.AssertConserved(1, [MiningWorld.Alice]);
    }

    [TestMethod]
    public void A_harvest_under_the_lock_does_not_restart_it()
    {
        GoToHour(71);
        _world.Harvest(MiningWorld.Alice, 1);
        GoToHour(72);
        Assert.AreEqual(PerHour, _world.Harvest(MiningWorld.Alice, 1));
    }

    [TestMethod]
    public void What_has_stood_its_time_stays_free_after_an_increase()
    {
        GoToHour(72);
        _world.StakeOwn(MiningWorld.Alice, 1, 64);
        Assert.AreEqual(_start + 144 * Terms.Hour, _world.Mining.UnlocksAt(MiningWorld.Alice, 1));
        GoToHour(96);
        AssertHarvest(earnedHours: 96, lockedHours: 24);
    }

    [TestMethod]
    public void What_has_not_keeps_its_own_time_after_an_increase()
    {
        GoToHour(48);
        _world.StakeOwn(MiningWorld.Alice, 1, 64);
        _world.GoTo(_start + Terms.Lock - 1);
        Assert.AreEqual(2_332_799_991, _world.Pending(MiningWorld.Alice, 1));
        GoToHour(72);
        AssertHarvest(earnedHours: 72, lockedHours: 24);
    }

    [TestMethod]
    [DataRow(72, 72)]
    [DataRow(95, 95)]
    [DataRow(96, 48)]
    [DataRow(119, 71)]
    [DataRow(120, 0)]
    public void A_third_increase_merges_the_older_two_at_the_later_time(int hour, int lockedHours)
    {
        GoToHour(24);
        _world.StakeOwn(MiningWorld.Alice, 1, 64);
        GoToHour(48);
        _world.StakeOwn(MiningWorld.Alice, 1, 128);
        GoToHour(hour);
        AssertHarvest(hour, lockedHours);
    }

    [TestMethod]
    public void A_part_whose_time_came_is_not_merged()
    {
        GoToHour(48);
        _world.StakeOwn(MiningWorld.Alice, 1, 64);
        GoToHour(80);
        _world.StakeOwn(MiningWorld.Alice, 1, 128);
        GoToHour(100);
        AssertHarvest(earnedHours: 100, lockedHours: 52);
    }

    [TestMethod]
    public void A_withdrawal_harvests_and_does_not_restart_the_lock()
    {
        GoToHour(24);
        _world.Withdraw(MiningWorld.Alice, 1, 32);
        Assert.AreEqual(24 * PerHour * 9 / 10, _world.BarkxOf(MiningWorld.Alice));
        Assert.AreEqual(24 * PerHour / 10, _world.Mining.DividendsDue(1));
        Assert.AreEqual(_start + Terms.Lock, _world.Mining.UnlocksAt(MiningWorld.Alice, 1));
        GoToHour(72);
        Assert.AreEqual(48 * PerHour, _world.Harvest(MiningWorld.Alice, 1));
    }

    [TestMethod]
    public void An_exit_pays_the_penalty_too()
    {
        GoToHour(24);
        Assert.AreEqual(24 * PerHour * 9 / 10, _world.Exit(MiningWorld.Alice, 1));
        Assert.AreEqual(1_064, _world.LpOf(MiningWorld.Alice));
        Assert.AreEqual(24 * PerHour / 10, _world.Mining.DividendsDue(1));
        _world.AssertConserved(1, []);
    }

    // Every 1.5 s something between nothing and two units: in 1,500 s 1,500 units, less 150.
    [TestMethod]
    public void A_thousand_harvests_of_dust_pay_what_one_would()
    {
        _world.AddPool(2 * MiningWorld.Week / 1_000);
        long start = _world.Now;
        _world.Stake(MiningWorld.Bob, 2, 64);
        BigInteger paid = 0;
        for (int i = 1; i <= 1_000; i++)
        {
            _world.GoTo(start + i * 1_500);
            paid += _world.Harvest(MiningWorld.Bob, 2);
        }

        // Each penalty is rounded up by less than 2^-72 units, so the last unit isn't quite there.
        Assert.AreEqual(1_349, paid);
        Assert.AreEqual(150, _world.Mining.DividendsDue(2));
        _world.AssertConserved(2, [MiningWorld.Bob]);
    }

    [TestMethod]
    public void Without_a_penalty_or_a_lock_nothing_is_taken()
    {
        foreach (object[] terms in new object[][] { [0, 1_000, 1, 5, 3, 10, 10, 100, 50], [Terms.Lock, 0, 1, 5, 3, 10, 10, 100, 50] })
        {
            MiningWorld world = new(ranking: terms);
            world.AddPool(Allocation);
            long start = world.Now;
            world.Stake(MiningWorld.Alice, 1, 64);
            world.GoTo(start + Terms.Hour);
            world.Stake(MiningWorld.Alice, 1, 64);
            world.GoTo(start + 2 * Terms.Hour);
            Assert.AreEqual(2 * PerHour, world.Harvest(MiningWorld.Alice, 1));
            Assert.AreEqual(0, world.Mining.DividendsDue(1));
        }
    }

    private void GoToHour(int hour) => _world.GoTo(_start + hour * Terms.Hour);

    private void AssertHarvest(long earnedHours, long lockedHours)
    {
        BigInteger penalty = lockedHours * PerHour / 10;
        Assert.AreEqual(earnedHours * PerHour - penalty, _world.Pending(MiningWorld.Alice, 1));
        Assert.AreEqual(earnedHours * PerHour - penalty, _world.Harvest(MiningWorld.Alice, 1));
        Assert.AreEqual(penalty, _world.Mining.DividendsDue(1));
    }
}
