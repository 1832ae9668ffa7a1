using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Neo.Compiler.Diagnostics;

namespace Neo.Compiler.CommandLine;

/// <summary>Writes a compilation's files: all or none, and an unchanged file keeps its time stamp.</summary>
public static class OutputFolder
{
    private const string TemporarySuffix = ".neocc-tmp";

    /// <summary>Writes the files.</summary>
    /// <param name="folder">Made if missing.</param>
    /// <param name="files">Their names must differ.</param>
    /// <exception cref="CompilationException">The folder or a file cannot be written; what was there before stays.</exception>
    public static void Write(string folder, IReadOnlyList<OutputFile> files)
    {
        List<string> staged = [];
        try
        {
            Directory.CreateDirectory(folder);
            foreach (OutputFile file in files.Where(file => IsChanged(Path.Combine(folder, file.Name), file.Content)))
            {
                string target = Path.Combine(folder, file.Name);
                if (Directory.Exists(target)) throw new IOException($"'{target}' is a folder.");
                staged.Add(target);
                File.WriteAllBytes(target + TemporarySuffix, file.Content);
            }
            foreach (string target in staged) File.Move(target + TemporarySuffix, target, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            RemoveTemporaries(staged);
            throw new CompilationException(CommandDiagnostics.UnwritableOutput(folder, exception.Message));
        }
    }

    private static bool IsChanged(string path, byte[] content) =>
        !File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(content);

    private static void RemoveTemporaries(List<string> staged)
    {
        foreach (string target in staged.Where(target => File.Exists(target + TemporarySuffix))) File.Delete(target + TemporarySuffix);
    }
}
