using Microsoft.CodeAnalysis;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>A C# integer type of fixed width. char counts as an unsigned 16-bit integer, an enum as its underlying type.</summary>
internal readonly record struct IntegerType(int Bits, bool Signed, string Name)
{
    /// <summary>What .NET's messages call the type.</summary>
    public string Description => Name switch
    {
        "Byte" => "an unsigned byte",
        "SByte" => "a signed byte",
        "Char" => "a character",
        ['I', ..] => $"an {Name}",
        _ => $"a {Name}",
    };

    public IntegerRange Range => IntegerRange.OfBits(Bits, Signed);

    /// <summary>The integer type behind a C# type, or null where it isn't one of fixed width.</summary>
    public static IntegerType? Of(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { EnumUnderlyingType: { } underlying }) type = underlying;
        return type.SpecialType switch
        {
            SpecialType.System_SByte => new(8, true, "SByte"),
            SpecialType.System_Byte => new(8, false, "Byte"),
            SpecialType.System_Int16 => new(16, true, "Int16"),
            SpecialType.System_UInt16 => new(16, false, "UInt16"),
            SpecialType.System_Char => new(16, false, "Char"),
            SpecialType.System_Int32 => new(32, true, "Int32"),
            SpecialType.System_UInt32 => new(32, false, "UInt32"),
            SpecialType.System_Int64 => new(64, true, "Int64"),
            SpecialType.System_UInt64 => new(64, false, "UInt64"),
            _ => null,
        };
    }
}
