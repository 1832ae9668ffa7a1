using System.Linq;
using Microsoft.CodeAnalysis;

namespace Neo.Compiler.Lowering;

/// <summary>C# types as the manifest's ABI names them.</summary>
internal static class AbiTypes
{
    /// <summary>Fully qualified names, without aliases for the artifacts to resolve.</summary>
    public static readonly SymbolDisplayFormat FullNames = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayFormat.FullyQualifiedFormat.MiscellaneousOptions | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>The ABI type of a parameter or a return value.</summary>
    public static string Of(ITypeSymbol type)
    {
        if (TypeFacts.NullableUnderlying(type) is { } underlying) type = underlying;
        if (type.SpecialType == SpecialType.System_Void) return "Void";
        if (type.SpecialType == SpecialType.System_Boolean) return "Boolean";
        if (IntegerType.Of(type) is not null || TypeFacts.IsBigInteger(type)) return "Integer";
        if (TypeFacts.IsString(type)) return "String";
        if (TypeFacts.IsByteArray(type) || TypeFacts.IsFramework(type, "ByteString")) return "ByteArray";
        if (TypeFacts.IsFramework(type, "UInt160")) return "Hash160";
        if (TypeFacts.IsFramework(type, "UInt256")) return "Hash256";
        if (TypeFacts.IsFramework(type, "ECPoint")) return "PublicKey";
        if (TypeFacts.IsFramework(type, "Map")) return "Map";
        if (type is IArrayTypeSymbol || TypeFacts.IsFramework(type, "List") || TypeFacts.IsStruct(type)) return "Array";
        if (type.AllInterfaces.Any(face => face.Name == "IApiInterface") || type.Name is "Iterator" or "StorageContext") return "InteropInterface";
        if (type is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } && !TypeFacts.IsByteStringLike(type)) return "Array";
        return "Any";
    }
}
