using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>Positions in storage, one item for each account in each pool.</summary>
/// <remarks>
/// Key: <c>0x11</c> + pool (two bytes) + account. Value: units staked (12 bytes: 94 bits, and a 1 that keeps the length
/// fixed) + debt (0 to 32 bytes, signed). The debt is what the stake would have earned without ever having been owed to this
/// account, so that it is owed: staked × per share − debt, in 1/<see cref="PoolStore.Scale"/> units.
/// </remarks>
internal static class PositionStore
{
    private const string Prefix = "\u0011";
    private const int StakedBytes = 12;

    /// <summary>An account's stake and debt; both are 0 when it has no position, and never when it has one.</summary>
    internal static (BigInteger Staked, BigInteger Debt) Get(BigInteger poolId, UInt160 account)
    {
        ByteString? stored = Storage.Get(Storage.CurrentContext, Key(poolId, account));
        if (stored is null) return (0, 0);
        BigInteger staked = Packing.Integer(stored, 0, StakedBytes) - PoolStore.StakeLimit;
        return (staked, Packing.Integer(stored, StakedBytes, stored.Length - StakedBytes));
    }

    internal static void Put(BigInteger poolId, UInt160 account, BigInteger staked, BigInteger debt)
    {
        byte[] value = Packing.Append(Packing.Append("", staked + PoolStore.StakeLimit), debt);
        Storage.Put(Storage.CurrentContext, Key(poolId, account), value);
    }

    internal static void Delete(BigInteger poolId, UInt160 account)
        => Storage.Delete(Storage.CurrentContext, Key(poolId, account));

    /// <summary>The accounts that have a position in a pool.</summary>
    internal static Iterator Accounts(BigInteger poolId)
        => Storage.Find(Storage.CurrentContext, PoolPrefix(poolId), FindOptions.KeysOnly | FindOptions.RemovePrefix);

    private static byte[] PoolPrefix(BigInteger poolId) => Packing.Append(Prefix, PoolStore.KeyPart(poolId));

    internal static byte[] Key(BigInteger poolId, UInt160 account) => Packing.Append(PoolPrefix(poolId), account);
}
