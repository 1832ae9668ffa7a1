using System.Collections.Generic;

namespace Neo.Compiler.IR;

/// <summary>The blocks in the order of the flow: each behind all that lead to it, save for ways back in loops.</summary>
public static class ReversePostorder
{
    /// <summary>All blocks that can be reached from one, that one first; a handler follows the block that opened its try.</summary>
    public static List<BasicBlock> From(BasicBlock entry)
    {
        List<BasicBlock> order = [];
        HashSet<BasicBlock> seen = [entry];
        // A stack of its own: a long method has more blocks in a row than .NET has frames.
        Stack<(BasicBlock Block, IEnumerator<BasicBlock> Following)> open = new();
        open.Push((entry, SuccessorsOf(entry)));
        while (open.TryPeek(out (BasicBlock Block, IEnumerator<BasicBlock> Following) top))
        {
            if (!top.Following.MoveNext()) order.Add(open.Pop().Block);
            else if (seen.Add(top.Following.Current)) open.Push((top.Following.Current, SuccessorsOf(top.Following.Current)));
        }
        order.Reverse();
        return order;
    }

    private static IEnumerator<BasicBlock> SuccessorsOf(BasicBlock block) => (block.Terminator?.Successors ?? []).GetEnumerator();
}
