using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects any valid function. Leaves no store to a local that nothing can read, on any way, exceptions included; the stored value goes
/// with it where nothing else needs it. Locals that nothing names any more are forgotten.
/// Before: <c>store x 1; store x 2; load x</c>. After: <c>store x 2; load x</c>.
/// </summary>
public sealed class DeadStores : FunctionPass
{
    /// <inheritdoc/>
    public override string Name => "dead-stores";

    /// <inheritdoc/>
    protected override bool Run(Function function)
    {
        VariableLiveness liveness = new(function);
        HashSet<Instruction> dead = [.. function.Blocks.SelectMany(liveness.DeadStores)];
        foreach (BasicBlock block in function.Blocks) block.Instructions.RemoveAll(dead.Contains);
        HashSet<Variable> named = [];
        foreach (Instruction instruction in function.Blocks.SelectMany(block => block.Instructions))
        {
            if (instruction is Load load) named.Add(load.Variable);
            if (instruction is Store store) named.Add(store.Variable);
        }
        return function.Locals.RemoveAll(local => !named.Contains(local)) + dead.Count > 0;
    }
}
