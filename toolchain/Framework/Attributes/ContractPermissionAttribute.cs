using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>States in the manifest which methods of which contracts this contract may call.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public class ContractPermissionAttribute : Attribute
{
    /// <summary>Grants a permission.</summary>
    /// <param name="contract">A script hash with <c>0x</c>, a group's public key, or <see cref="Permission.Any"/>.</param>
    /// <param name="methods">The methods' names, or <see cref="Method.Any"/>.</param>
    public ContractPermissionAttribute(string contract, params string[] methods)
    {
    }
}
