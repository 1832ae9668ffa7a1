using System;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.IR;

namespace Neo.Compiler;

/// <summary>What concerns the compilation as a whole: NC0010 to NC0019.</summary>
internal static class CompilationDiagnostics
{
    public static CompilerDiagnostic BaseNameOfSeveral(int contracts) => new("NC0010", Severity.Error,
        $"A base name names one contract, but the project has {contracts}: leave it out, and each takes its own name.", null);

    public static CompilerDiagnostic InternalError(string contract, Exception exception, SourceLocation? location) => new("NC0019", Severity.Error,
        $"The compiler failed on '{contract}', which is a fault of its own: {exception.GetType().Name}: {exception.Message}", location);
}
