using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Models;
using TestSupport;

namespace ContractsTests.Ranking;

/// <summary>The largest numbers that a ranked pool takes, and the smallest: nothing overflows, and nobody is locked in.</summary>
[TestClass]
public class ExtremeTests
{
    private static readonly BigInteger s_mostAllocation = BigInteger.Pow(2, 80) - 1;
    private static readonly BigInteger s_mostStaked = BigInteger.Pow(2, 94) - 1;

    [TestMethod]
    [DataRow(1, 255, 255)]
    [DataRow(255, 1, 255)]
    [DataRow(255, 255, 1)]
    public void One_unit_first_and_all_that_fits_later(int worst, int best, int common)
    {
        RankingTerms terms = RankingTerms.Dego with { Worst = worst, Best = best, Common = common, BaseSlots = 1, SlotsAStep = 0, MostSlots = 1 };
        SideBySide both = new(terms, s_mostAllocation);

        // The whole emission falls to one unit, so that a unit of POWER has earned as much as it ever can.
        both.Stake(1, 1);
        both.Wait(100 * ChainWorld.Week);
        both.CompareAll();
        both.Stake(2, (s_mostStaked - 1) / 2);
        both.Stake(3, (s_mostStaked - 1) / 2 - 2);
        both.Stake(4, 1);
        both.CompareAll();
        both.RefuseStake(1, 3, "The pool can't hold that much.");
        foreach (int user in Enumerable.Range(1, 4)) both.Harvest(user);
        both.Wait(ChainWorld.Week);
        both.CompareAll();
        foreach (int user in Enumerable.Range(1, 4)) both.Leave(user);
        Assert.AreEqual(s_mostAllocation - 1, both.Model.Claimed + both.Model.Unallocated + both.Model.Undealt / RankedModel.Unit);
    }

    [TestMethod]
    public void A_thousand_harvests_of_dust_lose_and_gain_nothing()
    {
        // 3 units in the first week, for three stakers alike: each has earned half a unit by its end.
        SideBySide both = new(RankingTerms.Dego with { BaseSlots = 10 }, 3_000);
        for (int user = 1; user <= 3; user++) both.Stake(user, 7);
        BigInteger poked = 0;
        for (int step = 1; step <= 1_000; step++)
        {
            both.Wait(ChainWorld.Week / 1_000);
            poked += both.Harvest(1);
        }

        // A poke under the lock costs a tenth of what it takes, to the last part; after 72 of 168 hours nothing.
        both.CompareAll();
        BigInteger once = both.Harvest(2);
        BigInteger penalty = both.Model.Unallocated * RankedModel.Unit + both.Model.UnallocatedParts;
        Assert.AreEqual(once, both.Harvest(3));
        Assert.IsLessThanOrEqualTo(1, once - poked - (penalty + RankedModel.Unit - 1) / RankedModel.Unit);
        Assert.IsGreaterThanOrEqualTo(0, once - poked);
    }
}
