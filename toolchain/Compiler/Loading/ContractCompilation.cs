using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Neo.Compiler.Diagnostics;

namespace Neo.Compiler.Loading;

/// <summary>A bound C# compilation with the contracts found in it.</summary>
/// <param name="Compilation">User sources, framework sources and .NET's reference assemblies.</param>
/// <param name="Contracts">The contract classes of the user's sources, in the order of files and lines.</param>
/// <param name="Diagnostics">What C# says of the user's files, ordered by place; nothing of the framework's.</param>
public sealed record ContractCompilation(
    CSharpCompilation Compilation,
    IReadOnlyList<INamedTypeSymbol> Contracts,
    IReadOnlyList<CompilerDiagnostic> Diagnostics)
{
    /// <summary>Whether anything found forbids going on.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
