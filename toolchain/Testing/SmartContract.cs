using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using Neo.SmartContract.Testing.Extensions;
using Neo.SmartContract.Testing.Proxies;
using Neo.SmartContract.Testing.Storage;
using Neo.VM;
using Neo.VM.Types;

namespace Neo.SmartContract.Testing;

/// <summary>
/// Base of typed contract proxies: abstract members call the contract of that name, events follow its notifications.
/// </summary>
public class SmartContract : IDisposable
{
    private readonly Dictionary<string, FieldInfo?> _eventFields = [];

    /// <summary>
    /// Called by the engine when it creates the proxy.
    /// </summary>
    /// <param name="initialize">Engine and contract.</param>
    protected SmartContract(SmartContractInitialize initialize)
    {
        Engine = initialize.Engine;
        Hash = initialize.Hash;
        Storage = new SmartContractStorage(this, initialize.ContractId);
    }

    /// <summary>
    /// Raised when this contract logs a message.
    /// </summary>
    public event TestEngine.OnRuntimeLogDelegate? OnRuntimeLog;

    /// <summary>
    /// Contract hash.
    /// </summary>
    public UInt160 Hash { get; }

    /// <summary>
    /// Storage of this contract.
    /// </summary>
    public SmartContractStorage Storage { get; }

    internal TestEngine Engine { get; }

    /// <summary>
    /// The proxy's contract hash.
    /// </summary>
    /// <param name="value">Proxy.</param>
    public static implicit operator UInt160(SmartContract value) => value.Hash;

    /// <summary>
    /// Takes this proxy's mocks away.
    /// </summary>
    public void Dispose()
    {
        Engine.ReleaseMock(this);
        GC.SuppressFinalize(this);
    }

    [StackTraceHidden]
    internal StackItem Invoke(string method, params object?[] arguments)
    {
        CallScript call = CallScript.Build(Hash, method, Engine.CallFlags, arguments);
        return Engine.Execute(call.Script, beforeExecute: call.Attach);
    }

    internal void RaiseRuntimeLog(UInt160 sender, string message) => OnRuntimeLog?.Invoke(sender, message);

    internal void RaiseEvent(string eventName, VM.Types.Array state)
    {
        if (!_eventFields.TryGetValue(eventName, out FieldInfo? field))
        {
            _eventFields[eventName] = field = FindEventField(eventName);
        }

        if (field?.GetValue(this) is not Delegate handlers)
        {
            return;
        }

        object?[] arguments = EventArguments(eventName, state, handlers.Method.GetParameters());
        foreach (Delegate handler in handlers.GetInvocationList())
        {
            handler.Method.Invoke(handler.Target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        }
    }

    private object?[] EventArguments(string eventName, VM.Types.Array state, ParameterInfo[] parameters)
    {
        if (state.Count != parameters.Length)
        {
            throw new FormatException(
                $"The event {eventName} came with {state.Count} values, but its delegate takes {parameters.Length}; the artifact is of another build.");
        }

        return state.ConvertTo(parameters, Engine.StringInterpreter) ?? [];
    }

    // A field-like event keeps its handlers in a private field of the event's own name.
    private FieldInfo? FindEventField(string eventName)
    {
        for (Type? type = GetType(); type is not null && type != typeof(SmartContract); type = type.BaseType)
        {
            const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            EventInfo? match = type.GetEvents(Declared).FirstOrDefault(candidate =>
                (candidate.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName ?? candidate.Name) == eventName);
            if (match is not null && type.GetField(match.Name, Declared) is { } field)
            {
                return field;
            }
        }

        return null;
    }
}
