using System.Collections.Generic;
using System.Numerics;
using Neo;
using TestSupport;

namespace MiningPoolTests.Support;

/// <summary>What the view <c>pool</c> answers, field by field in the order of the contract reference.</summary>
internal sealed record PoolState(
    BigInteger Id,
    UInt160 StakeToken,
    BigInteger Allocation,
    BigInteger Start,
    BigInteger HalvingPeriod,
    bool Paused,
    BigInteger Staked,
    BigInteger Emitted,
    BigInteger Claimed,
    BigInteger Unallocated,
    BigInteger Carry,
    BigInteger PerPower,
    BigInteger Power,
    BigInteger Stakers,
    BigInteger MinimumStake,
    BigInteger DividendFraction)
{
    public static PoolState Of(IList<object> fields) => new(
        StackValues.Integer(fields[0]),
        StackValues.Hash(fields[1]),
        StackValues.Integer(fields[2]),
        StackValues.Integer(fields[3]),
        StackValues.Integer(fields[4]),
        StackValues.Boolean(fields[5]),
        StackValues.Integer(fields[6]),
        StackValues.Integer(fields[7]),
        StackValues.Integer(fields[8]),
        StackValues.Integer(fields[9]),
        StackValues.Integer(fields[10]),
        StackValues.Integer(fields[11]),
        StackValues.Integer(fields[12]),
        StackValues.Integer(fields[13]),
        StackValues.Integer(fields[14]),
        StackValues.Integer(fields[15]));
}
