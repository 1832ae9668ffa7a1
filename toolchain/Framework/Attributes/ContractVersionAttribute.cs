using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>States in the manifest which version of the contract this is (<c>extra.Version</c>).</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ContractVersionAttribute : ManifestExtraAttribute
{
    /// <summary>States in the manifest which version of the contract this is.</summary>
    /// <param name="version">The version, such as <c>1.2.0</c>.</param>
    public ContractVersionAttribute(string version)
        : base("Version", version)
    {
    }
}
