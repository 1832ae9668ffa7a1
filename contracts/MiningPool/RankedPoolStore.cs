using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>Ranked pools in storage, and the step that brings one up to date.</summary>
/// <remarks>
/// Key: as <see cref="PoolStore"/>'s. Value: terms (29 bytes, see <see cref="PoolTerms"/>) + books (32, see <see cref="PoolBooks"/>) + totals
/// (31, see <see cref="RankTotals"/>) + rates (0 to 32: carry, 102 bits, and per power). What never changes is apart, so that no
/// write pays for it: key <c>0x13</c> + id, value stake token (20) + reward token (20) + rule (25, see <see cref="RankingRule"/>).
/// </remarks>
internal static class RankedPoolStore
{
    private const string FixedPrefix = "\u0013";
    private const int TokenBytes = 20;
    private const int RuleAt = 2 * TokenBytes;
    private const int BooksAt = PoolTerms.Bytes;
    private const int TotalsAt = BooksAt + PoolBooks.Bytes;
    private const int RatesAt = TotalsAt + RankTotals.Bytes;
    private const int CarryBits = 102;

    private static readonly BigInteger CarryLimit = BigInteger.One << CarryBits;

    /// <summary>The pool with all that was emitted until now shared out. Nothing is written.</summary>
    internal static RankedPool Settled(BigInteger poolId, ByteString stored, BigInteger terms)
    {
        ByteString unchanged = Storage.Get(Storage.CurrentContext, FixedKey(poolId))!;
        BigInteger books = Packing.Integer(stored, BooksAt, PoolBooks.Bytes);
        BigInteger totals = Packing.Integer(stored, TotalsAt, RankTotals.Bytes);
        BigInteger rates = Packing.Integer(stored, RatesAt, stored.Length - RatesAt);
        BigInteger carry = rates % CarryLimit;
        BigInteger perPower = rates >> CarryBits;

        BigInteger now = Runtime.Time;
        BigInteger due = PoolTerms.Due(now, terms);
        BigInteger power = RankTotals.Power(totals);
        if (power == 0)
        {
            books += PoolBooks.Change(0, due, 0);
        }
        else
        {
            BigInteger shared = due * PoolStore.Scale + carry;
            perPower += shared / power;
            carry = shared % power;
        }

        return new RankedPool
        {
            StakeToken = Packing.Slice(unchanged, 0, TokenBytes),
            RewardToken = Packing.Slice(unchanged, TokenBytes, TokenBytes),
            Terms = PoolTerms.WithUpdated(terms, now),
            Rule = Packing.Integer(unchanged, RuleAt, RankingRule.Bytes),
            Books = books,
            Totals = totals,
            Carry = carry,
            PerPower = perPower,
        };
    }

    /// <summary>Writes a settled pool with its sums as they have become.</summary>
    internal static void Put(BigInteger poolId, RankedPool pool, BigInteger books, BigInteger totals, BigInteger carry)
    {
        BigInteger rates = carry + (pool.PerPower << CarryBits);
        PoolStore.Write(poolId, Packing.Append(Packing.Append(Packing.Append(pool.Terms, books), totals), rates));
    }

    /// <summary>Writes a new pool of this kind.</summary>
    internal static void Start(BigInteger poolId, UInt160 stakeToken, UInt160 rewardToken, BigInteger terms, BigInteger rule)
    {
        byte[] tokens = Packing.Append(Packing.Append("", stakeToken), rewardToken);
        Storage.Put(Storage.CurrentContext, FixedKey(poolId), Packing.AsValue(Packing.Append(tokens, rule)));
        PoolStore.Write(poolId, Packing.Append(Packing.Append(terms, PoolBooks.Empty()), RankTotals.Empty()));
    }

    private static byte[] FixedKey(BigInteger poolId) => Packing.Append(FixedPrefix, PoolStore.KeyPart(poolId));
}
