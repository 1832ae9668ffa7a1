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
            using StreamReader reader = new(Self.GetManifestResourceStream(name)!, Encoding.UTF8);
            SourceText text = SourceText.From(WithUsingsInside(reader.ReadToEnd()), Encoding.UTF8, SourceHashAlgorithm.Sha256);
            string path = PathPrefix + name[SourcePrefix.Length..].Replace('\\', '/');
            return CSharpSyntaxTree.ParseText(text, options, path);
        })];

    /// <summary>
    /// Moves the using directives of a file into its namespace, where no namespace of the contract's own, such as <c>Exception</c> or
    /// <c>Storage</c>, comes before them. Of the two lists, the framework's has to stay nearer than .NET's.
    /// </summary>
    private static string WithUsingsInside(string source)
    {
        List<string> lines = [.. source.Split('\n')];
        int place = lines.FindIndex(line => line.StartsWith("namespace ", StringComparison.Ordinal));
        if (place < 0) return source;
        ILookup<bool, string> before = lines.Take(place).ToLookup(IsMoved);
        return string.Join('\n', [.. before[false], lines[place], .. before[true], .. lines.Skip(place + 1)]);
    }

    private static bool IsMoved(string line) =>
        line.StartsWith("using ", StringComparison.Ordinal) && !line.StartsWith("using System.Collections.Generic;", StringComparison.Ordinal);

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
