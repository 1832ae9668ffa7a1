using System.Numerics;

namespace Neo.SmartContract.Framework.Interfaces;

/// <summary>A contract that receives non-fungible tokens (NEP-26).</summary>
public interface INEP26
{
    /// <summary>Is told of a token received. The caller is the token's contract; an exception refuses the token.</summary>
    /// <param name="from">Who gave it; null when it was minted.</param>
    /// <param name="amount">How many smallest units; 1 for a token that can't be divided.</param>
    /// <param name="tokenId">Which token.</param>
    /// <param name="data">What the giver says along with it.</param>
    void OnNEP11Payment(UInt160 from, BigInteger amount, ByteString tokenId, object? data = null);
}
