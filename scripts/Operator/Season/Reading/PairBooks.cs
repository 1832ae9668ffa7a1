using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo;
using Neo.VM.Types;

namespace MiningPool.Operator.Season;

/// <summary>A pair at one moment, as its TradingPool tells it.</summary>
/// <param name="Token0">The first token, in the contract's order.</param>
/// <param name="Token1">The second token.</param>
/// <param name="Reserve0">Units of the first token that belong to the LP.</param>
/// <param name="Reserve1">Units of the second token that belong to the LP.</param>
/// <param name="Supply">LP units that exist.</param>
/// <param name="Credit0">Units of the first token that accounts sent in and have not spent.</param>
/// <param name="Credit1">Units of the second token that accounts sent in and have not spent.</param>
public sealed record PairBooks(
    UInt160 Token0, UInt160 Token1, BigInteger Reserve0, BigInteger Reserve1, BigInteger Supply, BigInteger Credit0, BigInteger Credit1)
{
    /// <summary>Reads the contract's PairView and its credits.</summary>
    internal static PairBooks From(StackItem pair, IEnumerable<StackItem> credits)
    {
        var view = (Array)pair;
        List<Array> each = credits.Cast<Array>().ToList();
        return new PairBooks(
            new UInt160(view[0].GetSpan()),
            new UInt160(view[1].GetSpan()),
            view[2].GetInteger(),
            view[3].GetInteger(),
            view[4].GetInteger(),
            each.Aggregate(BigInteger.Zero, (sum, credit) => sum + credit[0].GetInteger()),
            each.Aggregate(BigInteger.Zero, (sum, credit) => sum + credit[1].GetInteger()));
    }
}
