using System.ComponentModel;
using System.Numerics;

namespace Neo.SmartContract.Testing.TestingStandards;

/// <summary>
/// A fungible token as NEP-17 defines it.
/// </summary>
public interface INep17Standard
{
    /// <summary>
    /// Handles a transfer.
    /// </summary>
    /// <param name="from">Payer, or null when the tokens are new.</param>
    /// <param name="to">Receiver, or null when the tokens are burned.</param>
    /// <param name="amount">Amount in the token's smallest unit.</param>
    delegate void delTransfer(UInt160? from, UInt160? to, BigInteger? amount);

    /// <summary>
    /// Raised for each transfer, mint and burn.
    /// </summary>
    [DisplayName("Transfer")]
    event delTransfer? OnTransfer;

    /// <summary>
    /// Short name of the token.
    /// </summary>
    string? Symbol { [DisplayName("symbol")] get; }

    /// <summary>
    /// Number of decimals that people see.
    /// </summary>
    BigInteger? Decimals { [DisplayName("decimals")] get; }

    /// <summary>
    /// Tokens in existence, in the smallest unit.
    /// </summary>
    BigInteger? TotalSupply { [DisplayName("totalSupply")] get; }

    /// <summary>
    /// Balance of an account, in the smallest unit.
    /// </summary>
    /// <param name="owner">Account.</param>
    /// <returns>The balance.</returns>
    [DisplayName("balanceOf")]
    BigInteger? BalanceOf(UInt160? owner);

    /// <summary>
    /// Moves tokens, and tells a receiving contract through its <c>onNEP17Payment</c>.
    /// </summary>
    /// <param name="from">Payer; must have signed, or be the caller.</param>
    /// <param name="to">Receiver.</param>
    /// <param name="amount">Amount in the smallest unit.</param>
    /// <param name="data">Passed on to a receiving contract.</param>
    /// <returns>Whether the tokens moved.</returns>
    [DisplayName("transfer")]
    bool? Transfer(UInt160? from, UInt160? to, BigInteger? amount, object? data = null);
}
