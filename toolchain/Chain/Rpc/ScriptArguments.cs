using System.Collections.Generic;
using System.Linq;
using Neo;
using Neo.SmartContract;
using Neo.VM;

namespace MiningPool.Chain.Rpc;

/// <summary>Writes scripts that call contracts.</summary>
public static class ScriptArguments
{
    /// <summary>The script of one call with all call flags, as wallets write it.</summary>
    /// <param name="contract">The contract's hash.</param>
    /// <param name="method">The method's name in the manifest.</param>
    /// <param name="arguments">Numbers, booleans, strings, byte arrays, hashes, null, or lists of those.</param>
    public static byte[] CallScript(UInt160 contract, string method, params object?[] arguments)
    {
        using var script = new ScriptBuilder();
        EmitCall(script, CallFlags.All, contract, method, arguments);
        return script.ToArray();
    }

    /// <summary>A script that makes many calls in one moment and leaves one array: the time, then each call's result.</summary>
    internal static byte[] ReadScript(IReadOnlyList<ContractCall> calls)
    {
        using var script = new ScriptBuilder();
        foreach (ContractCall call in calls.Reverse())
        {
            EmitCall(script, CallFlags.ReadOnly, call.Contract, call.Method, call.Arguments);
        }

        script.EmitSysCall(ApplicationEngine.System_Runtime_GetTime);
        script.EmitPush(calls.Count + 1);
        script.Emit(OpCode.PACK);
        return script.ToArray();
    }

    private static void EmitCall(ScriptBuilder script, CallFlags flags, UInt160 contract, string method, object?[] arguments)
    {
        Push(script, arguments);
        script.EmitPush(flags);
        script.EmitPush(method);
        script.EmitPush(contract);
        script.EmitSysCall(ApplicationEngine.System_Contract_Call);
    }

    private static void Push(ScriptBuilder script, object? argument)
    {
        if (argument is not IReadOnlyList<object?> items)
        {
            script.EmitPush(argument);
            return;
        }

        foreach (object? item in items.Reverse())
        {
            Push(script, item);
        }

        if (items.Count == 0)
        {
            script.Emit(OpCode.NEWARRAY0);
        }
        else
        {
            script.EmitPush(items.Count);
            script.Emit(OpCode.PACK);
        }
    }
}
