using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MiningPool.Operator.Programs;

namespace MiningPool.Operator.Season;

/// <summary>The checks of one mining pool.</summary>
internal static class PoolAudit
{
    // A harvest may be one unit off by the fraction that it leaves, and its penalty one by its own rounding.
    private const int RoundingUnits = 2;

    internal static IEnumerable<AuditEntry> Of(MiningProgram program, SeasonResult result, PoolResult pool)
    {
        PoolBooks books = pool.Books;
        string name = $"pool {pool.Id}";
        yield return new AuditEntry(
            $"{name}: claimed + pending + to dividends + not yet allocated = emitted",
            IsConserved(books),
            $"{books.Claimed} + {books.Pending} + {books.Dividends} + {books.NotYetAllocated} = {books.Emitted}");
        yield return new AuditEntry(
            $"{name}: emitted = the program's schedule at that block time",
            books.IsOnSchedule,
            $"{books.Emitted} = {books.Schedule.EmittedUntil(books.Time)}");
        int right = pool.Earlier.Count(earlier => IsConserved(earlier) && earlier.IsOnSchedule);
        yield return new AuditEntry(
            $"{name}: both held after each step of the season, too", right == pool.Earlier.Count, $"{right} of {pool.Earlier.Count} readings");
        yield return new AuditEntry(
            $"{name}: each week emitted what the program promises",
            pool.Weeks.All(week => week.Emitted == week.Promised),
            $"differences by week: {string.Join(", ", pool.Weeks.Select(week => week.Emitted - week.Promised))}");
        yield return OfHarvests(program, pool);
        yield return OfPending(program, result, pool);
    }

    private static AuditEntry OfHarvests(MiningProgram program, PoolResult pool)
    {
        ExpectedRewards expected = Expected(program, pool);
        BigInteger claimed = pool.Log.Harvests.Aggregate(BigInteger.Zero, (sum, harvest) => sum + harvest.Reward);
        return new AuditEntry(
            $"pool {pool.Id}: each harvest paid what the events and the program's rules come to, within {RoundingUnits} units of rounding",
            expected.LargestDifference <= RoundingUnits && claimed == pool.Books.Claimed,
            $"{expected.Compared} figures, {expected.Penalised} penalties, largest difference {expected.LargestDifference}");
    }

    private static AuditEntry OfPending(MiningProgram program, SeasonResult result, PoolResult pool)
    {
        ExpectedRewards expected = Expected(program, pool);
        BigInteger largest = result.Miners
            .Select((miner, number) => BigInteger.Abs(pool.Books.Positions[number].Pending - expected.PendingOf(miner.ScriptHash)))
            .Max();
        BigInteger toNobody = pool.Books.Dividends + pool.Books.Unallocated;
        return new AuditEntry(
            $"pool {pool.Id}: so do all pending rewards, and what went to no staker",
            largest <= RoundingUnits && BigInteger.Abs(toNobody - expected.ToNobody) <= RoundingUnits * (expected.Compared + 1),
            $"largest difference {largest}; {toNobody} ~ {expected.ToNobody}");
    }

    private static ExpectedRewards Expected(MiningProgram program, PoolResult pool) =>
        ExpectedRewards.Of(pool.Books.Schedule, program.Ranking, pool.Log.Events, pool.Books.Time);

    private static bool IsConserved(PoolBooks books) =>
        books.IsConserved && books.Claimed + books.Pending + books.Dividends + books.NotYetAllocated == books.Emitted;
}
