using System.Collections.Generic;
using System.Numerics;
using MiningPool.Operator.Season;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MiningPool.Operator.Tests;

[TestClass]
public sealed class PoolBooksTests
{
    private static readonly BigInteger Unit = BigInteger.One << 72;

    // Emitted 750 of 1,000 at the end of the second period: 390 claimed, 200 + 100 earned, 59 of no staker, 4 of them paid as
    // dividends, and one unit in fractions: a quarter, a half, and a quarter carried.
    private static readonly PoolBooks Right = new(
        70,
        30,
        110,
        750,
        390,
        59,
        4,
        Unit / 4,
        new HalvingSchedule(1_000, 50, 10),
        [Of(10, 200, Unit / 4, power: 50), Of(20, 100, Unit / 2, power: 60)]);

    [TestMethod]
    public void RightBooksAreConservedAndOnSchedule()
    {
        Assert.IsTrue(Right.IsConserved);
        Assert.IsTrue(Right.IsOnSchedule);
        Assert.AreEqual(new BigInteger(300), Right.Earned);
        Assert.AreEqual(new BigInteger(60), Right.WithoutStaker);
    }

    [TestMethod]
    public void OneUnitTooManyOrTooFewIsFound()
    {
        IEnumerable<PoolBooks> wrong =
        [
            Right with { Claimed = 391 },
            Right with { Unallocated = 58 },
            Right with { Emitted = 751 },
            Right with { Carry = (Unit / 4) + 1 },
            Right with { DividendsPaid = 60 },
            Right with { Power = 109 },
            Right with { Staked = 31 },
            Right with { Positions = [Right.Positions[0]] },
            Right with { Positions = [Right.Positions[0], Of(20, 100, (Unit / 2) - 1, power: 60)] },
        ];
        foreach (PoolBooks books in wrong)
        {
            Assert.IsFalse(books.IsConserved, books.ToString());
        }
    }

    [TestMethod]
    public void EmissionOffTheScheduleIsFound()
    {
        Assert.IsFalse((Right with { Time = 71 }).IsOnSchedule);
        Assert.IsFalse((Right with { Emitted = 749 }).IsOnSchedule);
    }

    private static Position Of(int staked, int earned, BigInteger fraction, int power) =>
        new(staked, earned, fraction, earned, RankRange.None, power, 0);
}
