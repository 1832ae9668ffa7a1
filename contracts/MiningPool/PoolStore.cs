using System;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>
/// Pools in storage, one item each, and the step that brings one up to date.
/// </summary>
/// <remarks>
/// Key: <c>0x10</c> + id. Value: stake token (20 bytes) + terms (23, see <see cref="PoolTerms"/>) + books (31: emitted, claimed,
/// unallocated, 80 bits each, and a 1) + shares (27: carry, staked, 104 bits each, and a 1) + per share (0 to 20). The
/// 1 on top of an integer keeps its length fixed. An id is stored as 256 + id: always two bytes.
/// </remarks>
internal static class PoolStore
{
    /// <summary>Pools that one contract can hold: as many as two bytes number.</summary>
    internal const int MaximumCount = 32_000;

    private const string Prefix = "\u0010";
    private const int FirstId = 256;

    private const int TermsAt = 20;
    private const int BooksAt = TermsAt + PoolTerms.Bytes;
    private const int BooksBytes = 31;
    private const int SharesAt = BooksAt + BooksBytes;
    private const int SharesBytes = 27;
    private const int PerShareAt = SharesAt + SharesBytes;

    private const int UnitBits = 80;
    private const int StakeBits = 104;

    /// <summary>Parts of a reward unit that the books count in: 2^72.</summary>
    internal static readonly BigInteger Scale = BigInteger.One << 72;

    /// <summary>A pool holds less than this of its stake token: with it, every product stays within 32 bytes.</summary>
    internal static readonly BigInteger StakeLimit = BigInteger.One << 100;

    private static readonly BigInteger UnitModulus = BigInteger.One << UnitBits;
    private static readonly BigInteger StakeModulus = BigInteger.One << StakeBits;

    /// <summary>Two bytes that stand for a pool in every key.</summary>
    internal static BigInteger KeyPart(BigInteger poolId) => poolId + FirstId;

    /// <summary>The pool with all that was emitted until now shared out. Nothing is written. Faults if there's none.</summary>
    internal static PoolRecord Settled(BigInteger poolId)
    {
        ByteString? stored = Storage.Get(Storage.CurrentContext, Packing.Append(Prefix, KeyPart(poolId)));
        if (stored is null) throw new Exception("There is no such pool.");
        BigInteger terms = Packing.Unsigned(stored, TermsAt, PoolTerms.Bytes);
        BigInteger books = Packing.Unsigned(stored, BooksAt, BooksBytes);
        BigInteger shares = Packing.Unsigned(stored, SharesAt, SharesBytes);
        BigInteger perShare = Packing.Unsigned(stored, PerShareAt, stored.Length - PerShareAt);
        BigInteger unallocated = (books >> (2 * UnitBits)) % UnitModulus;
        BigInteger staked = (shares >> StakeBits) % StakeModulus;
        BigInteger carry = shares % StakeModulus;

        BigInteger emitted = PoolTerms.EmittedUntil(Runtime.Time, terms);
        BigInteger due = emitted - books % UnitModulus;
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
            Terms = terms,
            Emitted = emitted,
            Claimed = (books >> UnitBits) % UnitModulus,
            Unallocated = unallocated,
            Staked = staked,
            Carry = carry,
            PerShare = perShare,
        };
    }

    internal static void Put(BigInteger poolId, PoolRecord pool)
    {
        BigInteger books = pool.Emitted + (pool.Claimed << UnitBits) + (pool.Unallocated << (2 * UnitBits))
            + (BigInteger.One << (3 * UnitBits));
        BigInteger shares = pool.Carry + (pool.Staked << StakeBits) + (BigInteger.One << (2 * StakeBits));
        byte[] head = Packing.Append(pool.StakeToken, pool.Terms);
        byte[] value = Packing.Append(Packing.Append(Packing.Append(head, books), shares), pool.PerShare);
        Storage.Put(Storage.CurrentContext, Packing.Append(Prefix, KeyPart(poolId)), value);
    }
}
