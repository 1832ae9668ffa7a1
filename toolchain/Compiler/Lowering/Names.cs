using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Neo.Compiler.Lowering;

/// <summary>How members are called in the manifest.</summary>
internal static class Names
{
    /// <summary>An event's or a class's name: its [DisplayName], or its own.</summary>
    public static string Of(ISymbol symbol) => DisplayName(symbol) ?? symbol.Name;

    /// <summary>A method's name: its [DisplayName], or its own with a small first letter; a property's getter has the property's, its setter `set` before it.</summary>
    public static string OfMethod(IMethodSymbol method)
    {
        if (DisplayName(method) is { } given) return given;
        return method switch
        {
            { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: { } property } => DisplayName(property) ?? StartSmall(property.Name),
            { MethodKind: MethodKind.PropertySet, AssociatedSymbol: { } property } => "set" + (DisplayName(property) ?? property.Name),
            _ => StartSmall(method.Name),
        };
    }

    private static string StartSmall(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string? DisplayName(ISymbol symbol) => symbol.GetAttributes()
        .FirstOrDefault(attribute => attribute.AttributeClass is { Name: "DisplayNameAttribute" } type && type.ContainingNamespace.ToDisplayString().Equals("System.ComponentModel", StringComparison.Ordinal))?
        .ConstructorArguments[0].Value as string;
}
