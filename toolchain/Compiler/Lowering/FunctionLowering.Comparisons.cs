using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>How texts are compared: by their chars, with or without the case of ASCII's letters; never as a culture does.</summary>
internal sealed partial class FunctionLowering
{
    private static readonly HashSet<string> TakeAnyCase = ["Equals", "StartsWith", "EndsWith", "Contains", "IndexOf", "LastIndexOf"];

    /// <summary>A call with a constant StringComparison as one without: the texts are put in capitals where their case doesn't count.</summary>
    private (IMethodSymbol Method, Value[] Arguments)? WithoutComparison(IMethodSymbol method, Value[] arguments, SyntaxNode syntax)
    {
        if (!TypeFacts.IsString(method.ContainingType)) return null;
        if (method is { Name: "CompareTo" } or { Name: "Compare", Parameters: [.., { Type.Name: not nameof(StringComparison) }] }) throw Errors.CultureOrder(syntax, method.ToDisplayString());
        if (method.Parameters is not [.., { Type.Name: nameof(StringComparison) }]) return null;
        BigInteger? number = arguments[^1] is Constant { Content: BigInteger known } ? known : null;
        bool ignoresCase = number == (int)StringComparison.OrdinalIgnoreCase;
        if (!ignoresCase && number != (int)StringComparison.Ordinal) return method.Name == "Compare" ? throw Errors.CultureOrder(syntax, method.ToDisplayString()) : null;
        IEnumerable<ITypeSymbol> types = method.Parameters.SkipLast(1).Select(parameter => parameter.Type);
        if (ignoresCase && (!TakeAnyCase.Contains(method.Name) || types.Any(type => type.SpecialType == SpecialType.System_Char))) return null;
        string name = method.Name == "Compare" ? "CompareOrdinal" : method.Name;
        IMethodSymbol? plain = method.ContainingType.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(other =>
            other.IsStatic == method.IsStatic && other.Parameters.Select(parameter => parameter.Type).SequenceEqual(types, SymbolEqualityComparer.Default));
        if (plain is null) return null;
        IReadOnlyList<ITypeSymbol> declared = DeclaredTypes(plain);
        return (plain, [.. arguments.SkipLast(1).Select((argument, i) => ignoresCase && TypeFacts.IsString(declared[i]) ? Folded(argument, !method.IsStatic && i == 0) : argument)]);
    }

    /// <summary>Sorts texts by their chars; their order without a comparer is a culture's.</summary>
    private Value? LowerTextSort(IMethodSymbol method, IReadOnlyList<IArgumentOperation> arguments, SyntaxNode syntax)
    {
        if (method.TypeArguments is not [{ SpecialType: SpecialType.System_String }] || method.Parameters[^1].Type.TypeKind == TypeKind.Delegate) return null;
        bool isOrdinal = method is { Name: "Sort", Parameters: [_, { Type.Name: "IComparer" }] } && WithoutImplicitConversion(arguments[1].Value) is IPropertyReferenceOperation { Property: { Name: nameof(StringComparer.Ordinal), ContainingType.Name: nameof(StringComparer) } };
        if (!isOrdinal) throw Errors.CultureOrder(syntax, method.ToDisplayString());
        IMethodSymbol byComparison = method.ContainingType.GetMembers("Sort").OfType<IMethodSymbol>().Single(other => other.Parameters is [_, { Type.TypeKind: TypeKind.Delegate }]).Construct([.. method.TypeArguments]);
        IMethodSymbol order = _module.Compilation.GetSpecialType(SpecialType.System_String).GetMembers(nameof(string.CompareOrdinal)).OfType<IMethodSymbol>().First(other => other.Parameters.Length == 2);
        return EmitLibraryCall(byComparison, [Lower(arguments[0].Value), AddressOfBody(order)!], syntax) ?? Constant.Null;
    }

    private Value Folded(Value text, bool isReceiver)
    {
        if (text is Constant { Content: byte[] known } && known.All(value => value < 128)) return Constant.Of([.. known.Select(value => (byte)char.ToUpperInvariant((char)value))]);
        return CallBaseLibrary("StringMembers", "Folded", 1, [isReceiver ? EmitNotNull(text) : text]);
    }
}
