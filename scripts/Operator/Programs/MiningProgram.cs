using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo;

namespace MiningPool.Operator.Programs;

/// <summary>A mining program: tokens, pools and schedule.</summary>
/// <param name="File">The file that it was read from, for messages.</param>
/// <param name="Name">Its name.</param>
/// <param name="RewardToken">The token that the pools emit.</param>
/// <param name="HalvingPeriod">After each period the production halves.</param>
/// <param name="StakeTokens">The tokens that the pools take.</param>
/// <param name="Pools">The pools; the first one gets the id 1.</param>
/// <param name="Season">How it is played on a local chain.</param>
public sealed record MiningProgram(
    string File,
    string Name,
    RewardTokenTerms RewardToken,
    TimeSpan HalvingPeriod,
    IReadOnlyList<StakeTokenTerms> StakeTokens,
    IReadOnlyList<PoolTerms> Pools,
    SeasonTerms Season)
{
    /// <summary>Units of the reward token that all pools emit together.</summary>
    public BigInteger Allocated => Pools.Aggregate(BigInteger.Zero, (sum, pool) => sum + pool.Allocation);

    /// <summary>The token that a pool takes.</summary>
    public StakeTokenTerms StakeTokenOf(PoolTerms pool) => StakeTokens.Single(token => token.Symbol == pool.StakeToken);

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

/// <summary>The token that pools emit.</summary>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Decimals">Its decimals.</param>
/// <param name="Cap">The most units that can ever exist.</param>
public sealed record RewardTokenTerms(string Symbol, int Decimals, BigInteger Cap);

/// <summary>A token that pools take.</summary>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Decimals">Its decimals.</param>
/// <param name="Hash">Its contract, or null when a stand-in is deployed with the program.</param>
public sealed record StakeTokenTerms(string Symbol, int Decimals, UInt160? Hash);

/// <summary>A pool.</summary>
/// <param name="Name">Its name, for people.</param>
/// <param name="StakeToken">The symbol of the token that it takes.</param>
/// <param name="Allocation">Units of the reward token that it emits in all.</param>
/// <param name="Start">When its emission starts.</param>
public sealed record PoolTerms(string Name, string StakeToken, BigInteger Allocation, PoolStart Start);

/// <summary>When a pool's emission starts: at a time, or so long after the deployment; one of both is given.</summary>
/// <param name="Time">The time.</param>
/// <param name="Delay">The duration after the deployment.</param>
/// <param name="Line">The line in the program file.</param>
public sealed record PoolStart(DateTimeOffset? Time, TimeSpan? Delay, int Line);

/// <summary>How a program is played on a local chain.</summary>
/// <param name="Miners">How many accounts stake.</param>
/// <param name="Weeks">How many halving periods pass.</param>
/// <param name="Seed">The same seed gives the same moves.</param>
public sealed record SeasonTerms(int Miners, int Weeks, int Seed);
