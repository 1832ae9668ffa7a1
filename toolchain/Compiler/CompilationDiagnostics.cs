using System;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.IR;

namespace Neo.Compiler;

/// <summary>What concerns the compilation as a whole: NC0010 to NC0019.</summary>
internal static class CompilationDiagnostics
{
    public static CompilerDiagnostic BaseNameOfSeveral(int contracts) => new("NC0010", Severity.Error,
        $"A base name names one contract, but the project has {contracts}: leave it out, and each takes its own name.", null);

    public static CompilerDiagnostic InternalError(SourceLocation? location, Exception exception) => new("NC0019", Severity.Error,
        $"The compiler failed here, which is a fault of its own, not of the contract; please report it: {exception.GetType().Name}: {OneLine(exception.Message)}", location);

    private static string OneLine(string message) => string.Join(' ', message.Split('\n', StringSplitOptions.TrimEntries));
}
