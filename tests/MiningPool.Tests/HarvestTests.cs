using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;

namespace MiningPoolTests;

[TestClass]
public class HarvestTests
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
    public void Mints_what_the_view_says_and_leaves_the_stake()
    {
        _world.GoTo(_start + Week / 2);
        _world.Events.Take();
        Assert.AreEqual(250_000, _world.Pending(MiningWorld.Alice, 1));
        Assert.AreEqual(250_000, _world.Harvest(MiningWorld.Alice, 1));

        Assert.AreSequenceEqual(["Harvested(alice, 1, 250000)", "Transfer(null, alice, 250000)"], _world.Events.Take());
        Assert.AreEqual(250_000, _world.BarkxOf(MiningWorld.Alice));
        Assert.AreEqual(250_000, _world.Barkx.Minted(_world.Mining.Hash));
        Assert.AreEqual(250_000, _world.Pool(1).Claimed);
        Assert.AreEqual(new PositionState(1, 64, 0, 0), _world.Position(MiningWorld.Alice, 1));
    }

    [TestMethod]
    public void Pays_the_same_in_pieces()
    {
        foreach (int day in new[] { 1, 2, 3, 5, 6 })
        {
            _world.GoTo(_start + Week / 7 * day);
            _world.Harvest(MiningWorld.Alice, 1);
        }

        _world.GoTo(_start + Week);
        _world.Harvest(MiningWorld.Alice, 1);
        Assert.AreEqual(500_000, _world.BarkxOf(MiningWorld.Alice));
    }

    [TestMethod]
    public void Returns_nothing_when_less_than_a_unit_is_owed()
    {
        _world.Events.Take();
        Assert.AreEqual(BigInteger.Zero, _world.Harvest(MiningWorld.Alice, 1));
        Assert.IsEmpty(_world.Events.Take());
        Assert.AreEqual(64, _world.Pool(1).Staked);
    }

    [TestMethod]
    public void Refuses_who_has_no_position()
        => Refusal.Expect(_world, MiningWorld.Bob, 1, "The account has no position in this pool.", () => _world.Harvest(MiningWorld.Bob, 1));

    [TestMethod]
    public void Refuses_anyone_but_the_account()
    {
        _world.GoTo(_start + Week);
        _world.Sign(MiningWorld.Bob);
        Refusal.Expect(
            _world, MiningWorld.Alice, 1, "Only the account itself may do this.", () => _world.Mining.Harvest(MiningWorld.Alice, 1));
    }
}
