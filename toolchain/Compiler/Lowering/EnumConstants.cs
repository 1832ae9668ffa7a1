using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.CodeAnalysis;

namespace Neo.Compiler.Lowering;

/// <summary>The named numbers of an enum, in the order in which .NET lists them: by their bits, as if the type were unsigned.</summary>
internal sealed class EnumConstants
{
    private EnumConstants(INamedTypeSymbol type, IntegerType integer, IReadOnlyList<(string Name, BigInteger Number)> items) => (Type, Integer, Items) = (type, integer, items);

    public INamedTypeSymbol Type { get; }

    /// <summary>The type that the enum counts in.</summary>
    public IntegerType Integer { get; }

    public IReadOnlyList<(string Name, BigInteger Number)> Items { get; }

    public bool HasFlags => Type.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "FlagsAttribute" });

    /// <summary>Whether two names share a number, of which .NET doesn't say which it shows.</summary>
    public bool HasSynonyms => Items.Select(item => item.Number).Distinct().Count() < Items.Count;

    /// <summary>Whether each name is ASCII, and no two of them differ in their case alone.</summary>
    public bool HasPlainNames => Items.All(item => item.Name.All(char.IsAscii)) && Items.Select(item => item.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() == Items.Count;

    /// <summary>The numbers as the bits that they consist of.</summary>
    public IEnumerable<(string Name, BigInteger Pattern)> Patterns => Items.Select(item => (item.Name, PatternOf(item.Number)));

    public static EnumConstants Of(INamedTypeSymbol type)
    {
        EnumConstants unordered = new(type, IntegerType.Of(type)!.Value, []);
        IEnumerable<(string Name, BigInteger Number)> items = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue)
            .Select(field => (field.Name, Number: Number(field.ConstantValue!)));
        return new(type, unordered.Integer, [.. items.OrderBy(item => unordered.PatternOf(item.Number))]);
    }

    private static BigInteger Number(object constant) => constant is ulong large ? large : Convert.ToInt64(constant, System.Globalization.CultureInfo.InvariantCulture);

    private BigInteger PatternOf(BigInteger number) => number & ((BigInteger.One << Integer.Bits) - 1);
}
