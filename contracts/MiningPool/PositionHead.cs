using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>
/// The fixed part of a ranked position, in one integer of 25 bytes. From the lowest bit: the lengths in bytes of what is free and of
/// what an earlier lock holds (5 bits each), range (2), unlock time in ms (48), place (134, see <see cref="RankPlace"/>), and a 1 that
/// keeps the length fixed.
/// </summary>
internal static class PositionHead
{
    internal const int Bytes = 25;

    private const int LengthBits = 5;
    private const int RangeAt = 2 * LengthBits;
    private const int UnlocksAtAt = RangeAt + 2;
    private const int PlaceAt = UnlocksAtAt + 48;
    private const int PlaceBits = 134;

    private static readonly BigInteger TimeLimit = BigInteger.One << (PlaceAt - UnlocksAtAt);
    private static readonly BigInteger PlaceLimit = BigInteger.One << PlaceBits;

    /// <summary>A head without lengths.</summary>
    internal static BigInteger Pack(BigInteger place, BigInteger range, BigInteger unlocksAt)
        => (range << RangeAt) + (unlocksAt << UnlocksAtAt) + ((place + PlaceLimit) << PlaceAt);

    internal static BigInteger WithLengths(BigInteger head, int free, int older) => head + free + (older << LengthBits);

    internal static BigInteger WithoutLengths(BigInteger head) => head - head % (1 << RangeAt);

    internal static int FreeLength(BigInteger head) => (int)(head % (1 << LengthBits));

    internal static int OlderLength(BigInteger head) => (int)((head >> LengthBits) % (1 << LengthBits));

    /// <summary>The range; 0 of no position.</summary>
    internal static BigInteger Range(BigInteger head) => (head >> RangeAt) % 4;

    /// <summary>The same head in another range.</summary>
    internal static BigInteger WithRange(BigInteger head, BigInteger from, BigInteger to) => head + ((to - from) << RangeAt);

    /// <summary>When what accrues now is free of the lock, in ms; 0 of no position.</summary>
    internal static BigInteger UnlocksAt(BigInteger head) => (head >> UnlocksAtAt) % TimeLimit;

    /// <summary>The place of a position.</summary>
    internal static BigInteger Place(BigInteger head) => (head >> PlaceAt) - PlaceLimit;

    /// <summary>Units staked; 0 of no position.</summary>
    internal static BigInteger Staked(BigInteger head) => head == 0 ? 0 : RankPlace.Staked(Place(head));
}
