using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>Keeps an automatic property in the contract's storage: reading it reads the item, setting it writes the item.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public class StoredAttribute : Attribute
{
    /// <summary>Stores the property under its own name.</summary>
    public StoredAttribute()
    {
    }

    /// <summary>Stores the property under a key of one byte.</summary>
    /// <param name="storageKey">The key.</param>
    public StoredAttribute(byte storageKey)
    {
    }

    /// <summary>Stores the property under a text key.</summary>
    /// <param name="storageKey">The key; 64 bytes at most in UTF-8.</param>
    public StoredAttribute(string storageKey)
    {
    }
}
