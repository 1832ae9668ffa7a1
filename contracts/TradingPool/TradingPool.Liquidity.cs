using System;
using System.Numerics;
using Neo.SmartContract.Framework;

namespace MiningPool.Contracts;

public partial class TradingPool
{
    // Nobody's, for ever: a pool can't be emptied, so a unit of LP can't be made dear at no cost.
    private const int LockedLiquidity = 1_000;

    /// <summary>
    /// Adds liquidity from an account's credits, at the ratio of the reserves. What the ratio leaves over stays credited. The first
    /// liquidity sets the ratio, and 1,000 LP units of it are locked for good.
    /// </summary>
    /// <param name="account">Whose credits, who must have signed; it gets the LP units.</param>
    /// <param name="amount0">The most units of the first token to add.</param>
    /// <param name="amount1">The most units of the second token to add.</param>
    /// <param name="minimum0">The least units of the first token to add; else nothing happens.</param>
    /// <param name="minimum1">The least units of the second token to add; else nothing happens.</param>
    /// <param name="deadline">The last time, in ms of Unix time, at which this may happen.</param>
    /// <returns>LP units.</returns>
    public static BigInteger AddLiquidity(
        UInt160 account, BigInteger amount0, BigInteger amount1, BigInteger minimum0, BigInteger minimum1, BigInteger deadline)
    {
        RequireWitness(account);
        RequireInTime(deadline);
        AccountRecord record = AccountStore.Get(account);
        if (amount0 > record.Credit0 || amount1 > record.Credit1) throw new Exception("The account is credited with less than this amount.");
        return Add(account, record.Liquidity, record.Credit0, record.Credit1, amount0, amount1, minimum0, minimum1);
    }

    /// <summary>Burns an account's LP units and pays it their share of both reserves.</summary>
    /// <param name="account">Whose units, who must have signed.</param>
    /// <param name="liquidity">LP units, at least 1.</param>
    /// <param name="minimum0">The least units of the first token to get; else nothing happens.</param>
    /// <param name="minimum1">The least units of the second token to get; else nothing happens.</param>
    /// <param name="deadline">The last time, in ms of Unix time, at which this may happen.</param>
    public static void RemoveLiquidity(UInt160 account, BigInteger liquidity, BigInteger minimum0, BigInteger minimum1, BigInteger deadline)
    {
        RequireWitness(account);
        RequireInTime(deadline);
        AccountRecord record = RequireLiquidity(account, liquidity);
        AccountStore.Put(account, record.Liquidity - liquidity, record.Credit0, record.Credit1);
        OnTransfer(account, null, liquidity);
        (BigInteger amount0, BigInteger amount1) = Release(account, liquidity, minimum0, minimum1);
        PayBoth(account, amount0, amount1);
    }

    /// <summary>
    /// Burns an account's LP units and credits it with their share of both reserves. No token is called, so that a token that
    /// fails can't hold the other one back: each credit leaves on its own, by <see cref="WithdrawCredit"/>.
    /// </summary>
    /// <param name="account">Whose units, who must have signed.</param>
    /// <param name="liquidity">LP units, at least 1.</param>
    public static void RemoveToCredit(UInt160 account, BigInteger liquidity)
    {
        RequireWitness(account);
        AccountRecord record = RequireLiquidity(account, liquidity);
        OnTransfer(account, null, liquidity);
        (BigInteger amount0, BigInteger amount1) = Release(account, liquidity, 0, 0);
        BigInteger credit0 = Bounded(record.Credit0 + amount0);
        BigInteger credit1 = Bounded(record.Credit1 + amount1);
        AccountStore.Put(account, record.Liquidity - liquidity, credit0, credit1);
        ByteString tokens = TokenStore.Both();
        if (amount0 > 0) OnCredited(account, TokenStore.First(tokens), amount0, credit0);
        if (amount1 > 0) OnCredited(account, TokenStore.Second(tokens), amount1, credit1);
    }

    /// <summary>Pays a part or all of a credit back to its account.</summary>
    /// <param name="account">Whose credit, who must have signed.</param>
    /// <param name="token">Which of the two tokens.</param>
    /// <param name="amount">Units, from 1 to what is credited.</param>
    public static void WithdrawCredit(UInt160 account, UInt160 token, BigInteger amount)
    {
        RequireWitness(account);
        bool isFirst = TokenStore.IsFirst(token, TokenStore.Other(token));
        if (amount <= 0) throw new Exception("The amount must be positive.");
        AccountRecord record = AccountStore.Get(account);
        BigInteger left = (isFirst ? record.Credit0 : record.Credit1) - amount;
        if (left < 0) throw new Exception("The account is credited with less than this amount.");
        PutCredit(account, record, isFirst, left);
        OnCreditWithdrawn(account, token, amount, left);
        Pay(token, account, amount);
    }

    private static void Credit(UInt160 account, UInt160 token, bool isFirst, BigInteger amount)
    {
        AccountRecord record = AccountStore.Get(account);
        BigInteger credit = Bounded((isFirst ? record.Credit0 : record.Credit1) + amount);
        PutCredit(account, record, isFirst, credit);
        OnCredited(account, token, amount, credit);
    }

    private static void PutCredit(UInt160 account, AccountRecord record, bool isFirst, BigInteger credit)
        => AccountStore.Put(account, record.Liquidity, isFirst ? credit : record.Credit0, isFirst ? record.Credit1 : credit);

    private static void AddWithCredits(UInt160 account, bool isFirst, BigInteger amount, BigInteger minimum0, BigInteger minimum1)
    {
        AccountRecord record = AccountStore.Get(account);
        BigInteger credit0 = Bounded(isFirst ? record.Credit0 + amount : record.Credit0);
        BigInteger credit1 = Bounded(isFirst ? record.Credit1 : record.Credit1 + amount);
        Add(account, record.Liquidity, credit0, credit1, credit0, credit1, minimum0, minimum1);
    }

    private static BigInteger Add(
        UInt160 account,
        BigInteger held,
        BigInteger credit0,
        BigInteger credit1,
        BigInteger most0,
        BigInteger most1,
        BigInteger minimum0,
        BigInteger minimum1)
    {
        if (most0 <= 0 || most1 <= 0) throw new Exception("Liquidity needs an amount of both tokens.");
        PairRecord pair = PairStore.Current();
        (BigInteger amount0, BigInteger amount1, BigInteger liquidity) = Fitted(pair, most0, most1);
        if (amount0 < minimum0 || amount1 < minimum1) throw new Exception("The pool's ratio takes less than the minimum.");

        BigInteger supply = pair.Supply;
        if (supply == 0) supply = LockFirst();
        BigInteger reserve0 = Bounded(pair.Reserve0 + amount0);
        BigInteger reserve1 = Bounded(pair.Reserve1 + amount1);
        PairStore.Put(pair, reserve0, reserve1, supply + liquidity);
        AccountStore.Put(account, held + liquidity, credit0 - amount0, credit1 - amount1);
        OnTransfer(null, account, liquidity);
        OnLiquidityAdded(account, amount0, amount1, liquidity, reserve0, reserve1);
        return liquidity;
    }

    /// <summary>What of two amounts fits the ratio of the reserves, and the LP units for it.</summary>
    private static (BigInteger Amount0, BigInteger Amount1, BigInteger Liquidity) Fitted(PairRecord pair, BigInteger most0, BigInteger most1)
    {
        if (pair.Supply == 0)
        {
            BigInteger first = ConstantProduct.FirstLiquidity(most0, most1) - LockedLiquidity;
            if (first <= 0) throw new Exception("The first liquidity must be worth more than the 1,000 LP units that are locked.");
            return (most0, most1, first);
        }

        BigInteger amount0 = most0;
        BigInteger amount1 = most0 * pair.Reserve1 / pair.Reserve0;
        if (amount1 > most1)
        {
            amount0 = most1 * pair.Reserve0 / pair.Reserve1;
            amount1 = most1;
        }

        BigInteger for0 = amount0 * pair.Supply / pair.Reserve0;
        BigInteger for1 = amount1 * pair.Supply / pair.Reserve1;
        BigInteger liquidity = for0 < for1 ? for0 : for1;
        if (liquidity == 0) throw new Exception("The amounts are worth less than one LP unit.");
        return (amount0, amount1, liquidity);
    }

    /// <summary>Makes the LP units that nobody can ever move.</summary>
    /// <returns>Their number, the supply so far.</returns>
    private static BigInteger LockFirst()
    {
        AccountStore.Put(UInt160.Zero, LockedLiquidity, 0, 0);
        OnTransfer(null, UInt160.Zero, LockedLiquidity);
        return LockedLiquidity;
    }

    /// <summary>An account's record, which must hold some LP units.</summary>
    private static AccountRecord RequireLiquidity(UInt160 account, BigInteger liquidity)
    {
        if (liquidity <= 0) throw new Exception("The amount must be positive.");
        AccountRecord record = AccountStore.Get(account);
        if (record.Liquidity < liquidity) throw new Exception("The account holds less LP than this amount.");
        return record;
    }

    /// <summary>Takes burned LP units' share out of the reserves.</summary>
    private static (BigInteger Amount0, BigInteger Amount1) Release(
        UInt160 account, BigInteger liquidity, BigInteger minimum0, BigInteger minimum1)
    {
        PairRecord pair = PairStore.Current();
        BigInteger amount0 = ConstantProduct.Share(liquidity, pair.Reserve0, pair.Supply);
        BigInteger amount1 = ConstantProduct.Share(liquidity, pair.Reserve1, pair.Supply);
        if (amount0 < minimum0 || amount1 < minimum1) throw new Exception("The pool gives less than the minimum.");
        if (amount0 == 0 && amount1 == 0) throw new Exception("The LP units are worth less than one unit of either token.");
        BigInteger reserve0 = pair.Reserve0 - amount0;
        BigInteger reserve1 = pair.Reserve1 - amount1;
        PairStore.Put(pair, reserve0, reserve1, pair.Supply - liquidity);
        OnLiquidityRemoved(account, amount0, amount1, liquidity, reserve0, reserve1);
        return (amount0, amount1);
    }

    private static void PayBoth(UInt160 account, BigInteger amount0, BigInteger amount1)
    {
        ByteString tokens = TokenStore.Both();
        if (amount0 > 0) Pay(TokenStore.FirstCallee(tokens), account, amount0);
        if (amount1 > 0) Pay(TokenStore.SecondCallee(tokens), account, amount1);
    }
}
