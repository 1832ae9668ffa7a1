using System;
using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Native;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

public partial class RewardToken
{
    /// <summary>A contract became a minter.</summary>
    /// <param name="minter">The contract.</param>
    /// <param name="quota">Units that it may mint in all.</param>
    public delegate void MinterRegisteredEvent(UInt160 minter, BigInteger quota);

    /// <summary>The list of minters was closed for good.</summary>
    public delegate void MintersSealedEvent();

    /// <summary>The owner named a candidate for the ownership.</summary>
    /// <param name="owner">The owner.</param>
    /// <param name="candidate">Who may now accept.</param>
    public delegate void OwnerProposedEvent(UInt160 owner, UInt160 candidate);

    /// <summary>The ownership changed hands.</summary>
    /// <param name="previous">The owner until now.</param>
    /// <param name="owner">The owner from now on.</param>
    public delegate void OwnershipTransferredEvent(UInt160 previous, UInt160 owner);

    /// <summary>Raised by <see cref="RegisterMinter"/>.</summary>
    [DisplayName("MinterRegistered")]
    public static event MinterRegisteredEvent OnMinterRegistered = null!;

    /// <summary>Raised by <see cref="SealMinters"/>.</summary>
    [DisplayName("MintersSealed")]
    public static event MintersSealedEvent OnMintersSealed = null!;

    /// <summary>Raised by <see cref="ProposeOwner"/>.</summary>
    [DisplayName("OwnerProposed")]
    public static event OwnerProposedEvent OnOwnerProposed = null!;

    /// <summary>Raised by <see cref="AcceptOwnership"/>.</summary>
    [DisplayName("OwnershipTransferred")]
    public static event OwnershipTransferredEvent OnOwnershipTransferred = null!;

    /// <summary>The most units that can ever exist.</summary>
    [Safe]
    public static BigInteger Cap() => (BigInteger)Storage.Get(Storage.CurrentContext, CapKey)!;

    /// <summary>The sum of all quotas granted, in units; never over <see cref="Cap"/>.</summary>
    [Safe]
    public static BigInteger GrantedQuota() => (BigInteger)Storage.Get(Storage.CurrentContext, GrantedKey)!;

    /// <summary>Whether the list of minters is closed.</summary>
    [Safe]
    public static bool MintersSealed() => Storage.Get(Storage.CurrentContext, SealedKey) is not null;

    /// <summary>Units that a minter may mint in all; 0 for who is no minter.</summary>
    [Safe]
    public static BigInteger MinterQuota(UInt160 minter)
        => (BigInteger)new StorageMap(Storage.CurrentContext, QuotaPrefix).Get(minter)!;

    /// <summary>Units that a minter may still mint.</summary>
    [Safe]
    public static BigInteger RemainingQuota(UInt160 minter)
        => (BigInteger)new StorageMap(Storage.CurrentContext, RemainingPrefix).Get(minter)!;

    /// <summary>Units that a minter has minted.</summary>
    [Safe]
    public static BigInteger Minted(UInt160 minter) => MinterQuota(minter) - RemainingQuota(minter);

    /// <summary>The minters' hashes. The iterator is paged by the caller (RPC <c>traverseiterator</c>).</summary>
    [Safe]
    public static Iterator Minters()
        => new StorageMap(Storage.CurrentContext, QuotaPrefix).Find(FindOptions.KeysOnly | FindOptions.RemovePrefix);

    /// <summary>The owner: registers and seals minters, and can do nothing else.</summary>
    [Safe]
    public static UInt160 Owner() => Ownership.Owner();

    /// <summary>Who may accept the ownership; null when nobody is proposed.</summary>
    [Safe]
    public static UInt160? ProposedOwner() => Ownership.Proposed();

    /// <summary>Makes a deployed contract a minter. The owner's call, until the minters are sealed; once for each contract.</summary>
    /// <param name="minter">A deployed contract.</param>
    /// <param name="quota">Units that it may mint in all; all quotas together can't pass the cap.</param>
    public static void RegisterMinter(UInt160 minter, BigInteger quota)
    {
        Ownership.RequireOwner();
        if (MintersSealed()) throw new Exception("The minters are sealed.");
        if (ContractManagement.GetContract(minter) is null) throw new Exception("A minter must be a deployed contract.");
        if (MinterQuota(minter) > 0) throw new Exception("The contract is a minter already.");
        if (quota <= 0) throw new Exception("The quota must be positive.");
        BigInteger granted = GrantedQuota() + quota;
        if (granted > Cap()) throw new Exception("The quotas would pass the cap.");
        Storage.Put(Storage.CurrentContext, GrantedKey, granted);
        new StorageMap(Storage.CurrentContext, QuotaPrefix).Put(minter, quota);
        new StorageMap(Storage.CurrentContext, RemainingPrefix).Put(minter, quota);
        OnMinterRegistered(minter, quota);
    }

    /// <summary>Closes the list of minters for good. The owner's call.</summary>
    public static void SealMinters()
    {
        Ownership.RequireOwner();
        if (MintersSealed()) throw new Exception("The minters are sealed.");
        Storage.Put(Storage.CurrentContext, SealedKey, 1);
        OnMintersSealed();
    }

    /// <summary>Names who may accept the ownership. The owner's call; a later proposal replaces an earlier one.</summary>
    public static void ProposeOwner(UInt160 candidate)
    {
        Ownership.Propose(candidate);
        OnOwnerProposed(Ownership.Owner(), candidate);
    }

    /// <summary>Takes the ownership over. The proposed owner's call.</summary>
    public static void AcceptOwnership()
    {
        UInt160 previous = Ownership.Accept();
        OnOwnershipTransferred(previous, Ownership.Owner());
    }
}
