using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MiningPool.Operator.Programs;

namespace MiningPool.Operator.Season;

/// <summary>Collects a season's moves, and knows what each pool asks of a miner before it can stake there.</summary>
internal sealed class MoveList
{
    // Rounds of coming into a pool of LP: what is needed, the first liquidity of a pair, the others', the stake.
    private const int GatherRound = 0;
    private const int FirstSupplyRound = 1;
    private const int SupplyRound = 2;
    private const int StakeRound = 3;
    private const int SettleRound = 4;

    // Half a period after the base pool's start: there are rewards to supply, and a lock of 72 hours is over after a week's half.
    private const int SupplyStep = 2;

    private readonly MiningProgram program;
    private readonly int basePool;
    private readonly Random random;
    private readonly List<Move> moves = [];
    private readonly HashSet<int> suppliedPairs = [];
    private int supplies;

    internal MoveList(MiningProgram program, int basePool)
    {
        this.program = program;
        this.basePool = basePool;
        random = new Random(program.Season.Seed);
    }

    internal IReadOnlyList<Move> Ordered => [.. moves.OrderBy(move => move.Step).ThenBy(move => move.Round)];

    internal int LastStep => (SeasonPlan.StepsPerPeriod * program.Season.Weeks) - 1;

    private string Reward => program.RewardToken.Symbol;

    /// <summary>Adds a move, unless the season is over by then.</summary>
    internal void Add(Move move)
    {
        if (move.Step <= LastStep)
        {
            moves.Add(move);
        }
    }

    /// <summary>The number of the pair whose LP a pool takes; null when it takes another token.</summary>
    internal int? PairOf(int pool)
    {
        string token = program.Pools[pool - 1].StakeToken;
        int pair = program.Pairs.TakeWhile(terms => terms.Symbol != token).Count();
        return pair < program.Pairs.Count ? pair + 1 : null;
    }

    /// <summary>The first step at which miners can come into a pool.</summary>
    internal int EarliestEntry(int pool) => IsPlain(program.Pools[pool - 1].StakeToken) ? 0 : SupplyStep;

    /// <summary>Has a miner get what a pool takes, and stake it.</summary>
    internal void Enter(int step, int miner, int pool)
    {
        string token = program.Pools[pool - 1].StakeToken;
        if (IsPlain(token))
        {
            Add(new Move(step, GatherRound, miner, MoveKind.Stake, pool) { Token = token, Units = Amount(token) });
            return;
        }

        if (step > LastStep)
        {
            return;
        }

        Add(new Move(step, GatherRound, miner, MoveKind.Harvest, basePool));
        if (PairOf(pool) is int pair)
        {
            Supply(step, miner, pair);
        }

        Add(new Move(step, StakeRound, miner, MoveKind.Stake, pool) { Token = token });
    }

    /// <summary>
    /// Has a miner sell one of a pair's tokens: to buy, one that it is given for that; else half of what it holds of the main one.
    /// </summary>
    internal void Swap(int step, int miner, int pair, bool buys)
    {
        (string main, string other) = TokensOf(pair);
        Add(new Move(step, SettleRound, miner, MoveKind.Swap, pair)
        {
            Token = buys ? other : main,
            Units = buys ? Amount(other) / 10 : 0,
            Percent = 50,
        });
    }

    internal void PayDividends(int step)
    {
        for (int pool = 1; pool <= program.Pools.Count; pool++)
        {
            Add(new Move(step, SupplyRound, pool % program.Season.Miners, MoveKind.PayDividends, pool));
        }
    }

    private void Supply(int step, int miner, int pair)
    {
        (string main, string other) = TokensOf(pair);
        bool isFirst = suppliedPairs.Add(pair);
        Add(new Move(step, GatherRound, miner, MoveKind.Credit, pair) { Token = other, Units = Amount(other) });
        Add(new Move(step, isFirst ? FirstSupplyRound : SupplyRound, miner, MoveKind.AddLiquidity, pair)
        {
            Token = main,
            Units = IsPlain(main) ? Amount(main) : 0,
            Percent = 80,
        });
        // Every other supplier takes back what the ratio left over; the rest stays credited.
        if (++supplies % 2 == 0)
        {
            Add(new Move(step, SettleRound, miner, MoveKind.WithdrawCredit, pair));
        }
    }

    // The reward token first, where the pair trades it: it's earned, not given.
    private (string Main, string Other) TokensOf(int pair)
    {
        PairTerms terms = program.Pairs[pair - 1];
        return terms.Second == Reward ? (terms.Second, terms.First) : (terms.First, terms.Second);
    }

    private bool IsPlain(string token) => program.Tokens.Any(plain => plain.Symbol == token);

    // From 100 to 100,000 whole tokens and an odd rest, so that no two amounts are alike and divisions leave remainders.
    private BigInteger Amount(string token)
    {
        BigInteger one = BigInteger.Pow(10, program.DecimalsOf(token));
        return (random.Next(100, 100_000) * one) + random.NextInt64((long)one);
    }
}
