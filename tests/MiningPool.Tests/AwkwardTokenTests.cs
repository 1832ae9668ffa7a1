using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;
using Neo.Network.P2P.Payloads;
using Neo.SmartContract.Testing;

namespace MiningPoolTests;

/// <summary>A stake token that refuses, or calls back into the pool while the pool calls it.</summary>
[TestClass]
public class AwkwardTokenTests
{
    private readonly MiningWorld _world = new();
    private AwkwardToken _token = null!;

    [TestInitialize]
    public void Stake()
    {
        _world.Sign(MiningWorld.Alice);
        _token = _world.Engine.Deploy<AwkwardToken>(AwkwardToken.Nef, AwkwardToken.Manifest);
        _world.AddPool(1_000_000, 0, _token.Hash);
        long start = _world.Now;
        _world.Sign(MiningWorld.Alice, WitnessScope.Global);
        _token.Transfer(MiningWorld.Alice, _world.Mining.Hash, 10, 1);
        _world.GoTo(start + MiningWorld.Week);
    }

    [TestMethod]
    public void A_refused_return_takes_nothing()
    {
        _token.Refuse();
        const string Reason = "The stake token refused the transfer.";
        Refusal.Expect(_world, MiningWorld.Alice, 1, Reason, () => _world.Mining.Withdraw(MiningWorld.Alice, 1, 1));
        Refusal.Expect(_world, MiningWorld.Alice, 1, Reason, () => _world.Mining.Exit(MiningWorld.Alice, 1));
        Refusal.Expect(_world, MiningWorld.Alice, 1, Reason, () => _world.Mining.EmergencyWithdraw(MiningWorld.Alice, 1));
    }

    [TestMethod]
    [DataRow("withdraw")]
    [DataRow("emergencyWithdraw")]
    [DataRow("exit")]
    public void A_stake_that_left_cannot_leave_again_from_within(string method)
    {
        _token.CallBack(_world.Mining.Hash, method, method == "withdraw" ? [MiningWorld.Alice, 1, 10] : [MiningWorld.Alice, 1]);
        Refusal.Expect(
            _world,
            MiningWorld.Alice,
            1,
            "The account has no position in this pool.",
            () => _world.Mining.Exit(MiningWorld.Alice, 1));
    }

    [TestMethod]
    public void A_reward_is_paid_once_even_from_within()
    {
        _token.CallBack(_world.Mining.Hash, "harvest", [MiningWorld.Alice, 1]);
        _world.Mining.Withdraw(MiningWorld.Alice, 1, 10);
        Assert.AreEqual(500_000, _world.BarkxOf(MiningWorld.Alice));
        Assert.AreEqual(BigInteger.Zero, _world.Pool(1).Unallocated);
        _world.AssertConserved(1, []);
    }

    [TestMethod]
    public void A_call_from_within_meets_finished_books()
    {
        _token.CallBack(_world.Mining.Hash, "withdraw", [MiningWorld.Alice, 1, 4]);
        _world.Mining.Withdraw(MiningWorld.Alice, 1, 6);
        Assert.AreEqual(BigInteger.Zero, _world.Pool(1).Staked);
        Assert.AreEqual(500_000, _world.Harvest(MiningWorld.Alice, 1));
        _world.AssertConserved(1, []);
    }
}
