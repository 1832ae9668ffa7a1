using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>What a page shows of an account's position. On the wire an array of the fields in this order.</summary>
public class PositionView
{
    /// <summary>Units staked.</summary>
    public BigInteger Staked;

    /// <summary>Units of dividends that a harvest would pay now.</summary>
    public BigInteger Pending;

    /// <summary>What is owed beyond the whole units, in 1/2^72 units.</summary>
    public BigInteger Fraction;
}
