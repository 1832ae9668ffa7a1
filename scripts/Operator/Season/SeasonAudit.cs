using System.Collections.Generic;
using System.Linq;
using System.Numerics;

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
    public static IReadOnlyList<AuditEntry> Of(SeasonResult result)
    {
        BigInteger rewards = result.Rewards.Aggregate(BigInteger.Zero, (sum, reward) => sum + reward);
        return
        [
            .. result.Pools.SelectMany(OfPool),
            .. result.StakeTokens.Select(OfStakeToken),
            new AuditEntry(
                "reward tokens in existence = claimed from all pools = the miners' balances",
                result.RewardSupply == result.Claimed && rewards == result.Claimed,
                $"{result.RewardSupply} = {result.Claimed} = {rewards}"),
        ];
    }

    private static IEnumerable<AuditEntry> OfPool(PoolResult pool)
    {
        PoolBooks books = pool.Books;
        yield return new AuditEntry(
            $"pool {pool.Id}: claimed + pending + not yet allocated = emitted",
            IsConserved(books),
            $"{books.Claimed} + {books.Pending} + {books.NotYetAllocated} = {books.Emitted}");
        yield return new AuditEntry(
            $"pool {pool.Id}: emitted = the program's schedule at that block time",
            books.IsOnSchedule,
            $"{books.Emitted} = {books.Schedule.EmittedUntil(books.Time)}");
        yield return new AuditEntry(
            $"pool {pool.Id}: both held after each half week, too",
            pool.Earlier.All(earlier => IsConserved(earlier) && earlier.IsOnSchedule),
            $"{pool.Earlier.Count(earlier => IsConserved(earlier) && earlier.IsOnSchedule)} of {pool.Earlier.Count} readings");
        yield return new AuditEntry(
            $"pool {pool.Id}: each week emitted what the program promises",
            pool.Weeks.All(week => week.Emitted == week.Promised),
            $"differences by week: {string.Join(", ", pool.Weeks.Select(week => week.Emitted - week.Promised))}");
    }

    private static AuditEntry OfStakeToken(StakeTokenResult token) => new(
        $"{token.Symbol} that the contract holds = staked in its pools",
        token.Held == token.Staked,
        $"{token.Held} = {token.Staked}");

    private static bool IsConserved(PoolBooks books) =>
        books.IsConserved && books.Claimed + books.Pending + books.NotYetAllocated == books.Emitted;
}
