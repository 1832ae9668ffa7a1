using System;
using System.Numerics;
using Neo.SmartContract.Framework;

namespace MiningPool.Contracts;

public partial class TradingPool
{
    private static void SellAll(UInt160 from, UInt160 receiver, UInt160 tokenIn, UInt160 tokenOut, BigInteger amountIn, BigInteger minimumOut)
    {
        PairRecord pair = PairWithLiquidity();
        bool firstIn = TokenStore.IsFirst(tokenIn, tokenOut);
        BigInteger amountOut = firstIn
            ? ConstantProduct.AmountOut(amountIn, pair.Reserve0, pair.Reserve1)
            : ConstantProduct.AmountOut(amountIn, pair.Reserve1, pair.Reserve0);
        if (amountOut == 0) throw new Exception("The amount buys less than one unit.");
        if (amountOut < minimumOut) throw new Exception("The swap gives less than the minimum.");
        Exchange(pair, from, receiver, tokenIn, firstIn, amountIn, amountOut);
        Pay(tokenOut, receiver, amountOut);
    }

    private static void BuyExactly(UInt160 from, UInt160 receiver, UInt160 tokenIn, UInt160 tokenOut, BigInteger sent, BigInteger amountOut)
    {
        PairRecord pair = PairWithLiquidity();
        bool firstIn = TokenStore.IsFirst(tokenIn, tokenOut);
        BigInteger amountIn = AmountIn(pair, firstIn, amountOut);
        if (amountIn > sent) throw new Exception("The swap costs more than was sent.");
        Exchange(pair, from, receiver, tokenIn, firstIn, amountIn, amountOut);
        Pay(tokenOut, receiver, amountOut);
        if (amountIn < sent) Pay(tokenIn, from, sent - amountIn);
    }

    private static BigInteger AmountIn(PairRecord pair, bool firstIn, BigInteger amountOut)
    {
        BigInteger reserveIn = firstIn ? pair.Reserve0 : pair.Reserve1;
        BigInteger reserveOut = firstIn ? pair.Reserve1 : pair.Reserve0;
        if (amountOut <= 0) throw new Exception("The amount must be positive.");
        if (amountOut >= reserveOut) throw new Exception("The pool holds no more than this amount.");
        return ConstantProduct.AmountIn(amountOut, reserveIn, reserveOut);
    }

    /// <summary>Moves and writes the reserves; the pair can't get poorer by it.</summary>
    private static void Exchange(
        PairRecord pair, UInt160 from, UInt160 receiver, UInt160 tokenIn, bool firstIn, BigInteger amountIn, BigInteger amountOut)
    {
        BigInteger reserveIn = firstIn ? pair.Reserve0 : pair.Reserve1;
        BigInteger reserveOut = firstIn ? pair.Reserve1 : pair.Reserve0;
        ExecutionEngine.Assert(ConstantProduct.Holds(amountIn, amountOut, reserveIn, reserveOut));
        reserveIn = Bounded(reserveIn + amountIn);
        reserveOut -= amountOut;
        BigInteger reserve0 = firstIn ? reserveIn : reserveOut;
        BigInteger reserve1 = firstIn ? reserveOut : reserveIn;
        PairStore.Put(pair, reserve0, reserve1, pair.Supply);
        OnSwapped(from, receiver, tokenIn, amountIn, amountOut, reserve0, reserve1);
    }

    private static PairRecord PairWithLiquidity()
    {
        PairRecord pair = PairStore.Current();
        if (pair.Supply == 0) throw new Exception("The pool has no liquidity yet.");
        return pair;
    }
}
