using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>
/// Marks a member that needs a protocol version later than 3.5.0. The compiler refuses it unless it compiles for that version.
/// </summary>
/// <remarks>
/// This attribute is this project's own, and has no counterpart in the published framework. Contracts don't need to use it.
/// </remarks>
[AttributeUsage(AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class)]
public sealed class RequiresProtocolAttribute : Attribute
{
    /// <summary>Names the version.</summary>
    /// <param name="version">The first version of the protocol that can carry the member out, such as <c>3.6.0</c>.</param>
    public RequiresProtocolAttribute(string version)
    {
        Version = version;
    }

    /// <summary>The first version of the protocol that can carry the member out.</summary>
    public string Version { get; }
}
