using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo.VM.Types;

namespace MiningPool.Operator.Season;

/// <summary>The DividendPool and all of its positions at one moment, as the contract tells them.</summary>
/// <param name="Time">The moment, in ms.</param>
/// <param name="Staked">Units staked in all.</param>
/// <param name="Received">Units of dividends that ever came in.</param>
/// <param name="Claimed">Units of dividends paid out.</param>
/// <param name="Dripping">Units that have not dripped yet.</param>
/// <param name="Carry">What the last division left over, in 2^-72 units.</param>
/// <param name="Positions">The stakers' positions.</param>
public sealed record DividendBooks(
    ulong Time,
    BigInteger Staked,
    BigInteger Received,
    BigInteger Claimed,
    BigInteger Dripping,
    BigInteger Carry,
    IReadOnlyList<DividendPosition> Positions)
{
    private static readonly BigInteger Scale = BigInteger.One << 72;

    /// <summary>Units that stakers could harvest now.</summary>
    public BigInteger Pending => Sum(position => position.Pending);

    /// <summary>Whole units in the fractions of units that wait for the next division.</summary>
    public BigInteger InFractions => (Sum(position => position.Fraction) + Carry) / Scale;

    /// <summary>Whether claimed + pending + dripping is received, to the last fraction, with no position missing.</summary>
    public bool IsConserved =>
        Sum(position => position.Staked) == Staked
        && ((Claimed + Pending + Dripping) * Scale) + Sum(position => position.Fraction) + Carry == Received * Scale;

    /// <summary>Reads the contract's TotalsView and PositionViews.</summary>
    internal static DividendBooks From(ulong time, StackItem totals, IEnumerable<StackItem> positions)
    {
        var view = (Array)totals;
        return new DividendBooks(
            time,
            view[0].GetInteger(),
            view[1].GetInteger(),
            view[2].GetInteger(),
            view[3].GetInteger(),
            view[5].GetInteger(),
            positions.Select(DividendPosition.From).ToList());
    }

    private BigInteger Sum(System.Func<DividendPosition, BigInteger> part) =>
        Positions.Aggregate(BigInteger.Zero, (sum, position) => sum + part(position));
}

/// <summary>One account's position in the DividendPool.</summary>
/// <param name="Staked">Units staked.</param>
/// <param name="Pending">Whole units of dividends that a harvest would pay.</param>
/// <param name="Fraction">What is owed beyond, in 2^-72 units.</param>
public sealed record DividendPosition(BigInteger Staked, BigInteger Pending, BigInteger Fraction)
{
    internal static DividendPosition From(StackItem item)
    {
        var view = (Array)item;
        return new DividendPosition(view[0].GetInteger(), view[1].GetInteger(), view[2].GetInteger());
    }
}
