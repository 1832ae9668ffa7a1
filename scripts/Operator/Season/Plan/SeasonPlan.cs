using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MiningPool.Chain;
using MiningPool.Operator.Programs;

namespace MiningPool.Operator.Season;

/// <summary>All moves of a season, made up from its seed.</summary>
/// <remarks>
/// All miners stake in the base pool, the first that takes a plain token. Each has a home pool besides: into one of LP it comes with
/// what it has harvested from the base pool. Six characters play there: one harvests weekly, one tops up, one takes a part out, one
/// leaves at the end, one comes late, one leaves early and comes back.
/// </remarks>
public sealed class SeasonPlan
{
    /// <summary>Steps in a halving period.</summary>
    public const int StepsPerPeriod = 4;

    private const int Characters = 6;
    private readonly MiningProgram program;
    private readonly MoveList moves;
    private readonly int basePool;

    private SeasonPlan(MiningProgram program)
    {
        this.program = program;
        basePool = BasePool(program);
        moves = new MoveList(program, basePool);
    }

    /// <summary>The moves, in order of time and round.</summary>
    public IReadOnlyList<Move> Moves => moves.Ordered;

    /// <summary>Makes a season's moves.</summary>
    /// <exception cref="ChainException">The program has no pool that takes a plain token, so that nobody could begin.</exception>
    public static SeasonPlan For(MiningProgram program)
    {
        var plan = new SeasonPlan(program);
        for (int miner = 0; miner < program.Season.Miners; miner++)
        {
            plan.AddMiner(miner);
        }

        plan.AddTraders();
        plan.AddDividends();
        return plan;
    }

    /// <summary>Units of a plain token that a miner needs for all its moves.</summary>
    public BigInteger Needs(int miner, string token) => Moves
        .Where(move => move.Miner == miner && move.Token == token)
        .Aggregate(BigInteger.Zero, (sum, move) => sum + move.Units);

    private static int BasePool(MiningProgram program)
    {
        List<string> plain = program.Tokens.Select(token => token.Symbol).ToList();
        PoolTerms? first = program.Pools
            .Where(pool => plain.Contains(pool.StakeToken))
            .OrderBy(pool => program.StartOf(pool, 0))
            .FirstOrDefault();
        return first is not null
            ? program.Pools.TakeWhile(pool => pool != first).Count() + 1
            : throw new ChainException(
                $"No pool of {program.File} takes one of its 'tokens', so no miner could earn the first {program.RewardToken.Symbol}: "
                + "add such a pool to play a season.");
    }

    private void AddMiner(int miner)
    {
        int home = (miner % program.Pools.Count) + 1;
        int character = miner / program.Pools.Count % Characters;
        bool isLate = character == 4;
        int begin = isLate ? StepsPerPeriod : 0;
        moves.Enter(begin, miner, basePool);
        int entry = home == basePool ? begin : moves.EarliestEntry(home) + begin;
        if (home != basePool)
        {
            moves.Enter(entry, miner, home);
        }

        AddCharacter(miner, home, character, entry);
    }

    private void AddCharacter(int miner, int home, int character, int entry)
    {
        switch (character)
        {
            case 0:
                for (int step = StepsPerPeriod; step <= moves.LastStep; step += StepsPerPeriod)
                {
                    moves.Add(new Move(step, 0, miner, MoveKind.Harvest, home));
                }

                break;
            case 1:
                moves.Enter(6, miner, home);
                // Less than 72 hours of a week's schedule after the top-up: under the lock where there's one.
                moves.Add(new Move(7, 0, miner, MoveKind.Harvest, home));
                break;
            case 2:
                moves.Add(new Move(10, 0, miner, MoveKind.Withdraw, home) { Percent = 33 });
                break;
            case 3 when entry < moves.LastStep:
                moves.Add(new Move(entry + 1, 0, miner, MoveKind.Harvest, home));
                moves.Add(new Move(moves.LastStep, 1, miner, MoveKind.Exit, home));
                break;
            case 5:
                AddLeaver(miner, home);
                break;
        }
    }

    private void AddLeaver(int miner, int home)
    {
        bool isInHurry = miner % 2 == 1;
        moves.Add(new Move(6, 0, miner, isInHurry ? MoveKind.EmergencyWithdraw : MoveKind.Exit, home));
        if (moves.PairOf(home) is int pair)
        {
            moves.Add(new Move(7, 0, miner, MoveKind.RemoveLiquidity, pair) { Token = program.Pools[home - 1].StakeToken });
        }

        moves.Enter(10, miner, home);
    }

    // One trader for each pair buys and sells by turns, alone in its round: then the price is the quoted one.
    private void AddTraders()
    {
        for (int pair = 1; pair <= program.Pairs.Count; pair++)
        {
            int trader = (pair - 1) % program.Season.Miners;
            for (int step = 3; step <= moves.LastStep; step += StepsPerPeriod)
            {
                moves.Swap(step, trader, pair, buys: step % (2 * StepsPerPeriod) == 3);
            }
        }
    }

    private void AddDividends()
    {
        if (!program.HasDividendPool)
        {
            return;
        }

        for (int step = StepsPerPeriod; step <= moves.LastStep; step += StepsPerPeriod)
        {
            moves.PayDividends(step);
        }

        List<int> holders = [.. Enumerable.Range(0, program.Season.Miners).Where(miner => miner / program.Pools.Count % Characters == 0)];
        foreach (int holder in holders)
        {
            moves.Add(new Move(StepsPerPeriod, 1, holder, MoveKind.StakeDividends, 0) { Token = program.RewardToken.Symbol, Percent = 50 });
        }

        foreach (int holder in holders.Where(_ => moves.LastStep > StepsPerPeriod))
        {
            MoveKind kind = holder == holders[0] ? MoveKind.ExitDividends : MoveKind.HarvestDividends;
            moves.Add(new Move(moves.LastStep, 0, holder, kind, 0));
        }
    }
}
