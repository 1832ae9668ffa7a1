using System.Collections.Generic;
using System.IO;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.IR;

namespace Neo.Compiler.CommandLine;

/// <summary>Prints findings in the form that MSBuild and editors read, ordered by place, with full paths.</summary>
public static class DiagnosticWriter
{
    /// <summary>Prints them, one a line.</summary>
    /// <param name="diagnostics">In any order.</param>
    /// <param name="directory">What their paths are relative to.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(IEnumerable<CompilerDiagnostic> diagnostics, string directory, TextWriter writer)
    {
        List<CompilerDiagnostic> ordered = [.. diagnostics];
        ordered.Sort(DiagnosticOrder.Instance);
        foreach (CompilerDiagnostic diagnostic in ordered) writer.WriteLine(WithFullPath(diagnostic, directory));
    }

    // The framework's files exist inside the compiler only: their paths stay as they are.
    private static CompilerDiagnostic WithFullPath(CompilerDiagnostic diagnostic, string directory)
    {
        if (diagnostic.Location is not SourceLocation location) return diagnostic;
        string fullPath = Path.GetFullPath(location.File, Path.GetFullPath(directory));
        return File.Exists(fullPath) ? diagnostic with { Location = location with { File = fullPath } } : diagnostic;
    }
}
