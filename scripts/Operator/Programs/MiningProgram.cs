using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace MiningPool.Operator.Programs;

/// <summary>A mining program: tokens, pairs, pools and schedule.</summary>
/// <param name="File">The file that it was read from, for messages.</param>
/// <param name="Name">Its name.</param>
/// <param name="RewardToken">The token that the pools emit.</param>
/// <param name="HalvingPeriod">After each period the production halves.</param>
/// <param name="Ranking">The terms of the mode Ranked; null for Proportional.</param>
/// <param name="HasDividendPool">Whether a DividendPool of the reward token belongs to it.</param>
/// <param name="Tokens">The plain tokens beside the reward token.</param>
/// <param name="Pairs">The trading pools; their LP tokens can be staked.</param>
/// <param name="Pools">The mining pools; the first one gets the id 1.</param>
/// <param name="Season">How it is played on a local chain.</param>
public sealed record MiningProgram(
    string File,
    string Name,
    RewardTokenTerms RewardToken,
    TimeSpan HalvingPeriod,
    RankingTerms? Ranking,
    bool HasDividendPool,
    IReadOnlyList<TokenTerms> Tokens,
    IReadOnlyList<PairTerms> Pairs,
    IReadOnlyList<PoolTerms> Pools,
    SeasonTerms Season)
{
    /// <summary>Units of the reward token that all pools emit together.</summary>
    public BigInteger Allocated => Pools.Aggregate(BigInteger.Zero, (sum, pool) => sum + pool.Allocation);

    /// <summary>All tokens that have a part in it: the reward token, the plain ones, the LP tokens.</summary>
    public IEnumerable<string> Symbols =>
        [RewardToken.Symbol, .. Tokens.Select(token => token.Symbol), .. Pairs.Select(pair => pair.Symbol)];

    /// <summary>The decimals of one of its tokens.</summary>
    /// <param name="symbol">The reward token, a plain one, or an LP token.</param>
    public int DecimalsOf(string symbol) => symbol == RewardToken.Symbol
        ? RewardToken.Decimals
        : Tokens.FirstOrDefault(token => token.Symbol == symbol)?.Decimals ?? PairTerms.Decimals;

    /// <summary>When a pool starts, in milliseconds since 1970-01-01 UTC.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="now">The chain's time, in the same unit.</param>
    /// <exception cref="ProgramException">The start lies in the past.</exception>
    public ulong StartOf(PoolTerms pool, ulong now)
    {
        if (pool.Start.Delay is TimeSpan delay)
        {
            return now + (ulong)delay.TotalMilliseconds;
        }

        DateTimeOffset time = pool.Start.Time!.Value;
        ulong start = (ulong)time.ToUnixTimeMilliseconds();
        return start >= now
            ? start
            : throw new ProgramException(
                File,
                pool.Start.Line,
                $"the start {time:yyyy-MM-ddTHH:mm:ssZ} lies in the past: "
                + $"the chain's time is {DateTimeOffset.FromUnixTimeMilliseconds((long)now):yyyy-MM-ddTHH:mm:ssZ}.");
    }
}
