using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo;
using Neo.VM.Types;

namespace MiningPool.Operator.Season;

/// <summary>A pool and all of its positions at one moment, as the contract tells them.</summary>
/// <param name="Time">The moment, in ms.</param>
/// <param name="Staked">Units of the stake token in the pool.</param>
/// <param name="Emitted">Units of the reward token emitted.</param>
/// <param name="Claimed">Units minted to stakers.</param>
/// <param name="Unallocated">Units that belong to no staker.</param>
/// <param name="DividendsDue">Units that are owed to the DividendPool.</param>
/// <param name="DividendsPaid">Units minted to the DividendPool.</param>
/// <param name="Carry">What the last division left over, in 2^-72 units.</param>
/// <param name="Schedule">The pool's promise.</param>
/// <param name="Positions">The stakers' positions.</param>
public sealed record PoolBooks(
    ulong Time,
    BigInteger Staked,
    BigInteger Emitted,
    BigInteger Claimed,
    BigInteger Unallocated,
    BigInteger DividendsDue,
    BigInteger DividendsPaid,
    BigInteger Carry,
    HalvingSchedule Schedule,
    IReadOnlyList<Position> Positions)
{
    private static readonly BigInteger Scale = BigInteger.One << 72;

    /// <summary>Units that stakers could harvest now.</summary>
    public BigInteger Pending => Sum(position => position.Pending);

    /// <summary>Units for the DividendPool, paid or not.</summary>
    public BigInteger Dividends => DividendsDue + DividendsPaid;

    /// <summary>
    /// Units not yet allocated to anybody: what belongs to no staker, and the fractions of units that wait for the next
    /// division. The fractions always add up to whole units; if they didn't, <see cref="IsConserved"/> would be false.
    /// </summary>
    public BigInteger NotYetAllocated => Unallocated + ((Sum(position => position.Fraction) + Carry) / Scale);

    /// <summary>Whether claimed + pending + dividends + not yet allocated is emitted, to the last fraction, with no position missing.</summary>
    public bool IsConserved =>
        Sum(position => position.Staked) == Staked
        && ((Claimed + Pending + Dividends + Unallocated) * Scale) + Sum(position => position.Fraction) + Carry == Emitted * Scale;

    /// <summary>Whether the contract has emitted what the program promises.</summary>
    public bool IsOnSchedule => Emitted == Schedule.EmittedUntil(Time);

    /// <summary>Reads the contract's PoolView and PositionViews.</summary>
    internal static PoolBooks From(ulong time, StackItem pool, IEnumerable<StackItem> positions)
    {
        var view = (Array)pool;
        return new PoolBooks(
            time,
            view[6].GetInteger(),
            view[7].GetInteger(),
            view[8].GetInteger(),
            view[9].GetInteger(),
            BigInteger.Zero,
            BigInteger.Zero,
            view[10].GetInteger(),
            new HalvingSchedule(view[2].GetInteger(), view[3].GetInteger(), view[4].GetInteger()),
            positions.Select(Position.From).ToList());
    }

    private BigInteger Sum(System.Func<Position, BigInteger> part) =>
        Positions.Aggregate(BigInteger.Zero, (sum, position) => sum + part(position));
}

/// <summary>One account's position in a pool.</summary>
/// <param name="Staked">Units of the stake token.</param>
/// <param name="Pending">Whole units of the reward token that a harvest would mint.</param>
/// <param name="Fraction">What is owed beyond, in 2^-72 units.</param>
public sealed record Position(BigInteger Staked, BigInteger Pending, BigInteger Fraction)
{
    internal static Position From(StackItem item)
    {
        var view = (Array)item;
        return new Position(view[1].GetInteger(), view[2].GetInteger(), view[3].GetInteger());
    }
}
