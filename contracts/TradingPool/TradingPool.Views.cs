using System;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;

namespace MiningPool.Contracts;

public partial class TradingPool
{
    /// <summary>The first token of the pair.</summary>
    [Safe]
    public static UInt160 Token0() => TokenStore.First(TokenStore.Both());

    /// <summary>The second token of the pair.</summary>
    [Safe]
    public static UInt160 Token1() => TokenStore.Second(TokenStore.Both());

    /// <summary>The pair as it stands now.</summary>
    [Safe]
    public static PairView Pair()
    {
        PairRecord pair = PairStore.Current();
        ByteString tokens = TokenStore.Both();
        return new PairView
        {
            Token0 = TokenStore.First(tokens),
            Token1 = TokenStore.Second(tokens),
            Reserve0 = pair.Reserve0,
            Reserve1 = pair.Reserve1,
            Supply = pair.Supply,
            Time = pair.Updated,
            Price0Cumulative = pair.Price0,
            Price1Cumulative = pair.Price1,
        };
    }

    /// <summary>Units of both tokens that belong to the LP: <c>[reserve 0, reserve 1]</c>. What the pool holds beyond them are credits.</summary>
    [Safe]
    public static BigInteger[] Reserves()
    {
        PairRecord pair = PairStore.Current();
        return new[] { pair.Reserve0, pair.Reserve1 };
    }

    /// <summary>Units of both tokens that an account sent in and has not spent: <c>[credit 0, credit 1]</c>.</summary>
    [Safe]
    public static BigInteger[] CreditsOf(UInt160 account)
    {
        RequireHash(account);
        AccountRecord record = AccountStore.Get(account);
        return new[] { record.Credit0, record.Credit1 };
    }

    /// <summary>1,000: the LP units of the first liquidity that are locked for good.</summary>
    [Safe]
    public static BigInteger MinimumLiquidity() => LockedLiquidity;

    /// <summary>Units of the other token that <c>swapExactIn</c> would give now; 0 when it would be refused for being less than one.</summary>
    /// <param name="tokenIn">The token to sell.</param>
    /// <param name="amountIn">Units of it, at least 1.</param>
    [Safe]
    public static BigInteger QuoteExactIn(UInt160 tokenIn, BigInteger amountIn)
    {
        bool firstIn = TokenStore.IsFirst(tokenIn, TokenStore.Other(tokenIn));
        if (amountIn <= 0) throw new Exception("The amount must be positive.");
        PairRecord pair = PairWithLiquidity();
        Bounded((firstIn ? pair.Reserve0 : pair.Reserve1) + amountIn);
        return firstIn
            ? ConstantProduct.AmountOut(amountIn, pair.Reserve0, pair.Reserve1)
            : ConstantProduct.AmountOut(amountIn, pair.Reserve1, pair.Reserve0);
    }

    /// <summary>Units of the other token that <c>swapExactOut</c> would take now.</summary>
    /// <param name="tokenOut">The token to buy.</param>
    /// <param name="amountOut">Units of it, from 1 to less than the reserve.</param>
    [Safe]
    public static BigInteger QuoteExactOut(UInt160 tokenOut, BigInteger amountOut)
    {
        bool firstIn = TokenStore.IsFirst(TokenStore.Other(tokenOut), tokenOut);
        PairRecord pair = PairWithLiquidity();
        BigInteger amountIn = AmountIn(pair, firstIn, amountOut);
        Bounded((firstIn ? pair.Reserve0 : pair.Reserve1) + amountIn);
        return amountIn;
    }

    /// <summary>What adding at most two amounts would take and give now: <c>[amount 0, amount 1, LP units]</c>.</summary>
    /// <param name="amount0">Units of the first token, at least 1.</param>
    /// <param name="amount1">Units of the second token, at least 1.</param>
    [Safe]
    public static BigInteger[] QuoteAdd(BigInteger amount0, BigInteger amount1)
    {
        if (amount0 <= 0 || amount1 <= 0) throw new Exception("Liquidity needs an amount of both tokens.");
        PairRecord pair = PairStore.Current();
        (BigInteger taken0, BigInteger taken1, BigInteger liquidity) = Fitted(pair, Bounded(amount0), Bounded(amount1));
        Bounded(pair.Reserve0 + taken0);
        Bounded(pair.Reserve1 + taken1);
        return new[] { taken0, taken1, liquidity };
    }

    /// <summary>What removing LP units would give now: <c>[amount 0, amount 1]</c>.</summary>
    /// <param name="liquidity">LP units, from 1 to the supply.</param>
    [Safe]
    public static BigInteger[] QuoteRemove(BigInteger liquidity)
    {
        if (liquidity <= 0) throw new Exception("The amount must be positive.");
        PairRecord pair = PairWithLiquidity();
        if (liquidity > pair.Supply) throw new Exception("There is less LP than this amount.");
        return new[]
        {
            ConstantProduct.Share(liquidity, pair.Reserve0, pair.Supply),
            ConstantProduct.Share(liquidity, pair.Reserve1, pair.Supply),
        };
    }
}
