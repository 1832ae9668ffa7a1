using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace MiningPool.Operator.Season;

/// <summary>The checks of the DividendPool.</summary>
internal static class DividendAudit
{
    // A payment may be one unit off by the fraction that it leaves, and one by what the contract carries on.
    private const int RoundingUnits = 2;

    internal static IEnumerable<AuditEntry> Of(SeasonResult result, DividendResult dividends)
    {
        DividendBooks books = dividends.Books;
        yield return new AuditEntry(
            "DividendPool: claimed + pending + dripping + in fractions = received",
            books.IsConserved && books.Claimed + books.Pending + books.Dripping + books.InFractions == books.Received,
            $"{books.Claimed} + {books.Pending} + {books.Dripping} + {books.InFractions} = {books.Received}");
        yield return new AuditEntry(
            "DividendPool: received = minted to it by all pools",
            books.Received == result.DividendsPaid,
            $"{books.Received} = {result.DividendsPaid}");
        yield return new AuditEntry(
            "DividendPool: holds staked + received - claimed",
            result.Reward.InDividendPool == books.Staked + books.Received - books.Claimed,
            $"{result.Reward.InDividendPool} = {books.Staked} + {books.Received} - {books.Claimed}");
        yield return OfDrip(result, dividends);
    }

    private static AuditEntry OfDrip(SeasonResult result, DividendResult dividends)
    {
        ExpectedDividends expected = ExpectedDividends.Of(dividends.Events, dividends.Books.Time);
        BigInteger largest = result.Miners
            .Select((miner, number) => BigInteger.Abs(dividends.Books.Positions[number].Pending - expected.PendingOf(miner.ScriptHash)))
            .Append(expected.LargestDifference)
            .Max();
        return new AuditEntry(
            $"DividendPool: drips, payments and pending dividends are what its events come to, within {RoundingUnits} units of rounding",
            expected.WrongArrivals == 0 && largest <= RoundingUnits,
            $"{expected.Arrivals} arrivals, {expected.Payments} payments, largest difference {largest}");
    }
}
