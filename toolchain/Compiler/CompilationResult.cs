using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.Assembly;
using Neo.Compiler.Diagnostics;

namespace Neo.Compiler;

/// <summary>What came of compiling a project.</summary>
/// <param name="Contracts">In the order of the sources; empty if anything is wrong.</param>
/// <param name="Diagnostics">C#'s findings and ours.</param>
public sealed record CompilationResult(IReadOnlyList<CompiledContract> Contracts, IReadOnlyList<CompilerDiagnostic> Diagnostics)
{
    /// <summary>Whether nothing may be written.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
