using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPool.Bench.Economics;

namespace MiningPool.Bench.Tests;

/// <summary>The models behind docs/economics.md, by hand.</summary>
[TestClass]
public sealed class SplittingTests
{
    [TestMethod]
    [DataRow(50, 10)]
    [DataRow(99, 10)]
    [DataRow(101, 20)]
    [DataRow(200, 30)]
    [DataRow(300, 40)]
    [DataRow(400, 50)]
    [DataRow(1_000, 50)]
    public void TheSlotsAreThoseOfTheDocument(int stakers, int slots)
    {
        Assert.AreEqual(slots, RankingRule.Slots(stakers));
        Assert.AreEqual(1, RankingRule.Coefficient(slots - 1, stakers));
        Assert.AreEqual(5, RankingRule.Coefficient(slots, stakers));
        Assert.AreEqual(5, RankingRule.Coefficient((2 * slots) - 1, stakers));
        if (stakers > 2 * slots) Assert.AreEqual(3, RankingRule.Coefficient(2 * slots, stakers));
    }

    [TestMethod]
    public void AWholeStakeAmongEqualsCountsOnce()
    {
        // 29 others with 10: ten places are worst, ten best, ten common. The 100 stand first. All: 100 + 9·10 + 10·50 + 10·30.
        Splitting whole = Splitting.Of(Splitting.Even(29, 10), 100, 1);

        Assert.AreEqual(100, whole.Power);
        Assert.AreEqual(100.0 / 990, whole.Share, 1e-12);
    }

    [TestMethod]
    public void PartsBelowAllOthersCountThreeTimes()
    {
        // 20 others with 10 fill worst and best; 20 parts of 5 are common. All: 10·10 + 10·50 + 20·15.
        Splitting split = Splitting.Of(Splitting.Even(20, 10), 100, 20);

        Assert.AreEqual(300, split.Power);
        Assert.AreEqual(300.0 / 900, split.Share, 1e-12);
    }

    [TestMethod]
    public void PartsThatFitIntoTheBestRangeCountFiveTimes()
    {
        // Ten others with 50 are worst; ten parts of 10 are best. All: 10·50 + 10·50.
        Splitting split = Splitting.Of(Splitting.Even(10, 50), 100, 10);

        Assert.AreEqual(500, split.Power);
        Assert.AreEqual(0.5, split.Share, 1e-12);
    }

    [TestMethod]
    public void OfEqualStakesTheSpreadOnesRankLower() => Assert.AreEqual(50, Splitting.Of(Splitting.Even(10, 10), 10, 1).Power);

    [TestMethod]
    public void AnUnevenSplitIsRefused() => Assert.ThrowsExactly<ArgumentException>(() => Splitting.Of([1], 10, 3));

    [TestMethod]
    public void TheUnevenPoolFallsAsOneOverTheRank() => CollectionAssert.AreEqual(new long[] { 100, 50, 33 }, Splitting.Uneven(3, 100).ToArray());

    [TestMethod]
    public void AStakeOfADayTakesASeventhOfItsShareOfADrip()
    {
        Assert.AreEqual(0.5 / 7, JustInTime.OfDrip(0.5, 24), 1e-12);
        Assert.AreEqual(0.5, JustInTime.AtOnce(0.5));
    }

    [TestMethod]
    public void InflatingOneUnitLosesAThousandOfThem()
    {
        FirstDeposit attack = new(OwnUnits: 1, UnitValue: 100);

        Assert.AreEqual(100_100, attack.Reserves);
        Assert.AreEqual(100_000, attack.Lost);
        Assert.AreEqual(100.0 / 1_001, attack.Gained, 1e-12);
    }
}
