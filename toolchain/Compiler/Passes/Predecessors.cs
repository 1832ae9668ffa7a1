using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>The blocks that may go to each block, one entry for each way.</summary>
internal sealed class Predecessors
{
    private readonly Dictionary<BasicBlock, List<BasicBlock>> _predecessors;

    public Predecessors(Function function)
    {
        _predecessors = function.Blocks.ToDictionary(block => block, _ => new List<BasicBlock>());
        foreach (BasicBlock block in function.Blocks)
            foreach (BasicBlock successor in block.Terminator!.Successors) _predecessors[successor].Add(block);
    }

    public IReadOnlyList<BasicBlock> Of(BasicBlock block) => _predecessors[block];
}
