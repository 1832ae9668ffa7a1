using System.Numerics;

namespace Neo.Compiler.IR;

/// <summary>The kinds of stack item, with the VM's own type codes.</summary>
public enum StackItemKind : byte
{
    /// <summary>Unknown until run time, or no promise.</summary>
    Any = 0x00,
    Pointer = 0x10,
    Boolean = 0x20,
    Integer = 0x21,
    ByteString = 0x28,
    Buffer = 0x30,
    Array = 0x40,
    Struct = 0x41,
    Map = 0x48,
    InteropInterface = 0x60,
}

/// <summary>An inclusive range that an integer never leaves.</summary>
public readonly record struct IntegerRange(BigInteger Min, BigInteger Max)
{
    /// <summary>All integers that fit the VM's 32 bytes.</summary>
    public static readonly IntegerRange Full = new(-BigInteger.Pow(2, 255), BigInteger.Pow(2, 255) - 1);

    /// <summary>Whether every value of <paramref name="other"/> lies in this range.</summary>
    public bool Contains(IntegerRange other) => Min <= other.Min && other.Max <= Max;

    /// <summary>The range of a two's complement or unsigned integer of so many bits.</summary>
    public static IntegerRange OfBits(int bits, bool signed) => signed
        ? new(-BigInteger.Pow(2, bits - 1), BigInteger.Pow(2, bits - 1) - 1)
        : new(0, BigInteger.Pow(2, bits) - 1);
}

/// <summary>What is known of a value: the kind of its stack item, whether it may be null, and an integer's range.</summary>
/// <param name="Kind">The stack item's kind when it isn't null.</param>
/// <param name="MayBeNull">Whether the item may be the VM's null.</param>
/// <param name="Range">For <see cref="StackItemKind.Integer"/>: the range that it never leaves; null where it is the VM's full range.</param>
public readonly record struct ValueType(StackItemKind Kind, bool MayBeNull = false, IntegerRange? Range = null)
{
    public static readonly ValueType Any = new(StackItemKind.Any, true);
    public static readonly ValueType Boolean = new(StackItemKind.Boolean);
    public static readonly ValueType Integer = new(StackItemKind.Integer);
    public static readonly ValueType ByteString = new(StackItemKind.ByteString, true);
    public static readonly ValueType Buffer = new(StackItemKind.Buffer, true);
    public static readonly ValueType Array = new(StackItemKind.Array, true);
    public static readonly ValueType Struct = new(StackItemKind.Struct, true);
    public static readonly ValueType Map = new(StackItemKind.Map, true);
    public static readonly ValueType Interop = new(StackItemKind.InteropInterface, true);
    public static readonly ValueType Pointer = new(StackItemKind.Pointer, true);

    /// <summary>An integer that stays in a range.</summary>
    public static ValueType IntegerIn(IntegerRange range) => new(StackItemKind.Integer, false, range);

    /// <summary>The same kind, known not to be null.</summary>
    public ValueType NotNull => this with { MayBeNull = false };

    /// <inheritdoc/>
    public override string ToString()
    {
        string name = Kind == StackItemKind.Integer && Range is { } range ? $"Integer[{range.Min}..{range.Max}]" : Kind.ToString();
        return MayBeNull && Kind != StackItemKind.Any ? name + "?" : name;
    }
}
