using System;
using System.Numerics;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Services;

namespace Neo.SmartContract.Framework;

/// <summary>What fungible and non-fungible tokens have in common: a name, a supply, and who holds how much of it.</summary>
public abstract class TokenContract : SmartContract
{
    /// <summary>The storage key of the total supply.</summary>
    protected const byte Prefix_TotalSupply = 0x00;

    /// <summary>What the storage keys of balances begin with; the holder's script hash follows.</summary>
    protected const byte Prefix_Balance = 0x01;

    // The same bytes as constants of the script: no array has to be made for them.
    private const string TotalSupplyKey = "\u0000";
    private const string BalancePrefix = "\u0001";

    /// <summary>The token's short name, such as <c>GAS</c>: printable ASCII without blanks. It never changes.</summary>
    public abstract string Symbol { [Safe] get; }

    /// <summary>How many decimals a wallet shows: one token is 10 to this power of the smallest units, in which all amounts are counted.</summary>
    public abstract byte Decimals { [Safe] get; }

    /// <summary>How many smallest units there are.</summary>
    public static BigInteger TotalSupply
    {
        [Safe]
        get => (BigInteger)Storage.Get(Storage.CurrentReadOnlyContext, (ByteString)TotalSupplyKey)!;
        protected set => Storage.Put(Storage.CurrentContext, (ByteString)TotalSupplyKey, value);
    }

    /// <summary>Tells how much an account holds.</summary>
    /// <param name="owner">The account.</param>
    /// <returns>The account's smallest units; 0 for one that never held any.</returns>
    /// <exception cref="Exception">This is no script hash.</exception>
    [Safe]
    public static BigInteger BalanceOf(UInt160 owner)
    {
        if (!owner.IsValid) throw new Exception("The argument \"owner\" is invalid.");
        return (BigInteger)Storage.Get(Storage.CurrentReadOnlyContext, StackItem.Join(BalancePrefix, owner))!;
    }

    /// <summary>Changes what an account holds; the total supply stays as it is.</summary>
    /// <param name="owner">The account.</param>
    /// <param name="increment">How many smallest units more, or, below 0, fewer.</param>
    /// <returns>False, and nothing changed, when the account doesn't hold that many.</returns>
    protected static bool UpdateBalance(UInt160 owner, BigInteger increment)
    {
        StorageContext context = Storage.CurrentContext;
        byte[] key = StackItem.Join(BalancePrefix, owner);
        BigInteger balance = (BigInteger)Storage.Get(context, key)! + increment;
        if (balance < 0) return false;
        if (balance.IsZero)
            Storage.Delete(context, key);
        else
            Storage.Put(context, key, balance);
        return true;
    }
}
