using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>
/// What a pool was added with, and when it was last brought up to date, in one integer of 29 bytes: allocation (80 bits),
/// start, halving period and last update in ms (48 each), and a top byte that is 1 when the pool takes stakes and 3 when it is
/// paused. The top byte is never 0, so the integer always takes 29 bytes.
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

    /// <summary>Whether a number of units fits: from 1 to 2^80 - 1.</summary>
    internal static bool IsAmount(BigInteger units) => units > 0 && units < AmountLimit;

    /// <summary>Whether a time or a span in ms fits: from 1 to 2^48 - 1 (the year 10889).</summary>
    internal static bool IsTime(BigInteger milliseconds) => milliseconds > 0 && milliseconds < TimeLimit;

    /// <summary>The terms of an open pool that was never updated.</summary>
    internal static BigInteger Pack(BigInteger allocation, BigInteger start, BigInteger period)
        => allocation + (start << StartAt) + (period << PeriodAt) + (BigInteger.One << OpenAt);

    internal static BigInteger Allocation(BigInteger terms) => terms % AmountLimit;

    internal static BigInteger Start(BigInteger terms) => (terms >> StartAt) % TimeLimit;

    internal static BigInteger Period(BigInteger terms) => (terms >> PeriodAt) % TimeLimit;

    internal static BigInteger Updated(BigInteger terms) => (terms >> UpdatedAt) % TimeLimit;

    internal static BigInteger WithUpdated(BigInteger terms, BigInteger time) => terms + ((time - Updated(terms)) << UpdatedAt);

    internal static bool IsPaused(BigInteger terms) => terms >= Pause;

    /// <summary>The same terms, paused if they were open and open if they were paused.</summary>
    internal static BigInteger Toggle(BigInteger terms) => IsPaused(terms) ? terms - Pause : terms + Pause;

    /// <summary>Units emitted until a time.</summary>
    internal static BigInteger EmittedUntil(BigInteger time, BigInteger terms)
        => Emission.Until(time, Allocation(terms), Start(terms), Period(terms));
}
