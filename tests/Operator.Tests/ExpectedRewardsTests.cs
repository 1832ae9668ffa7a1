using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MiningPool.Operator.Programs;
using MiningPool.Operator.Season;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;

namespace MiningPool.Operator.Tests;

/// <summary>The recalculation against figures by hand: 2,000,000 units, half of them in the first 1,000 hours, so 1,000 an hour.</summary>
[TestClass]
public sealed class ExpectedRewardsTests
{
    private const ulong Hour = 3_600_000;
    private static readonly HalvingSchedule Schedule = new(2_000_000, 0, 1_000 * (long)Hour);
    private static readonly RankingTerms Ranking = new(TimeSpan.FromHours(72), 1_000, 1, 5, 3, new SlotTerms(10, 10, 100, 50));
    private static readonly UInt160[] Users = [.. Enumerable.Range(1, 25).Select(number => new UInt160([.. new byte[19], (byte)number]))];

    [TestMethod]
    public void ProportionalPoolSharesByStakeAndEmptyTimesGoToNobody()
    {
        ExpectedRewards expected = Of(null, 30, Stake(10, 0, 100), Stake(20, 1, 300));
        Assert.AreEqual(10_000, expected.ToNobody);
        Assert.AreEqual(10_000 + 2_500, expected.PendingOf(Users[0]));
        Assert.AreEqual(7_500, expected.PendingOf(Users[1]));
    }

    [TestMethod]
    public void HarvestIsComparedToTheUnit()
    {
        PoolEvent[] stakes = [Stake(0, 0, 100), Stake(0, 1, 300)];
        Assert.AreEqual(0, Of(null, 8, [.. stakes, Harvest(8, 0, 2_000)]).LargestDifference);
        Assert.AreEqual(1, Of(null, 8, [.. stakes, Harvest(8, 0, 2_001)]).LargestDifference);
        Assert.AreEqual(500, Of(null, 8, [.. stakes, GiveUp(8, 1, 5_500)]).LargestDifference);
    }

    [TestMethod]
    [DataRow(71, 100)]
    [DataRow(72, 0)]
    public void PenaltyIsTakenUnderTheLockAlone(int hours, int perMille)
    {
        BigInteger earned = hours * 1_000;
        BigInteger penalty = earned * perMille / 1_000;
        ExpectedRewards expected = Of(Ranking, hours, Stake(0, 0, 100), Harvest(hours, 0, (int)(earned - penalty), (int)penalty));
        Assert.AreEqual(0, expected.LargestDifference);
        Assert.AreEqual(penalty, expected.ToNobody);
        Assert.AreEqual(perMille > 0 ? 1 : 0, expected.Penalised);
    }

    // Raised at 48 h: what 48 hours had earned is locked until 72 h, what comes later until 120 h.
    [TestMethod]
    [DataRow(71, 7_100)]
    [DataRow(72, 2_400)]
    [DataRow(119, 7_100)]
    [DataRow(120, 0)]
    public void IncreaseLocksOnlyWhatAccruesFromThenOn(int hours, int penalty)
    {
        ExpectedRewards expected = Of(
            Ranking, hours, Stake(0, 0, 100), Stake(48, 0, 200), Harvest(hours, 0, (hours * 1_000) - penalty, penalty));
        Assert.AreEqual(0, expected.LargestDifference);
    }

    // Three increases inside the window: the two older parts are free at the later of their ends, 112 h.
    [TestMethod]
    [DataRow(111, 11_100)]
    [DataRow(112, 4_200)]
    public void ThirdIncreaseJoinsTheOlderPartsAtTheLaterEnd(int hours, int penalty)
    {
        ExpectedRewards expected = Of(
            Ranking,
            hours,
            Stake(0, 0, 100), Stake(40, 0, 200), Stake(70, 0, 300), Harvest(hours, 0, (hours * 1_000) - penalty, penalty));
        Assert.AreEqual(0, expected.LargestDifference);
    }

    // 25 users with 25, 24 … 1: worst are the stakes 25 to 16 (sum 205), best 15 to 6 (105), common 5 to 1 (15).
    // POWER is 205 + 525 + 45 = 775; in 775 hours one POWER earns 1,000 units.
    [TestMethod]
    public void RankedPoolSharesByPower()
    {
        ExpectedRewards expected = Of(Ranking, 775, [.. Users.Select((_, index) => Stake(0, index, 25 - index))]);
        Assert.AreEqual(25_000, expected.PendingOf(Users[0]));
        Assert.AreEqual(16_000, expected.PendingOf(Users[9]));
        Assert.AreEqual(75_000, expected.PendingOf(Users[10]));
        Assert.AreEqual(30_000, expected.PendingOf(Users[19]));
        Assert.AreEqual(15_000, expected.PendingOf(Users[20]));
        Assert.AreEqual(3_000, expected.PendingOf(Users[24]));
        CollectionAssert.AreEqual(
            Enumerable.Repeat(RankRange.Worst, 10)
                .Concat(Enumerable.Repeat(RankRange.Best, 10))
                .Concat(Enumerable.Repeat(RankRange.Common, 5))
                .ToList(),
            Users.Select(expected.RangeOf).ToList());
    }

    [TestMethod]
    public void WhoReachesAnAmountLaterRanksLower()
    {
        ExpectedRewards expected = Of(Ranking, 1, Stake(0, 0, 5), Stake(0, 1, 7), Stake(0, 2, 7), Withdraw(0, 1, 5));
        CollectionAssert.AreEqual(new[] { Users[2], Users[0], Users[1] }, expected.Ranking.ToArray());
    }

    private static ExpectedRewards Of(RankingTerms? ranking, int hours, params IEnumerable<PoolEvent> events) =>
        ExpectedRewards.Of(Schedule, ranking, events, (ulong)hours * Hour);

    private static PoolEvent Stake(int hour, int user, int staked) => Event(hour, user, PositionChange.Staked, staked: staked);

    private static PoolEvent Withdraw(int hour, int user, int staked) => Event(hour, user, PositionChange.Withdrawn, staked: staked);

    private static PoolEvent Harvest(int hour, int user, int reward, int penalty = 0) =>
        Event(hour, user, PositionChange.Harvested, reward: reward, penalty: penalty);

    private static PoolEvent GiveUp(int hour, int user, int forfeited) => Event(hour, user, PositionChange.GivenUp, reward: forfeited);

    private static PoolEvent Event(int hour, int user, PositionChange change, int staked = 0, int reward = 0, int penalty = 0) =>
        new((ulong)hour * Hour, Users[user], change, staked, reward, penalty);
}
