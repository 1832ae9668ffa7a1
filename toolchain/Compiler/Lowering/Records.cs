using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Neo.Compiler.Lowering;

/// <summary>The members that C# gives every record.</summary>
internal static class Records
{
    /// <summary>Whether a method of a record is C#'s, not the author's. Accessors of its properties are like those of other types.</summary>
    public static bool IsSynthesized(IMethodSymbol method) =>
        method is { IsImplicitlyDeclared: true, ContainingType.IsRecord: true, MethodKind: MethodKind.Ordinary or MethodKind.UserDefinedOperator or MethodKind.BuiltinOperator };

    /// <summary>The method by which a record compares itself with another of its type.</summary>
    public static IMethodSymbol EqualsOf(INamedTypeSymbol record) => record.GetMembers("Equals").OfType<IMethodSymbol>()
        .First(method => method.Parameters is [{ Type: var other }] && SymbolEqualityComparer.Default.Equals(other, record));

    /// <summary>The first of a record's base classes.</summary>
    public static INamedTypeSymbol RootOf(INamedTypeSymbol record) => record.BaseType is { IsRecord: true } parent ? RootOf(parent) : record;

    /// <summary>The public instance fields and properties in the order in which a record's text shows them, base classes first.</summary>
    public static IEnumerable<ISymbol> PrintedMembers(INamedTypeSymbol type)
    {
        IEnumerable<ISymbol> inherited = type.BaseType is { IsRecord: true } parent ? PrintedMembers(parent) : [];
        return inherited.Concat(type.GetMembers().Where(member => !member.IsStatic && member.DeclaredAccessibility == Accessibility.Public
            && member is IFieldSymbol or IPropertySymbol { IsIndexer: false, GetMethod: not null, IsOverride: false }));
    }

    /// <summary>A property of a record or of one of its base classes.</summary>
    public static IPropertySymbol? PropertyOf(ITypeSymbol type, string name)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
            if (current.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property) return property;
        return null;
    }

    /// <summary>The author's own member among those that a record's equality, copies and text are made of, or null.</summary>
    public static IMethodSymbol? Replaced(INamedTypeSymbol type, params string[] names)
    {
        for (INamedTypeSymbol? current = type; current is { IsRecord: true }; current = current.BaseType)
            foreach (IMethodSymbol method in current.GetMembers().OfType<IMethodSymbol>())
                if (!method.IsImplicitlyDeclared && (names.Contains(method.Name) || method.MethodKind == MethodKind.Constructor && names.Contains(".copy") && IsCopyConstructor(method))) return method;
        return null;
    }

    /// <summary>Whether a constructor is what `with` copies a record by.</summary>
    public static bool IsCopyConstructor(IMethodSymbol constructor) =>
        constructor is { ContainingType: { IsRecord: true, IsReferenceType: true } type, Parameters: [{ Type: var copied }] } && SymbolEqualityComparer.Default.Equals(copied, type);
}
