using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects any valid function. Leaves no jump to a block that only tests a variable which the jumping block has just set to a constant: the
/// jump goes where the test would lead.
/// Before: <c>a: store x true; jump t; t: load x; branch ? b : c</c>. After: <c>a: store x true; jump b; …</c>.
/// </summary>
public sealed class BranchThreading : FunctionPass
{
    /// <inheritdoc/>
    public override string Name => "branch-threading";

    /// <inheritdoc/>
    protected override bool Run(Function function)
    {
        Dictionary<Value, int> uses = CountUses(function);
        bool changed = false;
        foreach (BasicBlock block in function.Blocks)
        {
            if (block.Terminator is not Jump { Target: var test } || test.Terminator is not Branch branch) continue;
            if (TestedVariable(test, branch, uses) is not { } tested || ConstantAtEnd(block, tested.Variable) is not { } known) continue;
            block.Terminator = new Jump(known ^ tested.IsNegated ? branch.WhenTrue : branch.WhenFalse) { Location = branch.Location };
            changed = true;
        }
        return changed;
    }

    /// <summary>The variable that a block does nothing but test; null for all other blocks.</summary>
    private static (Variable Variable, bool IsNegated)? TestedVariable(BasicBlock block, Branch branch, Dictionary<Value, int> uses)
    {
        List<Instruction> instructions = [.. block.Instructions.Where(item => item is not SequencePoint)];
        if (instructions.Any(item => uses.GetValueOrDefault(item) != 1)) return null;
        return instructions switch
        {
            [Load load] when branch.Condition == load => (load.Variable, false),
            [Load load, Operation { OpCode: OpCode.NOT } not] when branch.Condition == not && not.Operands[0] == load => (load.Variable, true),
            _ => null,
        };
    }

    private static bool? ConstantAtEnd(BasicBlock block, Variable variable)
    {
        if (variable.Kind == VariableKind.Static) return null;
        Store? last = block.Instructions.OfType<Store>().LastOrDefault(store => store.Variable.IsSamePlaceAs(variable));
        return last?.Operands[0] is Constant { Content: bool known } ? known : null;
    }

    private static Dictionary<Value, int> CountUses(Function function)
    {
        Dictionary<Value, int> uses = [];
        foreach (BasicBlock block in function.Blocks)
        {
            foreach (Value operand in block.Instructions.SelectMany(item => item.Operands)) uses[operand] = uses.GetValueOrDefault(operand) + 1;
            if (block.Terminator?.Operand is { } value) uses[value] = uses.GetValueOrDefault(value) + 1;
        }
        return uses;
    }
}
