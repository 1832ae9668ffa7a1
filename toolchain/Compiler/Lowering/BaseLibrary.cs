using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>
/// .NET's members that the framework's BaseLibrary folder writes out in C#: static methods of the member's name in `TypeMembers`, which take an
/// instance first. Constructors are called Create there; one body in `IntegerMembers` serves all integer types.
/// </summary>
internal sealed class BaseLibrary(CSharpCompilation compilation)
{
    private const string Namespace = "Neo.SmartContract.Framework.BaseLibrary.";

    /// <summary>The body of a member, and what to pass behind the member's own arguments; null where nobody wrote one.</summary>
    /// <param name="method">The member.</param>
    /// <param name="arguments">The types of its instance, where it has one, and of its arguments.</param>
    public (IMethodSymbol Method, IReadOnlyList<Constant> Extra)? BodyOf(IMethodSymbol method, IReadOnlyList<ITypeSymbol> arguments)
    {
        IntegerType? integer = IntegerType.Of(method.ContainingType) ?? (arguments.Count > 0 && method.ContainingType.Name is "Math" or "BitOperations" ? arguments.Select(IntegerType.Of).FirstOrDefault(type => type is not null) : null);
        foreach (string type in TypesFor(method, integer))
        {
            IEnumerable<IMethodSymbol> candidates = compilation.GetTypeByMetadataName(Namespace + type)?.GetMembers(NameOf(method)).OfType<IMethodSymbol>() ?? [];
            foreach (IMethodSymbol candidate in candidates)
                if (Match(candidate, method, arguments, type == "IntegerMembers") is { } found && ExtraOf(found, arguments.Count, integer) is { } extra) return (found, extra);
        }
        return null;
    }

    /// <summary>A body that stands for what has no member of .NET's to be named by.</summary>
    public IMethodSymbol Member(string type, string name) => compilation.GetTypeByMetadataName(Namespace + type)!.GetMembers(name).OfType<IMethodSymbol>().First();

    private static IEnumerable<string> TypesFor(IMethodSymbol method, IntegerType? integer)
    {
        yield return method.ContainingType.Name switch { "MemoryExtensions" => "ArrayMembers", "Span" or "ReadOnlySpan" => "SpanMembers", var name => name + "Members" };
        if (integer is { Name: not "Char" }) yield return "IntegerMembers";
    }

    private static string NameOf(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.Constructor => "Create",
        MethodKind.Conversion => "Convert",
        MethodKind.PropertyGet => method.AssociatedSymbol!.MetadataName,
        MethodKind.PropertySet => "Set" + method.AssociatedSymbol!.MetadataName,
        _ => method.Name,
    };

    private static IMethodSymbol? Match(IMethodSymbol candidate, IMethodSymbol method, IReadOnlyList<ITypeSymbol> arguments, bool isForIntegers)
    {
        if (candidate.Parameters.Length < arguments.Count) return null;
        Dictionary<ITypeSymbol, ITypeSymbol> bound = new(SymbolEqualityComparer.Default);
        int instance = arguments.Count - method.Parameters.Length;
        for (int i = 0; i < arguments.Count; i++)
        {
            RefKind passed = i < instance ? RefKind.None : method.Parameters[i - instance].RefKind;
            bool isInteger = isForIntegers && TypeFacts.IsBigInteger(candidate.Parameters[i].Type) && IntegerType.Of(arguments[i]) is not null;
            if (candidate.Parameters[i].RefKind != passed || !isInteger && !Unify(candidate.Parameters[i].Type, arguments[i], bound)) return null;
        }
        if (candidate.TypeParameters.IsEmpty) return candidate;
        if (candidate.TypeParameters.Any(parameter => !bound.ContainsKey(parameter))) return null;
        if (NameOf(method) is "IndexOf" or "LastIndexOf" or "Contains" or "SequenceEqual" && !bound.Values.All(IsComparedAsTheVmDoes)) return null;
        if (NameOf(method) is "BinarySearch" || NameOf(method) is "Sort" && candidate.Parameters[^1].Type.TypeKind != TypeKind.Delegate)
            if (!bound.Values.All(TypeFacts.IsInteger)) return null;
        if (NameOf(method) is "Join" or "Concat" or "AppendJoin" && !bound.Values.All(FunctionLowering.HasText)) return null;
        // Behind these may stand a boxed struct, which two arrays share.
        if (NameOf(method) is "Clone" && bound.Values.Any(type => type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.Interface)) return null;
        return candidate.Construct([.. candidate.TypeParameters.Select(parameter => bound[parameter])]);
    }

    private static bool Unify(ITypeSymbol pattern, ITypeSymbol type, Dictionary<ITypeSymbol, ITypeSymbol> bound)
    {
        switch (pattern, type)
        {
            case (ITypeParameterSymbol, _):
                if (bound.TryGetValue(pattern, out ITypeSymbol? known)) return SymbolEqualityComparer.Default.Equals(known, type);
                bound.Add(pattern, type);
                return true;
            case (IArrayTypeSymbol items, IArrayTypeSymbol array): return items.Rank == array.Rank && Unify(items.ElementType, array.ElementType, bound);
            case (IArrayTypeSymbol items, _) when TypeFacts.ElementOfSpan(type) is { } element: return Unify(items.ElementType, element, bound);
            case (INamedTypeSymbol { IsGenericType: true } generic, INamedTypeSymbol named) when SymbolEqualityComparer.Default.Equals(generic.OriginalDefinition, named.OriginalDefinition):
                return generic.TypeArguments.Zip(named.TypeArguments).All(pair => Unify(pair.First, pair.Second, bound));
            default: return SymbolEqualityComparer.Default.Equals(pattern, type);
        }
    }

    // A type of the author may define what equal means; an object's item doesn't tell a number's type.
    private static bool IsComparedAsTheVmDoes(ITypeSymbol type) => (TypeFacts.NullableUnderlying(type) ?? type) is var plain
        && (IntegerType.Of(plain) is not null || TypeFacts.IsBigInteger(plain) || plain.SpecialType is SpecialType.System_Boolean or SpecialType.System_String || TypeFacts.IsByteStringLike(plain));

    private static IReadOnlyList<Constant>? ExtraOf(IMethodSymbol body, int given, IntegerType? integer)
    {
        List<Constant> extra = [];
        foreach (IParameterSymbol parameter in body.Parameters.Skip(given))
        {
            if (integer is not { } type) return null;
            switch (parameter.Name)
            {
                case "bits": extra.Add(Constant.Of(type.Bits)); break;
                case "largest": extra.Add(Constant.Of(type.Range.Max)); break;
                case "isSigned": extra.Add(type.Signed ? Constant.True : Constant.False); break;
                case "typeName": extra.Add(Constant.Of(type.Description)); break;
                default: return null;
            }
        }
        return extra;
    }
}
