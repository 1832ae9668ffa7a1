using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>
/// What a page shows of the pool. On the wire an array of the fields in this order. At any time
/// claimed + Σ pending + dripping + (Σ fraction + carry) / 2^72 = received, where the sums go over the positions, and the
/// contract holds staked + received − claimed.
/// </summary>
public class TotalsView
{
    /// <summary>Units staked in all.</summary>
    public BigInteger Staked;

    /// <summary>Units of dividends that ever came in.</summary>
    public BigInteger Received;

    /// <summary>Units of dividends paid out.</summary>
    public BigInteger Claimed;

    /// <summary>Units of dividends that have not dripped yet.</summary>
    public BigInteger Dripping;

    /// <summary>Ms until all has dripped, counted while something is staked.</summary>
    public BigInteger DripTime;

    /// <summary>What the last division left over, in 1/2^72 units; it's shared with the next drip.</summary>
    public BigInteger Carry;

    /// <summary>Dividends of one unit staked since the start, in 1/2^72 units.</summary>
    public BigInteger PerShare;
}
