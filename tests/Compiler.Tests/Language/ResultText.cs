using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Text;
using Neo.VM.Types;
using Array = System.Array;
using Boolean = Neo.VM.Types.Boolean;
using Buffer = Neo.VM.Types.Buffer;

namespace Neo.Compiler.Tests.Language;

/// <summary>
/// Writes .NET's values and the VM's items in the same words, so that they can be compared. An item of another kind than its C# type asks
/// for is written as what it is, and so differs.
/// </summary>
internal static class ResultText
{
    /// <summary>A .NET value.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => Quoted(Encoding.UTF8.GetBytes(text)),
        // To the CLR an sbyte[] is a byte[] too.
        byte[] bytes when value.GetType() == typeof(byte[]) => "0x" + Hex(bytes),
        char letter => ((int)letter).ToString(CultureInfo.InvariantCulture),
        Enum choice => Convert.ToString(Convert.ChangeType(choice, Enum.GetUnderlyingType(choice.GetType()), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)!,
        Array array => "[" + string.Join(", ", array.Cast<object?>().Select(Of)) + "]",
        _ when IsInteger(value.GetType()) => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => Brackets(value.GetType()).Insert(1, string.Join(", ", FieldsOf(value.GetType()).Select(field => Of(field.GetValue(value))))),
    };

    /// <summary>An item, read as its C# type; where that is only `object`, as the type of what .NET returned.</summary>
    public static string Of(StackItem item, Type type, object? expected)
    {
        if (type == typeof(object) || type == typeof(ValueType)) type = expected?.GetType() ?? typeof(object);
        if (item is Null) return "null";
        type = Nullable.GetUnderlyingType(type) ?? type;
        return item switch
        {
            Boolean flag when type == typeof(bool) => flag.GetBoolean() ? "true" : "false",
            Integer integer when IsInteger(type) || type.IsEnum || type == typeof(char) => integer.GetInteger().ToString(CultureInfo.InvariantCulture),
            ByteString text when type == typeof(string) => Quoted(text.GetSpan()),
            ByteString or Buffer when type == typeof(byte[]) => "0x" + Hex(item.GetSpan()),
            Struct packed when type.IsValueType && !type.IsPrimitive => OfFields(packed, type, expected),
            VM.Types.Array items when items is not Struct && type.IsArray => OfElements(items, type.GetElementType()!, expected as Array),
            VM.Types.Array items when items is not Struct && type.IsClass => OfFields(items, type, expected),
            _ => $"{item.Type} {Raw(item)} for a {type.Name}",
        };
    }

    private static string OfElements(VM.Types.Array items, Type element, Array? expected) =>
        "[" + string.Join(", ", items.Select((item, i) => Of(item, element, expected?.Length > i ? expected.GetValue(i) : null))) + "]";

    private static string OfFields(VM.Types.Array items, Type type, object? expected)
    {
        FieldInfo[] fields = FieldsOf(type);
        if (fields.Length != items.Count) return $"{items.Count} items for the {fields.Length} fields of {type.Name}";
        IEnumerable<string> parts = fields.Select((field, i) => Of(items[i], field.FieldType, expected is null ? null : field.GetValue(expected)));
        return Brackets(type).Insert(1, string.Join(", ", parts));
    }

    private static string Brackets(Type type) => type.IsValueType ? "()" : "{}";

    // Base classes first, then as declared: the order of the items.
    private static FieldInfo[] FieldsOf(Type type)
    {
        FieldInfo[] own = [.. type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).OrderBy(field => field.MetadataToken)];
        return type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? [.. FieldsOf(parent), .. own] : own;
    }

    private static bool IsInteger(Type type) => type == typeof(BigInteger)
        || Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.UInt64 && !type.IsEnum;

    private static string Raw(StackItem item) => item is PrimitiveType or Buffer ? Hex(item.GetSpan()) : item.ToString()!;

    // Each byte for itself: what isn't valid UTF-8 shows.
    private static string Quoted(ReadOnlySpan<byte> bytes)
    {
        StringBuilder text = new("\"");
        foreach (byte value in bytes) text.Append(value is >= 0x20 and < 0x7F ? ((char)value).ToString() : $"\\x{value:x2}");
        return text.Append('"').ToString();
    }

    private static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);
}
