using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using Neo.Compiler.Assembly;
using Neo.Compiler.Diagnostics;

namespace Neo.Compiler.CommandLine;

/// <summary>The files of one contract, named as nccs names them.</summary>
internal static class OutputFiles
{
    // Refused everywhere, so that a name that works on one system works on all.
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("\0\t\n\r\"*/:<>?\\|");

    /// <summary>The files that were asked for; NEF and manifest always.</summary>
    /// <exception cref="CompilationException">The contract's name cannot be a file's.</exception>
    public static IEnumerable<OutputFile> Of(CompiledContract contract, CommandOptions options)
    {
        string name = contract.BaseName;
        if (name.Trim('.').Length == 0 || name.AsSpan().ContainsAny(NotInNames))
        {
            throw new CompilationException(CommandDiagnostics.BadName(name));
        }
        List<OutputFile> files = [new($"{name}.nef", contract.Nef), Text($"{name}.manifest.json", contract.Manifest)];
        if (options.Debug != DebugKind.None) files.Add(new($"{name}.nefdbgnfo", contract.DebugInfo));
        if (options.Artifacts != ArtifactsKind.None) files.Add(Text($"{name}.artifacts.cs", contract.Artifacts));
        if (options.Assembly) files.Add(Text($"{name}.asm", contract.Listing));
        return files;
    }

    private static OutputFile Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
