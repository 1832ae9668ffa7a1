using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>What a page shows of an account's position. On the wire an array of the fields in this order.</summary>
public class PositionView
{
    /// <summary>The pool's id.</summary>
    public BigInteger PoolId;

    /// <summary>Units of the stake token.</summary>
    public BigInteger Staked;

    /// <summary>Units of the reward token that a harvest would mint now.</summary>
    public BigInteger Pending;

    /// <summary>What is owed beyond the whole units earned, in 1/2^72 units.</summary>
    public BigInteger Fraction;

    /// <summary>Units of the reward token that are owed: <see cref="Pending"/> and, while a lock runs, the penalty.</summary>
    public BigInteger Earned;

    /// <summary>The range in a ranked pool: 0 none, 1 worst, 2 best, 3 common. 0 in other pools.</summary>
    public BigInteger Range;

    /// <summary>The stake times the coefficient of its range; in a pool that shares by stake, the stake.</summary>
    public BigInteger Power;

    /// <summary>When a harvest costs nothing any more, in ms; 0 when it never does.</summary>
    public BigInteger UnlocksAt;
}
