using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.SmartContract.Testing;
using System.Numerics;
using TradingPoolTests.Support;

namespace TradingPoolTests;

/// <summary>What arrives without an order is its sender's, nobody else's, and no part of the price.</summary>
[TestClass]
public class CreditTests
{
    private readonly PoolWorld _world = new();

    [TestInitialize]
    public void Fill()
    {
        _world.Add(PoolWorld.Bob, 10_000, 40_000);
        _world.Events.Take();
    }

    [TestMethod]
    public void A_token_sent_in_is_credited_to_its_sender_and_moves_no_price()
    {
        PairState before = _world.Pair();
        _world.Send(PoolWorld.Alice, _world.Token0, 70, null);
        _world.Send(PoolWorld.Alice, _world.Token1, 5, null);
        _world.Send(PoolWorld.Alice, _world.Token0, 30, null);
        Assert.AreEqual(before, _world.Pair());
        Assert.AreSequenceEqual([100, 5], _world.Credits(PoolWorld.Alice));
        Assert.AreSequenceEqual([0, 0], _world.Credits(PoolWorld.Bob));
        Assert.AreSequenceEqual(
            ["Credited(alice, token0, 70, 70)", "Credited(alice, token1, 5, 5)", "Credited(alice, token0, 30, 100)"], _world.Events.Take());
        _world.AssertBacked(PoolWorld.Alice, PoolWorld.Bob);
    }

    [TestMethod]
    public void A_credit_goes_back_in_parts_to_its_account_only()
    {
        _world.Send(PoolWorld.Alice, _world.Token0, 100, null);
        _world.Events.Take();
        _world.Pool.WithdrawCredit(PoolWorld.Alice, _world.Token0.Hash, 40);
        Assert.AreSequenceEqual([60, 0], _world.Credits(PoolWorld.Alice));
        _world.Pool.WithdrawCredit(PoolWorld.Alice, _world.Token0.Hash, 60);
        Assert.AreEqual(100, _world.Token0.BalanceOf(PoolWorld.Alice));
        Assert.AreSequenceEqual(["CreditWithdrawn(alice, token0, 40, 60)", "CreditWithdrawn(alice, token0, 60, 0)"], _world.Events.Take());
    }

    [TestMethod]
    public void Refuses_what_is_not_the_accounts_own()
    {
        _world.Send(PoolWorld.Alice, _world.Token0, 100, null);
        Refuse("The account is credited with less than this amount.", _world.Token0.Hash, 101);
        Refuse("The account is credited with less than this amount.", _world.Token1.Hash, 1);
        Refuse("The amount must be positive.", _world.Token0.Hash, 0);
        Refuse("The amount must be positive.", _world.Token0.Hash, -1);
        Refuse("The pool takes only the two tokens of its pair.", _world.Pool.Hash, 1);
        _world.Sign(PoolWorld.Bob);
        Refuse("Only the account itself may do this.", _world.Token0.Hash, 100);
    }

    [TestMethod]
    public void Refuses_tokens_that_are_not_of_the_pair()
    {
        const string Reason = "The pool takes only the two tokens of its pair.";
        _world.Sign(PoolWorld.Alice);
        StakeToken stray = _world.Engine.Deploy<StakeToken>(StakeToken.Nef, StakeToken.Manifest, new object[] { PoolWorld.Alice, "STRAY", 8 });
        stray.Mint(PoolWorld.Alice, 100);
        Refusal.Expect(_world, PoolWorld.Alice, Reason, () => stray.Transfer(PoolWorld.Alice, _world.Pool.Hash, 100, null));
        Refusal.Expect(_world, PoolWorld.Alice, Reason, () => stray.Transfer(PoolWorld.Alice, _world.Pool.Hash, 100, PoolWorld.SellAtLeast(0)));
        Refusal.Expect(_world, PoolWorld.Alice, Reason, () => _world.Pool.OnNEP17Payment(PoolWorld.Alice, 100, null));
        Refusal.Expect(Reason, () => _world.Pool.QuoteExactIn(stray.Hash, 1));
        Refusal.Expect(Reason, () => _world.Pool.QuoteExactOut(stray.Hash, 1));
    }

    [TestMethod]
    public void Refuses_newly_minted_tokens_and_nothing()
    {
        Refusal.Expect("Newly minted tokens have no sender to credit.", () => _world.Give(_world.Pool.Hash, _world.Token0, 100));
        _world.Sign(PoolWorld.Alice);
        Refusal.Expect(
            "The amount must be positive.", () => _world.Token0.Transfer(PoolWorld.Alice, _world.Pool.Hash, 0, null));
    }

    [TestMethod]
    public void Refuses_credits_past_their_limit()
    {
        BigInteger limit = BigInteger.Pow(2, 112);
        _world.Send(PoolWorld.Alice, _world.Token0, limit - 1, null);
        _world.Give(PoolWorld.Alice, _world.Token0, 1);
        Refusal.Expect(
            _world, PoolWorld.Alice, "The pool can't hold that much.", () => _world.SendOwn(PoolWorld.Alice, _world.Token0, 1, null));
        _world.Sign(PoolWorld.Alice);
        _world.Pool.WithdrawCredit(PoolWorld.Alice, _world.Token0.Hash, limit - 1);
        Assert.AreEqual(limit, _world.Token0.BalanceOf(PoolWorld.Alice));
    }

    private void Refuse(string reason, UInt160 token, BigInteger amount)
        => Refusal.Expect(_world, PoolWorld.Alice, reason, () => _world.Pool.WithdrawCredit(PoolWorld.Alice, token, amount));
}
