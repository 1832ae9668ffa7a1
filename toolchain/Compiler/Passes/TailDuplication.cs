using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects any valid function. Leaves a copy of a short block that returns or throws in the place of each jump to it: as short as the
/// jump, and the value need not pass through a slot.
/// Before: <c>a: store x 1; jump c; b: store x 2; jump c; c: load x; return</c>. After: <c>a: return 1; b: return 2</c>, with other
/// passes' help.
/// </summary>
public sealed class TailDuplication : FunctionPass
{
    private const int MaxInstructions = 2;

    /// <inheritdoc/>
    public override string Name => "tail-duplication";

    /// <inheritdoc/>
    protected override bool Run(Function function)
    {
        bool changed = false;
        foreach (BasicBlock block in function.Blocks)
        {
            if (block.Terminator is not Jump { Target: var tail } || tail == block || !IsShortTail(tail)) continue;
            InstructionCloner cloner = new(variable => variable, target => target);
            block.Instructions.AddRange([.. tail.Instructions.Select(cloner.Clone)]);
            block.Terminator = cloner.Clone(tail.Terminator!);
            changed = true;
        }
        return changed;
    }

    private static bool IsShortTail(BasicBlock block) =>
        block.Terminator is Return or Throw && block.Instructions.Count(item => item is not SequencePoint) <= MaxInstructions
        && !block.Instructions.Any(item => item is CaughtException);
}
