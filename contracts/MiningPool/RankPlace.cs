using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>
/// Where an account stands in a pool's ranking, as one number: the units staked, and below them (40 bits) an order that counts down
/// each time that a place is given. A larger place ranks higher, and no two are equal: of two equal stakes the one that was reached
/// later ranks lower.
/// </summary>
internal static class RankPlace
{
    internal const int OrderBits = 40;

    /// <summary>Places that a pool can give. At a million a day that takes 3,000 years.</summary>
    internal static readonly BigInteger OrderLimit = BigInteger.One << OrderBits;

    /// <summary>The place of a stake that is reached now.</summary>
    /// <param name="staked">Units.</param>
    /// <param name="given">How often a place was given before.</param>
    internal static BigInteger Of(BigInteger staked, BigInteger given) => (staked << OrderBits) + OrderLimit - 1 - given;

    internal static BigInteger Staked(BigInteger place) => place >> OrderBits;
}
