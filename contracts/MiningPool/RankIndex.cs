using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>
/// Each range of a pool's ranking in the order of its places, so that its ends are found without a walk. A range has only the
/// ends that others can come in by: the worst its lowest, the best both, the common its highest (docs/decisions/ranking.md).
/// </summary>
/// <remarks>
/// Key: <c>0x20</c> lowest of the worst, <c>0x21</c> lowest of the best, <c>0x22</c> highest of the best, <c>0x23</c> highest of the common; +
/// pool (two bytes) + length and place, big-endian, so that storage sorts them. Where the highest comes first, the length is
/// taken from 31 and the place from the largest number of as many bytes. Value: the account; nothing under <c>0x22</c>, which
/// the same place under <c>0x21</c> completes.
/// </remarks>
internal static class RankIndex
{
    // A range's own prefix comes by adding it: 0x20 and 0x21 where the lowest comes first, 0x22 and 0x23 where the highest does.
    private const int RisingPrefix = 0x20 - RankingRule.Worst;
    private const int FallingPrefix = 0x22 - RankingRule.Best;

    private const int PlaceAt = 4;
    private const int LengthLimit = 31;

    /// <summary>Writes an account's place in a range down.</summary>
    internal static void Put(BigInteger poolId, BigInteger range, BigInteger place, UInt160 account)
    {
        if (range != RankingRule.Common) Storage.Put(Storage.CurrentContext, Rising(range, poolId, place), account);
        if (range == RankingRule.Best) Storage.Put(Storage.CurrentContext, Falling(range, poolId, place), "");
        if (range == RankingRule.Common) Storage.Put(Storage.CurrentContext, Falling(range, poolId, place), account);
    }

    /// <summary>Strikes a place out of a range.</summary>
    internal static void Delete(BigInteger poolId, BigInteger range, BigInteger place)
    {
        if (range != RankingRule.Common) Storage.Delete(Storage.CurrentContext, Rising(range, poolId, place));
        if (range != RankingRule.Worst) Storage.Delete(Storage.CurrentContext, Falling(range, poolId, place));
    }

    /// <summary>The account in a place of a range.</summary>
    internal static UInt160 AccountAt(BigInteger poolId, BigInteger range, BigInteger place)
    {
        byte[] key = range == RankingRule.Common ? Falling(range, poolId, place) : Rising(range, poolId, place);
        return Packing.Hash(Storage.Get(Storage.CurrentContext, key)!);
    }

    /// <summary>The lowest place in the worst or the best range; 0 when it's empty.</summary>
    internal static BigInteger Lowest(BigInteger poolId, BigInteger range)
    {
        Iterator<ByteString> keys = Keys(RisingPrefix + range, poolId);
        return keys.Next() ? PlaceIn(keys.Value) : 0;
    }

    /// <summary>The highest place in the best or the common range; 0 when it's empty.</summary>
    internal static BigInteger Highest(BigInteger poolId, BigInteger range)
    {
        Iterator<ByteString> keys = Keys(FallingPrefix + range, poolId);
        return keys.Next() ? FallingPlaceIn(keys.Value) : 0;
    }

    /// <summary>A range's entries in the order of storage: the worst and the best from the lowest, the common from the highest.</summary>
    internal static Iterator<(ByteString Key, ByteString Account)> Entries(BigInteger poolId, BigInteger range)
    {
        BigInteger prefix = range + (range == RankingRule.Common ? FallingPrefix : RisingPrefix);
        return (Iterator<(ByteString, ByteString)>)Storage.Find(Storage.CurrentContext, Prefix(prefix, poolId));
    }

    /// <summary>The place that an entry of a range stands for.</summary>
    internal static BigInteger PlaceOf(BigInteger range, ByteString key)
        => range == RankingRule.Common ? FallingPlaceIn(key) : PlaceIn(key);

    private static Iterator<ByteString> Keys(BigInteger prefix, BigInteger poolId)
        => (Iterator<ByteString>)Storage.Find(Storage.CurrentContext, Prefix(prefix, poolId), FindOptions.KeysOnly);

    private static byte[] Prefix(BigInteger prefix, BigInteger poolId) => Packing.Append(prefix, PoolStore.KeyPart(poolId));

    private static BigInteger PlaceIn(ByteString key) => Packing.BigEndianInteger(key, PlaceAt, key.Length - PlaceAt);

    private static BigInteger FallingPlaceIn(ByteString key) => Largest(key.Length - PlaceAt) - PlaceIn(key);

    private static byte[] Rising(BigInteger range, BigInteger poolId, BigInteger place)
    {
        int length = Packing.Size(place);
        return Key(RisingPrefix + range, poolId, length, length, place);
    }

    private static byte[] Falling(BigInteger range, BigInteger poolId, BigInteger place)
    {
        int length = Packing.Size(place);
        return Key(FallingPrefix + range, poolId, LengthLimit - length, length, Largest(length) - place);
    }

    /// <summary>The key as one number whose top byte is the prefix, turned round. A pool's two bytes read as in every other key.</summary>
    private static byte[] Key(BigInteger prefix, BigInteger poolId, int order, int length, BigInteger place)
    {
        BigInteger id = PoolStore.KeyPart(poolId);
        BigInteger head = (prefix << 24) + ((id % 256) << 16) + ((id >> 8) << 8) + order;
        return Packing.BigEndian((head << (8 * length)) + place);
    }

    private static BigInteger Largest(int length) => (BigInteger.One << (8 * length - 1)) - 1;
}
