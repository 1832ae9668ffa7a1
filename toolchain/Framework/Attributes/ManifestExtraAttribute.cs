using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>Adds a pair to the <c>extra</c> object of the manifest.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public class ManifestExtraAttribute : Attribute
{
    /// <summary>Adds a pair.</summary>
    /// <param name="key">The pair's name.</param>
    /// <param name="value">The pair's value.</param>
    public ManifestExtraAttribute(string key, string value)
    {
    }
}
