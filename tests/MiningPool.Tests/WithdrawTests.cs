using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;

namespace MiningPoolTests;

[TestClass]
public class WithdrawTests
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
        _world.GoTo(_start + Week);
    }

    [TestMethod]
    public void Returns_a_part_and_leaves_the_reward()
    {
        _world.Events.Take();
        _world.Withdraw(MiningWorld.Alice, 1, 24);

        Assert.AreSequenceEqual(["Withdrawn(alice, 1, 24, 40)"], _world.Events.Take());
        Assert.AreEqual(new PositionState(1, 40, 500_000, 0), _world.Position(MiningWorld.Alice, 1));
        Assert.AreEqual(24, _world.LpOf(MiningWorld.Alice));
        Assert.AreEqual(40, _world.LpOf(_world.Mining.Hash));
        Assert.AreEqual(40, _world.Pool(1).Staked);
        Assert.AreEqual(BigInteger.Zero, _world.BarkxOf(MiningWorld.Alice));
    }

    [TestMethod]
    public void Returns_all_and_leaves_the_reward_to_be_harvested()
    {
        _world.Withdraw(MiningWorld.Alice, 1, 64);
        Assert.AreEqual(64, _world.LpOf(MiningWorld.Alice));
        _world.GoTo(_start + 2 * Week);
        Assert.AreEqual(500_000, _world.Harvest(MiningWorld.Alice, 1));
        Assert.AreEqual(250_000, _world.Pool(1).Unallocated);
        _world.AssertConserved(1, []);
    }

    [TestMethod]
    public void A_position_with_nothing_left_is_gone()
    {
        _world.Withdraw(MiningWorld.Alice, 1, 64);
        _world.Harvest(MiningWorld.Alice, 1);
        Refusal.Expect("The account has no position in this pool.", () => _world.Harvest(MiningWorld.Alice, 1));
    }

    [TestMethod]
    public void Stake_can_come_back_to_a_position_that_holds_a_reward_only()
    {
        _world.Withdraw(MiningWorld.Alice, 1, 64);
        _world.StakeOwn(MiningWorld.Alice, 1, 32);
        _world.GoTo(_start + 2 * Week);
        Assert.AreEqual(750_000, _world.Exit(MiningWorld.Alice, 1));
    }

    [TestMethod]
    public void Refuses_more_than_is_staked()
        => Refusal.Expect(
            _world, MiningWorld.Alice, 1, "The position holds less than this amount.", () => _world.Withdraw(MiningWorld.Alice, 1, 65));

    [TestMethod]
    [DataRow(0)]
    [DataRow(-1)]
    public void Refuses_nothing(int amount)
        => Refusal.Expect(_world, MiningWorld.Alice, 1, "The amount must be positive.", () => _world.Withdraw(MiningWorld.Alice, 1, amount));

    [TestMethod]
    public void Refuses_who_has_no_position()
        => Refusal.Expect(
            _world, MiningWorld.Bob, 1, "The account has no position in this pool.", () => _world.Withdraw(MiningWorld.Bob, 1, 1));

    [TestMethod]
    public void Refuses_anyone_but_the_account_the_owner_included()
    {
        foreach (Neo.UInt160 other in new[] { MiningWorld.Bob, MiningWorld.Owner })
        {
            _world.Sign(other);
            Refusal.Expect(
                _world, MiningWorld.Alice, 1, "Only the account itself may do this.", () => _world.Mining.Withdraw(MiningWorld.Alice, 1, 1));
        }
    }
}
