using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>Gives a static field its value at compile time, from a text form.</summary>
[AttributeUsage(AttributeTargets.Field)]
public class InitialValueAttribute : Attribute
{
    /// <summary>Gives the value; the field's type says how to read it.</summary>
    /// <param name="value">The value's text form.</param>
    public InitialValueAttribute(string value)
    {
    }

    /// <summary>Gives the value and how to read it.</summary>
    /// <param name="value">The value's text form.</param>
    /// <param name="type">What the text stands for.</param>
    public InitialValueAttribute(string value, ContractParameterType type)
    {
    }
}
