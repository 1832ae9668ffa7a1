using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects any valid function. Leaves no unreachable block, no branch on a constant or on a negation, no jump to an empty block that
/// jumps on, and no block that is the only way into another that has no other way in.
/// Before: <c>a: jump b; b: jump c; c: x; return</c>. After: <c>a: x; return</c>. A catch or finally keeps its first block, since control
/// enters it with the stack in another state.
/// </summary>
public sealed class ControlFlowCleanup : FunctionPass
{
    /// <inheritdoc/>
    public override string Name => "control-flow";

    /// <inheritdoc/>
    protected override bool Run(Function function)
    {
        bool changed = false;
        foreach (BasicBlock block in function.Blocks) changed |= SimplifyBranch(block);
        changed |= RemoveUnreachable(function);
        changed |= SkipEmptyBlocks(function);
        changed |= RemoveUnreachable(function);
        changed |= MergeBlocks(function);
        return changed;
    }

    private static bool SimplifyBranch(BasicBlock block)
    {
        if (block.Terminator is not Branch branch) return false;
        if (branch.WhenTrue == branch.WhenFalse || branch.Condition is Constant)
        {
            bool isTrue = branch.Condition is Constant constant && IsTrue(constant);
            block.Terminator = new Jump(isTrue ? branch.WhenTrue : branch.WhenFalse) { Location = branch.Location };
            return true;
        }
        if (branch.Condition is not Operation { OpCode: OpCode.NOT } negation) return false;
        block.Terminator = new Branch(negation.Operands[0], branch.WhenFalse, branch.WhenTrue) { Location = branch.Location };
        return true;
    }

    private static bool IsTrue(Constant constant) => constant.Content switch
    {
        bool flag => flag,
        System.Numerics.BigInteger integer => !integer.IsZero,
        byte[] bytes => bytes.Any(item => item != 0),
        _ => false,
    };

    private static bool RemoveUnreachable(Function function)
    {
        ExceptionRegions regions = new(function);
        return function.Blocks.RemoveAll(block => !regions.IsReachable(block)) > 0;
    }

    private static bool SkipEmptyBlocks(Function function)
    {
        bool changed = false;
        foreach (BasicBlock empty in function.Blocks.Skip(1))
        {
            if (empty.Terminator is not Jump { Target: var target } || target == empty) continue;
            if (empty.Instructions.Any(item => item is not SequencePoint)) continue;
            foreach (BasicBlock block in function.Blocks.Where(block => block.Terminator!.Successors.Contains(empty)).ToArray())
            {
                if (block == empty || block.Terminator is EnterTry) continue;
                block.Terminator!.Retarget(empty, target);
                changed = true;
            }
        }
        return changed;
    }

    private static bool MergeBlocks(Function function)
    {
        Predecessors predecessors = new(function);
        HashSet<BasicBlock> merged = [];
        foreach (BasicBlock block in function.Blocks)
        {
            if (merged.Contains(block)) continue;
            while (block.Terminator is Jump { Target: var next } && next != block && predecessors.Of(next).Count == 1)
            {
                block.Instructions.AddRange(next.Instructions);
                block.Terminator = next.Terminator;
                merged.Add(next);
            }
        }
        return function.Blocks.RemoveAll(merged.Contains) > 0;
    }
}
