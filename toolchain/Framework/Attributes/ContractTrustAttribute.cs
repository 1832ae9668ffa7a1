using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>States in the manifest which contract this contract trusts, so that wallets may skip their warning when it calls.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public class ContractTrustAttribute : Attribute
{
    /// <summary>Names the trusted contract.</summary>
    /// <param name="contract">A script hash with <c>0x</c>, a group's public key, or <c>*</c> for all.</param>
    public ContractTrustAttribute(string contract)
    {
    }
}
