using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Neo.Compiler.Lowering;

/// <summary>
/// What makes a contract's one instance: its fields are filled in `_initialize`, and its constructor runs at the start of each instance member
/// that is called from outside.
/// </summary>
internal static class ContractConstructor
{
    /// <summary>The constructor that instance members need run, or null where neither it nor those of the base classes do anything.</summary>
    public static IMethodSymbol? Of(INamedTypeSymbol contractClass) =>
        EntryPoints.Hierarchy(contractClass).SelectMany(type => type.InstanceConstructors).Any(DoesSomething) ? WithoutParameters(contractClass) : null;

    /// <summary>The declaration of a contract's constructor that nothing could call, or null.</summary>
    public static SyntaxNode? RefusedIn(INamedTypeSymbol contractClass)
    {
        if (EntryPoints.Hierarchy(contractClass).SelectMany(type => type.InstanceConstructors).FirstOrDefault(PrimaryConstructors.IsPrimary) is { } primary) return SyntaxOf(primary);
        return WithoutParameters(contractClass) is null ? SyntaxOf(contractClass.InstanceConstructors[0]) : null;
    }

    private static IMethodSymbol? WithoutParameters(INamedTypeSymbol type) => type.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.IsEmpty);

    private static bool DoesSomething(IMethodSymbol constructor) =>
        SyntaxOf(constructor) is ConstructorDeclarationSyntax declaration && (declaration.Body is not { Statements.Count: 0 } || declaration.Initializer is { ArgumentList.Arguments.Count: > 0 });

    private static SyntaxNode? SyntaxOf(IMethodSymbol constructor) => constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
}
