using System.Collections.Generic;
using System.Linq;

namespace Neo.Compiler.IR;

/// <summary>How deep in loops each block lies: a loop is what lies between a block and a way back to a block that dominates it.</summary>
public sealed class Loops
{
    private readonly Dictionary<BasicBlock, int> _depths;

    public Loops(Function function, ExceptionRegions regions)
    {
        Dominators dominators = new(function);
        _depths = function.Blocks.ToDictionary(block => block, _ => 0);
        Dictionary<BasicBlock, List<BasicBlock>> predecessors = function.Blocks.ToDictionary(block => block, _ => new List<BasicBlock>());
        foreach (BasicBlock block in function.Blocks.Where(regions.IsReachable))
            foreach (BasicBlock successor in block.Terminator?.Successors ?? []) predecessors[successor].Add(block);
        foreach (BasicBlock head in function.Blocks)
        {
            List<BasicBlock> latches = [.. predecessors[head].Where(block => dominators.IsDominated(block, head))];
            if (latches.Count > 0) Deepen(head, latches, predecessors);
        }
    }

    /// <summary>How many loops the block lies in.</summary>
    public int DepthOf(BasicBlock block) => _depths[block];

    private void Deepen(BasicBlock head, List<BasicBlock> latches, Dictionary<BasicBlock, List<BasicBlock>> predecessors)
    {
        HashSet<BasicBlock> body = [head];
        Stack<BasicBlock> pending = new(latches);
        while (pending.TryPop(out BasicBlock? block))
        {
            if (!body.Add(block)) continue;
            foreach (BasicBlock predecessor in predecessors[block]) pending.Push(predecessor);
        }
        foreach (BasicBlock block in body) _depths[block]++;
    }
}
