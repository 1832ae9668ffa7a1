using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>Where a test for null has settled that a value isn't null: the blocks that only the test's other way leads to.</summary>
internal sealed class KnownValues
{
    private readonly Dominators _dominators;
    private readonly Dictionary<Value, List<BasicBlock>> _notNull = [];

    public KnownValues(Function function)
    {
        _dominators = new(function);
        Predecessors predecessors = new(function);
        foreach (BasicBlock block in function.Blocks)
        {
            if (block.Terminator is not Branch branch || branch.WhenTrue == branch.WhenFalse) continue;
            (Value condition, bool isNegated) = branch.Condition is Operation { OpCode: OpCode.NOT } not
                ? (not.Operands[0], true)
                : (branch.Condition, false);
            if (condition is not Operation { OpCode: OpCode.ISNULL } test) continue;
            BasicBlock present = isNegated ? branch.WhenTrue : branch.WhenFalse;
            if (predecessors.Of(present).Count != 1) continue;
            if (!_notNull.TryGetValue(test.Operands[0], out List<BasicBlock>? settled)) _notNull[test.Operands[0]] = settled = [];
            settled.Add(present);
        }
    }

    /// <summary>Whether a value can't be null in a block.</summary>
    public bool IsNotNull(Value value, BasicBlock block) =>
        _notNull.TryGetValue(value, out List<BasicBlock>? settled) && settled.Any(from => _dominators.IsDominated(block, from));
}
