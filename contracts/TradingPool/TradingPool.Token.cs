using System;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Native;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

// The LP token. It is not built on Nep17Token: supply and balances are in the pool's own records.
public partial class TradingPool
{
    private const string SymbolKey = "\u0004";
    private const int SymbolLimit = 32;

    /// <summary>The LP token's symbol, fixed at deployment.</summary>
    [Safe]
    public static string Symbol() => Storage.Get(Storage.CurrentContext, SymbolKey)!;

    /// <summary>8: a wallet shows 10^8 LP units as one.</summary>
    [Safe]
    public static byte Decimals() => 8;

    /// <summary>LP units that exist, the 1,000 locked ones included.</summary>
    [Safe]
    public static BigInteger TotalSupply() => PairStore.Current().Supply;

    /// <summary>LP units that an account holds.</summary>
    [Safe]
    public static BigInteger BalanceOf(UInt160 account)
    {
        RequireHash(account);
        return AccountStore.Get(account).Liquidity;
    }

    /// <summary>
    /// Moves LP units, by NEP-17. To the pool itself it removes liquidity: the units are burned, and their share of both reserves is
    /// paid to their sender.
    /// </summary>
    /// <param name="from">Who pays.</param>
    /// <param name="to">Who receives. If it is a contract, its <c>onNEP17Payment</c> is called.</param>
    /// <param name="amount">LP units; 0 only to others than the pool.</param>
    /// <param name="data">
    /// What a receiving contract is told. To the pool: <c>[minimum 0, minimum 1, deadline]</c> in units and ms of Unix time, or null for no
    /// bounds.
    /// </param>
    /// <returns>False, and nothing changed, without the payer's witness or when the payer doesn't hold that many.</returns>
    public static bool Transfer(UInt160 from, UInt160 to, BigInteger amount, object? data)
    {
        RequireHash(from);
        RequireHash(to);
        if (amount < 0) throw new Exception("The amount can't be negative.");
        if (!Runtime.CheckWitness(from)) return false;
        AccountRecord payer = AccountStore.Get(from);
        if (payer.Liquidity < amount) return false;
        if (to == Runtime.ExecutingScriptHash)
        {
            AccountStore.Put(from, payer.Liquidity - amount, payer.Credit0, payer.Credit1);
            OnTransfer(from, to, amount);
            RemoveReceived(from, amount, data);
            return true;
        }

        if (amount > 0 && from != to)
        {
            AccountStore.Put(from, payer.Liquidity - amount, payer.Credit0, payer.Credit1);
            AccountRecord payee = AccountStore.Get(to);
            AccountStore.Put(to, payee.Liquidity + amount, payee.Credit0, payee.Credit1);
        }

        OnTransfer(from, to, amount);
        if (ContractManagement.GetContract(to) is not null) Contract.Call(to, Method.OnNEP17Payment, CallFlags.All, from, amount, data);
        return true;
    }

    private static void RemoveReceived(UInt160 from, BigInteger liquidity, object? data)
    {
        if (liquidity == 0) throw new Exception("The amount must be positive.");
        BigInteger minimum0 = 0;
        BigInteger minimum1 = 0;
        if (data is not null)
        {
            if (!Kind.IsArray(data)) throw UnknownBounds();
            object[] bounds = (object[])data;
            if (bounds.Length != 3 || bounds[0] is not BigInteger || bounds[1] is not BigInteger || bounds[2] is not BigInteger) throw UnknownBounds();
            minimum0 = (BigInteger)bounds[0];
            minimum1 = (BigInteger)bounds[1];
            RequireInTime((BigInteger)bounds[2]);
        }

        OnTransfer(Runtime.ExecutingScriptHash, null, liquidity);
        (BigInteger amount0, BigInteger amount1) = Release(from, liquidity, minimum0, minimum1);
        PayBoth(from, amount0, amount1);
    }

    private static Exception UnknownBounds() => new("The data of LP sent to the pool must be null or [minimum 0, minimum 1, deadline].");

    private static void RequireHash(UInt160 account)
    {
        if (!account.IsValid) throw new Exception("An account is a hash of 20 bytes.");
    }

    private static void SetSymbol(string symbol)
    {
        ByteString bytes = symbol;
        bool isPrintable = bytes.Length > 0 && bytes.Length <= SymbolLimit;
        for (int i = 0; isPrintable && i < bytes.Length; i++) isPrintable = bytes[i] > ' ' && bytes[i] <= '~';
        if (!isPrintable) throw new Exception("The symbol must be 1 to 32 ASCII characters without blanks.");
        Storage.Put(Storage.CurrentContext, SymbolKey, symbol);
    }
}
