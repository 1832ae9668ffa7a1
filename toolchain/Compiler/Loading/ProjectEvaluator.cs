using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Neo.Compiler.Diagnostics;

namespace Neo.Compiler.Loading;

/// <summary>Asks MSBuild what a project consists of, so that globs, imports and conditions mean what they mean in `dotnet build`.</summary>
public static class ProjectEvaluator
{
    private static readonly string[] Arguments =
    [
        "-restore",
        "-nologo",
        "-nodeReuse:false",
        "-verbosity:quiet",
        "-target:GenerateGlobalUsings;ResolveAssemblyReferences",
        "-property:BuildProjectReferences=false",
        "-getItem:Compile,ReferencePath",
        "-getProperty:AssemblyName,DefineConstants,Nullable,CheckForOverflowUnderflow",
    ];

    /// <summary>Evaluates and reads a project.</summary>
    /// <param name="projectFile">The .csproj, as a full path.</param>
    /// <exception cref="CompilationException">There is no `dotnet`, MSBuild refuses the project, or a file cannot be read.</exception>
    public static SourceProject Evaluate(string projectFile)
    {
        using JsonDocument answer = AskMSBuild(projectFile);
        JsonElement properties = answer.RootElement.GetProperty("Properties");
        JsonElement items = answer.RootElement.GetProperty("Items");
        string directory = Path.GetDirectoryName(projectFile)!;
        return new SourceProject
        {
            Name = Text(properties, "AssemblyName"),
            Directory = directory,
            Files = ProjectReader.ReadFiles(items.GetProperty("Compile").EnumerateArray().Select(item => Text(item, "FullPath")), directory),
            References = [.. items.GetProperty("ReferencePath").EnumerateArray()
                .Where(item => Text(item, "FrameworkReferenceName").Length == 0)
                .Select(item => Text(item, "FullPath"))],
            PreprocessorSymbols = ProjectSettings.SplitSymbols(Text(properties, "DefineConstants")),
            Nullable = ProjectSettings.ParseNullable(Text(properties, "Nullable")),
            CheckOverflow = ProjectSettings.ParseFlag(Text(properties, "CheckForOverflowUnderflow")),
        };
    }

    private static JsonDocument AskMSBuild(string projectFile)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["msbuild", projectFile, .. Arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(projectFile)!,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? JsonDocument.Parse(output)
                : throw new CompilationException(LoadingDiagnostics.EvaluationFailed(projectFile, FirstError(output + errors.Result)));
        }
        catch (Win32Exception)
        {
            throw new CompilationException(LoadingDiagnostics.NoSdk());
        }
        catch (JsonException)
        {
            throw new CompilationException(LoadingDiagnostics.EvaluationFailed(projectFile, "its answer is not JSON; this needs the .NET 8 SDK or newer."));
        }
    }

    private static string FirstError(string output)
    {
        IEnumerable<string> lines = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase))
            ?? lines.FirstOrDefault()
            ?? "it gave no reason.";
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "" : "";
}
