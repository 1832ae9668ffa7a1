using System.Numerics;

namespace Models;

/// <summary>
/// A constant-product pair by its rules alone: fractions compared by cross-multiplication and searched for, where the contract
/// divides. Side 0 and side 1 are the two tokens.
/// </summary>
public sealed class ExchangeModel(int users)
{
    public BigInteger[] Reserves { get; } = new BigInteger[2];

    public BigInteger Supply { get; private set; }

    /// <summary>LP units of each user.</summary>
    public BigInteger[] Liquidity { get; } = new BigInteger[users];

    /// <summary>Credits of each user, by side.</summary>
    public BigInteger[,] Credits { get; } = new BigInteger[users, 2];

    /// <summary>The most that leaves the product of the reserves, without the fee of 3/1000 of what came in, at least as it was.</summary>
    public BigInteger LargestOut(int sideIn, BigInteger amountIn)
        => Largest(Reserves[1 - sideIn] - 1, amountOut => Keeps(sideIn, amountIn, amountOut));

    /// <summary>
    /// What an amount costs: the whole units by which the product of the reserves stays above what it was, the fee left aside. A
    /// cost that comes out even is one unit more: the rule adds one after dividing.
    /// </summary>
    public BigInteger CostOf(int sideOut, BigInteger amountOut)
    {
        BigInteger reserveIn = Reserves[1 - sideOut], reserveOut = Reserves[sideOut];
        BigInteger even = Largest(
            BigInteger.Pow(2, 240), amountIn => amountIn * 997 * (reserveOut - amountOut) <= reserveIn * amountOut * 1000);
        return even + 1;
    }

    public void Swap(int sideIn, BigInteger amountIn, BigInteger amountOut)
    {
        Reserves[sideIn] += amountIn;
        Reserves[1 - sideIn] -= amountOut;
    }

    /// <summary>What of a user's credits fits the ratio of the reserves, and the LP units for it: all 0 when that is less than one unit.</summary>
    public (BigInteger Amount0, BigInteger Amount1, BigInteger Units) Fit(BigInteger most0, BigInteger most1)
    {
        if (Supply == 0)
        {
            BigInteger root = Largest(BigInteger.Max(most0, most1), side => side * side <= most0 * most1);
            return root > 1_000 ? (most0, most1, root - 1_000) : (0, 0, 0);
        }

        // The amount of the other side that is just not worth more than this side's.
        BigInteger amount1 = Largest(BigInteger.Pow(2, 230), amount => amount * Reserves[0] <= most0 * Reserves[1]);
        BigInteger amount0 = most0;
        if (amount1 > most1)
        {
            amount1 = most1;
            amount0 = Largest(most0, amount => amount * Reserves[1] <= most1 * Reserves[0]);
        }

        BigInteger units = Largest(
            BigInteger.Pow(2, 120),
            liquidity => liquidity * Reserves[0] <= amount0 * Supply && liquidity * Reserves[1] <= amount1 * Supply);
        return units > 0 ? (amount0, amount1, units) : (0, 0, 0);
    }

    public void Add(int user, (BigInteger Amount0, BigInteger Amount1, BigInteger Units) fit)
    {
        if (Supply == 0) Supply = 1_000;
        Supply += fit.Units;
        Liquidity[user] += fit.Units;
        Reserves[0] += fit.Amount0;
        Reserves[1] += fit.Amount1;
        Credits[user, 0] -= fit.Amount0;
        Credits[user, 1] -= fit.Amount1;
    }

    /// <summary>The whole units of a side that some LP units are worth.</summary>
    public BigInteger Worth(int side, BigInteger units) => Largest(Reserves[side], amount => amount * Supply <= units * Reserves[side]);

    public void Remove(int user, BigInteger units, BigInteger amount0, BigInteger amount1)
    {
        Supply -= units;
        Liquidity[user] -= units;
        Reserves[0] -= amount0;
        Reserves[1] -= amount1;
    }

    private static BigInteger Largest(BigInteger bound, System.Func<BigInteger, bool> holds)
    {
        BigInteger low = 0, high = BigInteger.Max(0, bound);
        while (low < high)
        {
            BigInteger middle = (low + high + 1) / 2;
            if (holds(middle)) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    private bool Keeps(int sideIn, BigInteger amountIn, BigInteger amountOut)
        => (Reserves[sideIn] * 1000 + amountIn * 997) * (Reserves[1 - sideIn] - amountOut) >= Reserves[0] * Reserves[1] * 1000;
}
