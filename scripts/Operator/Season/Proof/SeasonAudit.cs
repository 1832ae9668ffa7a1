using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MiningPool.Operator.Programs;

namespace MiningPool.Operator.Season;

/// <summary>One thing that must hold after a season.</summary>
/// <param name="Claim">What must hold.</param>
/// <param name="Holds">Whether it does.</param>
/// <param name="Figures">The figures compared, in units.</param>
public sealed record AuditEntry(string Claim, bool Holds, string Figures);

/// <summary>Checks that nothing was made or lost, to the unit.</summary>
public static class SeasonAudit
{
    /// <summary>All checks of a season.</summary>
    /// <param name="program">The program that was played.</param>
    /// <param name="result">What it came to.</param>
    public static IReadOnlyList<AuditEntry> Of(MiningProgram program, SeasonResult result) =>
    [
        .. result.Pools.SelectMany(pool => PoolAudit.Of(program, result, pool)),
        .. result.Pairs.SelectMany(pair => PairAudit.Of(result, pair)),
        .. result.Dividends is { } dividends ? DividendAudit.Of(result, dividends) : [],
        .. result.Tokens.SelectMany(token => OfToken(program, result, token)),
        OfReward(result),
    ];

    private static IEnumerable<AuditEntry> OfToken(MiningProgram program, SeasonResult result, TokenResult token)
    {
        BigInteger staked = result.Pools
            .Where(pool => program.Pools[pool.Id - 1].StakeToken == token.Symbol)
            .Aggregate(BigInteger.Zero, (sum, pool) => sum + pool.Books.Staked);
        yield return new AuditEntry(
            $"{token.Symbol}: the MiningPool holds what is staked in its pools",
            token.InMiningPool == staked,
            $"{token.InMiningPool} = {staked}");
        yield return new AuditEntry(
            $"{token.Symbol}: in existence = with the miners + MiningPool + pairs + DividendPool + locked",
            token.Found == token.Supply,
            $"{token.Supply} = {token.WithAllMiners} + {token.InMiningPool} + {token.InAllPairs} + {token.InDividendPool} "
            + $"+ {token.Locked}");
    }

    private static AuditEntry OfReward(SeasonResult result) => new(
        $"{result.Reward.Symbol}: in existence = harvested from all pools + paid to the DividendPool",
        result.Reward.Supply == result.Claimed + result.DividendsPaid,
        $"{result.Reward.Supply} = {result.Claimed} + {result.DividendsPaid}");
}
