using System;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>Accounts in storage: LP balance and credits in one item, so that adding liquidity reads and writes one.</summary>
/// <remarks>
/// Key: <c>0x01</c> + account. Value without credits: the LP balance (1 to 15 bytes). With credits: the integers balance
/// (15 bytes: 112 bits, and a 1 that keeps the length fixed) and credits (1 to 29: credit 0, 112 bits, and credit 1). No item when all
/// three are 0.
/// </remarks>
internal static class AccountStore
{
    private const string Prefix = "\u0001";
    private const int LiquidityBytes = 15;
    private const int AmountBits = 112;

    internal static AccountRecord Get(UInt160 account)
    {
        ByteString? stored = Storage.Get(Storage.CurrentContext, Key(account));
        if (stored is null) return new AccountRecord();
        if (stored.Length <= LiquidityBytes) return new AccountRecord { Liquidity = (BigInteger)stored };
        BigInteger credits = Packing.Integer(stored, LiquidityBytes, stored.Length - LiquidityBytes);
        return new AccountRecord
        {
            Liquidity = Packing.Integer(stored, 0, LiquidityBytes) - PairStore.AmountLimit,
            Credit0 = credits % PairStore.AmountLimit,
            Credit1 = credits >> AmountBits,
        };
    }

    internal static void Put(UInt160 account, AccountRecord record)
    {
        BigInteger credits = record.Credit0 + (record.Credit1 << AmountBits);
        if (credits > 0)
        {
            byte[] liquidity = Packing.Append("", record.Liquidity + PairStore.AmountLimit);
            Storage.Put(Storage.CurrentContext, Key(account), Packing.Append(liquidity, credits));
        }
        else if (record.Liquidity > 0)
        {
            Storage.Put(Storage.CurrentContext, Key(account), record.Liquidity);
        }
        else
        {
            Storage.Delete(Storage.CurrentContext, Key(account));
        }
    }

    private static byte[] Key(UInt160 account) => Packing.Append(Prefix, account);
}
