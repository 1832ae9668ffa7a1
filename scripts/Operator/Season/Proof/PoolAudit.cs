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

    // The contract counts rewards of a unit of POWER in 2^-72 units; each event may shift one of those.
    private const int PrecisionBits = 72;

    internal static IEnumerable<AuditEntry> Of(MiningProgram program, SeasonResult result, PoolResult pool)
    {
        PoolBooks books = pool.Books;
        string name = $"pool {pool.Id}";
        yield return new AuditEntry(
            $"{name}: claimed + earned + without a staker = emitted",
            IsConserved(books),
            $"{books.Claimed} + {books.Earned} + {books.WithoutStaker} = {books.Emitted}");
        yield return new AuditEntry(
            $"{name}: emitted = the program's schedule at that block time",
            books.IsOnSchedule,
            $"{books.Emitted} = {books.Schedule.EmittedUntil(books.Time)}");
        int right = pool.Earlier.Count(earlier => IsConserved(earlier) && earlier.IsOnSchedule);
        yield return new AuditEntry(
            $"{name}: both held after each step of the season, too",
            right == pool.Earlier.Count,
            $"{right} of {pool.Earlier.Count} readings");
        yield return new AuditEntry(
            $"{name}: each week emitted what the program promises",
            pool.Weeks.All(week => week.Emitted == week.Promised),
            $"differences by week: {string.Join(", ", pool.Weeks.Select(week => week.Emitted - week.Promised))}");
        yield return OfHarvests(program, pool);
        yield return OfPending(program, result, pool);
        if (program.Ranking is { } ranking)
        {
            yield return OfRanges(result, pool, ranking);
        }
    }

    // After each step of the season: every account's range and POWER against a sorting of all stakes.
    private static AuditEntry OfRanges(SeasonResult result, PoolResult pool, RankingTerms ranking)
    {
        List<PoolBooks> readings = [.. pool.Earlier, pool.Books];
        int right = readings.Count(books => AreRanked(result, pool, books, ranking));
        List<RankRange> ranges = [.. pool.Books.Positions.Select(position => position.Range)];
        return new AuditEntry(
            $"pool {pool.Id}: each range and POWER is what sorting all stakes gives, after each step",
            right == readings.Count,
            $"{right} of {readings.Count} readings; at the end {ranges.Count(range => range == RankRange.Worst)} worst, "
            + $"{ranges.Count(range => range == RankRange.Best)} best, {ranges.Count(range => range == RankRange.Common)} common");
    }

    private static bool AreRanked(SeasonResult result, PoolResult pool, PoolBooks books, RankingTerms ranking)
    {
        var expected = ExpectedRewards.Of(
            books.Schedule, ranking, pool.Log.Events.Where(entry => entry.Time <= books.Time), books.Time);
        return result.Miners
            .Select((miner, number) => (Position: books.Positions[number], Range: expected.RangeOf(miner.ScriptHash)))
            .All(entry => entry.Position.Range == entry.Range
                && entry.Position.Power == entry.Position.Staked * ExpectedRewards.CoefficientOf(entry.Range, ranking));
    }

    private static AuditEntry OfHarvests(MiningProgram program, PoolResult pool)
    {
        ExpectedRewards expected = Expected(program, pool);
        BigInteger rounding = Rounding(pool);
        BigInteger claimed = pool.Log.Harvests.Aggregate(BigInteger.Zero, (sum, harvest) => sum + harvest.Reward);
        return new AuditEntry(
            $"pool {pool.Id}: each harvest paid what the events and the program's rules come to, within {rounding} units of rounding",
            expected.LargestDifference <= rounding && claimed == pool.Books.Claimed,
            $"{expected.Compared} figures, {expected.Penalised} penalties, largest difference {expected.LargestDifference}");
    }

    private static AuditEntry OfPending(MiningProgram program, SeasonResult result, PoolResult pool)
    {
        ExpectedRewards expected = Expected(program, pool);
        BigInteger rounding = Rounding(pool);
        BigInteger largest = result.Miners
            .Select((miner, number) => BigInteger.Abs(pool.Books.Positions[number].Earned - expected.PendingOf(miner.ScriptHash)))
            .Max();
        BigInteger toNobody = pool.Books.Unallocated;
        return new AuditEntry(
            $"pool {pool.Id}: so do all rewards not yet harvested, and what went to no staker",
            largest <= rounding && BigInteger.Abs(toNobody - expected.ToNobody) <= rounding * (expected.Compared + 1),
            $"largest difference {largest}; {toNobody} ~ {expected.ToNobody}");
    }

    private static BigInteger Rounding(PoolResult pool)
    {
        BigInteger power = pool.Earlier.Append(pool.Books).Max(books => books.Power);
        return RoundingUnits + (pool.Log.Events.Count * (power >> PrecisionBits));
    }

    private static ExpectedRewards Expected(MiningProgram program, PoolResult pool) =>
        ExpectedRewards.Of(pool.Books.Schedule, program.Ranking, pool.Log.Events, pool.Books.Time);

    private static bool IsConserved(PoolBooks books) =>
        books.IsConserved && books.Claimed + books.Earned + books.WithoutStaker == books.Emitted;
}
