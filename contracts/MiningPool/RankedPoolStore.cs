using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>Ranked pools in storage, and the step that brings one up to date.</summary>
/// <remarks>
/// Key: as <see cref="PoolStore"/>'s. Value: stake token (20 bytes) + terms (29, see <see cref="PoolTerms"/>) + rule (25, see
/// <see cref="RankingRule"/>) + books (32, see <see cref="PoolBooks"/>) + totals (31, see <see cref="RankTotals"/>) + rates (0 to 32:
/// carry, 102 bits, and per power).
/// </remarks>
internal static class RankedPoolStore
{
    private const int RuleAt = PoolStore.TermsAt + PoolTerms.Bytes;
    private const int BooksAt = RuleAt + RankingRule.Bytes;
    private const int TotalsAt = BooksAt + PoolBooks.Bytes;
    private const int RatesAt = TotalsAt + RankTotals.Bytes;
    private const int CarryBits = 102;

    private static readonly BigInteger CarryLimit = BigInteger.One << CarryBits;

    /// <summary>The pool with all that was emitted until now shared out. Nothing is written.</summary>
    internal static RankedPool Settled(ByteString stored, BigInteger terms)
    {
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
            StakeToken = Packing.Slice(stored, 0, PoolStore.TermsAt),
            Terms = PoolTerms.WithUpdated(terms, now),
            Rule = Packing.Integer(stored, RuleAt, RankingRule.Bytes),
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
        byte[] head = Packing.Append(Packing.Append(pool.StakeToken, pool.Terms), pool.Rule);
        PoolStore.Write(poolId, Packing.Append(Packing.Append(Packing.Append(head, books), totals), rates));
    }
}
