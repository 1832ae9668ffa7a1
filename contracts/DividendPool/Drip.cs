using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>
/// Dividends on their way to the stakers. A lot drips evenly over its length; only the cumulative amount is ever computed,
/// so no path of calls drips faster or slower. The clock runs while something is staked (docs/decisions/dividend-drip.md).
/// </summary>
internal static class Drip
{
    /// <summary>The time over which an arrival drips when nothing else does, in ms: 7 days.</summary>
    internal const int Span = 604_800_000;

    /// <summary>Units that have not dripped yet.</summary>
    internal static BigInteger Left(Books books) => books.Lot - Dripped(books.Lot, books.Elapsed, books.Length);

    /// <summary>Ms of staked time until all has dripped.</summary>
    internal static BigInteger TimeLeft(Books books) => books.Length - books.Elapsed;

    /// <summary>Ms of a lot that have run when more time has passed over something staked.</summary>
    internal static BigInteger Advance(BigInteger elapsed, BigInteger time, BigInteger length)
    {
        BigInteger later = elapsed + time;
        return later < length ? later : length;
    }

    /// <summary>Units of a lot that have dripped when some ms of it have run.</summary>
    internal static BigInteger Dripped(BigInteger lot, BigInteger elapsed, BigInteger length) => lot * elapsed / length;

    /// <summary>
    /// Merges at least one more unit with what is left. The new length is the mean of the time left and the full span,
    /// weighted by units: between the two, and a speck of dust doesn't move it.
    /// </summary>
    internal static void Add(Books books, BigInteger amount)
    {
        BigInteger left = Left(books);
        BigInteger lot = left + amount;
        books.Length = (left * TimeLeft(books) + amount * Span) / lot;
        books.Lot = lot;
        books.Elapsed = 0;
    }
}
