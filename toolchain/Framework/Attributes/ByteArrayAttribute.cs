using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>Gives a static field of bytes its value at compile time.</summary>
[AttributeUsage(AttributeTargets.Field)]
public class ByteArrayAttribute : InitialValueAttribute
{
    /// <summary>Gives the value.</summary>
    /// <param name="value">The bytes in hexadecimal, first byte first.</param>
    public ByteArrayAttribute(string value)
        : base(value)
    {
    }
}
