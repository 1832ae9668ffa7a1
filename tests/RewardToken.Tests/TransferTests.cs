using System.Collections.Generic;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;

namespace RewardTokenTests;

/// <summary>NEP-17, clause by clause.</summary>
[TestClass]
public class TransferTests
{
    private readonly TokenWorld _world = new();
    private readonly List<string> _transfers = [];

    [TestInitialize]
    public void MintToAlice()
    {
        _world.Mint(TokenWorld.Alice, 100);
        _world.Token.OnTransfer += (from, to, amount) => _transfers.Add($"{from} {to} {amount}");
        _world.Sign(TokenWorld.Alice);
    }

    [TestMethod]
    public void Moves_what_the_payer_signed_for()
    {
        Assert.IsTrue(_world.Token.Transfer(TokenWorld.Alice, TokenWorld.Bob, 30));
        Assert.AreEqual(70, _world.Token.BalanceOf(TokenWorld.Alice));
        Assert.AreEqual(30, _world.Token.BalanceOf(TokenWorld.Bob));
        Assert.AreEqual(100, _world.Token.TotalSupply);
        Assert.AreSequenceEqual([$"{TokenWorld.Alice} {TokenWorld.Bob} 30"], _transfers);
    }

    [TestMethod]
    public void Nothing_can_be_sent_and_it_is_a_transfer()
    {
        Assert.IsTrue(_world.Token.Transfer(TokenWorld.Alice, TokenWorld.Bob, 0));
        Assert.AreSequenceEqual([$"{TokenWorld.Alice} {TokenWorld.Bob} 0"], _transfers);
        Assert.AreEqual(BigInteger.Zero, _world.Token.BalanceOf(TokenWorld.Bob));
    }

    [TestMethod]
    public void A_transfer_to_oneself_changes_nothing_and_is_a_transfer()
    {
        Assert.IsTrue(_world.Token.Transfer(TokenWorld.Alice, TokenWorld.Alice, 100));
        Assert.AreEqual(100, _world.Token.BalanceOf(TokenWorld.Alice));
        Assert.AreSequenceEqual([$"{TokenWorld.Alice} {TokenWorld.Alice} 100"], _transfers);
    }

    [TestMethod]
    public void Returns_false_for_more_than_the_balance()
    {
        Assert.IsFalse(_world.Token.Transfer(TokenWorld.Alice, TokenWorld.Bob, 101));
        Assert.IsFalse(_world.Token.Transfer(TokenWorld.Alice, TokenWorld.Alice, 101));
        Assert.AreEqual(100, _world.Token.BalanceOf(TokenWorld.Alice));
        Assert.IsEmpty(_transfers);
    }

    [TestMethod]
    public void Returns_false_without_the_payers_signature()
    {
        foreach (UInt160 other in new[] { TokenWorld.Bob, TokenWorld.Owner })
        {
            _world.Sign(other);
            Assert.IsFalse(_world.Token.Transfer(TokenWorld.Alice, other, 1));
        }

        Assert.AreEqual(100, _world.Token.BalanceOf(TokenWorld.Alice));
        Assert.IsEmpty(_transfers);
    }

    [TestMethod]
    public void Faults_on_a_negative_amount()
        => TokenWorld.Refused("amount", () => _world.Token.Transfer(TokenWorld.Alice, TokenWorld.Bob, -1));

    [TestMethod]
    public void Is_refused_by_a_contract_that_takes_no_payment()
    {
        TokenWorld.Refused("onNEP17Payment", () => _world.Token.Transfer(TokenWorld.Alice, _world.Token.Hash, 1));
        Assert.AreEqual(100, _world.Token.BalanceOf(TokenWorld.Alice));
    }
}
