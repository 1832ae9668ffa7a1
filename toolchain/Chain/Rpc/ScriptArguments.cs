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
        Push(script, arguments);
        script.EmitPush(CallFlags.All);
        script.EmitPush(method);
        script.EmitPush(contract);
        script.EmitSysCall(ApplicationEngine.System_Contract_Call);
        return script.ToArray();
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
