using System.Collections.Generic;
using System.Numerics;
using MiningPool.Operator.Season;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MiningPool.Operator.Tests;

[TestClass]
public sealed class PoolBooksTests
{
    private static readonly BigInteger Unit = BigInteger.One << 72;

    // Emitted 750 of 1,000 at the end of the second period: 390 claimed, 200 + 100 pending, 49 of nobody, 6 due and 4 paid as
    // dividends, and one unit in fractions: a quarter, a half, and a quarter carried.
    private static readonly PoolBooks Right = new(
        70,
        30,
        750,
        390,
        49,
        6,
        4,
        Unit / 4,
        new HalvingSchedule(1_000, 50, 10),
        [new Position(10, 200, Unit / 4), new Position(20, 100, Unit / 2)]);

    [TestMethod]
    public void RightBooksAreConservedAndOnSchedule()
    {
        Assert.IsTrue(Right.IsConserved);
        Assert.IsTrue(Right.IsOnSchedule);
        Assert.AreEqual(new BigInteger(300), Right.Pending);
        Assert.AreEqual(new BigInteger(10), Right.Dividends);
        Assert.AreEqual(new BigInteger(50), Right.NotYetAllocated);
    }

    [TestMethod]
    public void OneUnitTooManyOrTooFewIsFound()
    {
        IEnumerable<PoolBooks> wrong =
        [
            Right with { Claimed = 391 },
            Right with { DividendsDue = 7 },
            Right with { DividendsPaid = 3 },
            Right with { Unallocated = 48 },
            Right with { Emitted = 751 },
            Right with { Carry = (Unit / 4) + 1 },
            Right with { Staked = 31 },
            Right with { Positions = [Right.Positions[0]] },
            Right with { Positions = [Right.Positions[0], new Position(20, 100, (Unit / 2) - 1)] },
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
}
