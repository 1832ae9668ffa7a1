using System;

namespace Neo.Compiler;

/// <summary>The versions of the Neo protocol that contracts can be compiled for.</summary>
public static class ProtocolVersions
{
    /// <summary>What every contract runs on, and the test engine is.</summary>
    public static Version Default { get; } = new(3, 5, 0);

    /// <summary>The first version whose storage services need no context.</summary>
    public static Version LocalStorage { get; } = new(3, 9, 0);

    /// <summary>The first version that the framework says nothing of.</summary>
    private static readonly Version Unknown = new(3, 10, 0);

    /// <summary>Reads a version that can be compiled for.</summary>
    /// <param name="text">Such as <c>3.9.0</c>.</param>
    /// <returns>Null where it is no version, or none that the framework knows.</returns>
    public static Version? Parse(string text) =>
        Version.TryParse(text, out Version? version) && version.Build >= 0 && version.Revision < 0 && version >= Default && version < Unknown ? version : null;
}
