using System;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>
/// Pools in storage, one item each, and the step that brings one up to date.
/// </summary>
/// <remarks>
/// Key: <c>0x10</c> + id. Value: stake token (20 bytes) + terms (29, see <see cref="PoolTerms"/>) + books (32: claimed and
/// unallocated, 80 bits each, staked, 94, and a 1) + rates (0 to 31: carry, 96 bits, and per share). The 1 on top of an integer
/// keeps its length fixed. An id is stored as 256 + id: always two bytes.
/// </remarks>
internal static class PoolStore
{
    /// <summary>Pools that one contract can hold: as many as two bytes number.</summary>
    internal const int MaximumCount = 32_000;

    private const string Prefix = "\u0010";
    private const int FirstId = 256;

    private const int TermsAt = 20;
    private const int BooksAt = TermsAt + PoolTerms.Bytes;
    private const int BooksBytes = 32;
    private const int RatesAt = BooksAt + BooksBytes;

    private const int UnitBits = 80;
    private const int StakeBits = 94;
    private const int CarryBits = 96;

    /// <summary>Parts of a reward unit that the books count in: 2^72.</summary>
    internal static readonly BigInteger Scale = BigInteger.One << 72;

    /// <summary>A pool holds less than this of its stake token: with it, every product stays within 32 bytes.</summary>
    internal static readonly BigInteger StakeLimit = BigInteger.One << StakeBits;

    private static readonly BigInteger UnitLimit = BigInteger.One << UnitBits;
    private static readonly BigInteger CarryLimit = BigInteger.One << CarryBits;

    /// <summary>Two bytes that stand for a pool in every key.</summary>
    internal static BigInteger KeyPart(BigInteger poolId) => poolId + FirstId;

    /// <summary>The pool with all that was emitted until now shared out. Nothing is written. Faults if there's none.</summary>
    internal static PoolRecord Settled(BigInteger poolId)
    {
        ByteString? stored = Storage.Get(Storage.CurrentContext, Packing.Append(Prefix, KeyPart(poolId)));
        if (stored is null) throw new Exception("There is no such pool.");
        BigInteger terms = Packing.Integer(stored, TermsAt, PoolTerms.Bytes);
        BigInteger books = Packing.Integer(stored, BooksAt, BooksBytes);
        BigInteger rates = Packing.Integer(stored, RatesAt, stored.Length - RatesAt);
        BigInteger unallocated = (books >> UnitBits) % UnitLimit;
        BigInteger staked = (books >> (2 * UnitBits)) - StakeLimit;
        BigInteger carry = rates % CarryLimit;
        BigInteger perShare = rates >> CarryBits;

        BigInteger now = Runtime.Time;
        BigInteger emitted = PoolTerms.EmittedUntil(now, terms);
        BigInteger due = emitted - PoolTerms.EmittedUntil(PoolTerms.Updated(terms), terms);
        if (staked == 0)
        {
            unallocated += due;
        }
        else
        {
            BigInteger shared = due * Scale + carry;
            perShare += shared / staked;
            carry = shared % staked;
        }

        return new PoolRecord
        {
            StakeToken = Packing.Slice(stored, 0, TermsAt),
            Terms = PoolTerms.WithUpdated(terms, now),
            Emitted = emitted,
            Claimed = books % UnitLimit,
            Unallocated = unallocated,
            Staked = staked,
            Carry = carry,
            PerShare = perShare,
        };
    }

    internal static void Put(BigInteger poolId, PoolRecord pool)
    {
        BigInteger books = pool.Claimed + (pool.Unallocated << UnitBits) + ((pool.Staked + StakeLimit) << (2 * UnitBits));
        BigInteger rates = pool.Carry + (pool.PerShare << CarryBits);
        byte[] head = Packing.Append(pool.StakeToken, pool.Terms);
        byte[] value = Packing.Append(Packing.Append(head, books), rates);
        Storage.Put(Storage.CurrentContext, Packing.Append(Prefix, KeyPart(poolId)), value);
    }
}
