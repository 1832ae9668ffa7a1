using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;

namespace MiningPoolTests;

[TestClass]
public class EmergencyWithdrawTests
{
    private const long Week = MiningWorld.Week;

    private readonly MiningWorld _world = new();
    private long _start;

    [TestInitialize]
    public void Stake()
    {
        _world.AddPool(200);
        _start = _world.Now;
        _world.Stake(MiningWorld.Alice, 1, 1);
        _world.Stake(MiningWorld.Bob, 1, 2);
        _world.GoTo(_start + Week);
    }

    [TestMethod]
    public void Returns_the_stake_and_gives_the_reward_up()
    {
        _world.Events.Take();
        Assert.AreEqual(2, _world.EmergencyWithdraw(MiningWorld.Bob, 1));

        Assert.AreSequenceEqual(["EmergencyWithdrawn(bob, 1, 2, 66)"], _world.Events.Take());
        Assert.AreEqual(2, _world.LpOf(MiningWorld.Bob));
        Assert.AreEqual(BigInteger.Zero, _world.BarkxOf(MiningWorld.Bob));
        Assert.AreEqual(new PositionState(1, 0, 0, 0), _world.Position(MiningWorld.Bob, 1));
        Assert.AreEqual(66, _world.Pool(1).Unallocated);
        _world.AssertConserved(1, [MiningWorld.Alice]);

        // Alice keeps her 33.33; the fraction of Bob's 66.67 that is no whole unit goes to her with the next 50: 33.33 + 0.67 + 50.
        _world.GoTo(_start + 2 * Week);
        Assert.AreEqual(84, _world.Exit(MiningWorld.Alice, 1));
        _world.AssertConserved(1, []);
    }

    [TestMethod]
    public void Works_while_the_pool_is_paused()
    {
        _world.Sign(MiningWorld.Owner);
        _world.Mining.PauseStaking(1);
        Assert.AreEqual(2, _world.EmergencyWithdraw(MiningWorld.Bob, 1));
    }

    [TestMethod]
    public void Refuses_a_position_that_holds_a_reward_only()
    {
        _world.Withdraw(MiningWorld.Bob, 1, 2);
        Refusal.Expect(_world, MiningWorld.Bob, 1, "The position holds no stake.", () => _world.EmergencyWithdraw(MiningWorld.Bob, 1));
    }

    [TestMethod]
    public void Refuses_who_has_no_position()
        => Refusal.Expect(
            _world, MiningWorld.Carol, 1, "The account has no position in this pool.", () => _world.EmergencyWithdraw(MiningWorld.Carol, 1));

    [TestMethod]
    public void Refuses_anyone_but_the_account()
    {
        _world.Sign(MiningWorld.Owner);
        Refusal.Expect(
            _world, MiningWorld.Bob, 1, "Only the account itself may do this.", () => _world.Mining.EmergencyWithdraw(MiningWorld.Bob, 1));
    }
}
