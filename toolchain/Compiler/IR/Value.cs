using System;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Neo.Compiler.IR;

/// <summary>Something that an instruction can take as an operand.</summary>
public abstract class Value
{
    /// <summary>What is known of it.</summary>
    public abstract ValueType Type { get; }
}

/// <summary>A constant: null, a boolean, an integer or bytes. It is pushed where it is used and never needs a slot.</summary>
public sealed class Constant : Value
{
    private Constant(ValueType type, object? content) => (Type, Content) = (type, content);

    /// <inheritdoc/>
    public override ValueType Type { get; }

    /// <summary>null, <see cref="bool"/>, <see cref="BigInteger"/> or <see cref="byte"/>[] (a ByteString).</summary>
    public object? Content { get; }

    public static Constant Null { get; } = new(ValueType.Any, null);
    public static Constant True { get; } = new(ValueType.Boolean, true);
    public static Constant False { get; } = new(ValueType.Boolean, false);

    public static Constant Of(bool value) => value ? True : False;
    public static Constant Of(BigInteger value) => new(ValueType.IntegerIn(new(value, value)), value);
    public static Constant Of(byte[] value) => new(ValueType.ByteString.NotNull, value);

    /// <summary>A string as the chain knows it: its UTF-8 bytes.</summary>
    public static Constant Of(string value) => Of(StrictUtf8.GetBytes(value));

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    /// <inheritdoc/>
    public override string ToString() => Content switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        BigInteger integer => integer.ToString(CultureInfo.InvariantCulture),
        byte[] bytes => "0x" + Convert.ToHexStringLower(bytes),
        _ => throw new InvalidOperationException("A constant is null, a boolean, an integer or bytes."),
    };
}
