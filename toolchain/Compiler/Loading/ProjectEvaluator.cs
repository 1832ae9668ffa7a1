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

/// <summary>
/// Asks MSBuild what a project consists of, so that globs, imports and conditions mean what they mean in `dotnet build`. Most contracts
/// refer to nothing but the framework, which neocc carries: for them nothing has to be restored or resolved, which takes most of the time.
/// </summary>
public static class ProjectEvaluator
{
    private static readonly string[] Questions =
    [
        "-nologo",
        "-nodeReuse:false",
        "-verbosity:quiet",
        "-getProperty:AssemblyName,DefineConstants,Nullable,CheckForOverflowUnderflow,NoWarn,TreatWarningsAsErrors",
    ];

    private static readonly string[] References = ["Reference", "PackageReference", "ProjectReference"];

    private static readonly string[] Evaluation =
    [
        "-target:GenerateGlobalUsings;AddImplicitDefineConstants",
        "-getItem:Compile,Reference,PackageReference,ProjectReference",
    ];

    private static readonly string[] Resolution =
    [
        "-restore",
        "-target:GenerateGlobalUsings;ResolveAssemblyReferences",
        "-property:BuildProjectReferences=false",
        "-getItem:Compile,ReferencePath",
    ];

    /// <summary>Evaluates and reads a project.</summary>
    /// <param name="projectFile">The .csproj, as a full path.</param>
    /// <exception cref="CompilationException">There is no `dotnet`, MSBuild refuses the project, or a file cannot be read.</exception>
    public static SourceProject Evaluate(string projectFile)
    {
        using JsonDocument evaluated = AskMSBuild(projectFile, Evaluation);
        if (!RefersToOthers(evaluated.RootElement.GetProperty("Items"))) return Read(projectFile, evaluated);
        using JsonDocument resolved = AskMSBuild(projectFile, Resolution);
        return Read(projectFile, resolved);
    }

    private static bool RefersToOthers(JsonElement items) =>
        References.SelectMany(kind => Items(items, kind)).Any(item =>
            Text(item, "ReferenceOutputAssembly") != "false" && !EmbeddedFramework.IsNamedBy(Text(item, "Identity")));

    private static SourceProject Read(string projectFile, JsonDocument answer)
    {
        JsonElement properties = answer.RootElement.GetProperty("Properties");
        JsonElement items = answer.RootElement.GetProperty("Items");
        string directory = Path.GetDirectoryName(projectFile)!;
        return new SourceProject
        {
            Name = Text(properties, "AssemblyName"),
            Directory = directory,
            Files = ProjectReader.ReadFiles(Items(items, "Compile").Select(item => Text(item, "FullPath")), directory),
            References = [.. Items(items, "ReferencePath")
                .Where(item => Text(item, "FrameworkReferenceName").Length == 0)
                .Select(item => Text(item, "FullPath"))],
            PreprocessorSymbols = ProjectSettings.SplitSymbols(Text(properties, "DefineConstants")),
            Nullable = ProjectSettings.ParseNullable(Text(properties, "Nullable")),
            CheckOverflow = ProjectSettings.ParseFlag(Text(properties, "CheckForOverflowUnderflow")),
            SuppressedWarnings = ProjectSettings.SplitSymbols(Text(properties, "NoWarn")),
            TreatWarningsAsErrors = ProjectSettings.ParseFlag(Text(properties, "TreatWarningsAsErrors")),
        };
    }

    private static IEnumerable<JsonElement> Items(JsonElement items, string kind) =>
        items.TryGetProperty(kind, out JsonElement found) ? found.EnumerateArray() : [];

    private static JsonDocument AskMSBuild(string projectFile, string[] questions)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["msbuild", projectFile, .. Questions, .. questions])
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
            WarmUp.Begin();
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
