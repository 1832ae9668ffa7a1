using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;
using Neo;
using Neo.SmartContract.Testing;

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

    // The hash depends on the signer, so another signer deploys another contract.
    private void Refuse(string reason, UInt160 owner, UInt160 rewardToken, long period)
    {
        _world.Sign(MiningWorld.Alice);
        Refusal.Expect(reason, () => _world.Engine.Deploy<MiningPool>(
            MiningPool.Nef, MiningPool.Manifest, new object?[] { owner, rewardToken, period, null, null }));
    }
}
