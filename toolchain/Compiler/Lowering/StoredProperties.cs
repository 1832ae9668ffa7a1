using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Automatic properties marked [Stored]: the contract's storage is their field.</summary>
internal static class StoredProperties
{
    private const int MaxKeyBytes = 64;

    /// <summary>Whether storage stands behind an automatic property. On one with bodies the attribute says nothing.</summary>
    public static bool IsStored(IPropertySymbol property) => AttributeOf(property) is not null;

    /// <summary>The storage key: the attribute's byte or text, or the property's own name.</summary>
    public static Constant KeyOf(IPropertySymbol property)
    {
        AttributeData attribute = AttributeOf(property)!;
        object? given = attribute.ConstructorArguments is [{ Value: { } value }] ? value : property.Name;
        byte[] key = given is byte prefix ? [prefix] : Encoding.UTF8.GetBytes((string)given);
        return key.Length <= MaxKeyBytes
            ? Constant.Of(key)
            : throw Errors.At(attribute.ApplicationSyntaxReference?.GetSyntax(), "NC1010", $"The storage key of '{property.Name}' has {key.Length} bytes, but a key has at most {MaxKeyBytes}; give [Stored] a shorter one.");
    }

    /// <summary>Whether values of a type are stored as they are; the others are serialised.</summary>
    public static bool IsStoredPlainly(ITypeSymbol type) => IsPlainInteger(type) || IsText(type);

    /// <summary>Integers, apart from char and enums, which the published compiler serialises.</summary>
    public static bool IsPlainInteger(ITypeSymbol type) =>
        TypeFacts.IsBigInteger(type) || type.TypeKind != TypeKind.Enum && IntegerType.Of(type) is { Name: not "Char" };

    private static bool IsText(ITypeSymbol type) => TypeFacts.IsString(type) || TypeFacts.IsByteStringLike(type);

    private static AttributeData? AttributeOf(IPropertySymbol property) =>
        property.OriginalDefinition.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { Name: "StoredAttribute" } type && TypeFacts.IsInFramework(type));
}
