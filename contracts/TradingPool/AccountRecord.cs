using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>What the pool kept for one account at one moment.</summary>
internal sealed class AccountRecord
{
    /// <summary>LP units that it holds.</summary>
    internal BigInteger Liquidity;

    /// <summary>Units of the first token that it sent in and has not spent.</summary>
    internal BigInteger Credit0;

    /// <summary>Units of the second token that it sent in and has not spent.</summary>
    internal BigInteger Credit1;
}
