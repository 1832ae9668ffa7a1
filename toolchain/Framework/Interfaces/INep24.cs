using System.Numerics;

namespace Neo.SmartContract.Framework.Interfaces;

/// <summary>A non-fungible token whose sales owe royalties (NEP-24).</summary>
public interface INep24
{
    /// <summary>Tells what a sale owes.</summary>
    /// <param name="tokenId">The token that is sold.</param>
    /// <param name="royaltyToken">The token that pays for it.</param>
    /// <param name="salePrice">The price, in that token's smallest units.</param>
    /// <returns>For each recipient a map with <c>royaltyRecipient</c> and <c>royaltyAmount</c>.</returns>
    static abstract Map<string, object>[] RoyaltyInfo(ByteString tokenId, UInt160 royaltyToken, BigInteger salePrice);
}
