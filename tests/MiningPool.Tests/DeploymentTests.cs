using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Ranked;
using MiningPoolTests.Support;
using Neo;
using Neo.SmartContract.Testing;
using TestSupport;

namespace MiningPoolTests;

[TestClass]
public class DeploymentTests
{
    private readonly MiningWorld _world = new();

    [TestMethod]
    public void Fixes_owner_reward_token_and_period()
    {
        Assert.AreEqual(MiningWorld.Owner, _world.Mining.Owner);
        Assert.IsNull(_world.Mining.ProposedOwner);
        Assert.AreEqual(_world.Barkx.Hash, _world.Mining.RewardToken);
        Assert.AreEqual(604_800_000, _world.Mining.HalvingPeriod);
        Assert.AreEqual(BigInteger.Zero, _world.Mining.PoolCount);
        Assert.AreEqual(BigInteger.Zero, _world.Mining.Allocated);
        Assert.AreEqual(BigInteger.Pow(2, 72), _world.Mining.RewardScale);
    }

    [TestMethod]
    public void Refuses_data_of_another_shape()
    {
        const string Reason = "The deployment's data must be [owner, reward token, halving period, dividend pool, ranking terms].";
        _world.Sign(MiningWorld.Alice);
        foreach (object? data in new object?[] { null, 5, new object[] { MiningWorld.Alice, _world.Barkx.Hash, 1 } })
        {
            Refusal.Expect(Reason, () => _world.Engine.Deploy<MiningPool>(MiningPool.Nef, MiningPool.Manifest, data));
        }
    }

    [TestMethod]
    public void Refuses_no_owner() => Refuse("The owner must be an account.", UInt160.Zero, _world.Barkx.Hash, 1);

    [TestMethod]
    public void Refuses_a_reward_token_that_is_no_contract()
        => Refuse("The reward token must be a deployed contract.", MiningWorld.Alice, MiningWorld.Bob, 1);

    [TestMethod]
    [DataRow(0L)]
    [DataRow(-1L)]
    [DataRow(1L << 48)]
    public void Refuses_a_period_out_of_range(long period)
        => Refuse("The halving period must be from 1 to 2^48 - 1 ms.", MiningWorld.Alice, _world.Barkx.Hash, period);

    [TestMethod]
    public void Keeps_the_ranking_terms()
    {
        MiningWorld world = new(ranking: Terms.Document);
        Assert.AreSequenceEqual([Terms.Lock, 1_000, 1, 5, 3, 10, 10, 100, 50], StackValues.Integers(world.Mining.RankingTerms!));
        Assert.AreEqual(world.Dividends!.Hash, world.Mining.DividendPool);
    }

    [TestMethod]
    [DataRow(0, -1L, "The lock in ms must be from 0 to 68719476735.")]
    [DataRow(0, 1L << 36, "The lock in ms must be from 0 to 68719476735.")]
    [DataRow(1, 10_001L, "The penalty in basis points must be from 0 to 10000.")]
    [DataRow(2, 0L, "The worst coefficient must be from 1 to 255.")]
    [DataRow(3, 256L, "The best coefficient must be from 1 to 255.")]
    [DataRow(4, 0L, "The common coefficient must be from 1 to 255.")]
    [DataRow(5, 51L, "The base slots must be from 1 to 50.")]
    [DataRow(6, 11L, "The slots a step must be from 0 to 10.")]
    [DataRow(7, 0L, "The users a step must be from 1 to 65535.")]
    [DataRow(8, 256L, "The most slots must be from 1 to 255.")]
    public void Refuses_ranking_terms_out_of_range(int term, long value, string reason)
    {
        object[] terms = [.. Terms.Document];
        terms[term] = value;
        Refusal.Expect(reason, () => new MiningWorld(ranking: terms));
    }

    [TestMethod]
    public void Refuses_ranking_terms_of_another_number()
        => Refusal.Expect("The ranking terms must be nine.", () => new MiningWorld(ranking: [1, 2]));

    [TestMethod]
    public void Refuses_a_dividend_pool_that_cannot_share_the_reward()
    {
        _world.Sign(MiningWorld.Alice);
        UInt160 other = _world.Engine.Deploy<DividendPool>(DividendPool.Nef, DividendPool.Manifest, _world.Lp.Hash).Hash;
        Deploy("The dividend pool must be a deployed contract.", MiningWorld.Bob, null);
        Deploy("The dividend pool must share the reward token.", other, null);
        Deploy("Ranking needs a dividend pool.", null, Terms.Document);
    }

    [TestMethod]
    [DataRow("update")]
    [DataRow("destroy")]
    [DataRow("sweep")]
    public void Has_no_method_that_could_take_stakes(string name)
    {
        foreach (Neo.SmartContract.Manifest.ContractMethodDescriptor method in MiningPool.Manifest.Abi.Methods)
        {
            Assert.DoesNotContain(name, method.Name.ToLowerInvariant());
        }
    }

    private void Deploy(string reason, UInt160? dividends, object[]? ranking)
    {
        _world.Sign(MiningWorld.Bob);
        Refusal.Expect(reason, () => _world.Engine.Deploy<MiningPool>(
            MiningPool.Nef, MiningPool.Manifest, new object?[] { MiningWorld.Bob, _world.Barkx.Hash, 1, dividends, ranking }));
    }

    // The hash depends on the signer, so another signer deploys another contract.
    private void Refuse(string reason, UInt160 owner, UInt160 rewardToken, long period)
    {
        _world.Sign(MiningWorld.Alice);
        Refusal.Expect(reason, () => _world.Engine.Deploy<MiningPool>(
            MiningPool.Nef, MiningPool.Manifest, new object?[] { owner, rewardToken, period, null, null }));
    }
}
