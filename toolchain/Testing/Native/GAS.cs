using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Native;
using Neo.SmartContract.Testing.TestingStandards;

#pragma warning disable CS0067 // Events are raised through reflection, by the name of the notification.

namespace Neo.SmartContract.Testing.Native;

/// <summary>
/// The GAS token, which pays for everything; 8 decimals.
/// </summary>
/// <param name="initialize">Engine and contract.</param>
public abstract class GAS(SmartContractInitialize initialize) : SmartContract(initialize), INep17Standard
{
    /// <summary>
    /// The contract's manifest.
    /// </summary>
    public static ContractManifest Manifest => NativeContract.GAS.Manifest;

    /// <summary>
    /// Raised for each transfer, mint and burn.
    /// </summary>
    [DisplayName("Transfer")]
    public event INep17Standard.delTransfer? OnTransfer;

    /// <summary>
    /// Number of decimals that people see.
    /// </summary>
    public abstract BigInteger? Decimals { [DisplayName("decimals")] get; }

    /// <summary>
    /// Short name of the token.
    /// </summary>
    public abstract string? Symbol { [DisplayName("symbol")] get; }

    /// <summary>
    /// Tokens in existence, in the smallest unit.
    /// </summary>
    public abstract BigInteger? TotalSupply { [DisplayName("totalSupply")] get; }

    /// <summary>
    /// Balance of an account.
    /// </summary>
    /// <param name="account">Account.</param>
    /// <returns>The balance, in the smallest unit.</returns>
    [DisplayName("balanceOf")]
    public abstract BigInteger? BalanceOf(UInt160? account);

    /// <summary>
    /// Moves tokens, and tells a receiving contract through its <c>onNEP17Payment</c>.
    /// </summary>
    /// <param name="from">Payer; must have signed, or be the caller.</param>
    /// <param name="to">Receiver.</param>
    /// <param name="amount">Amount in the smallest unit.</param>
    /// <param name="data">Passed on to a receiving contract.</param>
    /// <returns>Whether the tokens moved.</returns>
    [DisplayName("transfer")]
    public abstract bool? Transfer(UInt160? from, UInt160? to, BigInteger? amount, object? data = null);
}
