using System.Collections.Generic;
using System.Numerics;
using TestSupport;

namespace MiningPoolTests.Support;

/// <summary>What the view <c>position</c> answers, field by field in the order of the contract reference.</summary>
internal sealed record PositionState(
    BigInteger PoolId,
    BigInteger Staked,
    BigInteger Pending,
    BigInteger Fraction,
    BigInteger Earned,
    BigInteger Range,
    BigInteger Power,
    BigInteger UnlocksAt)
{
    /// <summary>A position in a pool that shares by stake.</summary>
    public PositionState(BigInteger poolId, BigInteger staked, BigInteger pending, BigInteger fraction)
        : this(poolId, staked, pending, fraction, pending, 0, staked, 0)
    {
    }

    public static PositionState Of(IList<object> fields) => new(
        StackValues.Integer(fields[0]),
        StackValues.Integer(fields[1]),
        StackValues.Integer(fields[2]),
        StackValues.Integer(fields[3]),
        StackValues.Integer(fields[4]),
        StackValues.Integer(fields[5]),
        StackValues.Integer(fields[6]),
        StackValues.Integer(fields[7]));
}
