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
        Dominators dominators = new(function);
        Dictionary<Variable, Accesses> accesses = AccessesOf(function);
        function.Locals.RemoveAll(local => !accesses.TryGetValue(local, out Accesses? all) || Replace(all, dominators, replacements, removed));
        foreach (BasicBlock block in function.Blocks) ForwardConstants(block, replacements, removed);
        ValueReplacement.Apply(function, replacements);
        foreach (BasicBlock block in function.Blocks) block.Instructions.RemoveAll(removed.Contains);
        return removed.Count > 0;
    }

    private static Dictionary<Variable, Accesses> AccessesOf(Function function)
    {
        Dictionary<Variable, Accesses> accesses = [];
        foreach (BasicBlock block in function.Blocks)
        {
            for (int i = 0; i < block.Instructions.Count; i++)
            {
                if (block.Instructions[i] is Load load) Of(load.Variable).Loads.Add((block, i, load));
                if (block.Instructions[i] is Store store) Of(store.Variable).Stores.Add((block, i, store));
            }
        }
        return accesses;

        Accesses Of(Variable variable)
        {
            if (!accesses.TryGetValue(variable, out Accesses? known)) accesses[variable] = known = new([], []);
            return known;
        }
    }

    private static bool Replace(Accesses accesses, Dominators dominators, Dictionary<Value, Value> replacements, HashSet<Instruction> removed)
    {
        if (accesses.Stores is not [var assignment]) return false;
        bool isCertain = accesses.Loads.All(load => load.Block == assignment.Block
            ? load.Position > assignment.Position
            : dominators.IsDominated(load.Block, assignment.Block));
        if (!isCertain) return false;
        foreach ((_, _, Load load) in accesses.Loads)
        {
            replacements[load] = assignment.Store.Operands[0];
            removed.Add(load);
        }
        removed.Add(assignment.Store);
        return true;
    }

    /// <summary>Where a variable is read and written.</summary>
    private sealed record Accesses(List<(BasicBlock Block, int Position, Load Load)> Loads, List<(BasicBlock Block, int Position, Store Store)> Stores);

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
