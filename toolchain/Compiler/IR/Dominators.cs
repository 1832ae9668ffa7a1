using System.Collections.Generic;
using System.Linq;

namespace Neo.Compiler.IR;

/// <summary>
/// Which blocks control must have passed to come to a block. A handler counts as entered from where its try was opened: nothing that
/// the body computes is certain to be there.
/// </summary>
public sealed class Dominators
{
    private readonly Dictionary<BasicBlock, HashSet<BasicBlock>> _dominators = [];

    public Dominators(Function function, ExceptionRegions regions)
    {
        List<BasicBlock> blocks = [.. function.Blocks.Where(regions.IsReachable)];
        Dictionary<BasicBlock, List<BasicBlock>> predecessors = blocks.ToDictionary(block => block, _ => new List<BasicBlock>());
        foreach (BasicBlock block in blocks)
            foreach (BasicBlock successor in block.Terminator?.Successors ?? [])
                if (predecessors.TryGetValue(successor, out List<BasicBlock>? list)) list.Add(block);
        foreach (BasicBlock block in blocks) _dominators[block] = block == blocks[0] ? [block] : [.. blocks];
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (BasicBlock block in blocks.Skip(1)) changed |= Refine(block, predecessors[block]);
        }
    }

    /// <summary>Whether every way to <paramref name="block"/> leads through <paramref name="by"/>; a block dominates itself.</summary>
    public bool IsDominated(BasicBlock block, BasicBlock by) => _dominators.TryGetValue(block, out HashSet<BasicBlock>? set) && set.Contains(by);

    private bool Refine(BasicBlock block, List<BasicBlock> predecessors)
    {
        HashSet<BasicBlock> common = predecessors.Count == 0 ? [] : [.. _dominators[predecessors[0]]];
        foreach (BasicBlock predecessor in predecessors.Skip(1)) common.IntersectWith(_dominators[predecessor]);
        common.Add(block);
        if (common.Count == _dominators[block].Count) return false;
        _dominators[block] = common;
        return true;
    }
}
