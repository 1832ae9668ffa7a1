using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;
using Neo;

namespace MiningPoolTests;

[TestClass]
public class AddPoolTests
{
    private readonly MiningWorld _world = new();

    [TestMethod]
    public void Numbers_pools_from_one_and_keeps_their_terms()
    {
        long start = _world.Now + 5_000;
        Assert.AreEqual(1, _world.AddPool(1_000, 5_000));
        Assert.AreEqual(2, _world.AddPool(2_000, 0, _world.Barkx.Hash));

        Assert.AreEqual(2, _world.Mining.PoolCount);
        Assert.AreEqual(3_000, _world.Mining.Allocated);
        Assert.AreEqual(
            new PoolState(1, _world.Lp.Hash, 1_000, start, MiningWorld.Week, false, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0), _world.Pool(1));
        Assert.AreEqual(_world.Barkx.Hash, _world.Pool(2).StakeToken);
    }

    [TestMethod]
    public void Raises_its_event()
    {
        _world.Events.Take();
        _world.AddPool(1_000, 5_000);
        Assert.AreSequenceEqual([$"PoolAdded(1, {_world.Lp.Hash}, 1000, {_world.Now + 5_000}, 1)"], _world.Events.Take());
    }

    [TestMethod]
    public void Refuses_anyone_but_the_owner()
    {
        _world.Sign(MiningWorld.Alice);
        Refusal.Expect("Only the owner may do this.", () => _world.Mining.AddPool(_world.Lp.Hash, 1, _world.Now, 1));
    }

    [TestMethod]
    public void Refuses_a_stake_token_that_is_no_contract()
        => Refusal.Expect("The stake token must be a deployed contract.", () => _world.AddPool(1, 0, MiningWorld.Alice));

    [TestMethod]
    public void Refuses_an_allocation_out_of_range()
    {
        const string Reason = "The allocation must be from 1 to 2^80 - 1 units.";
        Refusal.Expect(Reason, () => _world.AddPool(0));
        Refusal.Expect(Reason, () => _world.AddPool(-1));
        Refusal.Expect(Reason, () => _world.AddPool(BigInteger.Pow(2, 80)));
    }

    [TestMethod]
    public void Refuses_a_start_out_of_range()
    {
        Refusal.Expect("The start lies in the past.", () => _world.AddPool(1, -1));
        Refusal.Expect("The start must be at most 2^48 - 1 ms.", () => _world.AddPool(1, (1L << 48) - _world.Now));
    }

    [TestMethod]
    public void Refuses_to_allocate_more_than_its_quota()
    {
        _world.AddPool(MiningWorld.Cap - 1);
        Refusal.Expect("The allocations would pass this contract's quota of the reward token.", () => _world.AddPool(2));
        Assert.AreEqual(1, _world.Mining.PoolCount);
        Assert.AreEqual(2, _world.AddPool(1));
    }

    [TestMethod]
    public void Refuses_more_pools_than_it_can_number()
    {
        // As if 31,999 pools had been added before.
        _world.Mining.Storage.Put(3, 31_999);
        Assert.AreEqual(32_000, _world.AddPool(1_000));
        _world.Stake(MiningWorld.Alice, 32_000, 5);
        Assert.AreEqual(new PositionState(32_000, 5, 0, 0), _world.Position(MiningWorld.Alice, 32_000));
        Refusal.Expect("The contract can't hold more pools.", () => _world.AddPool(1));
    }

    [TestMethod]
    public void Every_method_refuses_a_pool_that_is_not_there()
    {
        const string Reason = "There is no such pool.";
        _world.AddPool(1);
        foreach (BigInteger id in new BigInteger[] { 0, 2, -1, 256, 65_536 + 1, BigInteger.Pow(2, 200) })
        {
            _world.Sign(MiningWorld.Owner);
            Refusal.Expect(Reason, () => _world.Mining.Pool(id));
            Refusal.Expect(Reason, () => _world.Mining.Position(MiningWorld.Alice, id));
            Refusal.Expect(Reason, () => _world.Mining.PendingReward(MiningWorld.Alice, id));
            Refusal.Expect(Reason, () => _world.Mining.Stakers(id));
            Refusal.Expect(Reason, () => _world.Mining.EmissionRate(id));
            Refusal.Expect(Reason, () => _world.Mining.EmittedAt(id, 0));
            Refusal.Expect(Reason, () => _world.Mining.PauseStaking(id));
            Refusal.Expect(Reason, () => _world.Mining.ResumeStaking(id));
            Refusal.Expect(Reason, () => _world.Withdraw(MiningWorld.Alice, id, 1));
            Refusal.Expect(Reason, () => _world.Harvest(MiningWorld.Alice, id));
            Refusal.Expect(Reason, () => _world.Exit(MiningWorld.Alice, id));
            Refusal.Expect(Reason, () => _world.EmergencyWithdraw(MiningWorld.Alice, id));
            Refusal.Expect(Reason, () => _world.Stake(MiningWorld.Alice, id, 1));
        }
    }
}
