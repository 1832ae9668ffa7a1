using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>States where the contract's source is published (the <c>source</c> field of the NEF file).</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ContractSourceCodeAttribute : Attribute
{
    /// <summary>Names the place.</summary>
    /// <param name="url">An address of at most 256 bytes.</param>
    public ContractSourceCodeAttribute(string url)
    {
    }
}
