using System.Collections.Generic;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>Puts values in the place of others throughout a function.</summary>
internal static class ValueReplacement
{
    /// <summary>Replaces every use; a replacement may itself be replaced.</summary>
    public static void Apply(Function function, IReadOnlyDictionary<Value, Value> replacements)
    {
        if (replacements.Count == 0) return;
        foreach (BasicBlock block in function.Blocks)
        {
            foreach (Instruction instruction in block.Instructions)
                for (int i = 0; i < instruction.Operands.Count; i++)
                    if (replacements.ContainsKey(instruction.Operands[i]))
                        instruction.ReplaceOperand(i, Final(instruction.Operands[i], replacements));
            if (block.Terminator?.Operand is { } operand && replacements.ContainsKey(operand))
                block.Terminator.Operand = Final(operand, replacements);
        }
    }

    private static Value Final(Value value, IReadOnlyDictionary<Value, Value> replacements)
    {
        while (replacements.TryGetValue(value, out Value? next)) value = next;
        return value;
    }
}
