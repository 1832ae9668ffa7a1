using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>Positions in storage, one item for each account.</summary>
/// <remarks>
/// Key: <c>0x11</c> + account. Value: units staked (11 bytes: 80 bits, and a 1 that keeps the length fixed) + debt (0 to 32
/// bytes, signed). Owed: staked × per share − debt, in 1/<see cref="BookStore.Scale"/> units.
/// </remarks>
internal static class PositionStore
{
    private const string Prefix = "\u0011";
    private const int StakedBytes = 11;

    /// <summary>An account's stake and debt; both are 0 when it has no position, and never when it has one.</summary>
    internal static (BigInteger Staked, BigInteger Debt) Get(UInt160 account)
    {
        ByteString? stored = Storage.Get(Storage.CurrentContext, Key(account));
        if (stored is null) return (0, 0);
        BigInteger staked = Packing.Integer(stored, 0, StakedBytes) - BookStore.UnitLimit;
        return (staked, Packing.Integer(stored, StakedBytes, stored.Length - StakedBytes));
    }

    internal static void Put(UInt160 account, BigInteger staked, BigInteger debt)
    {
        byte[] value = Packing.Append(Packing.Append("", staked + BookStore.UnitLimit), debt);
        Storage.Put(Storage.CurrentContext, Key(account), value);
    }

    internal static void Delete(UInt160 account) => Storage.Delete(Storage.CurrentContext, Key(account));

    /// <summary>The accounts that have a position.</summary>
    internal static Iterator Accounts()
        => Storage.Find(Storage.CurrentContext, Prefix, FindOptions.KeysOnly | FindOptions.RemovePrefix);

    private static byte[] Key(UInt160 account) => Packing.Append(Prefix, account);
}
