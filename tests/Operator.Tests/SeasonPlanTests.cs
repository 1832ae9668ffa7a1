using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MiningPool.Operator.Programs;
using MiningPool.Operator.Season;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MiningPool.Operator.Tests;

[TestClass]
public sealed class SeasonPlanTests
{
    [TestMethod]
    public void MinersStakeDifferentAmountsJoinLateAndLeave()
    {
        IReadOnlyList<Move> moves = SeasonPlan.For(Examples.Program()).Moves;
        List<Move> firstStakes = moves
            .Where(move => move.Kind == MoveKind.Stake)
            .GroupBy(move => move.Miner)
            .Select(stakes => stakes.First())
            .ToList();
        Assert.AreEqual(24, firstStakes.Count);
        Assert.AreEqual(24, firstStakes.Select(move => move.Amount).Distinct().Count());
        Assert.IsTrue(firstStakes.Any(move => move.HalfWeek > 0), "Somebody joins late.");
        foreach (MoveKind kind in System.Enum.GetValues<MoveKind>())
        {
            Assert.IsTrue(moves.Any(move => move.Kind == kind), $"Nobody plays {kind}.");
        }
    }

    [TestMethod]
    public void SameSeedGivesTheSameMovesAndAnotherSeedOthers()
    {
        CollectionAssert.AreEqual(Moves(seed: 1), Moves(seed: 1));
        CollectionAssert.AreNotEqual(Moves(seed: 1), Moves(seed: 2));
    }

    [TestMethod]
    public void EverySeasonCanBePlayed()
    {
        for (int pools = 1; pools <= 5; pools++)
        {
            for (int weeks = 1; weeks <= 12; weeks++)
            {
                MiningProgram program = Examples.Program(pools, weeks);
                RequirePlayable(SeasonPlan.For(program), program, $"{pools} pools, {weeks} weeks");
            }
        }
    }

    [TestMethod]
    public void MinerNeedsTheSumOfItsStakes()
    {
        MiningProgram program = Examples.Program();
        SeasonPlan plan = SeasonPlan.For(program);
        BigInteger staked = plan.Moves
            .Where(move => move is { Miner: 1, Kind: MoveKind.Stake })
            .Aggregate(BigInteger.Zero, (sum, move) => sum + move.Amount);
        Assert.AreEqual(staked, plan.Needs(1, "LP2"));
        Assert.AreEqual(BigInteger.Zero, plan.Needs(1, "LP1"));
    }

    private static List<Move> Moves(int seed) => SeasonPlan.For(Examples.Program(seed: seed)).Moves.ToList();

    // What the contract would refuse: taking out more than is there, or moves of one miner that race in one block.
    private static void RequirePlayable(SeasonPlan plan, MiningProgram program, string season)
    {
        var stakes = new Dictionary<int, BigInteger>();
        int halfWeek = 0;
        foreach (Move move in plan.Moves)
        {
            Assert.IsTrue(move.HalfWeek >= halfWeek && move.HalfWeek < 2 * program.Season.Weeks, $"{season}: {move}");
            halfWeek = move.HalfWeek;
            BigInteger staked = stakes.GetValueOrDefault(move.Miner);
            Assert.IsTrue(move.Kind == MoveKind.Stake ? move.Amount > 0 : staked > 0 && move.Amount <= staked, $"{season}: {move}");
            stakes[move.Miner] = move.Kind switch
            {
                MoveKind.Stake => staked + move.Amount,
                MoveKind.Withdraw => staked - move.Amount,
                MoveKind.Harvest => staked,
                _ => BigInteger.Zero,
            };
        }

        Assert.AreEqual(
            plan.Moves.Count,
            plan.Moves.Select(move => (move.Miner, move.HalfWeek)).Distinct().Count(),
            $"{season}: a miner moves twice in one half week.");
    }
}
