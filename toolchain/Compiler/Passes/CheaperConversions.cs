using System.Collections.Generic;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects any valid function. Leaves an addition of zero where bytes from storage became an integer by CONVERT, provided that they can't
/// be null there: arithmetic reads bytes as an integer by itself, and 9 units buy what costs 8192. Both fault beyond 32 bytes.
/// Before: <c>%2 = ISNULL %1; branch %2 ? a : b; b: %3 = CONVERT 21 %1</c>. After: <c>… b: %3 = ADD %1, 0</c>.
/// </summary>
public sealed class CheaperConversions : FunctionPass
{
    /// <inheritdoc/>
    public override string Name => "cheaper-conversions";

    /// <inheritdoc/>
    protected override bool Run(Function function)
    {
        Dictionary<Value, Value> replacements = [];
        KnownValues? known = null;
        foreach (BasicBlock block in function.Blocks)
        {
            for (int i = 0; i < block.Instructions.Count; i++)
            {
                if (block.Instructions[i] is not Operation { OpCode: OpCode.CONVERT, Immediate: [(byte)StackItemKind.Integer] } convert) continue;
                // Anything else typed as bytes may be a buffer in truth, which arithmetic refuses.
                if (convert.Operands[0] is not Syscall { Service: "System.Storage.Get" } stored) continue;
                known ??= new(function);
                if (!known.IsNotNull(stored, block)) continue;
                Operation cheaper = new(OpCode.ADD, ValueType.Integer, [stored, Constant.Of(0)]) { Location = convert.Location };
                block.Instructions[i] = cheaper;
                replacements[convert] = cheaper;
            }
        }
        ValueReplacement.Apply(function, replacements);
        return replacements.Count > 0;
    }
}
