using System.Linq;
using System.Numerics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects code that no other pass changes any more. Leaves a branch on stored bytes themselves where one tested them for null, and gives
/// zero for null and their number for the rest: the VM takes null and a number of zero as false alike, so ISNULL is saved.
/// Before: <c>%1 = ISNULL %0; branch %1 ? zero : number; zero: return 0; number: %2 = ADD %0, 0; return %2</c>.
/// After: <c>branch %0 ? number : zero; …</c>. Bytes that are too long for a number fault in both cases.
/// </summary>
public sealed class StoredNumbers : FunctionPass, IClosingPass
{
    /// <inheritdoc/>
    public override string Name => "stored-numbers";

    /// <inheritdoc/>
    protected override bool Run(Function function)
    {
        Predecessors predecessors = new(function);
        bool changed = false;
        foreach (BasicBlock block in function.Blocks)
        {
            if (block.Terminator is not Branch { Condition: Operation { OpCode: OpCode.ISNULL, Operands: [Syscall { Service: "System.Storage.Get" } stored] } test } branch) continue;
            if (predecessors.Of(branch.WhenTrue).Count != 1 || predecessors.Of(branch.WhenFalse).Count != 1) continue;
            if (!EndAlike(branch.WhenTrue, branch.WhenFalse, stored)) continue;
            block.Terminator = new Branch(stored, branch.WhenFalse, branch.WhenTrue) { Location = branch.Location };
            if (new ValueUsers(function).Of(test).Count == 0) block.Instructions.Remove(test);
            changed = true;
        }
        return changed;
    }

    /// <summary>Whether one block does with zero what the other does with the number that the bytes are, and nothing else.</summary>
    private static bool EndAlike(BasicBlock zero, BasicBlock number, Value stored)
    {
        Instruction[] absent = [.. zero.Instructions.Where(item => item is not SequencePoint)];
        Instruction[] present = [.. number.Instructions.Where(item => item is not SequencePoint)];
        if (present is not [Operation { OpCode: OpCode.ADD } read, ..] || read.Operands[0] != stored || !IsZero(read.Operands[1])) return false;
        return (absent, present[1..], zero.Terminator, number.Terminator) switch
        {
            ([], [], Return one, Return other) => IsZero(one.Operand) && other.Operand == read,
            ([Store one], [Store other], Jump from, Jump to) =>
                IsZero(one.Operands[0]) && other.Operands[0] == read && one.Variable.IsSamePlaceAs(other.Variable) && from.Target == to.Target,
            _ => false,
        };
    }

    private static bool IsZero(Value? value) => value is Constant { Content: BigInteger { IsZero: true } };
}
