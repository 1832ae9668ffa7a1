using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>
/// What a pool was added with, and when it was last brought up to date, in one integer of 29 bytes: allocation (80 bits),
/// start, halving period and last update in ms (48 each), and a top byte: 1, and 2 more when the pool is paused, and 4 more when
/// it ranks its stakers. The top byte is never 0, so the integer always takes 29 bytes.
/// </summary>
internal static class PoolTerms
{
    internal const int Bytes = 29;

    private const int AmountBits = 80;
    private const int TimeBits = 48;
    private const int StartAt = AmountBits;
    private const int PeriodAt = StartAt + TimeBits;
    private const int UpdatedAt = PeriodAt + TimeBits;
    private const int OpenAt = UpdatedAt + TimeBits;

    private static readonly BigInteger AmountLimit = BigInteger.One << AmountBits;
    private static readonly BigInteger TimeLimit = BigInteger.One << TimeBits;
    private static readonly BigInteger Pause = BigInteger.One << (OpenAt + 1);
    private static readonly BigInteger Ranks = BigInteger.One << (OpenAt + 2);

    /// <summary>Whether a number of units fits: from 1 to 2^80 - 1.</summary>
    internal static bool IsAmount(BigInteger units) => units > 0 && units < AmountLimit;

    /// <summary>Whether a time or a span in ms fits: from 1 to 2^48 - 1 (the year 10889).</summary>
    internal static bool IsTime(BigInteger milliseconds) => milliseconds > 0 && milliseconds < TimeLimit;

    /// <summary>The terms of an open pool that was never updated.</summary>
    internal static BigInteger Pack(BigInteger allocation, BigInteger start, BigInteger period, bool ranked)
        => allocation + (start << StartAt) + (period << PeriodAt) + (BigInteger.One << OpenAt) + (ranked ? Ranks : 0);

    internal static BigInteger Allocation(BigInteger terms) => terms % AmountLimit;

    internal static BigInteger Start(BigInteger terms) => (terms >> StartAt) % TimeLimit;

    internal static BigInteger Period(BigInteger terms) => (terms >> PeriodAt) % TimeLimit;

    internal static BigInteger Updated(BigInteger terms) => (terms >> UpdatedAt) % TimeLimit;

    internal static BigInteger WithUpdated(BigInteger terms, BigInteger time) => terms + ((time - Updated(terms)) << UpdatedAt);

    internal static bool IsPaused(BigInteger terms) => (terms & Pause) != 0;

    internal static bool IsRanked(BigInteger terms) => terms >= Ranks;

    /// <summary>The same terms, paused if they were open and open if they were paused.</summary>
    internal static BigInteger Toggle(BigInteger terms) => IsPaused(terms) ? terms - Pause : terms + Pause;

    /// <summary>Units emitted until a time.</summary>
    internal static BigInteger EmittedUntil(BigInteger time, BigInteger terms)
        => Emission.Until(time, Allocation(terms), Start(terms), Period(terms));

    /// <summary>Units emitted since the last update, until a time.</summary>
    internal static BigInteger Due(BigInteger time, BigInteger terms) => EmittedUntil(time, terms) - EmittedUntil(Updated(terms), terms);

    /// <summary>Units emitted per <paramref name="span"/> (ms) at the rate of a time, rounded down; 0 before the start.</summary>
    internal static BigInteger Rate(BigInteger time, BigInteger span, BigInteger terms)
        => Emission.Rate(time, span, Allocation(terms), Start(terms), Period(terms));
}
