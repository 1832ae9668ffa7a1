using Microsoft.CodeAnalysis;
using Neo.Compiler.IR;

namespace Neo.Compiler.Diagnostics;

/// <summary>Roslyn's places and findings as ours.</summary>
public static class RoslynConversions
{
    /// <summary>The place with lines and columns from 1; null where it is in no file.</summary>
    public static SourceLocation? ToSourceLocation(this Location location)
    {
        if (!location.IsInSource) return null;
        FileLinePositionSpan span = location.GetLineSpan();
        return new(
            span.Path,
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            span.EndLinePosition.Line + 1,
            span.EndLinePosition.Character + 1);
    }

    /// <summary>C#'s finding under its own id; anything below an error is a warning.</summary>
    public static CompilerDiagnostic ToCompilerDiagnostic(this Diagnostic diagnostic) => new(
        diagnostic.Id,
        diagnostic.Severity == DiagnosticSeverity.Error ? Severity.Error : Severity.Warning,
        diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
        diagnostic.Location.ToSourceLocation());
}
