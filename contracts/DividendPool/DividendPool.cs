using System;
using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Native;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>
/// Stake a token, share what arrives of the same token. What arrives drips evenly over 7 days to whoever is staked then.
/// Stakes and dividends are separate books. Nobody owns the contract: no update, no destroy, no pause, no sweep.
/// </summary>
/// <remarks>Storage: <c>0x10</c>, see <see cref="BookStore"/>; <c>0x11</c> + account, see <see cref="PositionStore"/>.</remarks>
[DisplayName("DividendPool")]
[ContractAuthor("MiningPool founders")]
[ContractDescription("Stake a token, share what arrives of it, dripped over 7 days. Non-custodial and ownerless.")]
[ContractVersion("1.0.0")]
[SupportedStandards(NepStandard.Nep27)]
[ContractPermission(Permission.Any, "transfer")]
public partial class DividendPool : SmartContract
{
    private const string StakePurpose = "stake";
    private const string DividendsPurpose = "dividends";

    /// <summary>Fixes the token for good.</summary>
    /// <param name="data">The token (Hash160).</param>
    /// <param name="update">Never true: the contract has no update.</param>
    public static void _deploy(object? data, bool update)
    {
        UInt160? token = (UInt160?)data;
        if (token is null || !token.IsValid) throw new Exception("The deployment's data must be the token's hash.");
        if (ContractManagement.GetContract(token) is null) throw new Exception("The token must be a deployed contract.");
        BookStore.Start(token);
    }

    /// <summary>
    /// Takes what the token's <c>transfer</c> sends here: a stake or dividends, as its <c>data</c> says. Newly minted units
    /// are dividends.
    /// </summary>
    /// <param name="from">The sender; null when the units were minted.</param>
    /// <param name="amount">Units, at least 1.</param>
    /// <param name="data"><c>"stake"</c> or <c>"dividends"</c>; null or <c>"dividends"</c> when minted.</param>
    public static void OnNEP17Payment(UInt160? from, BigInteger amount, object? data)
    {
        Books books = BookStore.Settled();
        if (Runtime.CallingScriptHash != (UInt160)books.Token) throw new Exception("The pool takes another token.");
        if (amount <= 0) throw new Exception("The amount must be positive.");
        string purpose = Purpose(from, data);
        if (purpose == DividendsPurpose) Receive(books, from, amount);
        else if (purpose != StakePurpose) throw new Exception("The transfer's data must be \"stake\" or \"dividends\".");
        else if (from is null) throw new Exception("Newly minted tokens can't be staked.");
        else Stake(books, from, amount);
    }

    /// <summary>Returns a part or all of a stake. What it had earned stays to be harvested.</summary>
    /// <param name="account">The staker, who must have signed.</param>
    /// <param name="amount">Units, from 1 to what is staked.</param>
    public static void Withdraw(UInt160 account, BigInteger amount)
    {
        RequireWitness(account);
        Books books = BookStore.Settled();
        (BigInteger staked, BigInteger debt) = ExistingPosition(account);
        if (amount <= 0) throw new Exception("The amount must be positive.");
        if (amount > staked) throw new Exception("The position holds less than this amount.");

        staked -= amount;
        Write(books, account, staked, debt - amount * books.PerShare, books.Claimed, books.Staked - amount);
        OnWithdrawn(account, amount, staked);
        Pay(books, account, amount);
    }

    /// <summary>Pays what a position has earned to its account.</summary>
    /// <param name="account">The staker, who must have signed.</param>
    /// <returns>Units paid; 0 when less than one unit is owed.</returns>
    public static BigInteger Harvest(UInt160 account)
    {
        RequireWitness(account);
        Books books = BookStore.Settled();
        (BigInteger staked, BigInteger debt) = ExistingPosition(account);
        BigInteger dividends = (staked * books.PerShare - debt) / BookStore.Scale;
        if (dividends == 0) return 0;

        Write(books, account, staked, debt + dividends * BookStore.Scale, books.Claimed + dividends, books.Staked);
        OnHarvested(account, dividends);
        Pay(books, account, dividends);
        return dividends;
    }

    /// <summary>Returns the whole stake and pays all that it has earned, in one transfer.</summary>
    /// <param name="account">The staker, who must have signed.</param>
    /// <returns>Units of dividends paid.</returns>
    public static BigInteger Exit(UInt160 account)
    {
        RequireWitness(account);
        Books books = BookStore.Settled();
        (BigInteger staked, BigInteger debt) = ExistingPosition(account);
        BigInteger owed = staked * books.PerShare - debt;
        BigInteger dividends = owed / BookStore.Scale;

        Write(books, account, 0, dividends * BookStore.Scale - owed, books.Claimed + dividends, books.Staked - staked);
        if (staked > 0) OnWithdrawn(account, staked, 0);
        if (dividends > 0) OnHarvested(account, dividends);
        Pay(books, account, staked + dividends);
        return dividends;
    }

    /// <summary>Returns the whole stake and gives up all that it has earned, which drips again.</summary>
    /// <param name="account">The staker, who must have signed.</param>
    /// <returns>Units of the stake returned.</returns>
    public static BigInteger EmergencyWithdraw(UInt160 account)
    {
        RequireWitness(account);
        Books books = BookStore.Settled();
        (BigInteger staked, BigInteger debt) = ExistingPosition(account);
        if (staked == 0) throw new Exception("The position holds no stake.");
        BigInteger owed = staked * books.PerShare - debt;
        BigInteger forfeited = owed / BookStore.Scale;

        if (forfeited > 0) Drip.Add(books, forfeited);
        Write(books, account, 0, forfeited * BookStore.Scale - owed, books.Claimed, books.Staked - staked);
        OnEmergencyWithdrawn(account, staked, forfeited);
        Pay(books, account, staked);
        return staked;
    }

    /// <summary>What a payment is for; minting carries no data of the sender's, and nobody to credit a stake to.</summary>
    private static string Purpose(UInt160? from, object? data)
    {
        if (from is null && data is null) return DividendsPurpose;
        return data is string ? (string)data : "";
    }

    private static void Receive(Books books, UInt160? from, BigInteger amount)
    {
        if (books.Received >= BookStore.UnitLimit - amount) throw new Exception("The pool can't take in that much.");
        books.Received += amount;
        Drip.Add(books, amount);
        BookStore.Put(books, books.Claimed, books.Staked, books.Carry);
        OnDividendsReceived(from, amount, books.Lot, books.Length);
    }

    private static void Stake(Books books, UInt160 account, BigInteger amount)
    {
        if (books.Staked >= BookStore.UnitLimit - amount) throw new Exception("The pool can't hold that much.");
        (BigInteger staked, BigInteger debt) = PositionStore.Get(account);
        staked += amount;
        PositionStore.Put(account, staked, debt + amount * books.PerShare);
        BookStore.Put(books, books.Claimed, books.Staked + amount, books.Carry);
        OnStaked(account, amount, staked);
    }

    private static void RequireWitness(UInt160 account)
    {
        if (!Runtime.CheckWitness(account)) throw new Exception("Only the account itself may do this.");
    }

    private static (BigInteger Staked, BigInteger Debt) ExistingPosition(UInt160 account)
    {
        (BigInteger staked, BigInteger debt) = PositionStore.Get(account);
        if (staked == 0 && debt == 0) throw new Exception("The account has no position.");
        return (staked, debt);
    }

    /// <summary>
    /// Writes a position and the books. A position that holds no stake and is owed less than a unit leaves storage, and
    /// that fraction goes back to those who stay; when nobody stays, the carry's whole units drip again.
    /// </summary>
    private static void Write(
        Books books, UInt160 account, BigInteger staked, BigInteger debt, BigInteger claimed, BigInteger total)
    {
        BigInteger carry = books.Carry;
        if (staked == 0 && debt + BookStore.Scale > 0)
        {
            carry -= debt;
            PositionStore.Delete(account);
        }
        else
        {
            PositionStore.Put(account, staked, debt);
        }

        if (total == 0 && carry >= BookStore.Scale)
        {
            Drip.Add(books, carry / BookStore.Scale);
            carry %= BookStore.Scale;
        }

        BookStore.Put(books, claimed, total, carry);
    }

    private static void Pay(Books books, UInt160 account, BigInteger amount)
    {
        UInt160 self = Runtime.ExecutingScriptHash;
        bool paid = (bool)Contract.Call(Packing.AsCallee(books.Token), "transfer", CallFlags.All, self, account, amount, null);
        if (!paid) throw new Exception("The token refused the transfer.");
    }
}
