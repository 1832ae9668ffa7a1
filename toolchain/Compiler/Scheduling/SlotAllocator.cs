using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>
/// Numbers the local slots. Two slots share a number where neither is written while the other may still be read. The most used come first,
/// since the first seven have instructions of a single byte.
/// </summary>
internal static class SlotAllocator
{
    /// <summary>Gives every slot in the code its number and returns how many numbers there are.</summary>
    public static int Allocate(IReadOnlyList<BlockCode> code, ExceptionRegions regions)
    {
        Dictionary<LocalSlot, HashSet<LocalSlot>> conflicts = [];
        Dictionary<LocalSlot, int> accesses = [];
        foreach (CodeInstruction instruction in code.SelectMany(block => block.Items).OfType<CodeInstruction>())
        {
            if (instruction.Slot is not { } slot) continue;
            conflicts.TryAdd(slot, []);
            accesses[slot] = accesses.GetValueOrDefault(slot) + 1;
        }
        FindConflicts(code, regions, conflicts);
        int count = 0;
        foreach (LocalSlot slot in accesses.OrderByDescending(pair => pair.Value).Select(pair => pair.Key))
        {
            HashSet<int> taken = [.. conflicts[slot].Select(other => other.Index)];
            slot.Index = Enumerable.Range(0, count + 1).First(index => !taken.Contains(index));
            if (slot.Index == count) count++;
        }
        return count;
    }

    private static void FindConflicts(IReadOnlyList<BlockCode> code, ExceptionRegions regions, Dictionary<LocalSlot, HashSet<LocalSlot>> conflicts)
    {
        SlotLiveness liveness = new(code, regions);
        List<LocalSlot> atEntry = [.. liveness.AtEntryOf(code[0].Block)];
        foreach (LocalSlot one in atEntry)
            foreach (LocalSlot other in atEntry) Add(one, other);
        foreach (BlockCode block in code)
        {
            foreach ((_, CodeInstruction access, HashSet<LocalSlot> liveAfter) in liveness.AccessesOf(block))
            {
                if (access is not { OpCode: OpCode.STLOC, Slot: { } written }) continue;
                foreach (LocalSlot other in liveAfter) Add(written, other);
            }
        }

        void Add(LocalSlot one, LocalSlot other)
        {
            if (one == other) return;
            conflicts[one].Add(other);
            conflicts[other].Add(one);
        }
    }
}
