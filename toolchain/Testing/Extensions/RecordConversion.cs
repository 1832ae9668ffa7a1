using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Neo.SmartContract.Testing.Attributes;
using Neo.SmartContract.Testing.Interpreters;

namespace Neo.SmartContract.Testing.Extensions;

/// <summary>
/// Arrays that a contract returns as classes (by properties) and structs (by fields).
/// </summary>
internal static class RecordConversion
{
    private static readonly ConcurrentDictionary<Type, MemberInfo[]> s_members = new();

    public static object ToObject(VM.Types.Array items, Type type, IStringInterpreter strings)
    {
        MemberInfo[] members = s_members.GetOrAdd(type, MembersOf);
        if (members.Length != items.Count)
        {
            throw new FormatException($"{type.Name} has {members.Length} members, but the contract returned {items.Count} values.");
        }

        object result = Activator.CreateInstance(type)!;
        for (int index = 0; index < members.Length; index++)
        {
            if (members[index] is PropertyInfo property)
            {
                property.SetValue(result, items[index].ConvertTo(property.PropertyType, strings));
            }
            else if (members[index] is FieldInfo field)
            {
                field.SetValue(result, items[index].ConvertTo(field.FieldType, strings));
            }
        }

        return result;
    }

    // A struct goes by its fields, a class by its properties; either falls back to the other when it has none of its own kind.
    private static MemberInfo[] MembersOf(Type type)
    {
        MemberInfo[] fields = [.. type.GetFields(BindingFlags.Instance | BindingFlags.Public)];
        MemberInfo[] properties = Properties(type);
        return type.IsValueType
            ? fields.Length > 0 ? fields : properties
            : properties.Length > 0 ? properties : fields;
    }

    private static MemberInfo[] Properties(Type type)
    {
        PropertyInfo[] writable = [.. type.GetProperties().Where(property => property.CanWrite)];
        List<(int Order, PropertyInfo Property)> ordered = [];
        foreach (PropertyInfo property in writable)
        {
            if (property.GetCustomAttribute<FieldOrderAttribute>() is { } order)
            {
                ordered.Add((order.Order, property));
            }
        }

        return ordered.Count > 0 ? [.. ordered.OrderBy(entry => entry.Order).Select(entry => entry.Property)] : writable;
    }
}
