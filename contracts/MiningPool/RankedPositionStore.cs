using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>Positions of ranked pools in storage, one item for each account in each pool.</summary>
/// <remarks>
/// Key: as <see cref="PositionStore"/>'s. Value: head (25 bytes, see <see cref="PositionHead"/>) + what is free (0 to 20) + what an
/// earlier lock holds (0 to 26: its end in ms, 48 bits, and the amount) + debt (0 to 32, signed).
/// </remarks>
internal static class RankedPositionStore
{
    private const int TimeBits = 48;

    private static readonly BigInteger TimeLimit = BigInteger.One << TimeBits;

    /// <summary>An account's position; all zeros when it has none.</summary>
    internal static RankedPosition Get(BigInteger poolId, UInt160 account)
    {
        ByteString? stored = Storage.Get(Storage.CurrentContext, PositionStore.Key(poolId, account));
        if (stored is null) return new RankedPosition { Head = 0, Debt = 0, Free = 0, Older = 0, OlderUnlocksAt = 0 };
        BigInteger head = Packing.Integer(stored, 0, PositionHead.Bytes);
        int freeLength = PositionHead.FreeLength(head);
        int olderLength = PositionHead.OlderLength(head);
        BigInteger free = freeLength == 0 ? 0 : Packing.Integer(stored, PositionHead.Bytes, freeLength);
        BigInteger older = olderLength == 0 ? 0 : Packing.Integer(stored, PositionHead.Bytes + freeLength, olderLength);
        int debtAt = PositionHead.Bytes + freeLength + olderLength;
        return new RankedPosition
        {
            Head = head,
            Debt = Packing.Integer(stored, debtAt, stored.Length - debtAt),
            Free = free,
            Older = older >> TimeBits,
            OlderUnlocksAt = older % TimeLimit,
        };
    }

    /// <summary>Writes a position.</summary>
    /// <param name="poolId">The pool.</param>
    /// <param name="account">The staker.</param>
    /// <param name="head">The head, without lengths.</param>
    /// <param name="free">What is owed free of any lock.</param>
    /// <param name="older">What is owed under an earlier lock.</param>
    /// <param name="olderUnlocksAt">When that lock ends; 0 when there's none.</param>
    /// <param name="debt">The debt.</param>
    internal static void Put(
        BigInteger poolId, UInt160 account, BigInteger head, BigInteger free, BigInteger older, BigInteger olderUnlocksAt, BigInteger debt)
    {
        BigInteger locked = olderUnlocksAt + (older << TimeBits);
        BigInteger whole = PositionHead.WithLengths(head, Packing.Size(free), Packing.Size(locked));
        byte[] parts = Packing.Append(Packing.Append(Packing.Append("", whole), free), locked);
        Storage.Put(Storage.CurrentContext, PositionStore.Key(poolId, account), Packing.AsValue(Packing.Append(parts, debt)));
    }

    /// <summary>Moves a position to another range, whose coefficient is larger by <paramref name="gain"/>. What it is owed stays.</summary>
    /// <returns>By how much its POWER grows.</returns>
    internal static BigInteger Move(BigInteger poolId, UInt160 account, BigInteger from, BigInteger to, BigInteger gain, BigInteger perPower)
    {
        byte[] key = PositionStore.Key(poolId, account);
        ByteString stored = Storage.Get(Storage.CurrentContext, key)!;
        BigInteger head = Packing.Integer(stored, 0, PositionHead.Bytes);
        int debtAt = PositionHead.Bytes + PositionHead.FreeLength(head) + PositionHead.OlderLength(head);
        BigInteger power = PositionHead.Staked(head) * gain;
        BigInteger debt = Packing.Integer(stored, debtAt, stored.Length - debtAt) + power * perPower;
        byte[] parts = Packing.Append("", PositionHead.WithRange(head, from, to));
        parts = Packing.Concat(parts, Packing.Slice(stored, PositionHead.Bytes, debtAt - PositionHead.Bytes));
        Storage.Put(Storage.CurrentContext, key, Packing.AsValue(Packing.Append(parts, debt)));
        return power;
    }
}
