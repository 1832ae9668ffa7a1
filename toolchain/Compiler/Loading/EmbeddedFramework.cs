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
    public const string AssemblyName = "Neo.SmartContract.Framework";

    /// <summary>What the embedded files' paths begin with.</summary>
    public const string PathPrefix = AssemblyName + "/";

    private const string SourcePrefix = "framework/";
    private const string ReferencePrefix = "reference/";
    private static readonly System.Reflection.Assembly Self = typeof(EmbeddedFramework).Assembly;
    private static readonly Lazy<IReadOnlyList<MetadataReference>> LoadedReferences = new(LoadReferences);
    private static readonly ConcurrentDictionary<CSharpParseOptions, IReadOnlyList<SyntaxTree>> ParsedSources = new();

    /// <summary>.NET's reference assemblies that contracts may name.</summary>
    public static IReadOnlyList<MetadataReference> PlatformReferences => LoadedReferences.Value;

    /// <summary>The framework's files, ordered by path; parsed once for each set of options.</summary>
    public static IReadOnlyList<SyntaxTree> ParseSources(CSharpParseOptions options) =>
        ParsedSources.GetOrAdd(options, static chosen => [.. Parse(chosen)]);

    private static IEnumerable<SyntaxTree> Parse(CSharpParseOptions options)
    {
        foreach (string name in ResourceNames(SourcePrefix))
        {
            using Stream stream = Self.GetManifestResourceStream(name)!;
            SourceText text = SourceText.From(stream, Encoding.UTF8, SourceHashAlgorithm.Sha256);
            string path = PathPrefix + name[SourcePrefix.Length..].Replace('\\', '/');
            yield return CSharpSyntaxTree.ParseText(text, options, path);
        }
    }

    /// <summary>Whether a tree is one of the framework's.</summary>
    public static bool Contains(SyntaxTree tree) => tree.FilePath.StartsWith(PathPrefix, StringComparison.Ordinal);

    private static IReadOnlyList<MetadataReference> LoadReferences() =>
        [.. ResourceNames(ReferencePrefix).Select(name => MetadataReference.CreateFromStream(
            Self.GetManifestResourceStream(name)!, filePath: name[ReferencePrefix.Length..]))];

    private static IEnumerable<string> ResourceNames(string prefix) =>
        Self.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
