using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;
using TestSupport;

namespace MiningPoolTests.Ranked;

/// <summary>
/// One slot each for the worst and the best. Alice stakes 300 (worst, POWER 300), Bob 200 (best, 1,000), Carol 100 (common, 300); half a week
/// emits 1,568,000: 980 for a unit of POWER.
/// </summary>
[TestClass]
public class CrossingTests
{
    private const long Half = MiningWorld.Week / 2;

    private readonly MiningWorld _world = new(ranking: Terms.OneSlot);
    private long _start;

    [TestInitialize]
    public void Stake()
    {
        _world.AddPool(6_272_000, 60_000);
        _start = _world.Now + 60_000;
        _world.Stake(MiningWorld.Alice, 1, 300);
        _world.Stake(MiningWorld.Bob, 1, 200);
        _world.Stake(MiningWorld.Carol, 1, 100);
        _world.Give(MiningWorld.Carol, 250);
        _world.GoTo(_start + Half);
        _world.Events.Take();
    }

    [TestMethod]
    public void Rewards_are_shared_by_power()
    {
        AssertPending(294_000, 980_000, 294_000);
        Assert.AreEqual(1_600, _world.Pool(1).Power);
        Assert.AreEqual(3, _world.Pool(1).Stakers);
    }

    // POWER from then on: Carol 350, Alice 1,500, Bob 600; 1,568,000 / 2,450 = 640 for each unit.
    [TestMethod]
    public void Whom_a_top_up_pushes_down_keeps_what_was_earned_at_the_old_coefficient()
    {
        _world.StakeOwn(MiningWorld.Carol, 1, 250);
        Assert.AreSequenceEqual(
            [
                "RangeChanged(alice, 1, 1, 2, 1500)",
                "RangeChanged(bob, 1, 2, 3, 600)",
                "RangeChanged(carol, 1, 3, 1, 350)",
                "Staked(carol, 1, 250, 350)",
            ],
            _world.Events.Take());
        AssertPending(294_000, 980_000, 294_000);
        _world.GoTo(_start + 2 * Half);
        AssertPending(294_000 + 960_000, 980_000 + 384_000, 294_000 + 224_000);
        _world.AssertConserved(1, [MiningWorld.Alice, MiningWorld.Bob, MiningWorld.Carol]);
    }

    // Alice falls to 50 and harvests; Bob 200, Carol 500, Alice 150 of POWER: 1,568,000 / 850 = 1,844.7…
    [TestMethod]
    public void A_withdrawal_lets_two_others_rise()
    {
        _world.Withdraw(MiningWorld.Alice, 1, 250);
        Assert.AreSequenceEqual(
            [
                "RangeChanged(bob, 1, 2, 1, 200)",
                "RangeChanged(carol, 1, 3, 2, 500)",
                "RangeChanged(alice, 1, 1, 3, 150)",
                "Withdrawn(alice, 1, 250, 50)",
                "Harvested(alice, 1, 294000)",
                "Transfer(null, alice, 294000)",
            ],
            _world.Events.Take());
        _world.GoTo(_start + 2 * Half);
        AssertPending(1_568_000 * 150 / 850, 980_000 + 1_568_000 * 200 / 850, 294_000 + 1_568_000 * 500 / 850);
    }

    // Bob 200, Carol 500 of POWER: 1,568,000 / 700 = 2,240.
    [TestMethod]
    public void An_emergency_withdrawal_ranks_the_others_anew()
    {
        Assert.AreEqual(300, _world.EmergencyWithdraw(MiningWorld.Alice, 1));
        Assert.AreSequenceEqual(
            [
                "RangeChanged(bob, 1, 2, 1, 200)",
                "RangeChanged(carol, 1, 3, 2, 500)",
                "RangeChanged(alice, 1, 1, 0, 0)",
                "EmergencyWithdrawn(alice, 1, 300, 294000)",
            ],
            _world.Events.Take());
        Assert.AreEqual(300, _world.LpOf(MiningWorld.Alice));
        Assert.AreEqual(294_000, _world.Mining.DividendsDue(1));
        _world.GoTo(_start + 2 * Half);
        AssertPending(0, 980_000 + 448_000, 294_000 + 1_120_000);
        _world.AssertConserved(1, [MiningWorld.Bob, MiningWorld.Carol]);
    }

    [TestMethod]
    public void The_last_to_leave_leaves_no_place_behind()
    {
        Assert.AreEqual(294_000, _world.Exit(MiningWorld.Alice, 1));
        Assert.AreEqual(980_000, _world.Exit(MiningWorld.Bob, 1));
        Assert.AreEqual(294_000, _world.Exit(MiningWorld.Carol, 1));
        Assert.AreEqual((BigInteger.Zero, BigInteger.Zero), (_world.Pool(1).Power, _world.Pool(1).Stakers));
        foreach (byte prefix in new byte[] { 0x11, 0x20, 0x21, 0x22, 0x23 })
        {
            Assert.IsEmpty(_world.Engine.Storage.Snapshot.Find(Neo.SmartContract.StorageKey.CreateSearchPrefix(ContractId(), new[] { prefix })).ToArray());
        }
    }

    private int ContractId() => Neo.SmartContract.Native.NativeContract.ContractManagement.GetContract(_world.Engine.Storage.Snapshot, _world.Mining.Hash).Id;

    private void AssertPending(BigInteger alice, BigInteger bob, BigInteger carol) => Assert.AreEqual(
        (alice, bob, carol),
        (_world.Pending(MiningWorld.Alice, 1), _world.Pending(MiningWorld.Bob, 1), _world.Pending(MiningWorld.Carol, 1)));
}
