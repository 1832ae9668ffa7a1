using System;
using System.Collections.Generic;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>Writes the end of a block, with no jump to the block that follows anyway.</summary>
internal sealed class TerminatorWriter(FunctionContext context, CodeWriter writer, BasicBlock? next)
{
    /// <summary>What has to be on the stack, from the bottom up.</summary>
    public IReadOnlyList<Value> OperandsOf(Terminator terminator, Operation? fused)
    {
        if (fused is not null) return BranchFusion.IsZeroTest(fused) ? [fused.Operands[0]] : fused.Operands;
        return terminator.Operand is { } operand && ThrowerOf(terminator) is null ? [operand] : [];
    }

    /// <summary>The routine that throws in the terminator's stead; null where none does.</summary>
    private Label? ThrowerOf(Terminator terminator) =>
        terminator is Throw { Message: { } message } && context.Layout.SharedMessages.Contains(message) ? context.Layout.Helpers.ThrowerOf(message) : null;

    public void Write(Terminator terminator, Operation? fused)
    {
        switch (terminator)
        {
            case Jump jump: Continue(OpCode.JMP, jump.Target); break;
            case Branch branch: WriteBranch(branch, fused); break;
            case Return: writer.Emit(OpCode.RET); break;
            case Throw when ThrowerOf(terminator) is { } thrower: writer.Jump(OpCode.CALL, thrower); break;
            case Throw thrown: writer.Emit(thrown.IsFinal ? OpCode.ABORTMSG : OpCode.THROW); break;
            case Abort: writer.Emit(OpCode.ABORT); break;
            case EnterTry enter: WriteTry(enter); break;
            case Leave leave: writer.Jump(OpCode.ENDTRY, context.LabelOf(leave.Target)); break;
            case EndFinally: writer.Emit(OpCode.ENDFINALLY); break;
            default: throw new InvalidOperationException($"No code is known for {terminator.GetType().Name}.");
        }
    }

    private void WriteBranch(Branch branch, Operation? fused)
    {
        OpCode whenTrue = fused switch
        {
            null => OpCode.JMPIF,
            _ when BranchFusion.IsZeroTest(fused) => fused.OpCode == OpCode.NUMEQUAL ? OpCode.JMPIFNOT : OpCode.JMPIF,
            _ => BranchFusion.JumpWhenTrue(fused),
        };
        if (branch.WhenTrue == next)
        {
            writer.Jump(BranchFusion.Opposite(whenTrue), context.LabelOf(branch.WhenFalse));
            return;
        }
        writer.Jump(whenTrue, context.LabelOf(branch.WhenTrue));
        Continue(OpCode.JMP, branch.WhenFalse);
    }

    private void WriteTry(EnterTry enter)
    {
        if (enter.Catch is not null)
        {
            writer.Emit(OpCode.DEPTH);
            writer.StoreLocal(context.DepthSlotOf(enter.Catch)!);
        }
        writer.Try(enter.Catch is null ? null : context.LabelOf(enter.Catch), enter.Finally is null ? null : context.LabelOf(enter.Finally));
        Continue(OpCode.JMP, enter.Body);
    }

    private void Continue(OpCode jump, BasicBlock target)
    {
        if (target != next) writer.Jump(jump, context.LabelOf(target));
    }
}
