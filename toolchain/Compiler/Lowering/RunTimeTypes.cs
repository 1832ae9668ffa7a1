using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Neo.Compiler.Lowering;

/// <summary>
/// The types that objects have at run time. A contract is compiled whole, so they are known: what it constructs, what it boxes, the
/// exceptions that it throws, and whatever class may arrive from outside as an argument or out of storage.
/// </summary>
internal sealed class RunTimeTypes(Compilation compilation, WholeProgram program)
{
    private readonly List<INamedTypeSymbol> _types = [];
    private readonly HashSet<ITypeSymbol> _known = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _arrived = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<int, ITypeSymbol> _numbers = [];
    private readonly Dictionary<ITypeSymbol, int> _exceptions = new(SymbolEqualityComparer.Default);
    private IReadOnlyList<INamedTypeSymbol>? _declared;

    /// <summary>How many are known so far.</summary>
    public int Count => _types.Count;

    /// <summary>Notes that objects of a type are made.</summary>
    public void Add(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { IsAbstract: false } named && (TypeFacts.IsOfUser(named) || TypeFacts.IsException(named)) && _known.Add(named)) _types.Add(named);
    }

    /// <summary>Notes that an item of a type, and all that it may hold, comes from outside.</summary>
    public void AddArrival(ITypeSymbol type)
    {
        if (!_arrived.Add(type)) return;
        if (type is IArrayTypeSymbol array) AddArrival(array.ElementType);
        if (type is not INamedTypeSymbol named) return;
        foreach (ITypeSymbol argument in named.TypeArguments) AddArrival(argument);
        if (!TypeFacts.IsOfUser(named)) return;
        foreach (INamedTypeSymbol kind in Declared.Where(declared => !declared.IsGenericType && IsKindOf(declared, named)).Append(named))
        {
            if (kind.TypeKind == TypeKind.Class) Add(kind);
            foreach (IFieldSymbol field in kind.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic)) AddArrival(field.Type);
            if (kind.BaseType is { SpecialType: SpecialType.None } parent) AddArrival(parent);
        }
    }

    /// <summary>The types that an object of a static type can have, in the order in which they were found.</summary>
    public IReadOnlyList<INamedTypeSymbol> Of(ITypeSymbol type) => [.. _types.Where(known => IsKindOf(known, type))];

    /// <summary>Whether one type's objects are the other's too.</summary>
    public bool IsKindOf(ITypeSymbol type, ITypeSymbol ancestor) =>
        compilation.ClassifyCommonConversion(type, ancestor) is { IsImplicit: true, IsUserDefined: false } conversion && (conversion.IsIdentity || conversion.IsReference || ancestor.IsReferenceType && type.IsValueType);

    /// <summary>The id that an object of a class carries, the same in every version of a contract that names the class alike.</summary>
    public int NumberOf(INamedTypeSymbol type)
    {
        if (TypeFacts.IsException(type)) return NumberOfException(type);
        program.Identify(type);
        const uint OffsetBasis = 2166136261, Prime = 16777619;
        uint hash = OffsetBasis;
        foreach (byte letter in Encoding.UTF8.GetBytes(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))) hash = unchecked((hash ^ letter) * Prime);
        int number = (int)(hash & int.MaxValue);
        while (_numbers.TryGetValue(number, out ITypeSymbol? other) && !SymbolEqualityComparer.Default.Equals(other, type)) number = unchecked(number + 1) & int.MaxValue;
        _numbers[number] = type;
        return number;
    }

    // An exception is only ever compared within the call that made it, so a small number does.
    private int NumberOfException(INamedTypeSymbol type)
    {
        if (_exceptions.TryGetValue(type, out int known)) return known;
        int number = _exceptions.Count;
        while (_numbers.ContainsKey(number)) number++;
        _numbers[number] = type;
        return _exceptions[type] = number;
    }

    private IReadOnlyList<INamedTypeSymbol> Declared => _declared ??= [.. VirtualCalls.TypesIn(compilation.Assembly.GlobalNamespace).Where(TypeFacts.IsOfUser)];
}
