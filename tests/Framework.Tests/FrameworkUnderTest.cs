using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Neo.SmartContract.Framework.Tests;

/// <summary>The built framework: as contracts reference it, and as the compiler reads its sources.</summary>
internal static class FrameworkUnderTest
{
    private static readonly Assembly Self = typeof(FrameworkUnderTest).Assembly;

    private static readonly string AssemblyPath = Path.Combine(AppContext.BaseDirectory, "Neo.SmartContract.Framework.dll");

    private static readonly MetadataReference[] SystemReferences = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToArray();

    /// <summary>The framework's sources, by their names.</summary>
    public static IReadOnlyDictionary<string, string> Sources { get; } = ReadResources("source/");

    /// <summary>The baseline contracts, by their names.</summary>
    public static IReadOnlyDictionary<string, string> Contracts { get; } = ReadResources("contract/");

    /// <summary>The sources, compiled by themselves.</summary>
    public static CSharpCompilation FromSources { get; } = Compile(Sources, SystemReferences);

    /// <summary>The types of the assembly that contracts can name.</summary>
    public static IEnumerable<INamedTypeSymbol> PublicTypes { get; } = ReadPublicTypes();

    /// <summary>Compiles contracts against the assembly.</summary>
    public static CSharpCompilation CompileContracts(IReadOnlyDictionary<string, string> contracts)
        => Compile(contracts, [.. SystemReferences, MetadataReference.CreateFromFile(AssemblyPath)]);

    /// <summary>Every type of a namespace and of the namespaces in it, and the types in those.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type) yield return type;
            if (member is not INamespaceOrTypeSymbol inner) continue;
            foreach (INamedTypeSymbol innerType in TypesOf(inner)) yield return innerType;
        }
    }

    private static CSharpCompilation Compile(IReadOnlyDictionary<string, string> sources, IEnumerable<MetadataReference> references)
        => CSharpCompilation.Create(
            "compiled",
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Value, path: source.Key)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static INamedTypeSymbol[] ReadPublicTypes()
    {
        CSharpCompilation compilation = CompileContracts(new Dictionary<string, string>());
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(compilation.References.Last())!;
        return TypesOf(assembly.GlobalNamespace).Where(type => type.DeclaredAccessibility == Accessibility.Public).ToArray();
    }

    private static Dictionary<string, string> ReadResources(string prefix)
        => Self.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[prefix.Length..].Replace('\\', '/'), ReadResource);

    private static string ReadResource(string name)
    {
        using var reader = new StreamReader(Self.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
