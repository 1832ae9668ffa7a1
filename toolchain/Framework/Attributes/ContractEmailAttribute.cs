using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>States in the manifest how to reach the author (<c>extra.Email</c>).</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ContractEmailAttribute : ManifestExtraAttribute
{
    /// <summary>States in the manifest how to reach the author.</summary>
    /// <param name="email">An e-mail address.</param>
    public ContractEmailAttribute(string email)
        : base("Email", email)
    {
    }
}
