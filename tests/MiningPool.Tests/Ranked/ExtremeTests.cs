using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;

namespace MiningPoolTests.Ranked;

/// <summary>The largest amounts that are admitted, where a·c·A comes nearest to the VM's 32 bytes.</summary>
[TestClass]
public class ExtremeTests
{
    private static readonly object[] s_terms = [Terms.Lock, 1_000, 1, 255, 255, 1, 0, 1, 1];
    private static readonly BigInteger s_allocation = BigInteger.Pow(2, 80) - 1;

    [TestMethod]
    public void A_whole_season_for_one_unit_and_then_a_full_pool()
    {
        MiningWorld world = new(cap: BigInteger.Pow(2, 81), ranking: s_terms);
        world.AddPool(s_allocation);
        world.Stake(MiningWorld.Alice, 1, 1);
        world.Wait(90 * MiningWorld.Week);

        // A unit of POWER has earned all but the last unit; now 2^94 - 1 units come, half of them at 255.
        BigInteger half = BigInteger.Pow(2, 93);
        world.Stake(MiningWorld.Bob, 1, half);
        world.Stake(MiningWorld.Carol, 1, half - 2);
        world.Give(MiningWorld.Carol, 1);
        Refusal.Expect("The pool can't hold that much.", () => world.StakeOwn(MiningWorld.Carol, 1, 1));
        Assert.AreEqual(half + 255 * (half - 2) + 255, world.Pool(1).Power);
        world.AssertConserved(1, [MiningWorld.Alice, MiningWorld.Bob, MiningWorld.Carol]);

        Assert.AreEqual(0, world.Exit(MiningWorld.Bob, 1));
        Assert.AreEqual(0, world.Exit(MiningWorld.Carol, 1));
        Assert.AreEqual(s_allocation - 1, world.Exit(MiningWorld.Alice, 1));
        Assert.AreEqual((half, half - 1, 1), (world.LpOf(MiningWorld.Bob), world.LpOf(MiningWorld.Carol), world.LpOf(MiningWorld.Alice)));
        world.AssertConserved(1, []);
    }

    // 10 % of nearly everything, in 1/2^72 units times 10,000: far from the limit too.
    [TestMethod]
    public void The_largest_penalty()
    {
        MiningWorld world = new(period: 1, cap: BigInteger.Pow(2, 81), ranking: s_terms);
        world.AddPool(s_allocation);
        world.Stake(MiningWorld.Alice, 1, 1);
        world.Wait(1_000);
        BigInteger earned = s_allocation - 1;
        Assert.AreEqual(earned, world.Position(MiningWorld.Alice, 1).Earned);
        Assert.AreEqual(earned * 9 / 10, world.Harvest(MiningWorld.Alice, 1));
        Assert.AreEqual(earned / 10, world.Mining.DividendsDue(1));
        world.AssertConserved(1, [MiningWorld.Alice]);
    }
}
