using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>
/// What a pool was added with, in one integer of 23 bytes: allocation (80 bits), start in ms (48), halving period in
/// ms (48), and a top byte that is 1 when the pool takes stakes and 3 when it is paused. The top byte is never 0, so the
/// integer always takes 23 bytes.
/// </summary>
internal static class PoolTerms
{
    internal const int Bytes = 23;

    private const int AmountBits = 80;
    private const int TimeBits = 48;
    private const int PauseBit = AmountBits + TimeBits + TimeBits + 1;

    private static readonly BigInteger AmountLimit = BigInteger.One << AmountBits;
    private static readonly BigInteger TimeLimit = BigInteger.One << TimeBits;
    private static readonly BigInteger Open = BigInteger.One << (PauseBit - 1);
    private static readonly BigInteger Pause = BigInteger.One << PauseBit;

    /// <summary>Whether a number of units fits: from 1 to 2^80 - 1.</summary>
    internal static bool IsAmount(BigInteger units) => units > 0 && units < AmountLimit;

    /// <summary>Whether a time or a span in ms fits: from 1 to 2^48 - 1 (the year 10889).</summary>
    internal static bool IsTime(BigInteger milliseconds) => milliseconds > 0 && milliseconds < TimeLimit;

    internal static BigInteger Pack(BigInteger allocation, BigInteger start, BigInteger period)
        => allocation + (start << AmountBits) + (period << (AmountBits + TimeBits)) + Open;

    internal static BigInteger Allocation(BigInteger terms) => terms % AmountLimit;

    internal static BigInteger Start(BigInteger terms) => (terms >> AmountBits) % TimeLimit;

    internal static BigInteger Period(BigInteger terms) => (terms >> (AmountBits + TimeBits)) % TimeLimit;

    internal static bool IsPaused(BigInteger terms) => terms >= Pause;

    /// <summary>The same terms, paused if they were open and open if they were paused.</summary>
    internal static BigInteger Toggle(BigInteger terms) => IsPaused(terms) ? terms - Pause : terms + Pause;

    /// <summary>Units emitted until a time.</summary>
    internal static BigInteger EmittedUntil(BigInteger time, BigInteger terms)
        => Emission.Until(time, Allocation(terms), Start(terms), Period(terms));
}
