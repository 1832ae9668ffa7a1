using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Neo.Compiler.Assembly;
using Neo.Compiler.Diagnostics;

namespace Neo.Compiler.Lowering;

/// <summary>The contract's public face: which methods and events the manifest lists.</summary>
internal static class EntryPoints
{
    /// <summary>The public methods and accessors, inherited ones included, base classes first, each in its most derived form.</summary>
    public static IReadOnlyList<IMethodSymbol> Of(INamedTypeSymbol contractClass, ICollection<CompilerDiagnostic> diagnostics)
    {
        List<IMethodSymbol> methods = [];
        foreach (INamedTypeSymbol type in Hierarchy(contractClass))
            foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>().Where(IsEntryPoint))
            {
                int overridden = methods.FindIndex(other => Overrides(method, other));
                if (overridden >= 0) methods[overridden] = method;
                else methods.Add(method);
            }
        methods.RemoveAll(method => method.IsAbstract);
        foreach (IGrouping<(string, int), IMethodSymbol> same in methods.GroupBy(method => (Names.OfMethod(method), method.Parameters.Length)).Where(group => group.Count() > 1))
        {
            SyntaxNode? syntax = same.Last().DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
            diagnostics.Add(Errors.At(syntax, "NC1012", $"The contract has two methods '{same.Key.Item1}' with {same.Key.Item2} parameters; give one another name with [DisplayName].").Diagnostic);
        }
        // Whoever calls from outside has values only, no places.
        foreach (IParameterSymbol parameter in methods.SelectMany(method => method.Parameters).Where(parameter => parameter.RefKind != RefKind.None))
            diagnostics.Add(Errors.ByReference(parameter.DeclaringSyntaxReferences[0].GetSyntax()).Diagnostic);
        foreach (IMethodSymbol method in methods.Where(method => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType).Any(IsIndexOrRange)))
            diagnostics.Add(Errors.Unsupported(method.DeclaringSyntaxReferences[0].GetSyntax(), "An Index or a Range in the ABI", "take and return numbers", "NC1114").Diagnostic);
        // The ABI has arrays of arrays only.
        foreach (IMethodSymbol method in methods.Where(method => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType).Any(HoldsGrid)))
            diagnostics.Add(Errors.Grid(method.DeclaringSyntaxReferences[0].GetSyntax()).Diagnostic);
        RefuseConstructors(contractClass);
        return methods;
    }

    private static bool HoldsGrid(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.Rank > 1 || HoldsGrid(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HoldsGrid),
        _ => false,
    };

    private static bool IsIndexOrRange(ITypeSymbol type)
    {
        ITypeSymbol plain = TypeFacts.NullableUnderlying(type) ?? type;
        return TypeFacts.IsIndex(plain) || TypeFacts.IsRange(plain);
    }

    private static void RefuseConstructors(INamedTypeSymbol contractClass)
    {
        if (ContractConstructor.RefusedIn(contractClass) is { } syntax)
            throw Errors.At(syntax, "NC1013", "A contract's constructor can't have parameters, as nothing could give their values; give the fields initialisers.");
    }

    /// <summary>The events, inherited ones included, base classes first.</summary>
    public static IReadOnlyList<EventDescription> EventsOf(INamedTypeSymbol contractClass) =>
        [.. Hierarchy(contractClass).SelectMany(type => type.GetMembers().OfType<IEventSymbol>()).Select(raised => new EventDescription(Names.Of(raised), raised.Name, ParametersOf(raised)))];

    public static ParameterDescription DescribeParameter(IParameterSymbol parameter) =>
        new(parameter.Name, AbiTypes.Of(parameter.Type), parameter.Type.ToDisplayString(AbiTypes.FullNames));

    /// <summary>Whether a method is marked [Safe], or is the getter of a property that is.</summary>
    public static bool IsSafe(IMethodSymbol method)
    {
        for (IMethodSymbol? current = method; current is not null; current = current.OverriddenMethod)
            if (HasSafe(current) || current is { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: { } property } && HasSafe(property)) return true;
        return false;
    }

    private static bool HasSafe(ISymbol symbol) => symbol.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "SafeAttribute" } type && TypeFacts.IsInFramework(type));

    /// <summary>The contract's class and its base classes, the furthest base first.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Hierarchy(INamedTypeSymbol contractClass)
    {
        List<INamedTypeSymbol> types = [];
        for (INamedTypeSymbol? type = contractClass; type is { SpecialType: SpecialType.None }; type = type.BaseType) types.Insert(0, type);
        return types;
    }

    private static bool IsEntryPoint(IMethodSymbol method) => method is { DeclaredAccessibility: Accessibility.Public, IsGenericMethod: false, IsExtern: false } && method.MethodKind switch
    {
        MethodKind.Ordinary => !method.IsImplicitlyDeclared && !OverridesObject(method),
        MethodKind.PropertyGet or MethodKind.PropertySet => method.AssociatedSymbol is IPropertySymbol { IsIndexer: false },
        _ => false,
    };

    private static bool OverridesObject(IMethodSymbol method)
    {
        for (IMethodSymbol? current = method.OverriddenMethod; current is not null; current = current.OverriddenMethod)
            if (current.ContainingType.SpecialType == SpecialType.System_Object) return true;
        return false;
    }

    // A method hides one of a base class that has the same signature from whoever calls from outside, as an override does.
    private static bool Overrides(IMethodSymbol method, IMethodSymbol other)
    {
        for (IMethodSymbol? current = method.OverriddenMethod; current is not null; current = current.OverriddenMethod)
            if (SymbolEqualityComparer.Default.Equals(current, other)) return true;
        return method.Name == other.Name
            && method.Parameters.Select(parameter => parameter.Type).SequenceEqual(other.Parameters.Select(parameter => parameter.Type), SymbolEqualityComparer.Default);
    }

    private static IReadOnlyList<ParameterDescription> ParametersOf(IEventSymbol raised)
    {
        IMethodSymbol invoke = ((INamedTypeSymbol)raised.Type).DelegateInvokeMethod!;
        // Action<…> has no names of its own worth showing.
        bool isNamed = !TypeFacts.IsInSystem(raised.Type);
        return [.. invoke.Parameters.Select((parameter, i) => DescribeParameter(parameter) with { Name = isNamed ? parameter.Name : $"arg{i + 1}" })];
    }
}
