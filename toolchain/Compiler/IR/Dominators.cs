using System.Collections.Generic;
using System.Linq;

namespace Neo.Compiler.IR;

/// <summary>
/// Which blocks control must have passed to come to a block. A handler counts as entered from where its try was opened: nothing that
/// the body computes is certain to be there.
/// </summary>
public sealed class Dominators
{
    private readonly List<BasicBlock> _order;
    private readonly Dictionary<BasicBlock, int> _numbers = [];
    // By number, the nearest block that all ways to the block lead through, apart from itself; the entry's is the entry.
    private readonly int[] _nearest;

    public Dominators(Function function, ExceptionRegions regions)
    {
        _order = InReversePostorder(function.Blocks[0], regions);
        for (int i = 0; i < _order.Count; i++) _numbers[_order[i]] = i;
        List<int>[] predecessors = [.. _order.Select(_ => new List<int>())];
        foreach (BasicBlock block in _order)
            foreach (BasicBlock successor in Successors(block, regions)) predecessors[_numbers[successor]].Add(_numbers[block]);
        _nearest = [.. Enumerable.Repeat(-1, _order.Count)];
        _nearest[0] = 0;
        bool changed = true;
        while (changed)
        {
            changed = false;
            for (int block = 1; block < _order.Count; block++) changed |= Refine(block, predecessors[block]);
        }
    }

    /// <summary>Whether every way to <paramref name="block"/> leads through <paramref name="by"/>; a block dominates itself.</summary>
    public bool IsDominated(BasicBlock block, BasicBlock by)
    {
        if (!_numbers.TryGetValue(block, out int number) || !_numbers.TryGetValue(by, out int wanted)) return false;
        // A block that dominates another has the smaller number.
        while (number > wanted) number = _nearest[number];
        return number == wanted;
    }

    private static IEnumerable<BasicBlock> Successors(BasicBlock block, ExceptionRegions regions) =>
        (block.Terminator?.Successors ?? []).Where(regions.IsReachable);

    private static List<BasicBlock> InReversePostorder(BasicBlock entry, ExceptionRegions regions)
    {
        List<BasicBlock> order = [];
        HashSet<BasicBlock> seen = [entry];
        // A stack of its own: a long method has more blocks in a row than .NET has frames.
        Stack<(BasicBlock Block, IEnumerator<BasicBlock> Following)> open = new();
        open.Push((entry, Successors(entry, regions).GetEnumerator()));
        while (open.TryPeek(out (BasicBlock Block, IEnumerator<BasicBlock> Following) top))
        {
            if (!top.Following.MoveNext()) order.Add(open.Pop().Block);
            else if (seen.Add(top.Following.Current)) open.Push((top.Following.Current, Successors(top.Following.Current, regions).GetEnumerator()));
        }
        order.Reverse();
        return order;
    }

    private bool Refine(int block, List<int> predecessors)
    {
        int common = -1;
        foreach (int predecessor in predecessors.Where(predecessor => _nearest[predecessor] >= 0))
            common = common < 0 ? predecessor : Meet(common, predecessor);
        if (common == _nearest[block]) return false;
        _nearest[block] = common;
        return true;
    }

    private int Meet(int first, int second)
    {
        while (first != second)
        {
            while (first > second) first = _nearest[first];
            while (second > first) second = _nearest[second];
        }
        return first;
    }
}
