using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Reflection;
using Neo.Cryptography.ECC;
using Neo.Network.P2P.Payloads;
using Neo.SmartContract.Testing.Interpreters;
using Neo.VM.Types;

namespace Neo.SmartContract.Testing.Extensions;

/// <summary>
/// Stack items as .NET values.
/// </summary>
public static class TestExtensions
{
    /// <summary>
    /// Converts an event's values, or a call's arguments, to the types of parameters.
    /// </summary>
    /// <param name="state">Values.</param>
    /// <param name="parameters">Parameters, as many as there are values.</param>
    /// <returns>.NET values; null when there are no parameters.</returns>
    /// <exception cref="FormatException">A value doesn't fit its parameter.</exception>
    public static object?[]? ConvertTo(this VM.Types.Array state, ParameterInfo[] parameters) =>
        ConvertTo(state, parameters, StringInterpreter.StrictUTF8);

    /// <summary>
    /// Converts an event's values, or a call's arguments, to the types of parameters.
    /// </summary>
    /// <param name="state">Values.</param>
    /// <param name="parameters">Parameters, as many as there are values.</param>
    /// <param name="stringInterpreter">Reads strings.</param>
    /// <returns>.NET values; null when there are no parameters.</returns>
    /// <exception cref="FormatException">A value doesn't fit its parameter.</exception>
    public static object?[]? ConvertTo(this VM.Types.Array state, ParameterInfo[] parameters, IStringInterpreter stringInterpreter) =>
        parameters.Length == 0
            ? null
            : [.. parameters.Select((parameter, index) => state[index].ConvertTo(parameter.ParameterType, stringInterpreter))];

    /// <summary>
    /// Converts a stack item to a .NET type.
    /// </summary>
    /// <param name="stackItem">Stack item.</param>
    /// <param name="type">Type wanted.</param>
    /// <returns>.NET value; null for the VM's Null.</returns>
    /// <exception cref="FormatException">The item doesn't fit the type.</exception>
    public static object? ConvertTo(this StackItem stackItem, Type type) => ConvertTo(stackItem, type, StringInterpreter.StrictUTF8);

    /// <summary>
    /// Converts a stack item to a .NET type: integers of any width, bool, string, byte[], hashes, keys, enums; arrays, lists and
    /// dictionaries; classes by their properties and structs by their fields, in order.
    /// </summary>
    /// <param name="stackItem">Stack item.</param>
    /// <param name="type">Type wanted.</param>
    /// <param name="stringInterpreter">Reads strings.</param>
    /// <returns>.NET value; null for the VM's Null.</returns>
    /// <exception cref="FormatException">The item doesn't fit the type.</exception>
    public static object? ConvertTo(this StackItem stackItem, Type type, IStringInterpreter stringInterpreter)
    {
        if (stackItem is null || stackItem.IsNull)
        {
            return null;
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsInstanceOfType(stackItem))
        {
            return stackItem;
        }

        try
        {
            return Convert(stackItem, type, stringInterpreter);
        }
        catch (Exception exception) when (exception is InvalidCastException or OverflowException or ArgumentException or NotSupportedException)
        {
            throw new FormatException($"A {stackItem.Type} can't be read as {type.Name}: {exception.Message}", exception);
        }
    }

    private static object Convert(StackItem item, Type type, IStringInterpreter strings)
    {
        if (type == typeof(bool))
        {
            return item.GetBoolean();
        }

        if (type.IsEnum)
        {
            return Enum.ToObject(type, (long)item.GetInteger());
        }

        if (type == typeof(BigInteger) || (type.IsPrimitive && type != typeof(IntPtr) && type != typeof(UIntPtr)))
        {
            return ToInteger(item.GetInteger(), type);
        }

        if (type == typeof(string))
        {
            return strings.GetString(item.GetSpan());
        }

        if (type == typeof(byte[]))
        {
            return item.GetSpan().ToArray();
        }

        if (type == typeof(UInt160))
        {
            return new UInt160(item.GetSpan());
        }

        if (type == typeof(UInt256))
        {
            return new UInt256(item.GetSpan());
        }

        if (type == typeof(ECPoint))
        {
            return ECPoint.FromBytes(item.GetSpan().ToArray(), ECCurve.Secp256r1);
        }

        return ConvertObject(item, type, strings);
    }

    // Each width boxed for itself: a switch would take them all back to BigInteger otherwise.
    private static object ToInteger(BigInteger value, Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Byte => (object)(byte)value,
        TypeCode.SByte => (object)(sbyte)value,
        TypeCode.Int16 => (object)(short)value,
        TypeCode.UInt16 => (object)(ushort)value,
        TypeCode.Char => (object)(char)value,
        TypeCode.Int32 => (object)(int)value,
        TypeCode.UInt32 => (object)(uint)value,
        TypeCode.Int64 => (object)(long)value,
        TypeCode.UInt64 => (object)(ulong)value,
        TypeCode.Object => value,
        _ => throw new NotSupportedException("the VM has no floating point"),
    };

    private static object ConvertObject(StackItem item, Type type, IStringInterpreter strings)
    {
        if (item is InteropInterface interop && type.IsInstanceOfType(interop.GetInterface<object>()))
        {
            return interop.GetInterface<object>();
        }

        if (type == typeof(Signer) && item is VM.Types.Array signer)
        {
            return SignerConversion.ToSigner(signer, strings);
        }

        if (typeof(IInteroperable).IsAssignableFrom(type))
        {
            IInteroperable interoperable = (IInteroperable)Activator.CreateInstance(type)!;
            interoperable.FromStackItem(item);
            return interoperable;
        }

        return item switch
        {
            Map map when type.IsAssignableFrom(typeof(Dictionary<object, object?>)) =>
                map.ToDictionary(entry => ToBaseValue(entry.Key)!, entry => ToBaseValue(entry.Value)),
            Map map when IsGeneric(type, typeof(IDictionary<,>), typeof(Dictionary<,>)) => ToDictionary(map, type, strings),
            VM.Types.Array array when type.IsArray => ToArray(array, type.GetElementType()!, strings),
            VM.Types.Array array when type.IsAssignableFrom(typeof(List<object?>)) => array.Select(ToBaseValue).ToList(),
            VM.Types.Array array when IsGeneric(type, typeof(IList<>), typeof(List<>), typeof(IReadOnlyList<>), typeof(IEnumerable<>)) =>
                Activator.CreateInstance(
                    typeof(List<>).MakeGenericType(type.GenericTypeArguments[0]), ToArray(array, type.GenericTypeArguments[0], strings))!,
            VM.Types.Array array when !type.IsAbstract => RecordConversion.ToObject(array, type, strings),
            _ => throw new FormatException($"A {item.Type} can't be read as {type.Name}."),
        };
    }

    private static bool IsGeneric(Type type, params Type[] definitions) =>
        type.IsGenericType && definitions.Contains(type.GetGenericTypeDefinition());

    // Integers, booleans and buffers as .NET values; a ByteString may be text or bytes, so it stays what it is.
    // Boxed each for itself: a switch would turn them all back into stack items otherwise.
    private static object? ToBaseValue(StackItem item) => item switch
    {
        Null => null,
        Integer integer => (object)integer.GetInteger(),
        VM.Types.Boolean boolean => (object)boolean.GetBoolean(),
        VM.Types.Buffer buffer => (object)buffer.GetSpan().ToArray(),
        _ => item,
    };

    private static IDictionary ToDictionary(Map map, Type type, IStringInterpreter strings)
    {
        Type[] types = type.GenericTypeArguments;
        IDictionary result = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(types))!;
        foreach (var (key, value) in map)
        {
            result.Add(key.ConvertTo(types[0], strings)!, value.ConvertTo(types[1], strings));
        }

        return result;
    }

    private static System.Array ToArray(VM.Types.Array items, Type elementType, IStringInterpreter strings)
    {
        System.Array result = System.Array.CreateInstance(elementType, items.Count);
        for (int index = 0; index < items.Count; index++)
        {
            result.SetValue(items[index].ConvertTo(elementType, strings), index);
        }

        return result;
    }
}
