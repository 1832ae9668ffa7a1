using Neo.Compiler.Diagnostics;

namespace Neo.Compiler.CommandLine;

/// <summary>What can be wrong with a command or its output: NC0020 to NC0039.</summary>
internal static class CommandDiagnostics
{
    public static CompilerDiagnostic BadCommandLine(string reason) => Error("NC0020", reason);

    public static CompilerDiagnostic UnknownOption(string option) => Error("NC0020",
        $"There is no option '{option}': 'neocc --help' lists them.");

    public static CompilerDiagnostic NotOffered(string option, string instead) => Error("NC0021",
        $"{option} is not offered by this compiler: {instead}");

    public static CompilerDiagnostic SameName(string name) => Error("NC0023",
        $"Two contracts are named '{name}', and one would overwrite the other: give one another [DisplayName].");

    public static CompilerDiagnostic BadName(string name) => Error("NC0024",
        $"'{name}' cannot be a file's name: choose another with --base-name or [DisplayName].");

    public static CompilerDiagnostic UnwritableOutput(string folder, string reason) => Error("NC0025",
        $"The output cannot be written to '{folder}': {reason}");

    private static CompilerDiagnostic Error(string id, string message) => new(id, Severity.Error, message, null);
}
