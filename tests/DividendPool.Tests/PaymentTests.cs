using System.Numerics;
using DividendPoolTests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing;

namespace DividendPoolTests;

/// <summary>What comes in: stakes, dividends, and what is refused.</summary>
[TestClass]
public class PaymentTests
{
    private readonly DividendWorld _world = new();

    [TestInitialize]
    public void Give()
    {
        _world.Mint(DividendWorld.Alice, 100);
        _world.Events.Take();
    }

    [TestMethod]
    public void A_stake_goes_into_the_position()
    {
        _world.Send(DividendWorld.Alice, 60, "stake");
        _world.Send(DividendWorld.Alice, 30, "stake");
        Assert.AreSequenceEqual(
            ["Transfer(alice, pool, 60)", "Staked(alice, 60, 60)", "Transfer(alice, pool, 30)", "Staked(alice, 30, 90)"],
            _world.Events.Take());
        Assert.AreEqual(new PositionState(90, 0, 0), _world.Position(DividendWorld.Alice));
        Assert.AreEqual(new TotalsState(90, 0, 0, 0, 0, 0, 0), _world.Totals());
    }

    [TestMethod]
    public void Dividends_go_into_the_drip_and_into_no_position()
    {
        _world.Send(DividendWorld.Alice, 60, "dividends");
        Assert.AreSequenceEqual(
            ["Transfer(alice, pool, 60)", "DividendsReceived(alice, 60, 60, 604800000)"], _world.Events.Take());
        Assert.AreEqual(new PositionState(0, 0, 0), _world.Position(DividendWorld.Alice));
        Assert.AreEqual(new TotalsState(0, 60, 0, 60, DividendWorld.Week, 0, 0), _world.Totals());
    }

    [TestMethod]
    public void Newly_minted_units_are_dividends()
    {
        _world.Mint(_world.Pool.Hash, 60);
        _world.Mint(_world.Pool.Hash, 30);
        Assert.AreSequenceEqual(
            [
                "Transfer(null, pool, 60)",
                "DividendsReceived(null, 60, 60, 604800000)",
                "Transfer(null, pool, 30)",
                "DividendsReceived(null, 30, 90, 604800000)",
            ],
            _world.Events.Take());
    }

    [TestMethod]
    public void Refuses_stray_tokens()
    {
        foreach (object? data in new object?[] { null, 1, true, "", "dividend", "Stake", new object[] { "stake" } })
        {
            Refusal.Expect(
                _world,
                DividendWorld.Alice,
                "The transfer's data must be \"stake\" or \"dividends\".",
                () => _world.Send(DividendWorld.Alice, 5, data));
        }
    }

    [TestMethod]
    [DataRow("stake")]
    [DataRow("dividends")]
    public void Refuses_nothing(string data)
        => Refusal.Expect(
            _world, DividendWorld.Alice, "The amount must be positive.", () => _world.Send(DividendWorld.Alice, 0, data));

    [TestMethod]
    public void Refuses_another_token()
    {
        _world.Sign(DividendWorld.Bob, Neo.Network.P2P.Payloads.WitnessScope.Global);
        AwkwardToken other = _world.Engine.Deploy<AwkwardToken>(AwkwardToken.Nef, AwkwardToken.Manifest);
        foreach (string data in new[] { "stake", "dividends" })
        {
            Refusal.Expect(
                _world,
                DividendWorld.Bob,
                "The pool takes another token.",
                () => other.Transfer(DividendWorld.Bob, _world.Pool.Hash, 5, data));
        }
    }

    [TestMethod]
    public void Refuses_a_payment_that_no_token_made()
    {
        _world.Sign(DividendWorld.Alice);
        Refusal.Expect(
            _world,
            DividendWorld.Alice,
            "The pool takes another token.",
            () => _world.Pool.OnNEP17Payment(DividendWorld.Alice, 5, "stake"));
    }

    [TestMethod]
    public void Refuses_more_than_it_can_hold()
    {
        BigInteger limit = BigInteger.Pow(2, 80);
        _world.Mint(DividendWorld.Alice, 2 * limit);
        Refusal.Expect(
            _world, DividendWorld.Alice, "The pool can't hold that much.", () => _world.Send(DividendWorld.Alice, limit, "stake"));
        Refusal.Expect(
            _world, DividendWorld.Alice, "The pool can't take in that much.", () => _world.Send(DividendWorld.Alice, limit, "dividends"));
        _world.Send(DividendWorld.Alice, limit - 1, "stake");
        _world.Send(DividendWorld.Alice, limit - 1, "dividends");
        Assert.AreEqual(2 * limit - 2, _world.BarkxOf(_world.Pool.Hash));
    }
}
