using System.Numerics;
using Neo.SmartContract.Framework.Services;

namespace Neo.SmartContract.Framework.Interfaces;

/// <summary>A non-fungible token (NEP-11), as a class that derives from <see cref="Nep11Token{TokenState}"/> is one.</summary>
public interface INEP11
{
    /// <summary>The token's short name.</summary>
    string Symbol { get; }

    /// <summary>How many parts a token has, as a power of ten; 0 for tokens that are whole.</summary>
    byte Decimals { get; }

    /// <summary>How many tokens there are.</summary>
    static abstract BigInteger TotalSupply { get; }

    /// <summary>Counts the tokens of an account.</summary>
    /// <param name="owner">The account.</param>
    /// <returns>How many.</returns>
    static abstract BigInteger BalanceOf(UInt160 owner);

    /// <summary>Says whose a token is.</summary>
    /// <param name="tokenId">The token.</param>
    /// <returns>The account.</returns>
    static abstract UInt160 OwnerOf(ByteString tokenId);

    /// <summary>Describes a token.</summary>
    /// <param name="tokenId">The token.</param>
    /// <returns>Its properties by name.</returns>
    Map<string, object> Properties(ByteString tokenId);

    /// <summary>Yields all tokens.</summary>
    /// <returns>Their ids, one by one.</returns>
    static abstract Iterator Tokens();

    /// <summary>Yields the tokens of an account.</summary>
    /// <param name="owner">The account.</param>
    /// <returns>Their ids, one by one.</returns>
    static abstract Iterator TokensOf(UInt160 owner);

    /// <summary>Gives a token to another account. Its owner has to agree.</summary>
    /// <param name="to">Who receives it, and is told of it if it is a contract.</param>
    /// <param name="tokenId">The token.</param>
    /// <param name="data">What the owner says along with it.</param>
    /// <returns>Whether it was given.</returns>
    static abstract bool Transfer(UInt160 to, ByteString tokenId, object? data = null);
}
