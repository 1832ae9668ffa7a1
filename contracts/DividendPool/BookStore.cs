using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>The pool's books in storage, one item, and the step that brings them up to date.</summary>
/// <remarks>
/// Key: <c>0x10</c>. Value: token (20 bytes) + sums (31: claimed, received and staked, 80 bits each, and a 1) + drip (24: lot,
/// 80 bits, length and elapsed, 30 each, last update in ms, 48, and a 1) + rates (0 to 32: carry, 84 bits, and per share). The 1
/// on top of an integer keeps its length fixed.
/// </remarks>
internal static class BookStore
{
    private const string Key = "\u0010";

    private const int SumsAt = 20;
    private const int SumsBytes = 31;
    private const int DripAt = SumsAt + SumsBytes;
    private const int DripBytes = 24;
    private const int RatesAt = DripAt + DripBytes;

    private const int UnitBits = 80;
    private const int LengthBits = 30;
    private const int TimeBits = 48;
    private const int CarryBits = 84;
    private const int ElapsedAt = UnitBits + LengthBits;
    private const int UpdatedAt = ElapsedAt + LengthBits;
    private const int DripTop = UpdatedAt + TimeBits;

    /// <summary>Parts of a unit that the books count in: 2^72.</summary>
    internal static readonly BigInteger Scale = BigInteger.One << 72;

    /// <summary>Stakes, and dividends ever received, stay below this: with it, every product stays within 32 bytes.</summary>
    internal static readonly BigInteger UnitLimit = BigInteger.One << UnitBits;

    private static readonly BigInteger LengthLimit = BigInteger.One << LengthBits;
    private static readonly BigInteger TimeLimit = BigInteger.One << TimeBits;
    private static readonly BigInteger CarryLimit = BigInteger.One << CarryBits;

    /// <summary>The books of a pool that nothing happened in, whose drip is an empty one that has ended.</summary>
    internal static void Start(UInt160 token)
    {
        Books books = new()
        {
            Token = (byte[])token,
            Lot = 0,
            Length = Drip.Span,
            Elapsed = Drip.Span,
            Received = 0,
            PerShare = 0,
        };
        Put(books, 0, 0, 0);
    }

    /// <summary>The books with all that dripped until now shared out. Nothing is written.</summary>
    internal static Books Settled()
    {
        ByteString stored = Storage.Get(Storage.CurrentContext, Key)!;
        BigInteger sums = Packing.Integer(stored, SumsAt, SumsBytes);
        BigInteger drip = Packing.Integer(stored, DripAt, DripBytes);
        BigInteger rates = Packing.Integer(stored, RatesAt, stored.Length - RatesAt);
        BigInteger lot = drip % UnitLimit;
        BigInteger length = (drip >> UnitBits) % LengthLimit;
        BigInteger elapsed = (drip >> ElapsedAt) % LengthLimit;
        BigInteger staked = (sums >> (2 * UnitBits)) - UnitLimit;
        BigInteger carry = rates % CarryLimit;
        BigInteger perShare = rates >> CarryBits;
        if (staked > 0)
        {
            BigInteger time = Runtime.Time - (drip >> UpdatedAt) % TimeLimit;
            BigInteger before = Drip.Dripped(lot, elapsed, length);
            elapsed = Drip.Advance(elapsed, time, length);
            BigInteger shared = (Drip.Dripped(lot, elapsed, length) - before) * Scale + carry;
            perShare += shared / staked;
            carry = shared % staked;
        }

        return new Books
        {
            Token = Packing.Slice(stored, 0, SumsAt),
            Lot = lot,
            Length = length,
            Elapsed = elapsed,
            Claimed = sums % UnitLimit,
            Received = (sums >> UnitBits) % UnitLimit,
            Staked = staked,
            Carry = carry,
            PerShare = perShare,
        };
    }

    /// <summary>Writes books that were settled at this moment, with three of their figures as they have become.</summary>
    internal static void Put(Books books, BigInteger claimed, BigInteger staked, BigInteger carry)
    {
        BigInteger sums = claimed + (books.Received << UnitBits) + ((staked + UnitLimit) << (2 * UnitBits));
        BigInteger drip = books.Lot
            + (books.Length << UnitBits)
            + (books.Elapsed << ElapsedAt)
            + ((BigInteger)Runtime.Time << UpdatedAt)
            + (BigInteger.One << DripTop);
        BigInteger rates = carry + (books.PerShare << CarryBits);
        byte[] head = Packing.Append(books.Token, sums);
        byte[] value = Packing.Append(Packing.Append(head, drip), rates);
        Storage.Put(Storage.CurrentContext, Key, Packing.AsValue(value));
    }
}
