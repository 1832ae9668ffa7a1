using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using ContractsTests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing;
using Neo.SmartContract.Testing.Storage;
using TestSupport;

namespace ContractsTests.Hostile;

/// <summary>
/// A token that refuses, aborts, keeps a fee, lies or is of absurd supply, and an account that takes no payment. The call is refused
/// and nothing is taken, or the token's own users bear it; whatever is in other tokens goes on.
/// </summary>
[TestClass]
public class MisbehaviourTests
{
    public static IEnumerable<object[]> BadTokens => Names.Select(name => new object[] { name });

    private static string[] Names =>
    [
        "MiningPool, stake token",
        "MiningPool, reward token",
        "MiningPool ranked, stake token",
        "MiningPool ranked, reward token",
        "TradingPool",
        "DividendPool",
    ];

    [TestMethod]
    [DynamicData(nameof(BadTokens))]
    public void A_token_that_returns_false_is_not_taken_for_one_that_paid(string name)
    {
        // A reward token's mint returns nothing: what it doesn't mint is its own users' loss.
        Scene scene = Open(name);
        if (name.EndsWith("reward token", System.StringComparison.Ordinal)) return;
        scene.Bad.Refuse(true);
        AssertOnlyPaymentsFail(scene, "refused the transfer.", () => scene.Bad.Refuse(false));
    }

    [TestMethod]
    [DynamicData(nameof(BadTokens))]
    public void A_token_that_aborts_stops_its_own_payments_only(string name)
    {
        Scene scene = Open(name);
        scene.Bad.Abort(true);
        AssertOnlyPaymentsFail(scene, "The token is broken.", () => scene.Bad.Abort(false));
    }

    [TestMethod]
    [DataRow("MiningPool, stake token")]
    [DataRow("MiningPool ranked, stake token")]
    [DataRow("TradingPool")]
    [DataRow("DividendPool")]
    public void A_fee_is_the_loss_of_who_sends_or_takes(string name)
    {
        Scene scene = Open(name);
        (IReadOnlyList<BigInteger> bobs, IReadOnlyDictionary<string, BigInteger> wealth) = (scene.Bobs(), scene.Wealth());
        EngineCheckpoint fresh = scene.Engine.Checkpoint();
        foreach (ContractCall call in scene.Calls)
        {
            scene.Bad.TakeFee(100);
            Assert.IsNull(scene.Try(call), $"{call}");
            scene.AssertNothingTaken(bobs, wealth, $"{call}");
            scene.Engine.Restore(fresh);
        }
    }

    [TestMethod]
    [DynamicData(nameof(BadTokens))]
    public void A_lying_balance_changes_nothing(string name)
    {
        Scene scene = Open(name);
        EngineCheckpoint fresh = scene.Engine.Checkpoint();
        foreach (ContractCall call in scene.Calls)
        {
            scene.Try(call);
            (IReadOnlyList<BigInteger> bobs, IReadOnlyDictionary<string, BigInteger> wealth) = (scene.Bobs(), scene.Wealth());
            scene.Engine.Restore(fresh);
            scene.Bad.Lie(true);
            scene.Try(call);
            scene.Bad.Lie(false);
            Assert.AreSequenceEqual(bobs, scene.Bobs(), $"{call}");
            Assert.AreSequenceEqual(wealth.Values, scene.Wealth().Values, $"{call}");
            scene.Engine.Restore(fresh);
        }
    }

    // Amounts of any size, up to what a number can hold: the contract takes what its arithmetic can carry, for ever.
    [TestMethod]
    [DataRow("MiningPool, stake token")]
    [DataRow("MiningPool ranked, stake token")]
    [DataRow("TradingPool")]
    [DataRow("DividendPool")]
    public void Made_up_amounts_lock_nobody_in(string name)
    {
        Scene scene = Open(name);
        EngineCheckpoint fresh = scene.Engine.Checkpoint();
        long start = scene.Now;
        int taken = 0;
        for (int bits = 70; bits < 256; bits++)
        {
            string? refusal = scene.MakeUp(BigInteger.Pow(2, bits) - 1);
            if (refusal is not null)
            {
                Assert.Contains("The pool can't ", refusal, $"2^{bits} - 1");
                continue;
            }

            taken++;
            for (int weeks = 1; weeks <= 1_000; weeks *= 10)
            {
                scene.Wait(weeks * ChainWorld.Week);
                AssertBobLeaves(scene);
            }

            scene.Engine.Restore(fresh);
            scene.SetBack(start);
        }

        Assert.IsGreaterThan(0, taken);
    }

    [TestMethod]
    [DataRow("MiningPool")]
    [DataRow("MiningPool ranked")]
    [DataRow("TradingPool")]
    [DataRow("DividendPool")]
    public void An_account_that_takes_no_payment_keeps_what_it_has(string name)
    {
        Scene scene = name switch
        {
            "MiningPool" => new MiningScene(attackerIsContract: true, rewardIsBad: false, ranked: false),
            "MiningPool ranked" => new MiningScene(attackerIsContract: true, rewardIsBad: false, ranked: true),
            "TradingPool" => new TradingScene(attackerIsContract: true),
            _ => new DividendScene(attackerIsContract: true),
        };
        (IReadOnlyList<BigInteger> bobs, IReadOnlyDictionary<string, BigInteger> wealth) = (scene.Bobs(), scene.Wealth());
        scene.Puppet!.Refuse(true);
        EngineCheckpoint refusing = scene.Engine.Checkpoint();
        int refused = 0;
        foreach (ContractCall call in scene.Calls)
        {
            if (scene.Try(call) is { } reason)
            {
                refused++;
                Assert.AreEqual("The account takes nothing.", reason, $"{call}");
            }

            scene.Engine.Restore(refusing);
        }

        Assert.IsGreaterThan(0, refused);
        scene.AssertNothingTaken(bobs, wealth, "refused payments");
        AssertBobLeaves(scene);
    }

    private static Scene Open(string name) => name switch
    {
        "MiningPool, stake token" => new MiningScene(attackerIsContract: false, rewardIsBad: false, ranked: false),
        "MiningPool, reward token" => new MiningScene(attackerIsContract: false, rewardIsBad: true, ranked: false),
        "MiningPool ranked, stake token" => new MiningScene(attackerIsContract: false, rewardIsBad: false, ranked: true),
        "MiningPool ranked, reward token" => new MiningScene(attackerIsContract: false, rewardIsBad: true, ranked: true),
        "TradingPool" => new TradingScene(attackerIsContract: false),
        _ => new DividendScene(attackerIsContract: false),
    };

    private static void AssertOnlyPaymentsFail(Scene scene, string reason, System.Action mend)
    {
        EngineCheckpoint broken = scene.Engine.Checkpoint();
        string[] payments = [.. scene.Payments.Select(call => call.ToString())];
        (IReadOnlyList<BigInteger> bobs, IReadOnlyDictionary<string, BigInteger> wealth) = (scene.Bobs(), scene.Wealth());
        foreach (ContractCall call in scene.Calls.Where(call => call.Contract != scene.Bad.Hash || payments.Contains(call.ToString())))
        {
            string? refusal = scene.Try(call);
            if (!payments.Contains(call.ToString()))
            {
                Assert.IsNull(refusal, $"{call}");
                scene.AssertNothingTaken(bobs, wealth, $"{call}");
                scene.Engine.Restore(broken);
                continue;
            }

            Assert.IsNotNull(refusal, $"{call}");
            if (call.Contract != scene.Bad.Hash) Assert.Contains(reason, refusal, $"{call}");
            Assert.AreSequenceEqual(bobs, scene.Bobs(), $"{call}");
            Assert.AreSequenceEqual(wealth.Values, scene.Wealth().Values, $"{call}");
        }

        // What was refused is still there.
        mend();
        AssertBobLeaves(scene);
    }

    private static void AssertBobLeaves(Scene scene)
    {
        EngineCheckpoint before = scene.Engine.Checkpoint();
        foreach (ContractCall exit in scene.BobsExits) Assert.IsNull(scene.TryAsBob(exit), $"{exit}");
        scene.Engine.Restore(before);
    }
}
