using System.Linq;
using System.Numerics;
using MiningPool.Operator.Season;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MiningPool.Operator.Tests;

[TestClass]
public sealed class HalvingScheduleTests
{
    // 1,000 units from 50 ms on, halving every 10 ms: 500, then 250, 125, 62.5 …
    private static readonly HalvingSchedule Small = new(1_000, 50, 10);

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(50, 0)]
    [DataRow(51, 50)]
    [DataRow(55, 250)]
    [DataRow(59, 450)]
    [DataRow(60, 500)]
    [DataRow(61, 525)]
    [DataRow(70, 750)]
    [DataRow(80, 875)]
    [DataRow(85, 906)]
    [DataRow(90, 937)]
    [DataRow(150, 999)]
    public void EmissionIsEvenInEachPeriodAndHalvesAfterIt(int time, int emitted) =>
        Assert.AreEqual(new BigInteger(emitted), Small.EmittedUntil(time));

    [TestMethod]
    public void FirstWeekEmitsHalfOfThePool()
    {
        const long Week = 7L * 24 * 60 * 60 * 1000;
        var schedule = new HalvingSchedule(420_000_000_000_000, 1_800_000_000_000, Week);
        Assert.AreEqual(210_000_000_000_000, schedule.EmittedIn(0));
        Assert.AreEqual(105_000_000_000_000, schedule.EmittedIn(1));
    }

    [TestMethod]
    public void PeriodsAddUpToAllButTheLastFraction()
    {
        BigInteger sum = Enumerable.Range(0, 40).Aggregate(BigInteger.Zero, (total, period) => total + Small.EmittedIn(period));
        Assert.AreEqual(new BigInteger(999), sum);
    }
}
