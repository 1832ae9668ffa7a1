using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>The pair's books in storage, one item, and the step that brings its price accumulators up to date.</summary>
/// <remarks>
/// Key: <c>0x00</c>. Value: the integers <em>reserves</em> (29 bytes: reserve 0 and reserve 1, 112 bits each, and a 1), <em>shares</em>
/// (21: LP supply, 112 bits, last update, 48, bytes of price 0, 6, and a 1), <em>price 0</em> (0 to 32) and <em>price 1</em> (0 to 32). The
/// 1 on top of an integer keeps its length fixed.
/// </remarks>
internal static class PairStore
{
    private const string Key = "\u0000";

    private const int AmountBits = 112;
    private const int TimeBits = 48;
    private const int SizeAt = AmountBits + TimeBits;
    private const int SizeBits = 6;
    private const int PriceBits = 254;

    private const int ReservesBytes = 29;
    private const int SharesAt = ReservesBytes;
    private const int SharesBytes = 21;
    private const int Price0At = SharesAt + SharesBytes;

    /// <summary>Every reserve, credit and LP balance is below this.</summary>
    internal static readonly BigInteger AmountLimit = BigInteger.One << AmountBits;

    private static readonly BigInteger ReservesTop = BigInteger.One << (2 * AmountBits);
    private static readonly BigInteger SharesTop = BigInteger.One << (SizeAt + SizeBits);
    private static readonly BigInteger TimeLimit = BigInteger.One << TimeBits;
    private static readonly BigInteger SizeLimit = BigInteger.One << SizeBits;
    private static readonly BigInteger PriceLimit = BigInteger.One << PriceBits;

    /// <summary>Writes the books of a pair that never held anything. Only for use at deployment.</summary>
    internal static void Start() => Put(new PairRecord { Updated = Runtime.Time }, 0, 0, 0);

    /// <summary>The pair with its price accumulators as of now. Nothing is written.</summary>
    internal static PairRecord Current()
    {
        ByteString stored = Storage.Get(Storage.CurrentContext, Key)!;
        BigInteger reserves = Packing.Integer(stored, 0, ReservesBytes);
        BigInteger shares = Packing.Integer(stored, SharesAt, SharesBytes);
        int price1At = Price0At + (int)((shares >> SizeAt) % SizeLimit);
        BigInteger price0 = Packing.Integer(stored, Price0At, price1At - Price0At);
        BigInteger price1 = Packing.Integer(stored, price1At, stored.Length - price1At);
        BigInteger reserve0 = reserves % AmountLimit;
        BigInteger reserve1 = (reserves >> AmountBits) - AmountLimit;
        BigInteger now = Runtime.Time;
        BigInteger elapsed = now - (shares >> AmountBits) % TimeLimit;

        // A price times a span may pass 32 bytes, so its remainder is taken without ever making the product.
        if (elapsed > 0 && reserve0 > 0)
        {
            price0 = (price0 + ((reserve1 << AmountBits) / reserve0).ModMultiply(elapsed, PriceLimit)) % PriceLimit;
            price1 = (price1 + ((reserve0 << AmountBits) / reserve1).ModMultiply(elapsed, PriceLimit)) % PriceLimit;
        }

        return new PairRecord
        {
            Reserve0 = reserve0,
            Reserve1 = reserve1,
            Supply = shares % AmountLimit,
            Updated = now,
            Price0 = price0,
            Price1 = price1,
        };
    }

    /// <summary>Writes new reserves and a new supply, with the accumulators of a pair that <see cref="Current"/> gave.</summary>
    internal static void Put(PairRecord pair, BigInteger reserve0, BigInteger reserve1, BigInteger supply)
    {
        BigInteger reserves = reserve0 + (reserve1 << AmountBits) + ReservesTop;
        BigInteger size = Packing.Size(pair.Price0);
        BigInteger shares = supply + (pair.Updated << AmountBits) + (size << SizeAt) + SharesTop;
        byte[] value = Packing.Append(Packing.Append(Packing.Append(reserves, shares), pair.Price0), pair.Price1);
        Storage.Put(Storage.CurrentContext, Key, Packing.AsValue(value));
    }
}
