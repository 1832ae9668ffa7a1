using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing;
using Neo.SmartContract.Testing.Storage;
using TestSupport;

namespace ContractsTests.Hostile;

/// <summary>
/// Every call of an attacker, with every call again from within it: before the token moves anything, after it told the receiver,
/// and when the attacker is paid. Whether the inner call's refusal ends the whole or is passed over, nobody else loses
/// anything, the contract holds what its books say, and the attacker is no richer than one call after the other would make it.
/// </summary>
[TestClass]
public class ReentryTests
{
    public required TestContext TestContext { get; set; }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_mining_pool_through_its_stake_token(bool ranked) => PlayAll(new MiningScene(attackerIsContract: false, rewardIsBad: false, ranked));

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_mining_pool_through_its_reward_token(bool ranked) => PlayAll(new MiningScene(attackerIsContract: false, rewardIsBad: true, ranked));

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_mining_pool_through_who_is_paid(bool ranked) => PlayAll(new MiningScene(attackerIsContract: true, rewardIsBad: false, ranked));

    [TestMethod]
    public void A_trading_pool_through_its_token() => PlayAll(new TradingScene(attackerIsContract: false));

    [TestMethod]
    public void A_trading_pool_through_who_is_paid() => PlayAll(new TradingScene(attackerIsContract: true));

    [TestMethod]
    public void A_dividend_pool_through_its_token() => PlayAll(new DividendScene(attackerIsContract: false));

    [TestMethod]
    public void A_dividend_pool_through_who_is_paid() => PlayAll(new DividendScene(attackerIsContract: true));

    private void PlayAll(Scene scene)
    {
        EngineCheckpoint fresh = scene.Engine.Checkpoint();
        IReadOnlyList<BigInteger> bobs = scene.Bobs();
        IReadOnlyDictionary<string, BigInteger> wealth = scene.Wealth();
        scene.AssertBacked();
        IReadOnlyList<ContractCall> calls = scene.Calls;
        int halted = 0, played = 0;
        foreach (ContractCall outer in scene.Openings.ToArray())
        {
            Assert.IsNull(scene.Try(outer), $"{outer} alone");
            scene.Engine.Restore(fresh);
            bool[] moments = scene.Puppet is null ? [true, false] : [false];
            foreach ((ContractCall inner, bool before, bool forgiving) in
                from inner in calls from before in moments from forgiving in new[] { true, false } select (inner, before, forgiving))
            {
                Arm(scene, inner, before, forgiving);
                played++;
                if (scene.Try(outer) is not null) continue;
                halted++;
                scene.AssertNothingTaken(bobs, wealth, $"{inner} within {outer}");
                scene.Engine.Restore(fresh);
            }
        }

        TestContext.WriteLine($"{played} pairs of calls, {halted} of which went through");
        Assert.IsGreaterThan(0, halted);
    }

    private static void Arm(Scene scene, ContractCall inner, bool before, bool forgiving)
    {
        if (scene.Puppet is { } puppet)
        {
            puppet.Forgive(forgiving);
            puppet.CallBack(inner.Contract, inner.Method, inner.Arguments!);
        }
        else
        {
            scene.Bad.Forgive(forgiving);
            if (before) scene.Bad.CallBefore(inner.Contract, inner.Method, inner.Arguments!);
            else scene.Bad.CallAfter(inner.Contract, inner.Method, inner.Arguments!);
        }
    }
}
