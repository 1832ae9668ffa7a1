using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Models;
using TestSupport;

namespace ContractsTests.Ranking;

/// <summary>The figures that DEGO's document gives, calculated by hand.</summary>
[TestClass]
public class DegoTests
{
    private const long Lock = 72 * 3_600_000;
    private static readonly BigInteger s_token = 100_000_000;
    // A number of units that any reward is divided by without a rest.
    private static readonly BigInteger s_even = BigInteger.Pow(2, 27);
    private static readonly BigInteger s_allocation = 4_200_000 * s_token;

    private readonly SideBySide _both = new(RankingTerms.Dego, s_allocation);

    [TestMethod]
    public void Ten_LP_in_the_common_range_are_thirty_POWER()
    {
        for (int user = 1; user <= 20; user++) _both.Stake(user, 100 * s_token);
        _both.Stake(21, 10 * s_token);
        Assert.AreEqual(3, _both.World.Mining.RangeOf(SideBySide.Account(21), _both.Pool));
        Assert.AreEqual(30 * s_token, _both.World.Mining.PowerOf(SideBySide.Account(21), _both.Pool));

        // Ten of 100 at 1, ten of 100 at 5, and the 30.
        Assert.AreEqual(1_000 + 5_000 + 30, StackValues.Integer(_both.World.Mining.Pool(_both.Pool)![12]) / s_token);
    }

    // 2,100,000 in the first week, 347,222.2… units a ms; half of that in the second.
    [TestMethod]
    [DataRow(-1L, -347_223L)]
    [DataRow(0L, 0L)]
    [DataRow(1L, 173_611L)]
    public void Week_one_of_the_first_pool_is_half_of_it(long off, long more)
    {
        _both.Stake(1, s_even);
        _both.Wait(ChainWorld.Week + off);
        Assert.AreEqual(2_100_000 * s_token + more, _both.World.Mining.PendingReward(SideBySide.Account(1), _both.Pool));
    }

    // In 72 of 168 hours 900,000 of the 2,100,000; a ms less, 347,222.2… units less, and a tenth of that is the penalty.
    [TestMethod]
    [DataRow(-1L, 80_999_999_687_499L)]
    [DataRow(0L, 90_000_000_000_000L)]
    [DataRow(1L, 90_000_000_347_222L)]
    public void A_harvest_costs_a_tenth_until_72_hours_and_nothing_from_then_on(long off, long reward)
    {
        _both.Stake(1, s_even);
        Assert.AreEqual(_both.World.Now + Lock, _both.World.Mining.UnlocksAt(SideBySide.Account(1), _both.Pool));
        _both.Wait(Lock + off);
        Assert.AreEqual(reward, _both.Harvest(1));
    }

    // The smallest of 20 falls from the best range to the common one when a larger 21st comes.
    [TestMethod]
    public void What_was_earned_before_a_crossing_stays_at_the_old_coefficient()
    {
        for (int user = 1; user <= 19; user++) _both.Stake(user, 1_000 * s_token);
        _both.Stake(20, 100 * s_token);
        _both.Wait(ChainWorld.Week);
        BigInteger earned = _both.World.Mining.PendingReward(SideBySide.Account(20), _both.Pool)!.Value;

        // 500 of 10,000 + 45,000 + 500 POWER.
        Assert.AreEqual(2_100_000 * s_token * 500 / 55_500, earned);
        _both.Stake(21, 1_000 * s_token);
        Assert.AreEqual(3, _both.World.Mining.RangeOf(SideBySide.Account(20), _both.Pool));
        Assert.AreEqual(earned, _both.World.Mining.PendingReward(SideBySide.Account(20), _both.Pool));
        _both.Wait(ChainWorld.Week);

        // 300 of 10,000 + 50,000 + 300 POWER from then on.
        BigInteger later = 1_050_000 * s_token * 300 / 60_300;
        BigInteger now = _both.World.Mining.PendingReward(SideBySide.Account(20), _both.Pool)!.Value;
        Assert.IsTrue(now - earned - later is var rest && (rest == 0 || rest == 1), $"{now} after {earned}");
    }
}
