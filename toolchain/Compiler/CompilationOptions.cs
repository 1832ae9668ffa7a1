using System;
using Neo.Compiler.Assembly;

namespace Neo.Compiler;

/// <summary>What of the caller's choices changes the output.</summary>
public sealed record CompilationOptions
{
    /// <summary>How hard to work on cost.</summary>
    public OptimizationLevel Optimization { get; init; } = OptimizationLevel.All;

    /// <summary>Whether small methods may be copied into their callers.</summary>
    public bool Inline { get; init; } = true;

    /// <summary>The protocol version that the contract may need. What needs a later one is refused.</summary>
    public Version Target { get; init; } = ProtocolVersions.Default;

    /// <summary>The output's name, for a project of one contract; null for the contract's own.</summary>
    public string? BaseName { get; init; }
}
