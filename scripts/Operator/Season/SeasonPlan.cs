using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MiningPool.Operator.Programs;

namespace MiningPool.Operator.Season;

/// <summary>What a miner does in a pool.</summary>
public enum MoveKind
{
    /// <summary>Sends stake tokens to the pool.</summary>
    Stake,

    /// <summary>Takes a part of the stake out.</summary>
    Withdraw,

    /// <summary>Has the earned reward minted.</summary>
    Harvest,

    /// <summary>Takes everything out, stake and reward.</summary>
    Exit,

    /// <summary>Takes the stake out and gives the reward up.</summary>
    EmergencyWithdraw,
}

/// <summary>One move of a season.</summary>
/// <param name="HalfWeek">When: counted in half halving periods from the first pool's start.</param>
/// <param name="Miner">Who, from 0.</param>
/// <param name="Pool">The pool's id, from 1.</param>
/// <param name="Kind">What.</param>
/// <param name="Amount">Units of the stake token, for stakes and withdrawals.</param>
public sealed record Move(int HalfWeek, int Miner, int Pool, MoveKind Kind, BigInteger Amount);

/// <summary>All moves of a season, made up from its seed.</summary>
public sealed class SeasonPlan
{
    private const int Characters = 6;
    private readonly MiningProgram program;
    private readonly Random random;
    private readonly List<Move> moves = [];

    private SeasonPlan(MiningProgram program)
    {
        this.program = program;
        random = new Random(program.Season.Seed);
    }

    /// <summary>The moves, in order of time.</summary>
    public IReadOnlyList<Move> Moves => moves;

    /// <summary>Makes a season's moves: miners stake different amounts, join late, top up, leave, and come back.</summary>
    public static SeasonPlan For(MiningProgram program)
    {
        var plan = new SeasonPlan(program);
        for (int miner = 0; miner < program.Season.Miners; miner++)
        {
            plan.AddMiner(miner);
        }

        plan.moves.Sort((one, other) => one.HalfWeek.CompareTo(other.HalfWeek));
        return plan;
    }

    /// <summary>Units of a stake token that a miner needs for all its stakes.</summary>
    public BigInteger Needs(int miner, string stakeToken) => moves
        .Where(move => move.Miner == miner && move.Kind == MoveKind.Stake && program.Pools[move.Pool - 1].StakeToken == stakeToken)
        .Aggregate(BigInteger.Zero, (sum, move) => sum + move.Amount);

    private int LastHalfWeek => (2 * program.Season.Weeks) - 1;

    private void AddMiner(int miner)
    {
        int pool = (miner % program.Pools.Count) + 1;
        BigInteger stake = RandomStake(pool);
        int late = Math.Min(2, LastHalfWeek);
        switch (miner % Characters)
        {
            case 0:
                Add(0, miner, pool, MoveKind.Stake, stake);
                AddWeeklyHarvests(miner, pool);
                break;
            case 1:
                Add(0, miner, pool, MoveKind.Stake, stake);
                Add(Math.Min(3, LastHalfWeek), miner, pool, MoveKind.Stake, RandomStake(pool));
                break;
            case 2:
                Add(0, miner, pool, MoveKind.Stake, stake);
                Add(Math.Min(5, LastHalfWeek), miner, pool, MoveKind.Withdraw, stake / 3);
                break;
            case 3:
                Add(1, miner, pool, MoveKind.Stake, stake);
                if (LastHalfWeek > 1)
                {
                    Add(LastHalfWeek, miner, pool, MoveKind.Exit, 0);
                }

                break;
            case 4:
                Add(late, miner, pool, MoveKind.Stake, stake);
                break;
            default:
                AddLeaver(miner, pool, stake, late);
                break;
        }
    }

    private void AddWeeklyHarvests(int miner, int pool)
    {
        for (int week = 1; week < program.Season.Weeks; week++)
        {
            Add(2 * week, miner, pool, MoveKind.Harvest, 0);
        }
    }

    private void AddLeaver(int miner, int pool, BigInteger stake, int late)
    {
        Add(0, miner, pool, MoveKind.Stake, stake);
        bool inHurry = miner < 2 * Characters;
        Add(late, miner, pool, inHurry ? MoveKind.EmergencyWithdraw : MoveKind.Exit, 0);
        if (LastHalfWeek >= 5)
        {
            Add(4, miner, pool, MoveKind.Stake, RandomStake(pool));
        }
    }

    // From 100 to 100,000 whole tokens and an odd rest, so that no two stakes are alike and divisions leave remainders.
    private BigInteger RandomStake(int pool)
    {
        int decimals = program.StakeTokenOf(program.Pools[pool - 1]).Decimals;
        BigInteger one = BigInteger.Pow(10, decimals);
        return (random.Next(100, 100_000) * one) + random.NextInt64((long)one);
    }

    private void Add(int halfWeek, int miner, int pool, MoveKind kind, BigInteger amount) =>
        moves.Add(new Move(halfWeek, miner, pool, kind, amount));
}
