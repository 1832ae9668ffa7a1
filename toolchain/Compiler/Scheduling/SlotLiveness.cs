using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>A block and its code.</summary>
internal sealed record BlockCode(BasicBlock Block, List<CodeItem> Items);

/// <summary>
/// Which slots may still be read behind each point of a function. An exception may lead from any point of a region to its handlers, so what
/// those read is live all through the region.
/// </summary>
internal sealed class SlotLiveness
{
    private readonly Dictionary<BasicBlock, HashSet<LocalSlot>> _atEntry = [];
    private readonly ExceptionRegions _regions;

    public SlotLiveness(IReadOnlyList<BlockCode> code, ExceptionRegions regions)
    {
        _regions = regions;
        foreach (BlockCode block in code) _atEntry[block.Block] = [];
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (BlockCode block in code.Reverse())
            {
                HashSet<LocalSlot> live = AtEntryOf(block);
                if (live.Count == _atEntry[block.Block].Count) continue;
                _atEntry[block.Block] = live;
                changed = true;
            }
        }
    }

    /// <summary>The slots whose value at a block's entry may be read.</summary>
    public IReadOnlySet<LocalSlot> AtEntryOf(BasicBlock block) => _atEntry[block];

    /// <summary>Walks a block from its end, giving each slot access with the slots that are live behind it.</summary>
    public IEnumerable<(int Place, CodeInstruction Access, HashSet<LocalSlot> LiveAfter)> AccessesOf(BlockCode block)
    {
        HashSet<LocalSlot> held = [.. _regions.HandlersOf(block.Block).SelectMany(handler => _atEntry[handler])];
        HashSet<LocalSlot> live = [.. held, .. _regions.SuccessorsOf(block.Block).SelectMany(successor => _atEntry[successor])];
        for (int i = block.Items.Count - 1; i >= 0; i--)
        {
            if (block.Items[i] is not CodeInstruction { Slot: { } slot } access) continue;
            yield return (i, access, live);
            if (access.OpCode == OpCode.LDLOC) live.Add(slot);
            else if (!held.Contains(slot)) live.Remove(slot);
        }
        yield return (-1, EndOfWalk, live);
    }

    /// <summary>Stands for the block's entry in <see cref="AccessesOf"/>; its place is -1.</summary>
    private static readonly CodeInstruction EndOfWalk = new(OpCode.NOP);

    private HashSet<LocalSlot> AtEntryOf(BlockCode block)
    {
        HashSet<LocalSlot> live = [];
        foreach ((_, _, HashSet<LocalSlot> after) in AccessesOf(block)) live = after;
        return live;
    }
}
