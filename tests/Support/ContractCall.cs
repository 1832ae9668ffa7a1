using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo;
using Neo.SmartContract;
using Neo.SmartContract.Testing;
using Neo.SmartContract.Testing.Exceptions;
using Neo.VM;
using Neo.VM.Types;

namespace TestSupport;

/// <summary>A call of any method of any contract, by name.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Method">The method, as the manifest has it.</param>
/// <param name="Arguments">Null, truth values, integers, texts, hashes and arrays of them.</param>
public sealed record ContractCall(UInt160 Contract, string Method, params object?[] Arguments)
{
    /// <summary>Makes the call as a transaction.</summary>
    /// <returns>What it returned, or null with the reason when it was refused.</returns>
    public (StackItem? Result, string? Refusal) Make(TestEngine engine)
    {
        using ScriptBuilder script = new();
        Emit(script, CallFlags.All);
        try
        {
            return (engine.Execute(script.ToArray()), null);
        }
        catch (TestException refused)
        {
            return (null, refused.Message);
        }
    }

    /// <summary>Reads many views in one execution, which is faster than one by one.</summary>
    /// <returns>What each returned.</returns>
    public static StackItem[] ReadAll(TestEngine engine, params IReadOnlyList<ContractCall> views)
    {
        using ScriptBuilder script = new();
        foreach (ContractCall view in views.Reverse()) view.Emit(script, CallFlags.ReadOnly);
        script.EmitPush(views.Count);
        script.Emit(OpCode.PACK);
        return [.. (Array)engine.Execute(script.ToArray())];
    }

    /// <summary>The method and its arguments, for messages.</summary>
    public override string ToString() => Method + Show(Arguments);

    private void Emit(ScriptBuilder script, CallFlags flags)
    {
        Push(script, Arguments);
        script.EmitPush(flags);
        script.EmitPush(Method);
        script.EmitPush(Contract);
        script.EmitSysCall(ApplicationEngine.System_Contract_Call);
    }

    private static string Show(object? value) => value switch
    {
        null => "null",
        object?[] items => $"({string.Join(", ", items.Select(Show))})",
        _ => value.ToString()!,
    };

    private static void Push(ScriptBuilder script, object? value)
    {
        switch (value)
        {
            case null:
                script.Emit(OpCode.PUSHNULL);
                break;
            case object?[] items:
                foreach (object? item in items.Reverse()) Push(script, item);
                script.EmitPush(items.Length);
                script.Emit(OpCode.PACK);
                break;
            case int number:
                script.EmitPush((BigInteger)number);
                break;
            default:
                script.EmitPush(value);
                break;
        }
    }
}
