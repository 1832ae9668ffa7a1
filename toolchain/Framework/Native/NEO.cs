using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Services;

namespace Neo.SmartContract.Framework.Native;

/// <summary>The native token that governs: its holders elect the committee, and gather GAS.</summary>
[Contract("0xef4073a0f2b305a38ec4050e4d3d28bc40ea63f5")]
public class NEO
{
    /// <summary>The contract's script hash.</summary>
    [ContractHash]
    public static extern UInt160 Hash { get; }

    /// <summary>The token's short name: NEO.</summary>
    public static extern string Symbol { get; }

    /// <summary>How many decimals it has: 0.</summary>
    public static extern byte Decimals { get; }

    /// <summary>Tells how much of it there is.</summary>
    /// <returns>The supply, in whole tokens.</returns>
    public static extern BigInteger TotalSupply();

    /// <summary>Tells how much an account holds.</summary>
    /// <param name="account">The account.</param>
    /// <returns>The balance, in whole tokens.</returns>
    public static extern BigInteger BalanceOf(UInt160 account);

    /// <summary>Moves an amount, by the payer's witness; a recipient that is a contract is told by <c>onNEP17Payment</c>.</summary>
    /// <param name="from">Who pays.</param>
    /// <param name="to">Who receives.</param>
    /// <param name="amount">How much, in whole tokens.</param>
    /// <param name="data">What a receiving contract is told along with it.</param>
    /// <returns>False, and nothing changed, without the witness or when the payer doesn't hold that much.</returns>
    public static extern bool Transfer(UInt160 from, UInt160 to, BigInteger amount, object? data = null);

    /// <summary>Tells how much GAS each block makes.</summary>
    /// <returns>The amount, in datoshi.</returns>
    public static extern BigInteger GetGasPerBlock();

    /// <summary>Tells what registering as a candidate costs.</summary>
    /// <returns>The price, in datoshi.</returns>
    public static extern long GetRegisterPrice();

    /// <summary>Tells how much GAS an account has gathered and not yet received.</summary>
    /// <param name="account">The account.</param>
    /// <param name="end">The number of the next block; another faults.</param>
    /// <returns>The amount, in datoshi.</returns>
    public static extern BigInteger UnclaimedGas(UInt160 account, uint end);

    /// <summary>Registers a candidate, by the key's witness; the register price is burned from the execution's GAS.</summary>
    /// <param name="pubkey">The candidate's key.</param>
    /// <returns>False without the witness.</returns>
    public static extern bool RegisterCandidate(ECPoint pubkey);

    /// <summary>Takes a candidate off the list, by the key's witness.</summary>
    /// <param name="pubkey">The candidate's key.</param>
    /// <returns>False without the witness.</returns>
    [DisplayName("unregisterCandidate")]
    public static extern bool UnRegisterCandidate(ECPoint pubkey);

    /// <summary>Gives an account's vote to a candidate, by the account's witness.</summary>
    /// <param name="account">The account.</param>
    /// <param name="voteTo">The candidate's key; null for none.</param>
    /// <returns>False, and nothing changed, if it can't be given.</returns>
    public static extern bool Vote(UInt160 account, ECPoint? voteTo);

    /// <summary>Takes an account's vote back, by the account's witness.</summary>
    /// <param name="account">The account.</param>
    /// <returns>False, and nothing changed, if it can't be taken back.</returns>
    public static bool Unvote(UInt160 account) => Vote(account, null);

    /// <summary>Gets the first 256 candidates.</summary>
    /// <returns>Each candidate's key and votes.</returns>
    public static extern (ECPoint, BigInteger)[] GetCandidates();

    /// <summary>Yields all candidates.</summary>
    /// <returns>Each candidate's key and votes.</returns>
    public static extern Iterator<(ECPoint, BigInteger)> GetAllCandidates();

    /// <summary>Tells a candidate's votes.</summary>
    /// <param name="pubkey">The candidate's key.</param>
    /// <returns>The votes, in NEO; -1 if it is no candidate.</returns>
    public static extern BigInteger GetCandidateVote(ECPoint pubkey);

    /// <summary>Gets the committee.</summary>
    /// <returns>The members' keys.</returns>
    public static extern ECPoint[] GetCommittee();

    /// <summary>Gets the account whose witness is the committee's.</summary>
    /// <returns>The account.</returns>
    [RequiresProtocol("3.7.0")]
    public static extern UInt160 GetCommitteeAddress();

    /// <summary>Gets who makes the next block.</summary>
    /// <returns>The validators' keys.</returns>
    public static extern ECPoint[] GetNextBlockValidators();

    /// <summary>Gets what the contract knows of an account.</summary>
    /// <param name="account">The account.</param>
    /// <returns>Its state; null if it holds no NEO.</returns>
    public static extern NeoAccountState GetAccountState(UInt160 account);
}
