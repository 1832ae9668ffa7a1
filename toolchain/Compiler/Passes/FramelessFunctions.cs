using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects code that no other pass changes any more. Marks the functions that the scheduler may write without slots, their arguments and
/// locals staying on the evaluation stack: those that never go round in circles and try nothing. A frame costs 64 units, which the few
/// stack instructions of a short way never come to, but those of a loop may.
/// Before: <c>function f(a)</c>. After: the same, marked.
/// </summary>
public sealed class FramelessFunctions : FunctionPass, IClosingPass
{
    /// <inheritdoc/>
    public override string Name => "frameless-functions";

    /// <inheritdoc/>
    protected override bool Run(Function function)
    {
        function.MayBeFrameless = function.Blocks.All(block => block.Terminator is Jump or Branch or Return or Throw or Abort)
            && IsWithoutCircles(function.Blocks[0], [], []);
        return function.MayBeFrameless;
    }

    private static bool IsWithoutCircles(BasicBlock block, HashSet<BasicBlock> open, HashSet<BasicBlock> done)
    {
        if (done.Contains(block)) return true;
        if (!open.Add(block)) return false;
        bool result = block.Terminator!.Successors.All(successor => IsWithoutCircles(successor, open, done));
        open.Remove(block);
        done.Add(block);
        return result;
    }
}
