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
    // By number, where a walk through the tree of nearest blocks comes to the block, and the last place below it.
    private readonly int[] _first, _last;

    public Dominators(Function function)
    {
        _order = ReversePostorder.From(function.Blocks[0]);
        for (int i = 0; i < _order.Count; i++) _numbers[_order[i]] = i;
        List<int>[] predecessors = [.. _order.Select(_ => new List<int>())];
        foreach (BasicBlock block in _order)
            foreach (BasicBlock successor in block.Terminator?.Successors ?? []) predecessors[_numbers[successor]].Add(_numbers[block]);
        _nearest = [.. Enumerable.Repeat(-1, _order.Count)];
        _nearest[0] = 0;
        bool changed = true;
        while (changed)
        {
            changed = false;
            for (int block = 1; block < _order.Count; block++) changed |= Refine(block, predecessors[block]);
        }
        (_first, _last) = Walk();
    }

    /// <summary>Whether every way to <paramref name="block"/> leads through <paramref name="by"/>; a block dominates itself.</summary>
    public bool IsDominated(BasicBlock block, BasicBlock by)
    {
        if (!_numbers.TryGetValue(block, out int number) || !_numbers.TryGetValue(by, out int wanted)) return false;
        return _first[wanted] <= _first[number] && _first[number] <= _last[wanted];
    }

    private (int[] First, int[] Last) Walk()
    {
        // A block that dominates another has the smaller number, so the sizes add up from behind and the places from the front.
        int[] size = [.. Enumerable.Repeat(1, _order.Count)], first = new int[_order.Count], next = new int[_order.Count];
        for (int block = _order.Count - 1; block > 0; block--) size[_nearest[block]] += size[block];
        next[0] = 1;
        for (int block = 1; block < _order.Count; block++)
        {
            first[block] = next[_nearest[block]];
            next[_nearest[block]] += size[block];
            next[block] = first[block] + 1;
        }
        return (first, [.. first.Select((place, block) => place + size[block] - 1)]);
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
