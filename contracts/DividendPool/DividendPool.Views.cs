using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

public partial class DividendPool
{
    private const int Day = 86_400_000;

    /// <summary>The token that is staked and paid.</summary>
    [Safe]
    public static UInt160 Token() => (UInt160)BookStore.Settled().Token;

    /// <summary>2^72: the parts of a unit that fractions, carry and per share are counted in.</summary>
    [Safe]
    public static BigInteger DividendScale() => BookStore.Scale;

    /// <summary>The pool as it stands now.</summary>
    [Safe]
    public static TotalsView Totals()
    {
        Books books = BookStore.Settled();
        return new TotalsView
        {
            Staked = books.Staked,
            Received = books.Received,
            Claimed = books.Claimed,
            Dripping = Drip.Left(books),
            DripTime = Drip.TimeLeft(books),
            Carry = books.Carry,
            PerShare = books.PerShare,
        };
    }

    /// <summary>An account's position as it stands now; all zeros when it has none.</summary>
    [Safe]
    public static PositionView Position(UInt160 account)
    {
        Books books = BookStore.Settled();
        (BigInteger staked, BigInteger debt) = PositionStore.Get(account);
        BigInteger owed = staked * books.PerShare - debt;
        return new PositionView
        {
            Staked = staked,
            Pending = owed / BookStore.Scale,
            Fraction = owed % BookStore.Scale,
        };
    }

    /// <summary>Units of dividends that a harvest would pay now; 0 when there's no position.</summary>
    [Safe]
    public static BigInteger PendingDividend(UInt160 account) => Position(account).Pending;

    /// <summary>Units of dividends that have not dripped yet.</summary>
    [Safe]
    public static BigInteger Dripping() => Drip.Left(BookStore.Settled());

    /// <summary>
    /// When all will have dripped if nothing more comes in and somebody stays, in ms of Unix time; 0 when nothing drips now:
    /// nothing is left, or nobody has a stake and the drip waits.
    /// </summary>
    [Safe]
    public static BigInteger DripEnds()
    {
        Books books = BookStore.Settled();
        return IsRunning(books) ? Runtime.Time + Drip.TimeLeft(books) : 0;
    }

    /// <summary>Units that drip in a day at the rate of now, rounded down; 0 when nothing drips now.</summary>
    [Safe]
    public static BigInteger DripRate()
    {
        Books books = BookStore.Settled();
        return IsRunning(books) ? books.Lot * Day / books.Length : 0;
    }

    /// <summary>
    /// The accounts that have a position, in the order of their bytes. The iterator is paged by the caller (RPC
    /// <c>traverseiterator</c>).
    /// </summary>
    [Safe]
    public static Iterator Stakers() => PositionStore.Accounts();

    private static bool IsRunning(Books books) => books.Staked > 0 && Drip.TimeLeft(books) > 0;
}
