using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;

namespace MiningPoolTests;

[TestClass]
public class PauseTests
{
    private const long Week = MiningWorld.Week;

    private readonly MiningWorld _world = new();
    private long _start;

    [TestInitialize]
    public void PauseFirstPool()
    {
        _world.AddPool(1_000_000);
        _world.AddPool(1_000_000);
        _start = _world.Now;
        _world.Stake(MiningWorld.Alice, 1, 64);
        _world.Events.Take();
        _world.Sign(MiningWorld.Owner);
        _world.Mining.PauseStaking(1);
    }

    [TestMethod]
    public void Raises_its_events()
    {
        _world.Mining.ResumeStaking(1);
        Assert.AreSequenceEqual(["StakingPaused(1)", "StakingResumed(1)"], _world.Events.Take());
    }

    [TestMethod]
    public void Refuses_new_stakes_in_that_pool_only()
    {
        _world.Give(MiningWorld.Bob, 10);
        Refusal.Expect(
            _world,
            MiningWorld.Bob,
            1,
            "The pool takes no new stakes while it is paused.",
            () => _world.StakeOwn(MiningWorld.Bob, 1, 5));
        _world.StakeOwn(MiningWorld.Bob, 2, 5);
        Assert.IsTrue(_world.Pool(1).Paused);
        Assert.IsFalse(_world.Pool(2).Paused);
    }

    [TestMethod]
    public void Lets_everything_else_go_on()
    {
        _world.GoTo(_start + Week);
        Assert.AreEqual(500_000, _world.Harvest(MiningWorld.Alice, 1));
        _world.Withdraw(MiningWorld.Alice, 1, 32);
        _world.GoTo(_start + 2 * Week);
        Assert.AreEqual(250_000, _world.Exit(MiningWorld.Alice, 1));
        Assert.AreEqual(64, _world.LpOf(MiningWorld.Alice));
    }

    [TestMethod]
    public void Keeps_the_books_and_the_terms()
    {
        _world.GoTo(_start + Week);
        PoolState before = _world.Pool(1);
        _world.Sign(MiningWorld.Owner);
        _world.Mining.ResumeStaking(1);
        Assert.AreEqual(before with { Paused = false }, _world.Pool(1));
        _world.Stake(MiningWorld.Alice, 1, 8);
        Assert.AreEqual(72, _world.Pool(1).Staked);
    }

    [TestMethod]
    public void Refuses_to_pause_twice()
        => Refusal.Expect("The pool is paused already.", () => _world.Mining.PauseStaking(1));

    [TestMethod]
    public void Refuses_to_resume_an_open_pool()
        => Refusal.Expect("The pool is not paused.", () => _world.Mining.ResumeStaking(2));

    [TestMethod]
    public void Refuses_anyone_but_the_owner()
    {
        _world.Sign(MiningWorld.Alice);
        Refusal.Expect("Only the owner may do this.", () => _world.Mining.PauseStaking(2));
        Refusal.Expect("Only the owner may do this.", () => _world.Mining.ResumeStaking(1));
    }
}
