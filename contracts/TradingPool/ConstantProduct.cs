using System.Numerics;
using Neo.SmartContract.Framework;

namespace MiningPool.Contracts;

/// <summary>
/// The arithmetic of a constant-product pool with a fee of 3/1000 that stays in it. All of it rounds against the caller.
/// Reserves and amounts are below 2^112, so that no product passes 2^244.
/// </summary>
internal static class ConstantProduct
{
    private const int Thousand = 1_000;
    private const int FeePerThousand = 3;
    private const int AfterFee = Thousand - FeePerThousand;

    /// <summary>Units that come out for an amount that goes in.</summary>
    internal static BigInteger AmountOut(BigInteger amountIn, BigInteger reserveIn, BigInteger reserveOut)
    {
        BigInteger taxed = amountIn * AfterFee;
        return taxed * reserveOut / (reserveIn * Thousand + taxed);
    }

    /// <summary>The least units that must go in for an amount, below the reserve, to come out.</summary>
    internal static BigInteger AmountIn(BigInteger amountOut, BigInteger reserveIn, BigInteger reserveOut)
        => reserveIn * amountOut * Thousand / ((reserveOut - amountOut) * AfterFee) + 1;

    /// <summary>Whether the product of the reserves, the fee left aside, is at least what it was before a swap.</summary>
    internal static bool Holds(BigInteger amountIn, BigInteger amountOut, BigInteger reserveIn, BigInteger reserveOut)
    {
        BigInteger taxedIn = (reserveIn + amountIn) * Thousand - amountIn * FeePerThousand;
        return taxedIn * (reserveOut - amountOut) >= reserveIn * reserveOut * Thousand;
    }

    /// <summary>The part of a reserve that a number of LP units stands for.</summary>
    internal static BigInteger Share(BigInteger liquidity, BigInteger reserve, BigInteger supply) => liquidity * reserve / supply;

    /// <summary>LP units for the first liquidity, those that get locked included.</summary>
    internal static BigInteger FirstLiquidity(BigInteger amount0, BigInteger amount1) => (amount0 * amount1).Sqrt();
}
