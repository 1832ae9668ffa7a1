using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>Orders a function's reachable blocks so that control falls through where it can: no jump is needed there.</summary>
internal static class BlockOrder
{
    public static List<BasicBlock> Of(Function function, ExceptionRegions regions)
    {
        HashSet<BasicBlock> placed = [];
        List<BasicBlock> order = [];
        foreach (BasicBlock first in function.Blocks.Where(regions.IsReachable))
        {
            for (BasicBlock? block = first; block is not null && placed.Add(block); block = Preferred(block, placed)) order.Add(block);
        }
        return order;
    }

    private static BasicBlock? Preferred(BasicBlock block, HashSet<BasicBlock> placed) => block.Terminator switch
    {
        Jump jump => jump.Target,
        EnterTry enter => enter.Body,
        Branch branch => placed.Contains(branch.WhenFalse) ? branch.WhenTrue : branch.WhenFalse,
        _ => null,
    };
}
