using System.Collections.Generic;
using System.Linq;
using MiningPool.Chain;
using MiningPool.Chain.Local;
using MiningPool.Chain.Wallets;
using MiningPool.Operator.Deployment;
using MiningPool.Operator.Programs;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MiningPool.Operator.Tests;

[TestClass]
public sealed class DeploymentPlanTests
{
    private static readonly MiningProgram Dego = Examples.Parse(Examples.Shipped("dego", weeks: 4));

    [TestMethod]
    public void EachStepComesAfterWhatItNeeds()
    {
        string[] begins =
        [
            "RewardToken (", "StakeToken (", "StakeToken (", "StakeToken (", "StakeToken (",
            "TradingPool DEGO-ETH (", "TradingPool DEGO-UNI (", "DividendPool (", "MiningPool (",
            "the MiningPool may mint 6,562,500.00000000 DEGO",
            "pool 1 'DEGO-ETH liquidity' takes DEGO-ETH-LP and emits 4,200,000.00000000 DEGO",
            "pool 2 'DEGO-UNI liquidity' takes DEGO-UNI-LP and emits 262,500.00000000 DEGO",
            "pool 3 'USDT' takes USDT and emits 1,050,000.00000000 DEGO",
            "pool 4 'WETH' takes WETH and emits 1,050,000.00000000 DEGO",
            "the reward token's minters are sealed",
        ];
        IReadOnlyList<string> titles = Plan(Dego, Issuers(Dego)).Titles;
        Assert.AreEqual(begins.Length, titles.Count);
        for (int index = 0; index < begins.Length; index++)
        {
            StringAssert.StartsWith(titles[index], begins[index]);
        }
    }

    [TestMethod]
    public void AllContractsHavePlacesOfTheirOwnThatStayTheSame()
    {
        IReadOnlyDictionary<string, SigningAccount> issuers = Issuers(Dego);
        SigningAccount owner = SigningAccount.Create("owner");
        DeployedProgram deployed = Plan(Dego, issuers, owner).Deployed;
        DeployedProgram again = Plan(Dego, issuers, owner).Deployed;
        CollectionAssert.AreEqual(Dego.Symbols.ToArray(), deployed.Tokens.Keys.ToArray());
        List<Neo.UInt160> places = [.. deployed.Tokens.Values, deployed.MiningPool, deployed.DividendPool!];
        Assert.AreEqual(9, places.Distinct().Count());
        CollectionAssert.AreEqual(places, (List<Neo.UInt160>)[.. again.Tokens.Values, again.MiningPool, again.DividendPool!]);
    }

    [TestMethod]
    public void TokenWithoutContractAndIssuerIsNamed()
    {
        ChainException refusal = Assert.ThrowsExactly<ChainException>(() => Plan(Dego, new Dictionary<string, SigningAccount>()));
        StringAssert.Contains(refusal.Message, "The token ETH has no 'hash' in example.json");
    }

    private static DeploymentPlan Plan(
        MiningProgram program, IReadOnlyDictionary<string, SigningAccount> issuers, SigningAccount? owner = null) =>
        DeploymentPlan.For(program, new ProgramAccounts(owner ?? SigningAccount.Create("owner"), issuers), RepositoryRoot.Find());

    private static Dictionary<string, SigningAccount> Issuers(MiningProgram program) =>
        program.Tokens.ToDictionary(token => token.Symbol, token => SigningAccount.Create(token.Symbol));
}
