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

    /// <summary>What is owed beyond the whole units, in 1/2^72 units.</summary>
    public BigInteger Fraction;
}
