using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Neo.Compiler.Diagnostics;

namespace Neo.Compiler.Loading;

/// <summary>
/// What MSBuild already knows of a project, written by Neo.Compiler.targets so that nothing is evaluated twice:
/// lines `name=`, `directory=`, `nullable=`, `checked=`, `warnaserror=`, and any number of `nowarn=`, `define=`, `reference=` and `compile=`.
/// </summary>
public static class BuildInputs
{
    /// <summary>Reads the list and the sources that it names.</summary>
    /// <param name="path">The list's path.</param>
    /// <exception cref="CompilationException">The list or a source is missing, unreadable or malformed.</exception>
    public static SourceProject Read(string path)
    {
        ILookup<string, string> values = ReadLines(path).ToLookup(
            line => line[..line.IndexOf('=')],
            line => line[(line.IndexOf('=') + 1)..]);
        string directory = Single(values, "directory", path);
        return new SourceProject
        {
            Name = Single(values, "name", path),
            Directory = directory,
            Files = ProjectReader.ReadFiles(values["compile"], directory),
            References = [.. values["reference"]],
            PreprocessorSymbols = [.. values["define"]],
            Nullable = ProjectSettings.ParseNullable(values["nullable"].FirstOrDefault() ?? ""),
            CheckOverflow = ProjectSettings.ParseFlag(values["checked"].FirstOrDefault() ?? ""),
            SuppressedWarnings = [.. values["nowarn"]],
            TreatWarningsAsErrors = ProjectSettings.ParseFlag(values["warnaserror"].FirstOrDefault() ?? ""),
        };
    }

    private static IEnumerable<string> ReadLines(string path)
    {
        try
        {
            string[] lines = File.ReadAllLines(path);
            string? malformed = Array.Find(lines, line => !line.Contains('='));
            return malformed is null
                ? lines
                : throw new CompilationException(LoadingDiagnostics.UnreadableFile(path, $"the line '{malformed}' is not of the form name=value."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CompilationException(LoadingDiagnostics.UnreadableFile(path, exception.Message));
        }
    }

    private static string Single(ILookup<string, string> values, string name, string path) =>
        values[name].SingleOrDefault(value => value.Length > 0)
        ?? throw new CompilationException(LoadingDiagnostics.UnreadableFile(path, $"it must say '{name}=' once."));
}
