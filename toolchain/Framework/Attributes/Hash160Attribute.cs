using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>Gives a static <see cref="UInt160"/> field its value at compile time.</summary>
[AttributeUsage(AttributeTargets.Field)]
public class Hash160Attribute : InitialValueAttribute
{
    /// <summary>Gives the value.</summary>
    /// <param name="value">An address, or 40 hexadecimal digits, most significant byte first, with or without <c>0x</c>.</param>
    public Hash160Attribute(string value)
        : base(value)
    {
    }
}
