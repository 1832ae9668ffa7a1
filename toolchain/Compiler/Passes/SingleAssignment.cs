using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects any valid function. Leaves no local that is stored once and loaded only where that store must have run: the loads become the
/// stored value. A load right behind a store in the same block becomes the stored value where that is a constant.
/// Before: <c>store x %1; … load x</c>. After: <c>… %1</c>.
/// The value is the same at every load: if its definition ran again without the store behind it, there would be a way to the load that
/// misses the store.
/// </summary>
public sealed class SingleAssignment : FunctionPass
{
    /// <inheritdoc/>
    public override string Name => "single-assignment";

    /// <inheritdoc/>
    protected override bool Run(Function function)
    {
        Dictionary<Value, Value> replacements = [];
        HashSet<Instruction> removed = [];
        ExceptionRegions regions = new(function);
        Dominators dominators = new(function, regions);
        foreach (Variable local in function.Locals.ToArray())
            if (Replace(function, local, dominators, replacements, removed)) function.Locals.Remove(local);
        foreach (BasicBlock block in function.Blocks) ForwardConstants(block, replacements, removed);
        ValueReplacement.Apply(function, replacements);
        foreach (BasicBlock block in function.Blocks) block.Instructions.RemoveAll(removed.Contains);
        return removed.Count > 0;
    }

    private static bool Replace(
        Function function, Variable local, Dominators dominators, Dictionary<Value, Value> replacements, HashSet<Instruction> removed)
    {
        (BasicBlock Block, int Position, Store Store)? only = null;
        List<(BasicBlock Block, int Position, Load Load)> loads = [];
        foreach (BasicBlock block in function.Blocks)
        {
            for (int i = 0; i < block.Instructions.Count; i++)
            {
                if (block.Instructions[i] is Load load && load.Variable == local) loads.Add((block, i, load));
                if (block.Instructions[i] is not Store store || store.Variable != local) continue;
                if (only is not null) return false;
                only = (block, i, store);
            }
        }
        if (only is not { } assignment) return loads.Count == 0;
        bool isCertain = loads.All(load => load.Block == assignment.Block
            ? load.Position > assignment.Position
            : dominators.IsDominated(load.Block, assignment.Block));
        if (!isCertain) return false;
        foreach ((_, _, Load load) in loads)
        {
            replacements[load] = assignment.Store.Operands[0];
            removed.Add(load);
        }
        removed.Add(assignment.Store);
        return true;
    }

    private static void ForwardConstants(BasicBlock block, Dictionary<Value, Value> replacements, HashSet<Instruction> removed)
    {
        List<(Variable Variable, Constant Value)> known = [];
        foreach (Instruction instruction in block.Instructions)
        {
            if (instruction is Store store)
            {
                known.RemoveAll(entry => entry.Variable.IsSamePlaceAs(store.Variable));
                if (store.Operands[0] is Constant constant && store.Variable.Kind != VariableKind.Static) known.Add((store.Variable, constant));
            }
            if (instruction is not Load load || removed.Contains(load)) continue;
            int index = known.FindIndex(entry => entry.Variable.IsSamePlaceAs(load.Variable));
            if (index < 0) continue;
            replacements[load] = known[index].Value;
            removed.Add(load);
        }
    }
}
