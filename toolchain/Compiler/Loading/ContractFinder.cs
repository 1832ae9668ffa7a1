using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Neo.Compiler.Loading;

/// <summary>Finds the classes that become contracts: concrete classes of the user's that derive from SmartContract.</summary>
internal static class ContractFinder
{
    private const string BaseClass = "Neo.SmartContract.Framework.SmartContract";

    /// <summary>The contract classes, each once, in the order of files and lines.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Find(CSharpCompilation compilation)
    {
        INamedTypeSymbol? smartContract = compilation.GetTypeByMetadataName(BaseClass);
        List<INamedTypeSymbol> contracts = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Where(tree => !EmbeddedFramework.Contains(tree)))
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (TypeDeclarationSyntax declaration in tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>())
            {
                if (model.GetDeclaredSymbol(declaration) is INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } type
                    && DerivesFrom(type, smartContract)
                    && !contracts.Contains(type, SymbolEqualityComparer.Default))
                {
                    contracts.Add(type);
                }
            }
        }
        return contracts;
    }

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol? ancestor)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, ancestor)) return true;
        }
        return false;
    }
}
