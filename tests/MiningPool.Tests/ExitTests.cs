using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;

namespace MiningPoolTests;

[TestClass]
public class ExitTests
{
    private const long Week = MiningWorld.Week;

    private readonly MiningWorld _world = new();
    private long _start;

    [TestInitialize]
    public void Stake()
    {
        _world.AddPool(1_000_000);
        _start = _world.Now;
        _world.Stake(MiningWorld.Alice, 1, 64);
    }

    [TestMethod]
    public void Returns_the_stake_and_mints_the_reward()
    {
        _world.GoTo(_start + Week);
        _world.Events.Take();
        Assert.AreEqual(500_000, _world.Exit(MiningWorld.Alice, 1));

        Assert.AreSequenceEqual(
            ["Withdrawn(alice, 1, 64, 0)", "Harvested(alice, 1, 500000)", "Transfer(null, alice, 500000)"], _world.Events.Take());
        Assert.AreEqual(64, _world.LpOf(MiningWorld.Alice));
        Assert.AreEqual(500_000, _world.BarkxOf(MiningWorld.Alice));
        Assert.AreEqual(new PositionState(1, 0, 0, 0), _world.Position(MiningWorld.Alice, 1));
        Assert.AreEqual(BigInteger.Zero, _world.Pool(1).Staked);
    }

    [TestMethod]
    public void Without_a_reward_returns_the_stake()
    {
        _world.Events.Take();
        Assert.AreEqual(BigInteger.Zero, _world.Exit(MiningWorld.Alice, 1));
        Assert.AreSequenceEqual(["Withdrawn(alice, 1, 64, 0)"], _world.Events.Take());
        Assert.AreEqual(64, _world.LpOf(MiningWorld.Alice));
    }

    [TestMethod]
    public void Without_a_stake_mints_the_reward()
    {
        _world.GoTo(_start + Week);
        _world.Withdraw(MiningWorld.Alice, 1, 64);
        _world.Events.Take();
        Assert.AreEqual(500_000, _world.Exit(MiningWorld.Alice, 1));
        Assert.AreSequenceEqual(["Harvested(alice, 1, 500000)", "Transfer(null, alice, 500000)"], _world.Events.Take());
    }

    [TestMethod]
    public void Refuses_a_second_time()
    {
        _world.Exit(MiningWorld.Alice, 1);
        Refusal.Expect(_world, MiningWorld.Alice, 1, "The account has no position in this pool.", () => _world.Exit(MiningWorld.Alice, 1));
    }

    [TestMethod]
    public void Refuses_anyone_but_the_account()
    {
        _world.Sign(MiningWorld.Owner);
        Refusal.Expect(_world, MiningWorld.Alice, 1, "Only the account itself may do this.", () => _world.Mining.Exit(MiningWorld.Alice, 1));
    }
}
