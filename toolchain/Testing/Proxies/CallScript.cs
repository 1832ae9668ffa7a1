using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo.SmartContract.Testing.Execution;
using Neo.SmartContract.Testing.InvalidTypes;
using Neo.VM;
using Neo.VM.Types;

namespace Neo.SmartContract.Testing.Proxies;

/// <summary>
/// The script of one contract call, of the same bytes as Neo's own <c>EmitDynamicCall</c>, so that it costs the same.
/// Values that no script can hold (interop objects) are handed over by the engine when the script asks for them.
/// </summary>
internal sealed class CallScript
{
    private readonly List<Action<ApplicationEngine>> _handedOver = [];

    private CallScript()
    {
    }

    public byte[] Script { get; private set; } = [];

    public static CallScript Build(UInt160 contract, string method, CallFlags flags, object?[] arguments)
    {
        CallScript call = new();
        using ScriptBuilder script = new();
        call.PushArray(script, arguments);
        script.EmitPush(flags);
        script.EmitPush(method);
        script.EmitPush(contract);
        script.EmitSysCall(ApplicationEngine.System_Contract_Call);
        call.Script = script.ToArray();
        return call;
    }

    public void Attach(ApplicationEngine engine) => ((TestingApplicationEngine)engine).HandedOver = _handedOver;

    private void PushArray(ScriptBuilder script, IReadOnlyList<object?> items)
    {
        if (items.Count == 0)
        {
            script.Emit(OpCode.NEWARRAY0);
            return;
        }

        foreach (object? item in items.Reverse())
        {
            Push(script, item);
        }

        script.EmitPush(items.Count);
        script.Emit(OpCode.PACK);
    }

    private void Push(ScriptBuilder script, object? value)
    {
        switch (value)
        {
            case null:
                script.Emit(OpCode.PUSHNULL);
                break;
            case not null when IsInvalidLength(value):
                script.EmitPush(System.Array.Empty<byte>());
                break;
            case not null when IsInvalidType(value):
                script.EmitPush(BigInteger.Zero);
                break;
            case SmartContract contract:
                script.EmitPush(contract.Hash);
                break;
            case StackItem item:
                PushItem(script, item);
                break;
            case Action<ApplicationEngine> push:
                HandOver(script, push);
                break;
            case char letter:
                script.EmitPush((BigInteger)letter);
                break;
            case string or byte[]:
                script.EmitPush(value);
                break;
            case ReadOnlyMemory<byte> bytes:
                script.EmitPush(bytes.Span);
                break;
            case IDictionary map:
                PushMap(script, map);
                break;
            case IEnumerable items:
                PushArray(script, [.. items.Cast<object?>()]);
                break;
            default:
                script.EmitPush(value);
                break;
        }
    }

    private void PushItem(ScriptBuilder script, StackItem item)
    {
        switch (item)
        {
            case Null:
                script.Emit(OpCode.PUSHNULL);
                break;
            case VM.Types.Boolean boolean:
                script.EmitPush(boolean.GetBoolean());
                break;
            case Integer integer:
                script.EmitPush(integer.GetInteger());
                break;
            case ByteString bytes:
                script.EmitPush(bytes.GetSpan());
                break;
            default:
                HandOver(script, engine => engine.Push(item));
                break;
        }
    }

    private void PushMap(ScriptBuilder script, IDictionary map)
    {
        script.Emit(OpCode.NEWMAP);
        foreach (DictionaryEntry entry in map)
        {
            script.Emit(OpCode.DUP);
            Push(script, entry.Key);
            Push(script, entry.Value);
            script.Emit(OpCode.SETITEM);
        }
    }

    private void HandOver(ScriptBuilder script, Action<ApplicationEngine> push)
    {
        script.EmitPush(_handedOver.Count);
        script.EmitSysCall(TestingApplicationEngine.HandOverSyscall);
        _handedOver.Add(push);
    }

    private static bool IsInvalidLength(object value) =>
        ReferenceEquals(value, InvalidUInt160.InvalidLength)
        || ReferenceEquals(value, InvalidUInt256.InvalidLength)
        || ReferenceEquals(value, InvalidECPoint.InvalidLength);

    private static bool IsInvalidType(object value) =>
        ReferenceEquals(value, InvalidUInt160.InvalidType)
        || ReferenceEquals(value, InvalidUInt256.InvalidType)
        || ReferenceEquals(value, InvalidECPoint.InvalidType);
}
