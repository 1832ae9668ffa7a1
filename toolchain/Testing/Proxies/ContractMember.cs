using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using Neo.SmartContract.Testing.Extensions;
using Neo.VM.Types;

namespace Neo.SmartContract.Testing.Proxies;

/// <summary>
/// Turns a call of a proxy's abstract member into a call of the contract.
/// </summary>
internal static class ContractMember
{
    /// <summary>
    /// Name of the contract method: the DisplayName, else the member's own name; accessors lose their prefix.
    /// </summary>
    public static string NameOf(MethodInfo method)
    {
        if (method.GetCustomAttribute<DisplayNameAttribute>() is { } display)
        {
            return display.DisplayName;
        }

        if (!method.IsSpecialName)
        {
            return method.Name;
        }

        string property = method.Name[(method.Name.IndexOf('_') + 1)..];
        return char.ToLowerInvariant(property[0]) + property[1..];
    }

    /// <summary>
    /// Calls the contract and converts what it returns.
    /// </summary>
    /// <exception cref="FormatException">The result doesn't fit the member's type.</exception>
    [StackTraceHidden]
    public static object? Invoke(SmartContract contract, MethodInfo method, object?[] arguments)
    {
        StackItem result = contract.Invoke(NameOf(method), arguments);
        Type type = method.ReturnType;
        if (type == typeof(void))
        {
            return null;
        }

        object? value = result.ConvertTo(type, contract.Engine.StringInterpreter);
        if (value is null && type.IsValueType && Nullable.GetUnderlyingType(type) is null)
        {
            throw new FormatException($"{NameOf(method)} returned null, which {type.Name} can't hold; declare the proxy's member as {type.Name}?.");
        }

        return value;
    }
}
