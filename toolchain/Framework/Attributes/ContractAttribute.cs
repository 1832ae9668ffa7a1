using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>
/// Says that a class stands for a deployed contract: each extern method of it calls the contract's method of the same name
/// (in camel case, or as <see cref="System.ComponentModel.DisplayNameAttribute"/> spells it).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public class ContractAttribute : Attribute
{
    /// <summary>Names the contract.</summary>
    /// <param name="hash">The contract's script hash: <c>0x</c> and 40 hexadecimal digits, most significant byte first.</param>
    public ContractAttribute(string hash)
    {
        Hash = hash;
    }

    /// <summary>The contract's script hash as it was given.</summary>
    public string Hash { get; }
}
