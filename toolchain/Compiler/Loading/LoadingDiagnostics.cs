using Neo.Compiler.Diagnostics;

namespace Neo.Compiler.Loading;

/// <summary>What can be wrong before a single line is lowered: NC0001 to NC0099.</summary>
internal static class LoadingDiagnostics
{
    public static CompilerDiagnostic NoContract(string project) => Error("NC0001",
        $"'{project}' has no contract: derive a non-abstract class from Neo.SmartContract.Framework.SmartContract.");

    public static CompilerDiagnostic MissingFile(string path) => Error("NC0002",
        $"'{path}' does not exist: give a .csproj, a folder with one, or .cs files.");

    public static CompilerDiagnostic UnreadableFile(string path, string reason) => Error("NC0003",
        $"'{path}' cannot be read: {reason}");

    public static CompilerDiagnostic NotSource(string path) => Error("NC0004",
        $"'{path}' is neither a .csproj, a folder nor a .cs file: give one project, or .cs files only.");

    public static CompilerDiagnostic NoProject(string folder) => Error("NC0005",
        $"'{folder}' holds no .csproj: name a project, or the .cs files.");

    public static CompilerDiagnostic SeveralProjects(string folder) => Error("NC0006",
        $"'{folder}' holds several .csproj files: name the one to compile.");

    public static CompilerDiagnostic NoSdk() => Error("NC0007",
        "reading a project needs the command 'dotnet', which was not found: install the .NET SDK, or name the .cs files instead.");

    public static CompilerDiagnostic EvaluationFailed(string project, string reason) => Error("NC0008",
        $"MSBuild cannot evaluate '{project}': {reason}");

    public static CompilerDiagnostic UnreadableReference(string path) => Error("NC0009",
        $"The referenced assembly '{path}' cannot be read: build the projects that this one references first.");

    private static CompilerDiagnostic Error(string id, string message) => new(id, Severity.Error, message, null);
}
