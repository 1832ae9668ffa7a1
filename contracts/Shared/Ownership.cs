using System;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>
/// Ownership that changes hands in two steps: the owner proposes, the candidate accepts. A mistyped address
/// can't accept, so it can't lock a contract up.
/// </summary>
/// <remarks>Storage: <c>0x70</c> the owner; <c>0x71</c> the proposed owner, absent when there is none.</remarks>
internal static class Ownership
{
    private const string OwnerKey = "\u0070";
    private const string ProposedKey = "\u0071";

    /// <summary>Sets the first owner. Only for use at deployment.</summary>
    internal static void Start(UInt160 owner)
    {
        if (!IsAccount(owner)) throw new Exception("The owner must be an account.");
        Storage.Put(Storage.CurrentContext, OwnerKey, owner);
    }

    internal static UInt160 Owner() => (UInt160)Storage.Get(Storage.CurrentContext, OwnerKey)!;

    internal static UInt160? Proposed() => (UInt160?)Storage.Get(Storage.CurrentContext, ProposedKey);

    /// <summary>Faults unless the owner signed.</summary>
    internal static void RequireOwner()
    {
        if (!Runtime.CheckWitness(Owner())) throw new Exception("Only the owner may do this.");
    }

    /// <summary>Names who may accept the ownership; a later proposal replaces an earlier one.</summary>
    internal static void Propose(UInt160 candidate)
    {
        RequireOwner();
        if (!IsAccount(candidate)) throw new Exception("The proposed owner must be an account.");
        Storage.Put(Storage.CurrentContext, ProposedKey, candidate);
    }

    /// <summary>Makes the proposed owner the owner, who must have signed.</summary>
    /// <returns>The owner until now.</returns>
    internal static UInt160 Accept()
    {
        UInt160? candidate = Proposed();
        if (candidate is null) throw new Exception("No new owner is proposed.");
        if (!Runtime.CheckWitness(candidate)) throw new Exception("Only the proposed owner may accept.");
        UInt160 previous = Owner();
        Storage.Put(Storage.CurrentContext, OwnerKey, candidate);
        Storage.Delete(Storage.CurrentContext, ProposedKey);
        return previous;
    }

    private static bool IsAccount(UInt160 hash) => hash is not null && hash.IsValid && !hash.IsZero;
}
