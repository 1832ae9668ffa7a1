using System.ComponentModel;
using System.Numerics;
using Neo.Cryptography.ECC;
using Neo.SmartContract.Iterators;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Native;
using Neo.SmartContract.Testing.TestingStandards;

#pragma warning disable CS0067 // Events are raised through reflection, by the name of the notification.

namespace Neo.SmartContract.Testing.Native;

/// <summary>
/// The NEO token and the votes that it gives; 100,000,000 of them, without decimals.
/// </summary>
/// <param name="initialize">Engine and contract.</param>
public abstract class NEO(SmartContractInitialize initialize) : SmartContract(initialize), INep17Standard
{
    /// <summary>
    /// The contract's manifest.
    /// </summary>
    public static ContractManifest Manifest => NativeContract.NEO.Manifest;

    /// <summary>
    /// Raised for each transfer, mint and burn.
    /// </summary>
    [DisplayName("Transfer")]
    public event INep17Standard.delTransfer? OnTransfer;

    /// <summary>
    /// Handles CandidateStateChanged.
    /// </summary>
    /// <param name="pubkey">Candidate.</param>
    /// <param name="registered">Whether it stands for election now.</param>
    /// <param name="votes">Votes for it, in NEO.</param>
    public delegate void delCandidateStateChanged(ECPoint pubkey, bool registered, BigInteger votes);

    /// <summary>
    /// Raised when a candidate registers or withdraws.
    /// </summary>
    [DisplayName("CandidateStateChanged")]
    public event delCandidateStateChanged? OnCandidateStateChanged;

    /// <summary>
    /// Handles Vote.
    /// </summary>
    /// <param name="account">Voter.</param>
    /// <param name="from">Candidate voted for until now.</param>
    /// <param name="to">Candidate voted for from now on.</param>
    /// <param name="amount">Votes, in NEO.</param>
    public delegate void delVote(UInt160 account, ECPoint? from, ECPoint? to, BigInteger amount);

    /// <summary>
    /// Raised when an account votes.
    /// </summary>
    [DisplayName("Vote")]
    public event delVote? OnVote;

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

    /// <summary>
    /// All candidates, as an iterator over key and votes.
    /// </summary>
    public abstract IIterator AllCandidates { [DisplayName("getAllCandidates")] get; }

    /// <summary>
    /// First 256 candidates.
    /// </summary>
    public abstract Models.Candidate[] Candidates { [DisplayName("getCandidates")] get; }

    /// <summary>
    /// Members of the committee.
    /// </summary>
    public abstract ECPoint[] Committee { [DisplayName("getCommittee")] get; }

    /// <summary>
    /// GAS that each block creates, in datoshi; the committee may set it.
    /// </summary>
    public abstract BigInteger GasPerBlock { [DisplayName("getGasPerBlock")] get; [DisplayName("setGasPerBlock")] set; }

    /// <summary>
    /// Validators of the next block.
    /// </summary>
    public abstract ECPoint[] NextBlockValidators { [DisplayName("getNextBlockValidators")] get; }

    /// <summary>
    /// Price of standing for election, in datoshi; the committee may set it.
    /// </summary>
    public abstract long RegisterPrice { [DisplayName("getRegisterPrice")] get; [DisplayName("setRegisterPrice")] set; }

    /// <summary>
    /// Balance and vote of an account.
    /// </summary>
    /// <param name="account">Account.</param>
    /// <returns>The state; null for an account without NEO.</returns>
    [DisplayName("getAccountState")]
    public abstract NeoToken.NeoAccountState GetAccountState(UInt160 account);

    /// <summary>
    /// Votes for a candidate.
    /// </summary>
    /// <param name="pubKey">Candidate.</param>
    /// <returns>Votes in NEO; -1 for who is no candidate.</returns>
    [DisplayName("getCandidateVote")]
    public abstract BigInteger GetCandidateVote(ECPoint pubKey);

    /// <summary>
    /// GAS that an account can claim.
    /// </summary>
    /// <param name="account">Account.</param>
    /// <param name="end">Block up to which to count.</param>
    /// <returns>GAS in datoshi.</returns>
    [DisplayName("unclaimedGas")]
    public abstract BigInteger UnclaimedGas(UInt160 account, uint end);

    /// <summary>
    /// Stands for election, for the register price.
    /// </summary>
    /// <param name="pubkey">Candidate; must have signed.</param>
    /// <returns>Whether it worked.</returns>
    [DisplayName("registerCandidate")]
    public abstract bool RegisterCandidate(ECPoint pubkey);

    /// <summary>
    /// Withdraws from election.
    /// </summary>
    /// <param name="pubkey">Candidate; must have signed.</param>
    /// <returns>Whether it worked.</returns>
    [DisplayName("unregisterCandidate")]
    public abstract bool UnregisterCandidate(ECPoint pubkey);

    /// <summary>
    /// Votes with all NEO of an account.
    /// </summary>
    /// <param name="account">Voter; must have signed.</param>
    /// <param name="voteTo">Candidate, or null to take the vote back.</param>
    /// <returns>Whether it worked.</returns>
    [DisplayName("vote")]
    public abstract bool Vote(UInt160 account, ECPoint? voteTo);
}
