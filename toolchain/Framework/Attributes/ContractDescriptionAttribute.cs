using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>States in the manifest what the contract is for (<c>extra.Description</c>).</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ContractDescriptionAttribute : ManifestExtraAttribute
{
    /// <summary>States in the manifest what the contract is for.</summary>
    /// <param name="description">A sentence or two.</param>
    public ContractDescriptionAttribute(string description)
        : base("Description", description)
    {
    }
}
