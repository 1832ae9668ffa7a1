using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace MiningPool.Operator.Season;

/// <summary>The checks of one pair.</summary>
internal static class PairAudit
{
    internal static IEnumerable<AuditEntry> Of(SeasonResult result, PairResult pair)
    {
        PairBooks books = pair.Books;
        PairLog log = pair.Log;
        string name = pair.Terms.Symbol;
        yield return new AuditEntry(
            $"{name}: reserves = added - removed + swapped in - swapped out",
            books.Reserve0 == log.Reserve0 && books.Reserve1 == log.Reserve1,
            $"{books.Reserve0} = {log.Reserve0}, {books.Reserve1} = {log.Reserve1}");
        yield return new AuditEntry(
            $"{name}: LP in existence = made - burned + {PairLog.Locked} locked",
            books.Supply == log.Supply,
            $"{books.Supply} = {log.Minted} - {log.Burned} + {log.Supply - log.Minted + log.Burned}");
        yield return new AuditEntry(
            $"{name}: each swap paid the most that keeps x·y after the fee of 0.3 %",
            log.Swaps.All(swap => swap.IsFair),
            $"{log.Swaps.Count(swap => swap.IsFair)} of {log.Swaps.Count} swaps");
        BigInteger held0 = Held(result, pair, books.Token0);
        BigInteger held1 = Held(result, pair, books.Token1);
        yield return new AuditEntry(
            $"{name}: the pair holds its reserves and what accounts are credited with",
            held0 == books.Reserve0 + books.Credit0 && held1 == books.Reserve1 + books.Credit1,
            $"{held0} = {books.Reserve0} + {books.Credit0}, {held1} = {books.Reserve1} + {books.Credit1}");
    }

    private static BigInteger Held(SeasonResult result, PairResult pair, Neo.UInt160 token) =>
        result.Tokens.Single(entry => entry.Contract == token).InPairs[result.Pairs.TakeWhile(other => other != pair).Count()];
}
