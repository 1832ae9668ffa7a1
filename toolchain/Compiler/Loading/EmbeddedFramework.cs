using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Neo.Compiler.Loading;

/// <summary>The framework's sources and .NET's reference assemblies, both carried inside the compiler, so that no machine's own versions change the output.</summary>
internal static class EmbeddedFramework
{
    /// <summary>The assembly whose place the embedded sources take.</summary>
    private const string AssemblyName = "Neo.SmartContract.Framework";

    /// <summary>What the embedded files' paths begin with.</summary>
    public const string PathPrefix = AssemblyName + "/";

    private const string SourcePrefix = "framework/";
    private const string ReferencePrefix = "reference/";
    private static readonly System.Reflection.Assembly Self = typeof(EmbeddedFramework).Assembly;
    private static readonly Lazy<IReadOnlyList<MetadataReference>> LoadedReferences = new(LoadReferences);
    private static readonly ConcurrentDictionary<LanguageVersion, Lazy<IReadOnlyList<SyntaxTree>>> ParsedSources = new();

    /// <summary>.NET's reference assemblies that contracts may name.</summary>
    public static IReadOnlyList<MetadataReference> PlatformReferences => LoadedReferences.Value;

    /// <summary>The framework's files, ordered by path, under no preprocessor symbols; parsed once.</summary>
    public static IReadOnlyList<SyntaxTree> ParseSources(LanguageVersion language) =>
        ParsedSources.GetOrAdd(language, static chosen => new(() => Parse(new(chosen, DocumentationMode.None)))).Value;

    private static IReadOnlyList<SyntaxTree> Parse(CSharpParseOptions options) =>
        [.. ResourceNames(SourcePrefix).AsParallel().AsOrdered().Select(name =>
        {
            using Stream stream = Self.GetManifestResourceStream(name)!;
            SourceText text = SourceText.From(stream, Encoding.UTF8, SourceHashAlgorithm.Sha256);
            string path = PathPrefix + name[SourcePrefix.Length..].Replace('\\', '/');
            return CSharpSyntaxTree.ParseText(text, options, path);
        })];

    /// <summary>Whether a package, a project or an assembly is the framework's own, whose place the embedded sources take.</summary>
    public static bool IsNamedBy(string reference)
    {
        string name = Path.GetFileName(reference.Replace('\\', '/'));
        foreach (string extension in new[] { ".csproj", ".dll" })
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) name = name[..^extension.Length];
        return string.Equals(name, AssemblyName, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a tree is one of the framework's.</summary>
    public static bool Contains(SyntaxTree tree) => tree.FilePath.StartsWith(PathPrefix, StringComparison.Ordinal);

    private static IReadOnlyList<MetadataReference> LoadReferences() =>
        [.. ResourceNames(ReferencePrefix).Select(name => MetadataReference.CreateFromStream(
            Self.GetManifestResourceStream(name)!, filePath: name[ReferencePrefix.Length..]))];

    private static IEnumerable<string> ResourceNames(string prefix) =>
        Self.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
