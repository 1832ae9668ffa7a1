using System.Collections.Generic;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;

namespace RewardTokenTests;

[TestClass]
public class MintTests
{
    private readonly TokenWorld _world = new();

    [TestInitialize]
    public void RegisterMinter()
    {
        _world.Sign(TokenWorld.Owner);
        _world.Token.RegisterMinter(_world.Minter.Hash, 600);
    }

    [TestMethod]
    public void A_minter_contract_mints_under_its_quota()
    {
        List<string> transfers = [];
        _world.Token.OnTransfer += (from, to, amount) => transfers.Add($"{from} {to} {amount}");
        _world.Minter.Mint(_world.Token.Hash, TokenWorld.Alice, 250);
        _world.Minter.Mint(_world.Token.Hash, TokenWorld.Bob, 350);

        Assert.AreEqual(250, _world.Token.BalanceOf(TokenWorld.Alice));
        Assert.AreEqual(350, _world.Token.BalanceOf(TokenWorld.Bob));
        Assert.AreEqual(600, _world.Token.TotalSupply);
        Assert.AreEqual(600, _world.Token.Minted(_world.Minter.Hash));
        Assert.AreEqual(BigInteger.Zero, _world.Token.RemainingQuota(_world.Minter.Hash));
        Assert.AreSequenceEqual([$" {TokenWorld.Alice} 250", $" {TokenWorld.Bob} 350"], transfers);
    }

    [TestMethod]
    public void Refuses_more_than_what_is_left_of_the_quota()
    {
        const string Reason = "The minter's quota does not allow this amount.";
        TokenWorld.Refused(Reason, () => _world.Minter.Mint(_world.Token.Hash, TokenWorld.Alice, 601));
        _world.Minter.Mint(_world.Token.Hash, TokenWorld.Alice, 600);
        TokenWorld.Refused(Reason, () => _world.Minter.Mint(_world.Token.Hash, TokenWorld.Alice, 1));
        Assert.AreEqual(600, _world.Token.TotalSupply);
    }

    [TestMethod]
    public void Refuses_keys_the_owners_included()
    {
        foreach (UInt160 key in new[] { TokenWorld.Owner, TokenWorld.Alice })
        {
            _world.Sign(key);
            TokenWorld.Refused("Only a registered minter contract may mint.", () => _world.Token.Mint(key, 1));
        }
    }

    [TestMethod]
    public void Refuses_a_contract_that_is_no_minter()
    {
        Neo.SmartContract.Testing.RewardToken other = _world.Deploy(TokenWorld.Alice, TokenWorld.Alice, "OTHER", 5);
        TokenWorld.Refused(
            "Only a registered minter contract may mint.", () => _world.Minter.Mint(other.Hash, TokenWorld.Alice, 1));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(-1)]
    public void Refuses_nothing(int amount)
        => TokenWorld.Refused("The amount must be positive.", () => _world.Minter.Mint(_world.Token.Hash, TokenWorld.Alice, amount));

    [TestMethod]
    public void Refuses_nobody()
        => TokenWorld.Refused("The receiver must be an account.", () => _world.Minter.Mint(_world.Token.Hash, UInt160.Zero, 1));
}
