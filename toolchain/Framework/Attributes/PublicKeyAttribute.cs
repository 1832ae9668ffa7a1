using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>Gives a static <see cref="ECPoint"/> field its value at compile time.</summary>
[AttributeUsage(AttributeTargets.Field)]
public class PublicKeyAttribute : InitialValueAttribute
{
    /// <summary>Gives the value.</summary>
    /// <param name="value">A compressed public key: 66 hexadecimal digits.</param>
    public PublicKeyAttribute(string value)
        : base(value)
    {
    }
}
