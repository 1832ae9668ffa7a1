using System.Collections.Generic;
using System.Numerics;
using TestSupport;

namespace DividendPoolTests.Support;

/// <summary>What the view <c>position</c> answers, field by field in the order of the contract reference.</summary>
internal sealed record PositionState(BigInteger Staked, BigInteger Pending, BigInteger Fraction)
{
    public static PositionState Of(IList<object> fields) => new(
        StackValues.Integer(fields[0]), StackValues.Integer(fields[1]), StackValues.Integer(fields[2]));
}
