using System;

namespace Neo.SmartContract.Testing.Attributes;

/// <summary>
/// Says which element of a returned array fills this property.
/// </summary>
/// <param name="order">Zero-based position in the array that the contract returns.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldOrderAttribute(int order) : Attribute
{
    /// <summary>
    /// Zero-based position in the array that the contract returns.
    /// </summary>
    public int Order { get; } = order;
}
