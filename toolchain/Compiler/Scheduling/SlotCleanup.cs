using System.Collections.Generic;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>
/// Expects code with unnumbered slots. Leaves it without a store that only the very next instruction reads, and with DROP in the place of a
/// store that nothing reads; a push that is dropped at once goes too.
/// </summary>
internal static class SlotCleanup
{
    public static void Run(IReadOnlyList<BlockCode> code, ExceptionRegions regions)
    {
        bool changed = true;
        while (changed)
        {
            changed = false;
            SlotLiveness liveness = new(code, regions);
            foreach (BlockCode block in code) changed |= Clean(block, liveness);
        }
    }

    private static bool Clean(BlockCode block, SlotLiveness liveness)
    {
        HashSet<int> removed = [];
        List<int> dropped = [];
        foreach ((int place, CodeInstruction access, HashSet<LocalSlot> liveAfter) in liveness.AccessesOf(block))
        {
            if (place < 0 || liveAfter.Contains(access.Slot!)) continue;
            if (access.OpCode == OpCode.STLOC) dropped.Add(place);
            else if (PrecedingStore(block.Items, place) is { } store && store.Slot == access.Slot)
            {
                removed.Add(place);
                removed.Add(store.Place);
            }
        }
        foreach (int place in dropped)
        {
            if (removed.Contains(place)) continue;
            if (PrecedingInstruction(block.Items, place) is int push && IsPurePush((CodeInstruction)block.Items[push]) && !removed.Contains(push))
                removed.UnionWith([push, place]);
            else block.Items[place] = new CodeInstruction(OpCode.DROP);
        }
        if (removed.Count > 0)
        {
            List<CodeItem> kept = [];
            for (int i = 0; i < block.Items.Count; i++)
                if (!removed.Contains(i)) kept.Add(block.Items[i]);
            block.Items.Clear();
            block.Items.AddRange(kept);
        }
        return removed.Count + dropped.Count > 0;
    }

    private static (LocalSlot? Slot, int Place)? PrecedingStore(List<CodeItem> items, int place) =>
        PrecedingInstruction(items, place) is int before && items[before] is CodeInstruction { OpCode: OpCode.STLOC } store
            ? (store.Slot, before)
            : null;

    /// <summary>The instruction right before, unless control may come in between.</summary>
    private static int? PrecedingInstruction(List<CodeItem> items, int place)
    {
        int before = place - 1;
        while (before >= 0 && items[before] is SourceMark) before--;
        return before >= 0 && items[before] is CodeInstruction ? before : null;
    }

    private static bool IsPurePush(CodeInstruction instruction) =>
        instruction.OpCode is <= OpCode.PUSH16 or OpCode.DUP or (>= OpCode.LDSFLD0 and <= OpCode.LDSFLD)
            or (>= OpCode.LDLOC0 and <= OpCode.LDLOC) or (>= OpCode.LDARG0 and <= OpCode.LDARG);
}
