using System;
using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Native;
using Neo.SmartContract.Framework.Services;

namespace Neo.SmartContract.Framework;

/// <summary>A fungible token by the standard NEP-17.</summary>
[SupportedStandards(NepStandard.Nep17)]
[ContractPermission(Permission.Any, Method.OnNEP17Payment)]
public abstract class Nep17Token : TokenContract
{
    /// <summary>The shape of the event <c>Transfer</c>.</summary>
    /// <param name="from">Who paid; null when the amount was minted.</param>
    /// <param name="to">Who received; null when the amount was burned.</param>
    /// <param name="amount">How many smallest units.</param>
    public delegate void OnTransferDelegate(UInt160? from, UInt160? to, BigInteger amount);

    /// <summary>Tells of every movement of the token, also of one of 0 units, or from an account to itself.</summary>
    [DisplayName("Transfer")]
    public static event OnTransferDelegate OnTransfer = null!;

    /// <summary>
    /// Moves an amount from one account to another, by the payer's witness; a contract is its own witness when it calls.
    /// A recipient that is a contract is told by <c>onNEP17Payment</c>, and may refuse by an exception.
    /// </summary>
    /// <param name="from">Who pays.</param>
    /// <param name="to">Who receives.</param>
    /// <param name="amount">How many smallest units; may be 0.</param>
    /// <param name="data">What a receiving contract is told along with it.</param>
    /// <returns>False, and nothing changed, without the payer's witness or when the payer doesn't hold that many.</returns>
    /// <exception cref="Exception">An account is no script hash, or the amount is below 0.</exception>
    public static bool Transfer(UInt160 from, UInt160 to, BigInteger amount, object? data = null)
    {
        if (!from.IsValid) throw new Exception("The argument \"from\" is invalid.");
        if (!to.IsValid) throw new Exception("The argument \"to\" is invalid.");
        if (amount < 0) throw new Exception("The amount cannot be negative.");
        if (!Runtime.CheckWitness(from)) return false;
        if (!amount.IsZero)
        {
            if (!UpdateBalance(from, -amount)) return false;
            UpdateBalance(to, amount);
        }

        PostTransfer(from, to, amount, data);
        return true;
    }

    /// <summary>Makes new units for an account. An amount of 0 does nothing.</summary>
    /// <param name="account">Who receives.</param>
    /// <param name="amount">How many smallest units.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below 0.</exception>
    protected static void Mint(UInt160 account, BigInteger amount)
    {
        if (amount < 0) throw new ArgumentOutOfRangeException(nameof(amount));
        if (amount.IsZero) return;
        UpdateBalance(account, amount);
        TotalSupply += amount;
        PostTransfer(null, account, amount, null);
    }

    /// <summary>Takes units from an account out of the world. An amount of 0 does nothing.</summary>
    /// <param name="account">Who loses them.</param>
    /// <param name="amount">How many smallest units.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below 0.</exception>
    /// <exception cref="InvalidOperationException">The account doesn't hold that many.</exception>
    protected static void Burn(UInt160 account, BigInteger amount)
    {
        if (amount < 0) throw new ArgumentOutOfRangeException(nameof(amount));
        if (amount.IsZero) return;
        if (!UpdateBalance(account, -amount)) throw new InvalidOperationException("The account holds less than that.");
        TotalSupply -= amount;
        PostTransfer(account, null, amount, null);
    }

    /// <summary>Tells of a movement that has been made: by the event, and to a contract that received.</summary>
    /// <param name="from">Who paid; null when the amount was minted.</param>
    /// <param name="to">Who received; null when the amount was burned.</param>
    /// <param name="amount">How many smallest units.</param>
    /// <param name="data">What a receiving contract is told along with it.</param>
    protected static void PostTransfer(UInt160? from, UInt160? to, BigInteger amount, object? data)
    {
        OnTransfer(from, to, amount);
        if (to is not null && ContractManagement.GetContract(to) is not null)
            Contract.Call(to, Method.OnNEP17Payment, CallFlags.All, from, amount, data);
    }
}
