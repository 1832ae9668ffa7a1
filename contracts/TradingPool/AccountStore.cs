using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>Accounts in storage: LP balance and credits in one item, so that adding liquidity reads and writes one.</summary>
/// <remarks>
/// Key: <c>0x01</c> + account. Value without credits: the LP balance (1 to 15 bytes). With credits: the LP balance (0 to 15), credits (1 to
/// 29: credit 0, 112 bits, and credit 1) and a last byte of 128 + the balance's bytes. A balance, not being negative, never ends
/// on such a byte. No item when all three are 0.
/// </remarks>
internal static class AccountStore
{
    private const string Prefix = "\u0001";
    private const int AmountBits = 112;
    private const int Mark = 128;

    internal static AccountRecord Get(UInt160 account)
    {
        ByteString? stored = Storage.Get(Storage.CurrentContext, Key(account));
        if (stored is null) return new AccountRecord();
        int last = stored.Length - 1;
        int creditsAt = stored[last] - Mark;
        if (creditsAt < 0) return new AccountRecord { Liquidity = (BigInteger)stored };
        BigInteger credits = Packing.Integer(stored, creditsAt, last - creditsAt);
        return new AccountRecord
        {
            Liquidity = Packing.Integer(stored, 0, creditsAt),
            Credit0 = credits % PairStore.AmountLimit,
            Credit1 = credits >> AmountBits,
        };
    }

    internal static void Put(UInt160 account, BigInteger liquidity, BigInteger credit0, BigInteger credit1)
    {
        BigInteger credits = credit0 + (credit1 << AmountBits);
        if (credits > 0)
        {
            // As a number, the byte 128 + n is n - 128.
            byte[] value = Packing.Append(Packing.Append(liquidity, credits), Packing.Size(liquidity) - Mark);
            Storage.Put(Storage.CurrentContext, Key(account), value);
        }
        else if (liquidity > 0)
        {
            Storage.Put(Storage.CurrentContext, Key(account), liquidity);
        }
        else
        {
            Storage.Delete(Storage.CurrentContext, Key(account));
        }
    }

    private static byte[] Key(UInt160 account) => Packing.Append(Prefix, account);
}
