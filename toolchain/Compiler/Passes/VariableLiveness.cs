using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>Which locals may still be read behind each point of a function; what a handler reads is live all through its region.</summary>
internal sealed class VariableLiveness
{
    private readonly Dictionary<BasicBlock, HashSet<Variable>> _atEntry;
    private readonly ExceptionRegions _regions;

    public VariableLiveness(Function function)
    {
        _regions = new(function);
        _atEntry = function.Blocks.ToDictionary(block => block, _ => new HashSet<Variable>());
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (BasicBlock block in function.Blocks.AsEnumerable().Reverse())
            {
                HashSet<Variable> live = AtEnd(block);
                HashSet<Variable> held = Held(block);
                foreach (Instruction instruction in block.Instructions.AsEnumerable().Reverse()) Step(instruction, live, held);
                if (live.Count == _atEntry[block].Count) continue;
                _atEntry[block] = live;
                changed = true;
            }
        }
    }

    /// <summary>The locals whose value at the block's entry may be read.</summary>
    public IReadOnlySet<Variable> AtEntry(BasicBlock block) => _atEntry[block];

    /// <summary>The stores of a block that nothing can read.</summary>
    public IEnumerable<Store> DeadStores(BasicBlock block)
    {
        HashSet<Variable> live = AtEnd(block);
        HashSet<Variable> held = Held(block);
        foreach (Instruction instruction in block.Instructions.AsEnumerable().Reverse())
        {
            if (instruction is Store { Variable.Kind: VariableKind.Local } store && !live.Contains(store.Variable)) yield return store;
            Step(instruction, live, held);
        }
    }

    private HashSet<Variable> Held(BasicBlock block) => [.. _regions.HandlersOf(block).SelectMany(AtEntry)];

    private HashSet<Variable> AtEnd(BasicBlock block) => [.. Held(block), .. _regions.SuccessorsOf(block).SelectMany(AtEntry)];

    private static void Step(Instruction instruction, HashSet<Variable> live, HashSet<Variable> held)
    {
        if (instruction is Load { Variable.Kind: VariableKind.Local } load) live.Add(load.Variable);
        if (instruction is Store store && !held.Contains(store.Variable)) live.Remove(store.Variable);
    }
}
