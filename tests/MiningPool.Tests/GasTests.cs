using System;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Ranked;
using MiningPoolTests.Support;
using Neo;
using Neo.SmartContract.Testing;
using TestSupport;

namespace MiningPoolTests;

/// <summary>
/// What a user who has a position pays at the default policy, in datoshi, the tokens' own work included. The limits are shares of what the
/// official compiler's build of a known pool takes: half of it where rewards are shared by stake, three quarters in a ranked pool. A
/// withdrawal from a ranked pool is dearer than that (41,734,000): it mints, and writes a place; its own figures are the limit.
/// </summary>
[TestClass]
public class GasTests
{
    private const int Rivals = 30;

    private static readonly BigInteger Token = 100_000_000;

    public required TestContext TestContext { get; set; }

    [TestMethod]
    public void Without_ranks()
    {
        MiningWorld world = Fill(null, 0);
        AssertAtMost(world, "stake top-up", 25_399_000, () => world.StakeOwn(MiningWorld.Alice, 1, Token));
        AssertAtMost(world, "withdrawal of a part", 27_822_000, () => world.Withdraw(MiningWorld.Alice, 1, Token));
        AssertAtMost(world, "harvest", 29_449_000, () => world.Harvest(MiningWorld.Alice, 1));
    }

    [TestMethod]
    [DataRow(5, 1, 46_900_000)]
    [DataRow(15, 2, 51_200_000)]
    [DataRow(25, 3, 44_400_000)]
    public void In_every_range(int rank, int range, long withdrawal)
    {
        MiningWorld world = Fill(Terms.Document, rank);
        Assert.AreEqual(range, world.Mining.RangeOf(MiningWorld.Alice, 1));
        AssertAtMost(world, $"stake top-up, range {range}", 38_099_000, () => world.StakeOwn(MiningWorld.Alice, 1, Token));
        AssertAtMost(world, $"harvest, range {range}", 44_174_000, () => world.Harvest(MiningWorld.Alice, 1));
        AssertAtMost(world, $"withdrawal of a part, range {range}", withdrawal, () => world.Withdraw(MiningWorld.Alice, 1, Token));
        Assert.AreEqual(range, world.Mining.RangeOf(MiningWorld.Alice, 1));
    }

    // Thirty others cross: far below the 2,000,000,000 that a node of a shipped configuration takes in a call.
    [TestMethod]
    public void The_hundredth_staker_pays_for_the_growth_of_the_slots()
    {
        MiningWorld world = new(ranking: Terms.Document);
        world.AddPool(4_200_000 * Token);
        for (int place = 1; place < 100; place++) world.Stake(Accounts.Of((byte)(100 + place)), 1, (100_000 - 500 * place) * Token);
        world.Give(MiningWorld.Alice, 10 * Token);
        AssertAtMost(world, "first stake, with growth", 700_000_000, () => world.StakeOwn(MiningWorld.Alice, 1, Token));
        AssertAtMost(world, "exit, with shrinking", 700_000_000, () => world.Exit(MiningWorld.Alice, 1));
        world.Stake(MiningWorld.Bob, 1, Token);
        AssertAtMost(world, "first stake in common", 45_000_000, () => world.StakeOwn(MiningWorld.Alice, 1, Token));
        AssertAtMost(world, "exit from common", 45_000_000, () => world.Exit(MiningWorld.Alice, 1));
    }

    // The stakes of the others are 1,000 tokens apart, and Alice has 500 more than the next.
    private static MiningWorld Fill(object[]? terms, int rank)
    {
        MiningWorld world = new(ranking: terms);
        world.AddPool(4_200_000 * Token);
        for (int place = 1; place <= Rivals; place++) world.Stake(Accounts.Of((byte)(100 + place)), 1, (100_000 - 1_000 * place) * Token);
        world.Stake(MiningWorld.Alice, 1, (100_000 - 1_000 * rank + 500) * Token);
        world.Give(MiningWorld.Alice, 1_000 * Token);
        world.Wait(Terms.Lock + 1);
        world.Harvest(MiningWorld.Alice, 1);
        return world;
    }

    private void AssertAtMost(MiningWorld world, string name, long limit, Action call)
    {
        world.Wait(15_000);
        world.Sign(MiningWorld.Alice);
        using FeeWatcher watcher = world.Engine.CreateGasWatcher();
        call();
        TestContext.WriteLine($"{name}: {watcher.Value:N0} datoshi, at most {limit:N0}");
        Assert.IsLessThanOrEqualTo(limit, watcher.Value, name);
    }
}
