using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;

namespace MiningPoolTests;

/// <summary>The emission of DEGO's first pool: 4,200,000 tokens, halving weekly. All figures by hand.</summary>
[TestClass]
public class ScheduleTests
{
    private const long Week = MiningWorld.Week;

    private static readonly BigInteger Total = 4_200_000 * MiningWorld.Token;

    // In week k each ms emits 4.2·10^14 / (2^(k+1)·604,800,000): 347,222.2 then 173,611.1 then 86,805.6 units.
    [TestMethod]
    [DataRow(-1, 0)]
    [DataRow(0, 0)]
    [DataRow(1, 347_222)]
    [DataRow(2, 694_444)]
    [DataRow(3, 1_041_666)]
    [DataRow(Week - 1, 209_999_999_652_777)]
    [DataRow(Week, 210_000_000_000_000)]
    [DataRow(Week + 1, 210_000_000_173_611)]
    [DataRow(Week * 2 - 1, 314_999_999_826_388)]
    [DataRow(Week * 2, 315_000_000_000_000)]
    [DataRow(Week * 2 + 1, 315_000_000_086_805)]
    [DataRow(Week * 3, 367_500_000_000_000)]
    [DataRow(Week * 5, 406_875_000_000_000)]
    [DataRow(Week * 49, 419_999_999_999_999)]
    [DataRow(Week * 80 - 1, 419_999_999_999_999)]
    [DataRow(Week * 80, 419_999_999_999_999)]
    [DataRow(Week * 400, 419_999_999_999_999)]
    public void Emits_what_the_schedule_says(long elapsed, long emitted)
    {
        MiningWorld world = new();
        long start = world.Now + 1_000;
        BigInteger pool = world.AddPool(Total, 1_000);

        Assert.AreEqual(emitted, world.Mining.EmittedAt(pool, start + elapsed));
        world.GoTo(start + elapsed);
        Assert.AreEqual(emitted, world.Pool(pool).Emitted);
    }

    [TestMethod]
    public void Week_one_of_the_first_pool_is_half_of_it()
    {
        MiningWorld world = new();
        BigInteger pool = world.AddPool(Total);
        world.GoTo(world.Now + Week);
        Assert.AreEqual(2_100_000 * MiningWorld.Token, world.Pool(pool).Emitted);
    }

    [TestMethod]
    [DataRow(-1, 0)]
    [DataRow(0, 30_000_000_000_000)]
    [DataRow(Week - 1, 30_000_000_000_000)]
    [DataRow(Week, 15_000_000_000_000)]
    [DataRow(Week * 4, 1_875_000_000_000)]
    [DataRow(Week * 80, 0)]
    public void The_rate_a_day_halves_each_week(long elapsed, long rate)
    {
        MiningWorld world = new();
        long start = world.Now + 1_000;
        BigInteger pool = world.AddPool(Total, 1_000);
        world.GoTo(start + elapsed);
        Assert.AreEqual(rate, world.Mining.EmissionRate(pool));
    }

    [TestMethod]
    public void The_largest_allocation_and_stakes_stay_within_the_integers()
    {
        BigInteger largest = BigInteger.Pow(2, 80) - 1;
        const long Period = 1L << 46;
        MiningWorld world = new(Period, largest);
        BigInteger pool = world.AddPool(largest);
        long start = (long)world.Pool(pool).Start;

        // One unit alone in the pool for a halving: per share reaches as far as it can.
        world.Stake(MiningWorld.Alice, pool, 1);
        world.GoTo(start + Period);
        BigInteger half = (largest - 1) / 2;
        Assert.AreEqual(half, world.Pending(MiningWorld.Alice, pool));

        // The largest stake comes after that, and still leaves.
        world.Stake(MiningWorld.Bob, pool, BigInteger.Pow(2, 94) - 2);
        world.GoTo(start + 2 * Period);
        world.AssertConserved(pool, [MiningWorld.Alice, MiningWorld.Bob]);
        world.Exit(MiningWorld.Alice, pool);
        world.Exit(MiningWorld.Bob, pool);
        Assert.AreEqual(BigInteger.Pow(2, 94) - 2, world.LpOf(MiningWorld.Bob));
        world.AssertConserved(pool, []);
    }
}
