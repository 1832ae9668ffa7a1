using System;
using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>
/// Orders a function's reachable blocks so that control falls through where it passes most often: no jump is needed there. Ways inside
/// loops come first, ways to blocks that only throw come last.
/// </summary>
internal static class BlockOrder
{
    private const int MaxLoopDepth = 8;

    public static List<BasicBlock> Of(Function function, ExceptionRegions regions)
    {
        List<BasicBlock> blocks = [.. function.Blocks.Where(regions.IsReachable)];
        Dictionary<BasicBlock, List<BasicBlock>> chains = blocks.ToDictionary(block => block, block => new List<BasicBlock> { block });
        foreach ((BasicBlock from, BasicBlock to) in WaysByWeight(function, blocks, regions))
        {
            List<BasicBlock> chain = chains[from], next = chains[to];
            if (chain == next || chain[^1] != from || next[0] != to || to == blocks[0]) continue;
            chain.AddRange(next);
            foreach (BasicBlock moved in next) chains[moved] = chain;
        }
        return [.. blocks.Where(block => chains[block][0] == block).SelectMany(block => chains[block])];
    }

    private static IEnumerable<(BasicBlock From, BasicBlock To)> WaysByWeight(Function function, List<BasicBlock> blocks, ExceptionRegions regions)
    {
        Loops loops = new(function, regions);
        List<(BasicBlock From, BasicBlock To, long Weight)> ways = [];
        for (int i = 0; i < blocks.Count; i++)
        {
            BasicBlock block = blocks[i];
            (BasicBlock? first, BasicBlock? second) = FallthroughsOf(block.Terminator!);
            foreach (BasicBlock target in new[] { first, second }.OfType<BasicBlock>())
            {
                int depth = Math.Min(loops.DepthOf(block), loops.DepthOf(target));
                long weight = 4 * (long)Math.Pow(8, Math.Min(depth, MaxLoopDepth));
                if (second is null) weight *= 2;
                if (i + 1 < blocks.Count && blocks[i + 1] == target) weight += weight / 4;
                ways.Add((block, target, target.Terminator is Throw or Abort ? 0 : weight));
            }
        }
        return ways.OrderByDescending(way => way.Weight).Select(way => (way.From, way.To));
    }

    private static (BasicBlock? First, BasicBlock? Second) FallthroughsOf(Terminator terminator) => terminator switch
    {
        Jump jump => (jump.Target, null),
        EnterTry enter => (enter.Body, null),
        Branch branch => (branch.WhenFalse, branch.WhenTrue),
        _ => (null, null),
    };
}
