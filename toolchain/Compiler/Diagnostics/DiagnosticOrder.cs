using System.Collections.Generic;

namespace Neo.Compiler.Diagnostics;

/// <summary>Orders findings by file, line and column; those about no place come first.</summary>
public sealed class DiagnosticOrder : IComparer<CompilerDiagnostic>
{
    /// <summary>The only one.</summary>
    public static DiagnosticOrder Instance { get; } = new();

    private DiagnosticOrder()
    {
    }

    /// <inheritdoc/>
    public int Compare(CompilerDiagnostic? first, CompilerDiagnostic? second)
    {
        int byFile = string.CompareOrdinal(first?.Location?.File, second?.Location?.File);
        if (byFile != 0) return byFile;
        int byPlace = Position(first).CompareTo(Position(second));
        return byPlace != 0 ? byPlace : string.CompareOrdinal(first?.Id + first?.Message, second?.Id + second?.Message);
    }

    private static (int Line, int Column) Position(CompilerDiagnostic? diagnostic) =>
        diagnostic?.Location is { } place ? (place.StartLine, place.StartColumn) : (0, 0);
}
