using System.Collections.Generic;

namespace Neo.Compiler.Assembly;

/// <summary>How much the compiler works on the code.</summary>
public enum OptimizationLevel
{
    /// <summary>Only what the scheduler does anyway.</summary>
    None,
    /// <summary>Every pass.</summary>
    All,
}

/// <summary>How to turn a contract's IR into files.</summary>
public sealed record AssemblyOptions
{
    /// <summary>Which passes run.</summary>
    public OptimizationLevel Optimization { get; init; } = OptimizationLevel.All;

    /// <summary>Whether the IR is verified before the first pass and behind each one.</summary>
    public bool VerifyPasses { get; init; }

    /// <summary>Names of passes that don't run.</summary>
    public IReadOnlySet<string> DisabledPasses { get; init; } = new HashSet<string>();

    /// <summary>The compiler's version, for the NEF.</summary>
    public string CompilerVersion { get; init; } = "";

    /// <summary>The folder that source files are named relative to in the debug info; null keeps their names as they are.</summary>
    public string? DocumentRoot { get; init; }

    /// <summary>The files' base name; null takes the contract's name.</summary>
    public string? BaseName { get; init; }
}
