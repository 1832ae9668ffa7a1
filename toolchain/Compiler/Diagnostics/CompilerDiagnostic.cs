using Neo.Compiler.IR;

namespace Neo.Compiler.Diagnostics;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    Warning,
    Error,
}

/// <summary>One finding, as MSBuild and a person read it: `file(line,column): error NC1001: message`.</summary>
/// <param name="Id">`CS…` for C#'s own, `NC…` for ours; docs/diagnostics.md lists ours.</param>
/// <param name="Severity">Whether it stops the compilation.</param>
/// <param name="Message">What is wrong and what to write instead, in one sentence.</param>
/// <param name="Location">Where; null where it is about the whole contract.</param>
public sealed record CompilerDiagnostic(string Id, Severity Severity, string Message, SourceLocation? Location)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        string place = Location is { } location ? location.ToString() : "neocc";
        return $"{place}: {(Severity == Severity.Error ? "error" : "warning")} {Id}: {Message}";
    }
}
