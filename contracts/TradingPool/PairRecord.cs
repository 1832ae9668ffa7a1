using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>The pair's books as they stood at one moment: never changed, because a field of an object is dear to write.</summary>
internal sealed class PairRecord
{
    /// <summary>Units of the first token that belong to the LP.</summary>
    internal BigInteger Reserve0;

    /// <summary>Units of the second token that belong to the LP.</summary>
    internal BigInteger Reserve1;

    /// <summary>LP units that exist, the locked ones included.</summary>
    internal BigInteger Supply;

    /// <summary>When the price accumulators were brought up to date, in ms of Unix time.</summary>
    internal BigInteger Updated;

    /// <summary>Σ of reserve 1 / reserve 0 over each ms, in 1/2^112, modulo 2^254.</summary>
    internal BigInteger Price0;

    /// <summary>Σ of reserve 0 / reserve 1 over each ms, in 1/2^112, modulo 2^254.</summary>
    internal BigInteger Price1;
}
