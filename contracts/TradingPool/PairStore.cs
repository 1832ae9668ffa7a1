using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>The pair's books in storage, one item, and the step that brings its price accumulators up to date.</summary>
/// <remarks>
/// Key: <c>0x00</c>. Value: the integers <em>reserves</em> (29 bytes: reserve 0 and reserve 1, 112 bits each, and a 1), <em>shares</em>
/// (21: LP supply, 112 bits, last update, 48, and a 1), <em>price 0</em> (32: 254 bits, and a 1) and <em>price 1</em> (0 to 32). The 1
/// on top of an integer keeps its length fixed.
/// </remarks>
internal static class PairStore
{
    private const string Key = "\u0000";

    private const int AmountBits = 112;
    private const int TimeBits = 48;
    private const int PriceBits = 254;

    private const int ReservesBytes = 29;
    private const int SharesAt = ReservesBytes;
    private const int SharesBytes = 21;
    private const int Price0At = SharesAt + SharesBytes;
    private const int Price0Bytes = 32;
    private const int Price1At = Price0At + Price0Bytes;

    /// <summary>Every reserve, credit and LP balance is below this.</summary>
    internal static readonly BigInteger AmountLimit = BigInteger.One << AmountBits;

    private static readonly BigInteger ReservesTop = BigInteger.One << (2 * AmountBits);
    private static readonly BigInteger SharesTop = BigInteger.One << (AmountBits + TimeBits);
    private static readonly BigInteger PriceLimit = BigInteger.One << PriceBits;

    /// <summary>Writes the books of a pair that never held anything. Only for use at deployment.</summary>
    internal static void Start() => Put(new PairRecord { Updated = Runtime.Time });

    /// <summary>The pair with its price accumulators as of now. Nothing is written.</summary>
    internal static PairRecord Current()
    {
        ByteString stored = Storage.Get(Storage.CurrentContext, Key)!;
        BigInteger reserves = Packing.Integer(stored, 0, ReservesBytes);
        BigInteger shares = Packing.Integer(stored, SharesAt, SharesBytes);
        BigInteger price0 = Packing.Integer(stored, Price0At, Price0Bytes) - PriceLimit;
        BigInteger price1 = Packing.Integer(stored, Price1At, stored.Length - Price1At);
        BigInteger reserve0 = reserves % AmountLimit;
        BigInteger reserve1 = (reserves >> AmountBits) - AmountLimit;
        BigInteger now = Runtime.Time;
        BigInteger elapsed = now - ((shares >> AmountBits) - (BigInteger.One << TimeBits));

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

    internal static void Put(PairRecord pair)
    {
        BigInteger reserves = pair.Reserve0 + (pair.Reserve1 << AmountBits) + ReservesTop;
        BigInteger shares = pair.Supply + (pair.Updated << AmountBits) + SharesTop;
        byte[] head = Packing.Append(Packing.Append("", reserves), shares);
        byte[] value = Packing.Append(Packing.Append(head, pair.Price0 + PriceLimit), pair.Price1);
        Storage.Put(Storage.CurrentContext, Key, (ByteString)value);
    }
}
