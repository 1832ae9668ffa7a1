using System.IO;
using Neo.Compiler.CommandLine;

namespace Neo.Compiler.Tests.CommandLine;

/// <summary>One run of the command inside the test's process.</summary>
public sealed record NeoccRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs `neocc` with arguments.</summary>
    public static NeoccRun Of(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter errors = new();
        int exitCode = new NeoccCommand().Run(arguments, output, errors);
        return new(exitCode, output.ToString(), errors.ToString());
    }
}
