using System.Numerics;

namespace Neo.SmartContract.Framework.Interfaces;

/// <summary>A contract that receives fungible tokens; the older name of <see cref="INEP27"/>.</summary>
public interface INep17Payable
{
    /// <summary>Is told of an amount received. The caller is the token; an exception refuses the amount.</summary>
    /// <param name="from">Who paid; null when the amount was minted.</param>
    /// <param name="amount">How many smallest units.</param>
    /// <param name="data">What the payer says along with it.</param>
    void OnNEP17Payment(UInt160 from, BigInteger amount, object? data = null);
}
