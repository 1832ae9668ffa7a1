using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects any valid function. Leaves a call of the function itself where a pointer is called that is known.
/// Before: <c>%1 = address f; callpointer 7, %1</c>. After: <c>call f 7</c>.
/// </summary>
public sealed class DirectCalls : FunctionPass
{
    /// <inheritdoc/>
    public override string Name => "direct-calls";

    /// <inheritdoc/>
    protected override bool Run(Function function)
    {
        Dictionary<Value, Value> replacements = [];
        foreach (BasicBlock block in function.Blocks)
        {
            for (int i = 0; i < block.Instructions.Count; i++)
            {
                if (block.Instructions[i] is not CallPointer pointer || pointer.Operands[^1] is not FunctionAddress { Target: var target }) continue;
                if (target.Arguments.Count != pointer.Operands.Count - 1 || pointer.HasResult != target.ReturnType is not null) continue;
                Call call = new(target, pointer.Operands.SkipLast(1)) { Location = pointer.Location };
                block.Instructions[i] = call;
                replacements[pointer] = call;
            }
        }
        ValueReplacement.Apply(function, replacements);
        return replacements.Count > 0;
    }
}
