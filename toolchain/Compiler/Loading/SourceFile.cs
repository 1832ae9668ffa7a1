using System.IO;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Neo.Compiler.Loading;

/// <summary>One C# file as the compiler sees it.</summary>
/// <param name="Path">Its path relative to the project's folder, with `/`: the same on every machine.</param>
/// <param name="Text">What it holds.</param>
public sealed record SourceFile(string Path, SourceText Text)
{
    /// <summary>A file that exists in memory only.</summary>
    public static SourceFile FromText(string path, string text) =>
        new(path, SourceText.From(text, Encoding.UTF8, SourceHashAlgorithm.Sha256));

    /// <summary>Reads a file from disk and names it relative to <paramref name="directory"/>.</summary>
    public static SourceFile Read(string fullPath, string directory)
    {
        using FileStream stream = File.OpenRead(fullPath);
        string relative = System.IO.Path.GetRelativePath(directory, fullPath).Replace('\\', '/');
        return new(relative, SourceText.From(stream, Encoding.UTF8, SourceHashAlgorithm.Sha256));
    }
}
