using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Neo.Compiler.Loading;

/// <summary>What a contract is compiled from: the user's files and the few settings of C# that change their meaning.</summary>
public sealed record SourceProject
{
    /// <summary>The project's name, for messages and for the Roslyn assembly.</summary>
    public required string Name { get; init; }

    /// <summary>The user's files, in any order; the framework's own are added by the loader.</summary>
    public required IReadOnlyList<SourceFile> Files { get; init; }

    /// <summary>The folder that the files' paths are relative to; empty for files in memory.</summary>
    public string Directory { get; init; } = "";

    /// <summary>Full paths of assemblies beyond .NET's own and the framework.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Symbols for `#if`.</summary>
    public IReadOnlyList<string> PreprocessorSymbols { get; init; } = [];

    /// <summary>C#'s default nullable context; nccs's default is annotations without warnings.</summary>
    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Annotations;

    /// <summary>Whether arithmetic is checked where the source doesn't say.</summary>
    public bool CheckOverflow { get; init; }

    /// <summary>The ids of warnings that aren't shown; a bare number means C#'s.</summary>
    public IReadOnlyList<string> SuppressedWarnings { get; init; } = [];

    /// <summary>Whether the compiler's own warnings are errors. Those of C# are csc's to judge.</summary>
    public bool TreatWarningsAsErrors { get; init; }
}
