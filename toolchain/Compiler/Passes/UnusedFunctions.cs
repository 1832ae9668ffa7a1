using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects a module whose entry points are named. Leaves no function that neither the ABI nor the initializer can reach, and gives the
/// order of C#'s evaluation to the arguments of functions whose address nobody takes any more.
/// </summary>
public sealed class UnusedFunctions : IPass
{
    /// <inheritdoc/>
    public string Name => "unused-functions";

    /// <inheritdoc/>
    public bool Run(Module module)
    {
        HashSet<Function> reached = [];
        HashSet<Function> addressed = [];
        Stack<Function> pending = new(module.EntryPoints);
        if (module.Initializer is not null) pending.Push(module.Initializer);
        while (pending.TryPop(out Function? function))
        {
            if (!reached.Add(function)) continue;
            foreach (Instruction instruction in function.Blocks.SelectMany(block => block.Instructions))
            {
                if (instruction is Call call) pending.Push(call.Target);
                if (instruction is Narrow { Thrower: { } thrower }) pending.Push(thrower);
                if (instruction is not FunctionAddress address) continue;
                pending.Push(address.Target);
                addressed.Add(address.Target);
            }
        }
        bool changed = module.Functions.RemoveAll(function => !reached.Contains(function)) > 0;
        foreach (Function function in module.Functions)
        {
            if (!function.HasAbiOrder || module.EntryPoints.Contains(function) || addressed.Contains(function)) continue;
            function.HasAbiOrder = false;
            changed = true;
        }
        return changed;
    }
}
