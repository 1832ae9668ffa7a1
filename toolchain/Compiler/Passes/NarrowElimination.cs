using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects any valid function. Leaves no narrowing whose operand always fits, and tells the others what their operand is known to stay
/// in, so that only the side that may overflow is tested.
/// Before: <c>%1 = INC %0; %2 = narrow i32 %1</c> in a loop that runs while %0 is below an int. After: <c>%1 = INC %0</c>.
/// </summary>
public sealed class NarrowElimination : FunctionPass
{
    /// <inheritdoc/>
    public override string Name => "narrow-elimination";

    /// <inheritdoc/>
    protected override bool Run(Function function)
    {
        if (!function.Blocks.Any(block => block.Instructions.Any(item => item is Narrow))) return false;
        RangeAnalysis ranges = new(function);
        Dictionary<Value, Value> replacements = [];
        foreach (BasicBlock block in function.Blocks)
        {
            foreach (Narrow narrow in block.Instructions.OfType<Narrow>())
            {
                if (ranges.OperandOf(narrow) is not { } range) continue;
                if (IntegerRange.OfBits(narrow.Bits, narrow.Signed).Contains(range)) replacements[narrow] = narrow.Operands[0];
                else narrow.Known = range;
            }
        }
        ValueReplacement.Apply(function, replacements);
        foreach (BasicBlock block in function.Blocks) block.Instructions.RemoveAll(replacements.ContainsKey);
        return replacements.Count > 0;
    }
}
