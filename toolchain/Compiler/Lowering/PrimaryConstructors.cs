using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Neo.Compiler.Lowering;

/// <summary>What a primary constructor's parameters become: fields, where members use them; a record's properties; otherwise arguments.</summary>
internal static class PrimaryConstructors
{
    /// <summary>Whether a constructor is its type's parameter list.</summary>
    public static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax { ParameterList: not null };

    /// <summary>The field that holds a parameter which members use, or null.</summary>
    public static IFieldSymbol? FieldOf(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && IsPrimary(constructor) ? FieldOf(constructor.ContainingType, parameter) : null;

    /// <summary>The field of a type that starts with the value of a parameter: the one that holds it, or that of a record's property.</summary>
    public static IFieldSymbol? FieldSetFrom(INamedTypeSymbol type, IParameterSymbol parameter) => FieldOf(type, parameter)
        ?? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.AssociatedSymbol is IPropertySymbol property && property.Name == parameter.Name
            && property.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax);

    // Roslyn's own name for it.
    private static IFieldSymbol? FieldOf(INamedTypeSymbol type, IParameterSymbol parameter) =>
        type.GetMembers($"<{parameter.Name}>P").OfType<IFieldSymbol>().FirstOrDefault();
}
