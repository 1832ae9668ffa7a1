using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;

namespace MiningPoolTests.Ranked;

/// <summary>A pool that takes no position below 100 units.</summary>
[TestClass]
public class MinimumStakeTests
{
    private const string Reason = "The position would hold less than the pool's minimum stake.";

    private readonly MiningWorld _world = new(ranking: Terms.Document);

    [TestInitialize]
    public void AddPool()
    {
        _world.AddPool(1_000_000, minimumStake: 100);
        _world.Stake(MiningWorld.Alice, 1, 150);
        _world.Give(MiningWorld.Bob, 100);
    }

    [TestMethod]
    public void Is_in_the_view() => Assert.AreEqual(100, _world.Pool(1).MinimumStake);

    [TestMethod]
    public void A_smaller_first_stake_is_refused()
    {
        Refusal.Expect(_world, MiningWorld.Bob, 1, Reason, () => _world.StakeOwn(MiningWorld.Bob, 1, 99));
        _world.StakeOwn(MiningWorld.Bob, 1, 100);
    }

    [TestMethod]
    public void A_withdrawal_leaves_the_minimum_or_nothing()
    {
        Refusal.Expect(_world, MiningWorld.Alice, 1, Reason, () => _world.Withdraw(MiningWorld.Alice, 1, 51));
        _world.Withdraw(MiningWorld.Alice, 1, 50);
        Refusal.Expect(_world, MiningWorld.Alice, 1, Reason, () => _world.Withdraw(MiningWorld.Alice, 1, 99));
        _world.Withdraw(MiningWorld.Alice, 1, 100);
        Assert.AreEqual(0, _world.Pool(1).Stakers);
    }

    [TestMethod]
    public void A_full_way_out_is_always_open()
    {
        Assert.AreEqual(150, _world.EmergencyWithdraw(MiningWorld.Alice, 1));
    }

    [TestMethod]
    public void Is_refused_out_of_range_and_without_ranks()
    {
        Refusal.Expect("The minimum stake must be from 1 to 2^80 - 1 units.", () => _world.AddPool(1, minimumStake: 0));
        Refusal.Expect("The minimum stake must be from 1 to 2^80 - 1 units.", () => _world.AddPool(1, minimumStake: System.Numerics.BigInteger.Pow(2, 80)));
        Refusal.Expect("Only ranked pools take a minimum stake other than 1.", () => new MiningWorld().AddPool(1, minimumStake: 2));
    }
}
