using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>How C# types appear on the VM: what kind of item, which fields at which index.</summary>
internal static class TypeFacts
{
    private const string FrameworkNamespace = "Neo.SmartContract.Framework";

    /// <summary>What is known of a value of this C# type.</summary>
    public static ValueType ValueTypeOf(ITypeSymbol type)
    {
        if (NullableUnderlying(type) is { } underlying) return ValueTypeOf(underlying) with { MayBeNull = true };
        if (IntegerType.Of(type) is { } integer) return ValueType.IntegerIn(integer.Range);
        if (IsBigInteger(type)) return ValueType.Integer;
        if (type.SpecialType == SpecialType.System_Boolean) return ValueType.Boolean;
        if (type.SpecialType == SpecialType.System_String) return ValueType.ByteString;
        if (type is IArrayTypeSymbol array) return array.Rank == 1 && IsByte(array.ElementType) ? ValueType.Buffer : ValueType.Array;
        if (ElementOfSpan(type) is { } element) return (type.Name == "Span" ? IsByte(element) ? ValueType.Buffer : ValueType.Array : ValueType.Any).NotNull;
        if (type.TypeKind == TypeKind.Delegate) return ValueType.Pointer;
        if (IsStruct(type) || IsRange(type)) return ValueType.Struct.NotNull;
        if (IsIndex(type)) return ValueType.IntegerIn(IntegerRange.OfBits(32, true));
        if (IsByteStringLike(type)) return ValueType.ByteString;
        if (IsFramework(type, "List")) return ValueType.Array;
        if (IsFramework(type, "Map")) return ValueType.Map;
        if (IsInFramework(type) || IsException(type)) return ValueType.Any;
        return type.TypeKind == TypeKind.Class && type.SpecialType == SpecialType.None ? ValueType.Array : ValueType.Any;
    }

    /// <summary>T of Nullable&lt;T&gt;, or null.</summary>
    public static ITypeSymbol? NullableUnderlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } named ? named.TypeArguments[0] : null;

    public static bool IsBigInteger(ITypeSymbol? type) => type is { Name: "BigInteger", ContainingNamespace.Name: "Numerics" };

    /// <summary>System.Index, which is a number: its members in the framework's BaseLibrary folder say which.</summary>
    public static bool IsIndex(ITypeSymbol? type) => type is { Name: "Index" } && IsInSystem(type);

    /// <summary>System.Range, which is a struct of two indices that nothing changes.</summary>
    public static bool IsRange(ITypeSymbol? type) => type is { Name: "Range" } && IsInSystem(type);

    public static bool IsByte(ITypeSymbol type) => type.SpecialType == SpecialType.System_Byte;

    public static bool IsByteArray(ITypeSymbol? type) => type is IArrayTypeSymbol { Rank: 1 } array && IsByte(array.ElementType);

    public static bool IsString(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    public static bool IsFloatingPoint(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal || type.Name == "Half" && IsInSystem(type);

    /// <summary>A value type whose items C# copies: user structs and tuples, but no number, boolean or Nullable.</summary>
    public static bool IsStruct(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } && NullableUnderlying(type) is null && !IsBigInteger(type) && (type.IsTupleType || !IsInSystem(type));

    /// <summary>A struct, or a Nullable of one: what C# copies item by item.</summary>
    public static bool IsCopied(ITypeSymbol? type) => type is not null && IsStruct(NullableUnderlying(type) ?? type);

    public static bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            if (type.Name == "Exception" && IsInSystem(type)) return true;
        return false;
    }

    /// <summary>Whether it is an exception class of .NET's own.</summary>
    public static bool IsLibraryException(ITypeSymbol? type) => type is { DeclaringSyntaxReferences.IsEmpty: true } && IsException(type);

    /// <summary>ByteString itself and the framework types that are byte strings of a fixed length.</summary>
    public static bool IsByteStringLike(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            if (IsFramework(type, "ByteString")) return true;
        return false;
    }

    /// <summary>Whether it is the contract class, or a class that contracts are made from: there is one of each, so `this` needs no item.</summary>
    public static bool IsContractClass(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            if (IsFramework(type, "SmartContract")) return true;
        return false;
    }

    /// <summary>Whether it is a class, struct or interface of the author's own whose objects are items of their own: no contract, no tuple.</summary>
    public static bool IsOfUser(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, IsTupleType: false, IsAnonymousType: false } && !type.DeclaringSyntaxReferences.IsEmpty
        && !IsInFramework(type) && !IsContractClass(type);

    public static bool IsFramework(ITypeSymbol? type, string name) => type is not null && type.Name == name && type.ContainingNamespace?.ToDisplayString() == FrameworkNamespace;

    public static bool IsInFramework(ISymbol type) => type.ContainingNamespace?.ToDisplayString() is { } name
        && (name == FrameworkNamespace || name.StartsWith(FrameworkNamespace + ".", StringComparison.Ordinal));

    public static bool IsInSystem(ISymbol type) => type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    public static bool IsStringBuilder(ITypeSymbol? type) => type is { Name: "StringBuilder", ContainingNamespace: { Name: "Text", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    /// <summary>T of IEnumerable&lt;T&gt; and the interfaces of lists, behind which only items stand that the VM counts and indexes; otherwise null.</summary>
    public static ITypeSymbol? ElementOfSequence(ITypeSymbol type) => type is INamedTypeSymbol
    {
        OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T
            or SpecialType.System_Collections_Generic_IReadOnlyList_T or SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IList_T,
        TypeArguments: [{ } element],
    } ? element : null;

    /// <summary>T of a span, which C# makes of arrays where a member takes one; otherwise null.</summary>
    public static ITypeSymbol? ElementOfSpan(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", TypeArguments: [{ } element] } && IsInSystem(type) ? element : null;

    /// <summary>Whether a type is an integer of C#'s or BigInteger.</summary>
    public static bool IsInteger(ITypeSymbol type) => IsBigInteger(type) || IntegerType.Of(type) is not null;

    /// <summary>Whether a value of a type can stand behind a sequence's interface.</summary>
    public static bool IsSequence(ITypeSymbol type) =>
        type is IArrayTypeSymbol { Rank: 1 } || IsFramework(type, "List") || IsString(type) || IsByteStringLike(type) || ElementOfSequence(type) is not null || type.SpecialType == SpecialType.System_Object;

    /// <summary>The instance fields in the order of their indices: base classes first, then as declared. Auto-properties count by their backing fields.</summary>
    public static IReadOnlyList<IFieldSymbol> FieldsOf(ITypeSymbol type)
    {
        if (type.IsTupleType && type is INamedTypeSymbol tuple) return tuple.TupleElements;
        List<IFieldSymbol> fields = [];
        if (type.BaseType is { SpecialType: SpecialType.None } parent && !IsLibraryException(parent) && type.TypeKind == TypeKind.Class) fields.AddRange(FieldsOf(parent));
        fields.AddRange(type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic && !field.IsConst));
        return fields;
    }

    /// <summary>The index of an instance field in its object's item.</summary>
    public static int IndexOf(IFieldSymbol field) => PositionOf(field) + (IsException(field.ContainingType) ? ExceptionObject.FirstField : 0);

    /// <summary>Which of its type's instance fields a field is, from 0.</summary>
    public static int PositionOf(IFieldSymbol field)
    {
        if (field.ContainingType.IsTupleType)
        {
            IFieldSymbol plain = field.CorrespondingTupleField ?? field;
            return int.Parse(plain.Name.AsSpan("Item".Length), System.Globalization.CultureInfo.InvariantCulture) - 1;
        }
        IReadOnlyList<IFieldSymbol> fields = FieldsOf(field.ContainingType);
        for (int i = 0; i < fields.Count; i++)
            if (SymbolEqualityComparer.Default.Equals(fields[i].OriginalDefinition, field.OriginalDefinition)) return i;
        throw new InvalidOperationException($"{field} is not an instance field of {field.ContainingType}.");
    }

    /// <summary>The field that stands for a property whose accessors do nothing else than read and write it, or null.</summary>
    public static IFieldSymbol? BackingField(IPropertySymbol property) =>
        HasBody(property.GetMethod) || HasBody(property.SetMethod) || StoredProperties.IsStored(property) ? null : FieldOf(property);

    /// <summary>The field that an accessor without a body reads or writes, or null.</summary>
    public static IFieldSymbol? FieldOfAccessor(IMethodSymbol method) =>
        method.AssociatedSymbol is IPropertySymbol property && !HasBody(method) && !StoredProperties.IsStored(property) ? FieldOf(property) : null;

    /// <summary>The property that a body-less accessor keeps in storage, or null.</summary>
    public static IPropertySymbol? StoredPropertyOf(IMethodSymbol method) =>
        method.AssociatedSymbol is IPropertySymbol property && !HasBody(method) && StoredProperties.IsStored(property) ? property : null;

    /// <summary>The field that the compiler would give an automatic property, or null.</summary>
    public static IFieldSymbol? FieldOf(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static bool HasBody(IMethodSymbol? accessor) => accessor?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        null or ParameterSyntax or AccessorDeclarationSyntax { Body: null, ExpressionBody: null } => false,
        _ => true,
    };
}
