using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo;
using Neo.VM.Types;

namespace MiningPool.Operator.Season;

/// <summary>A mining pool and all of its positions at one moment, as the contract tells them.</summary>
/// <param name="Time">The moment, in ms.</param>
/// <param name="Staked">Units of the stake token in the pool.</param>
/// <param name="Power">What rewards are shared by: the sum of the positions' POWER.</param>
/// <param name="Emitted">Units of the reward token emitted.</param>
/// <param name="Claimed">Units minted to stakers.</param>
/// <param name="Unallocated">Units that belong to no staker: emitted to nobody, given up, or lost to penalties.</param>
/// <param name="DividendsPaid">Those of them that were minted to the DividendPool.</param>
/// <param name="Carry">What the last division and the last penalty left over, in 2^-72 units.</param>
/// <param name="Schedule">The pool's promise.</param>
/// <param name="Positions">The stakers' positions.</param>
public sealed record PoolBooks(
    ulong Time,
    BigInteger Staked,
    BigInteger Power,
    BigInteger Emitted,
    BigInteger Claimed,
    BigInteger Unallocated,
    BigInteger DividendsPaid,
    BigInteger Carry,
    HalvingSchedule Schedule,
    IReadOnlyList<Position> Positions)
{
    private static readonly BigInteger Scale = BigInteger.One << 72;

    /// <summary>Whole units that stakers are owed.</summary>
    public BigInteger Earned => Sum(position => position.Earned);

    /// <summary>
    /// Units that no staker has: what belongs to none, and the fractions of units that wait for the next
    /// division. The fractions always add up to whole units; if they didn't, <see cref="IsConserved"/> would be false.
    /// </summary>
    public BigInteger WithoutStaker => Unallocated + ((Sum(position => position.Fraction) + Carry) / Scale);

    /// <summary>Whether claimed + earned + without staker is emitted, to the last fraction, with no position missing.</summary>
    public bool IsConserved =>
        Sum(position => position.Staked) == Staked
        && Sum(position => position.Power) == Power
        && DividendsPaid <= Unallocated
        && ((Claimed + Earned + Unallocated) * Scale) + Sum(position => position.Fraction) + Carry == Emitted * Scale;

    /// <summary>Whether the contract has emitted what the program promises.</summary>
    public bool IsOnSchedule => Emitted == Schedule.EmittedUntil(Time);

    /// <summary>Reads the contract's PoolView, its dividends paid, and its PositionViews.</summary>
    internal static PoolBooks From(ulong time, StackItem pool, BigInteger dividendsPaid, IEnumerable<StackItem> positions)
    {
        var view = (Array)pool;
        return new PoolBooks(
            time,
            view[6].GetInteger(),
            view[12].GetInteger(),
            view[7].GetInteger(),
            view[8].GetInteger(),
            view[9].GetInteger(),
            dividendsPaid,
            view[10].GetInteger() + view[15].GetInteger(),
            new HalvingSchedule(view[2].GetInteger(), view[3].GetInteger(), view[4].GetInteger()),
            positions.Select(Position.From).ToList());
    }

    private BigInteger Sum(System.Func<Position, BigInteger> part) =>
        Positions.Aggregate(BigInteger.Zero, (sum, position) => sum + part(position));
}
