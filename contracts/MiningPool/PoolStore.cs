using System;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>
/// Pools in storage, one item each, and the step that brings one that shares by stake up to date.
/// </summary>
/// <remarks>
/// Key: <c>0x10</c> + id. Value: terms (29 bytes, see <see cref="PoolTerms"/>) + stake token (20) + books (32: claimed and
/// unallocated, 80 bits each, staked, 94, and a 1) + rates (0 to 31: carry, 96 bits, and per share). The 1 on top of an integer
/// keeps its length fixed. An id is stored as 256 + id: always two bytes. A ranked pool begins alike, see <see cref="RankedPoolStore"/>.
/// </remarks>
internal static class PoolStore
{
    /// <summary>Pools that one contract can hold: as many as two bytes number.</summary>
    internal const int MaximumCount = 32_000;

    private const string Prefix = "\u0010";
    private const int FirstId = 256;

    private const int TokenAt = PoolTerms.Bytes;
    private const int TokenBytes = 20;
    private const int BooksAt = TokenAt + TokenBytes;
    private const int RatesAt = BooksAt + PoolBooks.Bytes;
    private const int StakeBits = 94;
    private const int CarryBits = 96;

    /// <summary>Parts of a reward unit that the books count in: 2^72.</summary>
    internal static readonly BigInteger Scale = BigInteger.One << 72;

    /// <summary>A pool holds less than this of its stake token: with it, every product stays within 32 bytes.</summary>
    internal static readonly BigInteger StakeLimit = BigInteger.One << StakeBits;

    private static readonly BigInteger CarryLimit = BigInteger.One << CarryBits;

    /// <summary>Two bytes that stand for a pool in every key.</summary>
    internal static BigInteger KeyPart(BigInteger poolId) => poolId + FirstId;

    /// <summary>A pool's item as it is stored. Faults if there is no such pool.</summary>
    internal static ByteString Read(BigInteger poolId)
    {
        ByteString? stored = Storage.Get(Storage.CurrentContext, Key(poolId));
        if (stored is null) Refuse.UnknownPool();
        return stored;
    }

    /// <summary>The terms, with which every pool's item begins.</summary>
    internal static BigInteger Terms(ByteString stored) => Packing.Integer(stored, 0, PoolTerms.Bytes);

    /// <summary>The pool with all that was emitted until now shared out. Nothing is written.</summary>
    internal static PoolRecord Settled(ByteString stored, BigInteger terms)
    {
        BigInteger books = Packing.Integer(stored, BooksAt, PoolBooks.Bytes);
        BigInteger rates = Packing.Integer(stored, RatesAt, stored.Length - RatesAt);
        BigInteger staked = PoolBooks.Staked(books);
        BigInteger carry = rates % CarryLimit;
        BigInteger perShare = rates >> CarryBits;

        BigInteger now = Runtime.Time;
        BigInteger due = PoolTerms.Due(now, terms);
        if (staked == 0)
        {
            books += PoolBooks.Change(0, due, 0);
        }
        else
        {
            BigInteger shared = due * Scale + carry;
            perShare += shared / staked;
            carry = shared % staked;
        }

        return new PoolRecord
        {
            StakeToken = Packing.Slice(stored, TokenAt, TokenBytes),
            Terms = PoolTerms.WithUpdated(terms, now),
            Books = books,
            Carry = carry,
            PerShare = perShare,
        };
    }

    /// <summary>Writes a settled pool with its sums as they have become.</summary>
    internal static void Put(BigInteger poolId, PoolRecord pool, BigInteger books, BigInteger carry)
    {
        BigInteger rates = carry + (pool.PerShare << CarryBits);
        byte[] head = Packing.Append(pool.Terms, pool.StakeToken);
        Write(poolId, Packing.Append(Packing.Append(head, books), rates));
    }

    /// <summary>Pauses or opens a pool of either kind; nothing else of it changes.</summary>
    /// <returns>False when it was so already.</returns>
    internal static bool SetPause(BigInteger poolId, bool paused)
    {
        ByteString stored = Read(poolId);
        BigInteger terms = Terms(stored);
        if (PoolTerms.IsPaused(terms) == paused) return false;
        byte[] rest = Packing.Slice(stored, PoolTerms.Bytes, stored.Length - PoolTerms.Bytes);
        Write(poolId, Packing.Append(PoolTerms.Toggle(terms), rest));
        return true;
    }

    /// <summary>Writes a pool's item.</summary>
    internal static void Write(BigInteger poolId, byte[] item) => Storage.Put(Storage.CurrentContext, Key(poolId), Packing.AsValue(item));

    /// <summary>Writes a new pool of this kind.</summary>
    internal static void Start(BigInteger poolId, UInt160 stakeToken, BigInteger terms)
        => Write(poolId, Packing.Append(Packing.Append(Packing.Append("", terms), stakeToken), PoolBooks.Empty()));

    private static byte[] Key(BigInteger poolId) => Packing.Append(Prefix, KeyPart(poolId));
}
