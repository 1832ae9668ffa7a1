using System.Collections.Generic;
using System.Numerics;
using TestSupport;

namespace DividendPoolTests.Support;

/// <summary>What the view <c>totals</c> answers, field by field in the order of the contract reference.</summary>
internal sealed record TotalsState(
    BigInteger Staked,
    BigInteger Received,
    BigInteger Claimed,
    BigInteger Dripping,
    BigInteger DripTime,
    BigInteger Carry,
    BigInteger PerShare)
{
    public static TotalsState Of(IList<object> fields) => new(
        StackValues.Integer(fields[0]),
        StackValues.Integer(fields[1]),
        StackValues.Integer(fields[2]),
        StackValues.Integer(fields[3]),
        StackValues.Integer(fields[4]),
        StackValues.Integer(fields[5]),
        StackValues.Integer(fields[6]));
}
