using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Neo.Compiler.CommandLine;

/// <summary>What a run of the compiler was asked for.</summary>
public sealed record CommandOptions
{
    /// <summary>One project, one folder, or .cs files; empty for the current folder.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>A list of inputs made by MSBuild, in place of <see cref="Paths"/>.</summary>
    public string? BuildInputs { get; init; }

    /// <summary>Where to note the full paths of the files written, one a line.</summary>
    public string? OutputList { get; init; }

    /// <summary>Where the files go; null for `bin/sc` beside the sources.</summary>
    public string? Output { get; init; }

    /// <summary>Overrides the project's nullable context.</summary>
    public NullableContextOptions? Nullable { get; init; }

    /// <summary>Checks arithmetic even where the project doesn't ask for it.</summary>
    public bool Checked { get; init; }

    /// <summary>Writes a listing of the script, `X.asm`.</summary>
    public bool Assembly { get; init; }

    /// <summary>Which typed test artifacts to write.</summary>
    public ArtifactsKind Artifacts { get; init; }

    /// <summary>Which debug information to write.</summary>
    public DebugKind Debug { get; init; }

    /// <summary>What changes the script.</summary>
    public CompilationOptions Compilation { get; init; } = new();
}
