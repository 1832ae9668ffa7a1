using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Neo.Compiler.Lowering;

/// <summary>The compiler's own warnings, which pragmas and options suppress as they do C#'s.</summary>
internal static class Warnings
{
    /// <summary>A warning at a place.</summary>
    public static Diagnostic At(Location place, string id, string message) =>
        Diagnostic.Create(id, "Contract", message, DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, isEnabledByDefault: true, warningLevel: 1, location: place);

    /// <summary>Those that nothing suppresses, with the severity that options give them.</summary>
    public static IEnumerable<Diagnostic> Effective(IEnumerable<Diagnostic> found, CSharpCompilation compilation)
    {
        ImmutableArray<Diagnostic> warnings = [.. found];
        return warnings.IsEmpty ? [] : CompilationWithAnalyzers.GetEffectiveDiagnostics(warnings, compilation).Where(warning => !warning.IsSuppressed);
    }
}
