using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.SmartContract.Testing;

namespace RewardTokenTests;

[TestClass]
public class StakeTokenTests
{
    private readonly TokenWorld _world = new();

    [TestMethod]
    public void Fixes_symbol_decimals_and_owner()
    {
        StakeToken token = Deploy(TokenWorld.Alice, "WETH", 18);
        Assert.AreEqual("WETH", token.Symbol);
        Assert.AreEqual(18, token.Decimals);
        Assert.AreEqual(TokenWorld.Alice, token.Owner);
    }

    [TestMethod]
    public void Its_owner_mints()
    {
        StakeToken token = Deploy(TokenWorld.Alice, "LP", 0);
        token.Mint(TokenWorld.Bob, 7);
        Assert.AreEqual(7, token.BalanceOf(TokenWorld.Bob));
        Assert.AreEqual(7, token.TotalSupply);
        TokenWorld.Refused("The amount must be positive.", () => token.Mint(TokenWorld.Bob, 0));
        TokenWorld.Refused("The receiver must be an account.", () => token.Mint(UInt160.Zero, 1));
        _world.Sign(TokenWorld.Bob);
        TokenWorld.Refused("Only the owner may mint.", () => token.Mint(TokenWorld.Bob, 1));
    }

    [TestMethod]
    public void Refuses_what_it_cannot_be_deployed_with()
    {
        TokenWorld.Refused("The owner must be an account.", () => Deploy(UInt160.Zero, "LP", 8));
        TokenWorld.Refused("The symbol is empty.", () => Deploy(TokenWorld.Alice, "", 8));
        TokenWorld.Refused("The decimals must be from 0 to 30.", () => Deploy(TokenWorld.Alice, "LP", -1));
        TokenWorld.Refused("The decimals must be from 0 to 30.", () => Deploy(TokenWorld.Alice, "LP", 31));
    }

    private StakeToken Deploy(UInt160 owner, string symbol, int decimals)
    {
        _world.Sign(TokenWorld.Alice);
        return _world.Engine.Deploy<StakeToken>(StakeToken.Nef, StakeToken.Manifest, new object[] { owner, symbol, decimals });
    }
}
