using System;

namespace Neo.Compiler.Diagnostics;

/// <summary>Stops the compilation of one member with a finding that a person can act on.</summary>
public sealed class CompilationException(CompilerDiagnostic diagnostic) : Exception(diagnostic.ToString())
{
    /// <summary>The finding.</summary>
    public CompilerDiagnostic Diagnostic { get; } = diagnostic;
}
