using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;
using Neo.SmartContract.Testing;

namespace MiningPoolTests;

[TestClass]
public class StakingTests
{
    private readonly MiningWorld _world = new();

    [TestInitialize]
    public void AddPool() => _world.AddPool(1_000_000);

    [TestMethod]
    public void Takes_the_tokens_into_the_position()
    {
        _world.Give(MiningWorld.Alice, 100);
        _world.StakeOwn(MiningWorld.Alice, 1, 60);
        _world.StakeOwn(MiningWorld.Alice, 1, 30);

        Assert.AreEqual(new PositionState(1, 90, 0, 0), _world.Position(MiningWorld.Alice, 1));
        Assert.AreEqual(90, _world.Pool(1).Staked);
        Assert.AreEqual(10, _world.LpOf(MiningWorld.Alice));
        Assert.AreEqual(90, _world.LpOf(_world.Mining.Hash));
    }

    [TestMethod]
    public void Raises_its_event_with_the_new_total()
    {
        _world.Give(MiningWorld.Alice, 100);
        _world.Events.Take();
        _world.StakeOwn(MiningWorld.Alice, 1, 60);
        _world.StakeOwn(MiningWorld.Alice, 1, 30);
        Assert.AreSequenceEqual(["Staked(alice, 1, 60, 60)", "Staked(alice, 1, 30, 90)"], _world.Events.Take());
    }

    [TestMethod]
    public void Refuses_another_token()
    {
        _world.Sign(MiningWorld.Bob);
        StakeToken other = _world.Engine.Deploy<StakeToken>(
            StakeToken.Nef, StakeToken.Manifest, new object[] { MiningWorld.Bob, "OTHER", 8 });
        other.Mint(MiningWorld.Bob, 5);
        Refusal.Expect(_world, MiningWorld.Bob, 1, "The pool takes another token.", () => other.Transfer(MiningWorld.Bob, _world.Mining.Hash, 5, 1));
        Assert.AreEqual(5, other.BalanceOf(MiningWorld.Bob));
    }

    [TestMethod]
    public void Refuses_a_payment_that_no_token_made()
    {
        _world.Sign(MiningWorld.Alice);
        Refusal.Expect(_world, MiningWorld.Alice, 1, "The pool takes another token.", () => _world.Mining.OnNEP17Payment(MiningWorld.Alice, 5, 1));
    }

    [TestMethod]
    public void Refuses_newly_minted_tokens()
    {
        _world.Sign(MiningWorld.Owner);
        Refusal.Expect("Newly minted tokens can't be staked.", () => _world.Lp.Mint(_world.Mining.Hash, 5));
        Assert.AreEqual(BigInteger.Zero, _world.Lp.TotalSupply);
    }

    [TestMethod]
    public void Refuses_data_that_is_no_pool_id()
    {
        _world.Give(MiningWorld.Alice, 5);
        _world.Sign(MiningWorld.Alice);
        foreach (object? data in new object?[] { null, "1", new object[] { 1 }, true })
        {
            Refusal.Expect(
                _world,
                MiningWorld.Alice,
                1,
                "The transfer's data must be the id of the pool to stake in.",
                () => _world.Lp.Transfer(MiningWorld.Alice, _world.Mining.Hash, 5, data));
        }
    }

    [TestMethod]
    public void Refuses_nothing()
        => Refusal.Expect(_world, MiningWorld.Alice, 1, "The amount must be positive.", () => _world.StakeOwn(MiningWorld.Alice, 1, 0));

    [TestMethod]
    public void Refuses_more_than_a_pool_can_hold()
    {
        BigInteger most = BigInteger.Pow(2, 94) - 1;
        _world.Give(MiningWorld.Alice, most + 1);
        Refusal.Expect(_world, MiningWorld.Alice, 1, "The pool can't hold that much.", () => _world.StakeOwn(MiningWorld.Alice, 1, most + 1));
        _world.StakeOwn(MiningWorld.Alice, 1, most);
        Assert.AreEqual(most, _world.Pool(1).Staked);
        Refusal.Expect(_world, MiningWorld.Alice, 1, "The pool can't hold that much.", () => _world.StakeOwn(MiningWorld.Alice, 1, 1));
    }

    [TestMethod]
    public void Takes_a_pools_reward_token_too_in_books_of_its_own()
    {
        BigInteger second = _world.AddPool(2_000, 0, _world.Barkx.Hash);
        long start = _world.Now;
        _world.Stake(MiningWorld.Alice, 1, 1);
        _world.GoTo(start + MiningWorld.Week);
        Assert.AreEqual(500_000, _world.Harvest(MiningWorld.Alice, 1));

        _world.Sign(MiningWorld.Alice);
        Assert.IsTrue(_world.Barkx.Transfer(MiningWorld.Alice, _world.Mining.Hash, 500_000, second));
        Assert.AreEqual(500_000, _world.BarkxOf(_world.Mining.Hash));
        _world.GoTo(start + 2 * MiningWorld.Week);

        // 250,000 of the first pool; of the second, whose first week was nobody's, 500 less what 500,000 shares round off.
        Assert.AreEqual(250_000, _world.Harvest(MiningWorld.Alice, 1));
        Assert.AreEqual(500_000, _world.BarkxOf(_world.Mining.Hash), "The stake is not paid out as a reward.");
        Assert.AreEqual(499, _world.Exit(MiningWorld.Alice, second));
        Assert.AreEqual(750_499, _world.BarkxOf(MiningWorld.Alice));
        Assert.AreEqual(BigInteger.Zero, _world.BarkxOf(_world.Mining.Hash));
        _world.AssertConserved(second, []);
    }
}
