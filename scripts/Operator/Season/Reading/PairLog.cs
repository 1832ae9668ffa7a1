using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo;

namespace MiningPool.Operator.Season;

/// <summary>One swap, as its event tells it.</summary>
/// <param name="FirstIn">Whether the pair's first token came in.</param>
/// <param name="AmountIn">Units that came in.</param>
/// <param name="AmountOut">Units of the other token that went out.</param>
/// <param name="Reserve0">Units of the first token in the reserves afterwards.</param>
/// <param name="Reserve1">Units of the second token in the reserves afterwards.</param>
public sealed record Swap(bool FirstIn, BigInteger AmountIn, BigInteger AmountOut, BigInteger Reserve0, BigInteger Reserve1)
{
    /// <summary>Units of the token that came in, in the reserves before.</summary>
    public BigInteger ReserveInBefore => (FirstIn ? Reserve0 : Reserve1) - AmountIn;

    /// <summary>Units of the token that went out, in the reserves before.</summary>
    public BigInteger ReserveOutBefore => (FirstIn ? Reserve1 : Reserve0) + AmountOut;

    /// <summary>
    /// Whether the amount out is the largest that keeps x·y after a fee of 0.3 %: one unit more would break it.
    /// </summary>
    public bool IsFair => Keeps(AmountOut) && !Keeps(AmountOut + 1);

    private bool Keeps(BigInteger amountOut) =>
        ((1_000 * ReserveInBefore) + (997 * AmountIn)) * (ReserveOutBefore - amountOut) >= 1_000 * ReserveInBefore * ReserveOutBefore;
}

/// <summary>What a pair's events come to.</summary>
/// <param name="Swaps">The swaps.</param>
/// <param name="Added0">Units of the first token that were added as liquidity.</param>
/// <param name="Added1">Units of the second token that were added.</param>
/// <param name="Minted">LP units that were made for it, the locked ones left aside.</param>
/// <param name="Removed0">Units of the first token that went out for LP.</param>
/// <param name="Removed1">Units of the second token that went out for LP.</param>
/// <param name="Burned">LP units that were burned.</param>
public sealed record PairLog(
    IReadOnlyList<Swap> Swaps,
    BigInteger Added0,
    BigInteger Added1,
    BigInteger Minted,
    BigInteger Removed0,
    BigInteger Removed1,
    BigInteger Burned)
{
    /// <summary>LP units of the first liquidity that are locked for good.</summary>
    public const int Locked = 1_000;

    /// <summary>What the reserve of the first token must be: added − removed + swapped in − swapped out.</summary>
    public BigInteger Reserve0 => Added0 - Removed0 + Sum(swap => swap.FirstIn ? swap.AmountIn : -swap.AmountOut);

    /// <summary>What the reserve of the second token must be.</summary>
    public BigInteger Reserve1 => Added1 - Removed1 + Sum(swap => swap.FirstIn ? -swap.AmountOut : swap.AmountIn);

    /// <summary>What the LP supply must be: minted − burned, and the locked units once there was liquidity.</summary>
    public BigInteger Supply => Minted - Burned + (Minted > 0 ? Locked : 0);

    /// <summary>Takes one pair's events from a log.</summary>
    internal static PairLog Of(SeasonLog log, UInt160 pair, UInt160 token0)
    {
        IReadOnlyList<LoggedEvent> added = log.Of(pair, "LiquidityAdded");
        IReadOnlyList<LoggedEvent> removed = log.Of(pair, "LiquidityRemoved");
        return new PairLog(
            log.Of(pair, "Swapped")
                .Select(raised => new Swap(
                    raised.Account(2) == token0, raised.Number(3), raised.Number(4), raised.Number(5), raised.Number(6)))
                .ToList(),
            Total(added, 1),
            Total(added, 2),
            Total(added, 3),
            Total(removed, 1),
            Total(removed, 2),
            Total(removed, 3));
    }

    private static BigInteger Total(IReadOnlyList<LoggedEvent> events, int index) =>
        events.Aggregate(BigInteger.Zero, (sum, raised) => sum + raised.Number(index));

    private BigInteger Sum(System.Func<Swap, BigInteger> part) => Swaps.Aggregate(BigInteger.Zero, (sum, swap) => sum + part(swap));
}
