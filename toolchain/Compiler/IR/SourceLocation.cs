namespace Neo.Compiler.IR;

/// <summary>A place in a C# file; lines and columns count from 1, the end is exclusive in its column.</summary>
public readonly record struct SourceLocation(string File, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}({StartLine},{StartColumn})";
}
