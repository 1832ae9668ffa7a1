using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.SmartContract.Testing;

namespace RewardTokenTests;

[TestClass]
public class DeploymentTests
{
    private readonly TokenWorld _world = new();

    [TestMethod]
    public void Fixes_symbol_decimals_cap_and_owner()
    {
        Assert.AreEqual("BARKX", _world.Token.Symbol);
        Assert.AreEqual(8, _world.Token.Decimals);
        Assert.AreEqual(1_000, _world.Token.Cap);
        Assert.AreEqual(TokenWorld.Owner, _world.Token.Owner);
        Assert.AreEqual(BigInteger.Zero, _world.Token.TotalSupply);
        Assert.AreEqual(BigInteger.Zero, _world.Token.GrantedQuota);
        Assert.IsFalse(_world.Token.MintersSealed);
    }

    [TestMethod]
    public void Takes_the_largest_cap()
    {
        BigInteger largest = BigInteger.Pow(2, 96) - 1;
        Assert.AreEqual(largest, _world.Deploy(TokenWorld.Alice, TokenWorld.Alice, "MOST", largest).Cap);
    }

    [TestMethod]
    public void Refuses_a_cap_out_of_range()
    {
        foreach (BigInteger cap in new[] { 0, -1, BigInteger.Pow(2, 96) })
        {
            TokenWorld.Refused(
                "The cap must be from 1 to 2^96 - 1 units.", () => _world.Deploy(TokenWorld.Alice, TokenWorld.Alice, "X", cap));
        }
    }

    [TestMethod]
    public void Refuses_data_of_another_shape()
    {
        _world.Sign(TokenWorld.Alice);
        foreach (object? data in new object?[] { null, "BARKX", new object[] { TokenWorld.Alice, "BARKX", 5, 6 } })
        {
            TokenWorld.Refused(
                "The deployment's data must be [owner, symbol, cap].",
                () => _world.Engine.Deploy<RewardToken>(RewardToken.Nef, RewardToken.Manifest, data));
        }
    }

    [TestMethod]
    public void Refuses_no_owner()
        => TokenWorld.Refused("The owner must be an account.", () => _world.Deploy(TokenWorld.Alice, UInt160.Zero, "X", 1));

    [TestMethod]
    public void Refuses_no_symbol()
        => TokenWorld.Refused("The symbol is empty.", () => _world.Deploy(TokenWorld.Alice, TokenWorld.Alice, "", 1));
}
