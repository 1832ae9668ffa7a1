using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Neo.Compiler.Lowering;

/// <summary>
/// Finds the one method that a virtual or interface call can reach, whatever class of the source the receiver has. Where there are several,
/// the call is dispatched at run time.
/// </summary>
internal sealed class VirtualCalls(Compilation compilation)
{
    private readonly IReadOnlyList<INamedTypeSymbol> _types = [.. TypesIn(compilation.Assembly.GlobalNamespace)];

    /// <summary>The method that runs for every receiver of the static type, or null where there are several, or none.</summary>
    public IMethodSymbol? OnlyTarget(IMethodSymbol method, ITypeSymbol receiver)
    {
        List<IMethodSymbol> targets = [];
        foreach (ITypeSymbol candidate in Candidates(receiver))
        {
            if (candidate is INamedTypeSymbol { IsGenericType: true } generic && !SymbolEqualityComparer.Default.Equals(generic, receiver)) return null;
            if (Implementation(method, candidate) is not { } target) return null;
            if (!targets.Contains(target, SymbolEqualityComparer.Default)) targets.Add(target);
        }
        return targets.Count == 1 ? targets[0] : null;
    }

    // The concrete types that a variable of the type may hold.
    private IEnumerable<ITypeSymbol> Candidates(ITypeSymbol receiver)
    {
        if (receiver is { IsAbstract: false, TypeKind: TypeKind.Class or TypeKind.Struct }) yield return receiver;
        if (receiver.IsSealed || receiver.TypeKind == TypeKind.Struct) yield break;
        foreach (INamedTypeSymbol type in _types)
            if (!type.IsAbstract && !SymbolEqualityComparer.Default.Equals(type, receiver.OriginalDefinition) && IsKindOf(type, receiver.OriginalDefinition)) yield return type;
    }

    private static bool IsKindOf(INamedTypeSymbol type, ITypeSymbol ancestor)
    {
        for (INamedTypeSymbol? parent = type.BaseType; parent is not null; parent = parent.BaseType)
            if (SymbolEqualityComparer.Default.Equals(parent.OriginalDefinition, ancestor)) return true;
        return type.AllInterfaces.Any(face => SymbolEqualityComparer.Default.Equals(face.OriginalDefinition, ancestor));
    }

    /// <summary>The method that runs when a member is called on an object of a type, or null where it has none.</summary>
    public static IMethodSymbol? Implementation(IMethodSymbol method, ITypeSymbol type)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            if (type.FindImplementationForInterfaceMember(method.ConstructedFrom) is not IMethodSymbol found) return null;
            IMethodSymbol constructed = method.TypeArguments.IsEmpty ? found : found.Construct([.. method.TypeArguments]);
            return found.ContainingType.TypeKind == TypeKind.Class ? Override(constructed, type) : constructed;
        }
        return Override(method, type) is { } target ? OfRecord(target, type) : null;
    }

    // C# overrides a record's Equals in the next class only, which then asks for the object's own.
    private static IMethodSymbol? OfRecord(IMethodSymbol target, ITypeSymbol type)
    {
        if (target.Name != "Equals" || !Records.IsSynthesized(target) || target.Parameters[0].Type is not { IsRecord: true } || SymbolEqualityComparer.Default.Equals(target.ContainingType, type)) return target;
        IMethodSymbol own = Records.EqualsOf((INamedTypeSymbol)type);
        return Records.IsSynthesized(own) ? own : null;
    }

    private static IMethodSymbol? Override(IMethodSymbol method, ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
            foreach (IMethodSymbol candidate in current.GetMembers().OfType<IMethodSymbol>())
                for (IMethodSymbol? overridden = candidate; overridden is not null; overridden = overridden.OverriddenMethod)
                    if (SymbolEqualityComparer.Default.Equals(overridden, method.ConstructedFrom))
                        return candidate.IsAbstract ? null : TypeFacts.IsLibraryException(candidate.ContainingType) ? OfAllExceptions(candidate) : method.TypeArguments.IsEmpty ? candidate : candidate.Construct([.. method.TypeArguments]);
        return null;
    }

    // What .NET's exceptions override among themselves, such as Message, is one member here.
    private static IMethodSymbol OfAllExceptions(IMethodSymbol method) =>
        method.OverriddenMethod is { } overridden && TypeFacts.IsException(overridden.ContainingType) ? OfAllExceptions(overridden) : method;

    /// <summary>Whether a class of the source overrides a member of all exceptions.</summary>
    public bool OverridesOfExceptions(string name) => _types.Any(type => TypeFacts.IsException(type) && type.GetMembers(name).Any(member => member.IsOverride));

    /// <summary>All types declared in a namespace or type, inner ones included.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol place)
    {
        foreach (INamespaceOrTypeSymbol member in place.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type) yield return type;
            foreach (INamedTypeSymbol inner in TypesIn(member)) yield return inner;
        }
    }
}
