using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Neo.Compiler.Diagnostics;

namespace Neo.Compiler.Loading;

/// <summary>Turns a project's files into one bound compilation. The framework's sources stand beside the user's, so that their bodies can be lowered.</summary>
public static class CompilationLoader
{
    // One fixed version: a newer SDK must not change what the same source means.
    private const LanguageVersion Language = LanguageVersion.CSharp14;

    /// <summary>Parses and binds; C#'s findings come back in the result, not as exceptions.</summary>
    /// <param name="project">The user's files and settings.</param>
    /// <exception cref="CompilationException">NC0009: a referenced assembly cannot be read.</exception>
    public static ContractCompilation Load(SourceProject project)
    {
        CSharpParseOptions parsing = new(Language, DocumentationMode.None, SourceCodeKind.Regular, project.PreprocessorSymbols);
        IEnumerable<SyntaxTree> userTrees = project.Files
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .AsParallel().AsOrdered()
            .Select(file => CSharpSyntaxTree.ParseText(file.Text, parsing, file.Path));
        CSharpCompilation compilation = CSharpCompilation.Create(
            project.Name,
            [.. userTrees, .. EmbeddedFramework.ParseSources(Language)],
            [.. EmbeddedFramework.PlatformReferences, .. LoadReferences(project.References)],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                checkOverflow: project.CheckOverflow,
                nullableContextOptions: project.Nullable,
                specificDiagnosticOptions: ProjectSettings.Suppress(project.SuppressedWarnings),
                optimizationLevel: OptimizationLevel.Release,
                deterministic: true));
        List<CompilerDiagnostic> diagnostics = CollectDiagnostics(compilation);
        IReadOnlyList<INamedTypeSymbol> contracts = ContractFinder.Find(compilation);
        if (contracts.Count == 0 && !diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            diagnostics.Add(LoadingDiagnostics.NoContract(project.Name));
        }
        return new(compilation, contracts, diagnostics);
    }

    private static IEnumerable<MetadataReference> LoadReferences(IReadOnlyList<string> references) =>
        references
            .Where(path => !EmbeddedFramework.IsNamedBy(path))
            .Select(LoadReference);

    private static MetadataReference LoadReference(string path)
    {
        try
        {
            return MetadataReference.CreateFromFile(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CompilationException(LoadingDiagnostics.UnreadableReference(path));
        }
    }

    private static List<CompilerDiagnostic> CollectDiagnostics(CSharpCompilation compilation) =>
        [.. compilation.SyntaxTrees
            .Where(tree => !EmbeddedFramework.Contains(tree))
            .AsParallel().AsOrdered()
            .SelectMany(tree => compilation.GetSemanticModel(tree).GetDiagnostics())
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
            .Select(diagnostic => diagnostic.ToCompilerDiagnostic())
            .Distinct()
            .Order(DiagnosticOrder.Instance)];
}
