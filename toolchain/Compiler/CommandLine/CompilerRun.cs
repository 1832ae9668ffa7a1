using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Neo.Compiler.Assembly;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.Loading;

namespace Neo.Compiler.CommandLine;

/// <summary>One run of the command: read, compile, write, print.</summary>
internal sealed class CompilerRun(CommandOptions options, TextWriter standardOutput, TextWriter standardError)
{
    private string directory = "";

    /// <summary>Runs; see <see cref="NeoccCommand.Run"/> for the exit code.</summary>
    public int Execute()
    {
        try
        {
            SourceProject project = Adjust(options.BuildInputs is { } list ? BuildInputs.Read(list) : ProjectReader.Read(options.Paths));
            directory = project.Directory;
            CompilationResult result = ContractCompiler.Compile(project, options.Compilation);
            DiagnosticWriter.Write(Shown(result.Diagnostics), directory, standardError);
            if (result.HasErrors) return 1;
            WriteContracts(result.Contracts);
            return 0;
        }
        catch (CompilationException exception)
        {
            DiagnosticWriter.Write([exception.Diagnostic], directory, standardError);
            return 1;
        }
    }

    private SourceProject Adjust(SourceProject project) => project with
    {
        Nullable = options.Nullable ?? project.Nullable,
        CheckOverflow = options.Checked || project.CheckOverflow,
    };

    // Inside a build csc has already said what C# warns of.
    private IEnumerable<CompilerDiagnostic> Shown(IEnumerable<CompilerDiagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => options.BuildInputs is null
            || diagnostic.Severity == Severity.Error
            || diagnostic.Id.StartsWith("NC", StringComparison.Ordinal));

    private void WriteContracts(IReadOnlyList<CompiledContract> contracts)
    {
        string folder = Path.GetFullPath(options.Output ?? Path.Combine(directory, "bin", "sc"));
        List<OutputFile> files = [.. contracts.SelectMany(contract => OutputFiles.Of(contract, options))];
        RefuseSameNames(files);
        OutputFolder.Write(folder, files);
        foreach (OutputFile file in files) standardOutput.WriteLine($"{Path.Combine(folder, file.Name)} ({file.Content.Length:N0} bytes)");
        if (options.OutputList is not null) WriteOutputList(options.OutputList, folder, files);
    }

    private static void RefuseSameNames(List<OutputFile> files)
    {
        string? twice = files.GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1)?.Key;
        if (twice is not null) throw new CompilationException(CommandDiagnostics.SameName(Path.GetFileNameWithoutExtension(twice)));
    }

    private static void WriteOutputList(string path, string folder, List<OutputFile> files)
    {
        string list = string.Concat(files.Select(file => Path.Combine(folder, file.Name) + "\n"));
        try
        {
            File.WriteAllText(path, list, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CompilationException(CommandDiagnostics.UnwritableOutput(path, exception.Message));
        }
    }
}
