using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Neo.Compiler.Diagnostics;

namespace Neo.Compiler.Loading;

/// <summary>Reads what a person names on the command line: a project, a folder with one, or C# files.</summary>
public static class ProjectReader
{
    /// <summary>Reads the named project or files from disk.</summary>
    /// <param name="paths">One .csproj, one folder, or any number of .cs files; none means the current folder.</param>
    /// <exception cref="CompilationException">A path is missing, unreadable or of another kind, or MSBuild refuses the project.</exception>
    public static SourceProject Read(IReadOnlyList<string> paths)
    {
        string first = Path.GetFullPath(paths.Count == 0 ? "." : paths[0]);
        if (paths.Count <= 1 && Directory.Exists(first)) return ProjectEvaluator.Evaluate(FindProject(first));
        if (paths.Count == 1 && HasExtension(first, ".csproj"))
        {
            return File.Exists(first) ? ProjectEvaluator.Evaluate(first) : throw new CompilationException(LoadingDiagnostics.MissingFile(paths[0]));
        }
        foreach (string path in paths)
        {
            if (!HasExtension(path, ".cs")) throw new CompilationException(Refusal(path));
        }
        string directory = Path.GetDirectoryName(first)!;
        return new SourceProject
        {
            Name = Path.GetFileNameWithoutExtension(first),
            Directory = directory,
            Files = ReadFiles(paths.Select(Path.GetFullPath), directory),
        };
    }

    /// <summary>Reads C# files, each named relative to <paramref name="directory"/>.</summary>
    /// <exception cref="CompilationException">A file is missing or cannot be read.</exception>
    public static IReadOnlyList<SourceFile> ReadFiles(IEnumerable<string> fullPaths, string directory) =>
        [.. fullPaths.Select(path => ReadFile(path, directory)).DistinctBy(file => file.Path)];

    private static SourceFile ReadFile(string fullPath, string directory)
    {
        if (!File.Exists(fullPath)) throw new CompilationException(LoadingDiagnostics.MissingFile(fullPath));
        try
        {
            return SourceFile.Read(fullPath, directory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CompilationException(LoadingDiagnostics.UnreadableFile(fullPath, exception.Message));
        }
    }

    private static string FindProject(string folder)
    {
        string[] projects = ProjectsIn(folder);
        return projects.Length switch
        {
            1 => projects[0],
            0 => throw new CompilationException(LoadingDiagnostics.NoProject(folder)),
            _ => throw new CompilationException(LoadingDiagnostics.SeveralProjects(folder)),
        };
    }

    private static string[] ProjectsIn(string folder)
    {
        try
        {
            return Directory.GetFiles(folder, "*.csproj");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CompilationException(LoadingDiagnostics.UnreadableFile(folder, exception.Message));
        }
    }

    private static CompilerDiagnostic Refusal(string path) =>
        File.Exists(path) || Directory.Exists(path) ? LoadingDiagnostics.NotSource(path) : LoadingDiagnostics.MissingFile(path);

    private static bool HasExtension(string path, string extension) =>
        string.Equals(Path.GetExtension(path), extension, StringComparison.OrdinalIgnoreCase);
}
