using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MiningPool.Chain;
using MiningPool.Operator.Programs;
using MiningPool.Operator.Season;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MiningPool.Operator.Tests;

[TestClass]
public sealed class SeasonPlanTests
{
    private const int UsdtPoolOfDego = 3;

    [TestMethod]
    [DataRow("barkx")]
    [DataRow("dego")]
    public void ShippedSeasonPlaysEveryKindOfMove(string name)
    {
        IReadOnlyList<Move> moves = SeasonPlan.For(Examples.Parse(Examples.Shipped(name, weeks: 4))).Moves;
        foreach (MoveKind kind in Enum.GetValues<MoveKind>())
        {
            Assert.IsTrue(moves.Any(move => move.Kind == kind), $"Nobody plays {kind}.");
        }
    }

    // With n = 24 and ten slots each, the first ten are worst, the next ten best, four common.
    [TestMethod]
    public void DegosMinersFillAllThreeRangesOfOnePool()
    {
        List<Move> stakes = SeasonPlan.For(Examples.Parse(Examples.Shipped("dego", weeks: 2))).Moves
            .Where(move => move is { Kind: MoveKind.Stake, Target: UsdtPoolOfDego, Step: <= 4 })
            .ToList();
        Assert.AreEqual(24, stakes.Select(move => move.Miner).Distinct().Count());
        Assert.AreEqual(stakes.Count, stakes.Select(move => move.Units).Distinct().Count());
        Assert.IsTrue(stakes.Any(move => move.Step > 0), "Somebody comes late.");
    }

    [TestMethod]
    public void SameSeedGivesTheSameMovesAndAnotherSeedOthers()
    {
        CollectionAssert.AreEqual(Moves(seed: 1), Moves(seed: 1));
        CollectionAssert.AreNotEqual(Moves(seed: 1), Moves(seed: 2));
    }

    [TestMethod]
    public void EverySeasonIsInOrderAndNoMinerSpendsATokenTwiceInARound()
    {
        for (int weeks = 1; weeks <= 12; weeks++)
        {
            RequireOrder(Examples.Parse(Examples.Shipped("barkx", weeks)));
            RequireOrder(Examples.Parse(Examples.Shipped("dego", weeks)));
            for (int pools = 1; pools <= 5; pools++)
            {
                RequireOrder(Examples.Program(pools, weeks));
            }
        }
    }

    [TestMethod]
    public void MinerNeedsTheSumOfWhatItSends()
    {
        SeasonPlan plan = SeasonPlan.For(Examples.Program());
        BigInteger sent = plan.Moves
            .Where(move => move.Miner == 1 && move.Token == "LP2")
            .Aggregate(BigInteger.Zero, (sum, move) => sum + move.Units);
        Assert.IsTrue(sent > 0);
        Assert.AreEqual(sent, plan.Needs(1, "LP2"));
        Assert.AreEqual(BigInteger.Zero, plan.Needs(0, "LP2"));
    }

    [TestMethod]
    public void ProgramWithoutAPlainPoolCannotBePlayed()
    {
        string json = Examples.Shipped("barkx", weeks: 4).Replace("\"stakeToken\": \"USDT\"", "\"stakeToken\": \"BARKX\"");
        ChainException refusal = Assert.ThrowsExactly<ChainException>(() => SeasonPlan.For(Examples.Parse(json)));
        StringAssert.Contains(refusal.Message, "no miner could earn the first BARKX");
    }

    private static List<Move> Moves(int seed) => [.. SeasonPlan.For(Examples.Parse(Examples.Shipped("dego", weeks: 4, seed))).Moves];

    // Transactions of one round run in any order: a miner's may not depend on each other.
    private static void RequireOrder(MiningProgram program)
    {
        IReadOnlyList<Move> moves = SeasonPlan.For(program).Moves;
        string season = $"{program.Name}, {program.Season.Weeks} weeks";
        CollectionAssert.AreEqual(moves.OrderBy(move => (move.Step, move.Round)).ToList(), moves.ToList(), season);
        Assert.IsTrue(moves.All(move => move.Step >= 0 && move.Step < 4 * program.Season.Weeks), season);
        foreach (IGrouping<(int, int, int), Move> own in moves.GroupBy(move => (move.Step, move.Round, move.Miner)))
        {
            List<string> spent = own.Select(move => move.Token).Where(token => token.Length > 0).ToList();
            List<(MoveKind, int)> made = own.Select(move => (move.Kind, move.Target)).ToList();
            Assert.AreEqual(spent.Count, spent.Distinct().Count(), $"{season}: {string.Join("; ", own)}");
            Assert.AreEqual(made.Count, made.Distinct().Count(), $"{season}: {string.Join("; ", own)}");
        }
    }
}
