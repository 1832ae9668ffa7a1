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
    internal static BigInteger Left(Books books) => books.Lot - Dripped(books);

    /// <summary>Ms of staked time until all has dripped.</summary>
    internal static BigInteger TimeLeft(Books books) => books.Length - books.Elapsed;

    /// <summary>Lets time run over something staked.</summary>
    /// <returns>Units that dripped in it.</returns>
    internal static BigInteger Run(Books books, BigInteger time)
    {
        BigInteger before = Dripped(books);
        BigInteger left = TimeLeft(books);
        books.Elapsed += time < left ? time : left;
        return Dripped(books) - before;
    }

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

    private static BigInteger Dripped(Books books) => books.Lot * books.Elapsed / books.Length;
}
