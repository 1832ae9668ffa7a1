using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Neo.Compiler.Lowering;

/// <summary>What each type parameter stands for in one instance of a generic method or type. Every instance is lowered on its own.</summary>
internal sealed class TypeSubstitution
{
    private readonly Dictionary<ITypeParameterSymbol, ITypeSymbol> _arguments = new(SymbolEqualityComparer.Default);
    private readonly Compilation _compilation;
    private readonly Dictionary<IMethodSymbol, TypeSubstitution> _inner = new(SymbolEqualityComparer.Default);
    private readonly TypeSubstitution? _outer;
    private readonly IMethodSymbol? _local;

    /// <summary>The substitution that a constructed method implies for its own body.</summary>
    public TypeSubstitution(Compilation compilation, IMethodSymbol method)
    {
        _compilation = compilation;
        Add(method.OriginalDefinition.TypeParameters, method.TypeArguments);
        AddArgumentsOf(method.ContainingType);
    }

    /// <summary>The substitution that a constructed type implies for its initialisers.</summary>
    public TypeSubstitution(Compilation compilation, INamedTypeSymbol type)
    {
        _compilation = compilation;
        AddArgumentsOf(type);
    }

    private TypeSubstitution(TypeSubstitution outer, IMethodSymbol local)
    {
        (_compilation, _outer, _local) = (outer._compilation, outer, local.OriginalDefinition);
        Add(outer._arguments.Keys, outer._arguments.Values);
        Add(local.OriginalDefinition.TypeParameters, local.TypeArguments);
    }

    /// <summary>The substitution for the body of a local function that is called here; a generic one has type arguments of its own.</summary>
    public TypeSubstitution ForLocal(IMethodSymbol local)
    {
        TypeSubstitution around = this;
        while (around._local is { } generic && !IsInside(local, generic)) around = around._outer!;
        if (local.TypeParameters.IsEmpty) return around;
        IMethodSymbol constructed = local.OriginalDefinition.Construct([.. local.TypeArguments.Select(Apply)]);
        if (!around._inner.TryGetValue(constructed, out TypeSubstitution? inner)) around._inner.Add(constructed, inner = new(around, constructed));
        return inner;
    }

    private static bool IsInside(IMethodSymbol local, IMethodSymbol function)
    {
        for (ISymbol? symbol = local.OriginalDefinition.ContainingSymbol; symbol is not null; symbol = symbol.ContainingSymbol)
            if (SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, function)) return true;
        return false;
    }

    /// <summary>The type with every known type parameter replaced.</summary>
    public ITypeSymbol Apply(ITypeSymbol type)
    {
        if (_arguments.Count == 0) return type;
        return type switch
        {
            ITypeParameterSymbol parameter => _arguments.GetValueOrDefault(parameter, parameter),
            IArrayTypeSymbol array => _compilation.CreateArrayTypeSymbol(Apply(array.ElementType), array.Rank),
            INamedTypeSymbol named => Apply(named),
            _ => type,
        };
    }

    /// <summary>The method as a member of the substituted type, with substituted type arguments.</summary>
    public IMethodSymbol Apply(IMethodSymbol method)
    {
        if (method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction) return method;
        if (method.ReducedFrom is { } unreduced)
            method = unreduced.TypeParameters.IsEmpty ? unreduced : unreduced.Construct(method.TypeArguments.ToArray());
        if (_arguments.Count == 0) return method;
        IMethodSymbol member = Member(method);
        return member.TypeParameters.IsEmpty ? member : member.ConstructedFrom.Construct(method.TypeArguments.Select(Apply).ToArray());
    }

    /// <summary>The field, property or event as a member of the substituted type.</summary>
    public T Apply<T>(T member) where T : class, ISymbol => _arguments.Count == 0 ? member : Member(member);

    private T Member<T>(T member) where T : class, ISymbol
    {
        if (member.ContainingType is not { } containing) return member;
        INamedTypeSymbol constructed = Apply(containing);
        if (SymbolEqualityComparer.Default.Equals(constructed, containing)) return member;
        return constructed.GetMembers(member.Name).OfType<T>()
            .First(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, member.OriginalDefinition));
    }

    private INamedTypeSymbol Apply(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer && Apply(outer) is var newOuter && !SymbolEqualityComparer.Default.Equals(outer, newOuter))
            type = newOuter.GetTypeMembers(type.Name, type.Arity).First();
        if (type.TypeArguments.IsEmpty) return type;
        return type.ConstructedFrom.Construct(type.TypeArguments.Select(Apply).ToArray());
    }

    private void AddArgumentsOf(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType) Add(type.OriginalDefinition.TypeParameters, type.TypeArguments);
    }

    private void Add(IEnumerable<ITypeParameterSymbol> parameters, IEnumerable<ITypeSymbol> arguments)
    {
        foreach ((ITypeParameterSymbol parameter, ITypeSymbol argument) in parameters.Zip(arguments))
            if (!SymbolEqualityComparer.Default.Equals(parameter, argument)) _arguments[parameter] = argument;
    }
}
