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
        List<AuditEntry> entries = result.Pools.SelectMany(OfPool).ToList();
        BigInteger rewards = result.Rewards.Aggregate(BigInteger.Zero, (sum, reward) => sum + reward);
        entries.Add(new AuditEntry(
            "reward tokens in existence = claimed from all pools = the miners' balances",
            result.RewardSupply == result.Claimed && rewards == result.Claimed,
            $"{result.RewardSupply} = {result.Claimed} = {rewards}"));
        return entries;
    }

    private static IEnumerable<AuditEntry> OfPool(PoolResult pool)
    {
        PoolBooks books = pool.Books;
        yield return new AuditEntry(
            $"pool {pool.Id}: claimed + pending + not yet allocated = emitted",
            books.IsConserved && books.Claimed + books.Pending + books.NotYetAllocated == books.Emitted,
            $"{books.Claimed} + {books.Pending} + {books.NotYetAllocated} = {books.Emitted}");
        yield return new AuditEntry(
            $"pool {pool.Id}: emitted = the program's schedule at that block time",
            books.IsOnSchedule,
            $"{books.Emitted} = {books.Schedule.EmittedUntil(books.Time)}");
        yield return new AuditEntry(
            $"pool {pool.Id}: each week emitted what the program promises",
            pool.Weeks.All(week => week.Emitted == week.Promised),
            string.Join(", ", pool.Weeks.Select(week => $"{week.Emitted} = {week.Promised}")));
        BigInteger staked = books.Positions.Aggregate(BigInteger.Zero, (sum, position) => sum + position.Staked);
        yield return new AuditEntry(
            $"pool {pool.Id}: stakes of all miners = staked in the pool",
            staked == books.Staked,
            $"{staked} = {books.Staked}");
    }
}
