using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>
/// Marks a method that only reads: the manifest calls it safe, and the network runs it without the right to write or notify.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public class SafeAttribute : Attribute
{
}
