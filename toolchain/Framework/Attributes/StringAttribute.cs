using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>Gives a static string field its value at compile time.</summary>
[AttributeUsage(AttributeTargets.Field)]
public class StringAttribute : InitialValueAttribute
{
    /// <summary>Gives the value.</summary>
    /// <param name="value">The text.</param>
    public StringAttribute(string value)
        : base(value)
    {
    }
}
