using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>
/// Marks the extern property that answers the script hash named by its class's <see cref="ContractAttribute"/>, without a call.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public class ContractHashAttribute : Attribute
{
}
