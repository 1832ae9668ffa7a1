using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>Gives a static integer field its value at compile time.</summary>
[AttributeUsage(AttributeTargets.Field)]
public class IntegerAttribute : InitialValueAttribute
{
    /// <summary>Gives the value.</summary>
    /// <param name="value">A decimal number.</param>
    public IntegerAttribute(string value)
        : base(value)
    {
    }
}
