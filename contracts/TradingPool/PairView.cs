using System.Numerics;
using Neo.SmartContract.Framework;

namespace MiningPool.Contracts;

/// <summary>What a page shows of the pair. On the wire an array of the fields in this order.</summary>
public class PairView
{
    /// <summary>The first token.</summary>
    public UInt160 Token0 = null!;

    /// <summary>The second token.</summary>
    public UInt160 Token1 = null!;

    /// <summary>Units of the first token that belong to the LP.</summary>
    public BigInteger Reserve0;

    /// <summary>Units of the second token that belong to the LP.</summary>
    public BigInteger Reserve1;

    /// <summary>LP units that exist, the locked ones included.</summary>
    public BigInteger Supply;

    /// <summary>The time of this view, in ms of Unix time.</summary>
    public BigInteger Time;

    /// <summary>Σ of reserve 1 / reserve 0 over each ms until that time, in 1/2^112, modulo 2^254.</summary>
    public BigInteger Price0Cumulative;

    /// <summary>Σ of reserve 0 / reserve 1 over each ms until that time, in 1/2^112, modulo 2^254.</summary>
    public BigInteger Price1Cumulative;
}
