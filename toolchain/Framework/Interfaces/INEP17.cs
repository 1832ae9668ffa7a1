using System.Numerics;

namespace Neo.SmartContract.Framework.Interfaces;

/// <summary>A fungible token (NEP-17), as a class that derives from <see cref="Nep17Token"/> is one.</summary>
public interface INEP17
{
    /// <summary>The token's short name.</summary>
    string Symbol { get; }

    /// <summary>How many decimal places an amount is shown with.</summary>
    byte Decimals { get; }

    /// <summary>How many smallest units there are.</summary>
    static abstract BigInteger TotalSupply { get; }

    /// <summary>Says what an account holds.</summary>
    /// <param name="owner">The account.</param>
    /// <returns>How many smallest units.</returns>
    static abstract BigInteger BalanceOf(UInt160 owner);

    /// <summary>Moves an amount from one account to another.</summary>
    /// <param name="from">Who pays, and has to agree.</param>
    /// <param name="to">Who receives, and is told of it if it is a contract.</param>
    /// <param name="amount">How many smallest units.</param>
    /// <param name="data">What the payer says along with it.</param>
    /// <returns>Whether it was moved.</returns>
    static abstract bool Transfer(UInt160 from, UInt160 to, BigInteger amount, object? data = null);
}
