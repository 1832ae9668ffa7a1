using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>Writes one IR instruction whose operands are in place on the stack.</summary>
internal sealed class InstructionWriter(FunctionContext context, CodeWriter writer, ThrowSites throws)
{
    /// <summary>What an instruction wants on the stack, from the bottom up.</summary>
    public static IReadOnlyList<Value> OperandsOf(Instruction instruction) => instruction switch
    {
        CallPointer => [.. instruction.Operands.SkipLast(1).Reverse(), instruction.Operands[^1]],
        { FirstOnTop: true } => [.. instruction.Operands.Reverse()],
        _ => instruction.Operands,
    };

    public void Write(Instruction instruction)
    {
        switch (instruction)
        {
            case Operation operation: writer.Emit(operation.OpCode, operation.Immediate); break;
            case Syscall syscall: writer.Syscall(syscall.Service); break;
            case Call call: writer.Jump(OpCode.CALL, context.Layout.EntryOf(call.Target)); break;
            case CallPointer: writer.Emit(OpCode.CALLA); break;
            case FunctionAddress address: writer.Jump(OpCode.PUSHA, context.Layout.EntryOf(address.Target)); break;
            case CallToken call: writer.CallToken(call.Token); break;
            case Pack pack: WritePack(pack); break;
            case Load load: WriteLoad(load.Variable); break;
            case Store store: WriteStore(store.Variable); break;
            case Narrow narrow: new NarrowWriter(writer, context.Layout, throws).Write(narrow); break;
            case RequireValue required: WriteRequireValue(required); break;
            case CopyStruct:
                writer.Emit(OpCode.UNPACK);
                writer.Emit(OpCode.PACKSTRUCT);
                break;
            default: throw new InvalidOperationException($"No code is known for {instruction.GetType().Name}.");
        }
    }

    /// <summary>An unsigned integer fits where nothing is left of it behind its bits.</summary>
    private void WriteRequireValue(RequireValue required)
    {
        Label thrower = context.Layout.Helpers.ThrowerOf(new(required.Message)), misfit = throws.LabelOf(thrower, required.Location);
        OpCode jump = OpCode.JMPIF;
        if (required.Range is not { } range) writer.Emit(OpCode.ISNULL);
        else if (range.Min.IsZero)
        {
            writer.Push((BigInteger)range.Max.GetBitLength());
            writer.Emit(OpCode.SHR);
        }
        else
        {
            writer.Push(range.Min);
            writer.Jump(OpCode.JMPLT, misfit);
            writer.Push(range.Max);
            jump = OpCode.JMPGT;
        }
        throws.ThrowWhen(writer, jump, thrower, required.Location, misfit);
    }

    private void WritePack(Pack pack)
    {
        if (pack.Operands.Count == 0)
        {
            writer.Emit(pack.Kind switch
            {
                StackItemKind.Array => OpCode.NEWARRAY0,
                StackItemKind.Struct => OpCode.NEWSTRUCT0,
                StackItemKind.Map => OpCode.NEWMAP,
                _ => throw new InvalidOperationException($"A {pack.Kind} can't be packed."),
            });
            return;
        }
        writer.Push(pack.Kind == StackItemKind.Map ? pack.Operands.Count / 2 : pack.Operands.Count);
        writer.Emit(pack.Kind switch
        {
            StackItemKind.Array => OpCode.PACK,
            StackItemKind.Struct => OpCode.PACKSTRUCT,
            StackItemKind.Map => OpCode.PACKMAP,
            _ => throw new InvalidOperationException($"A {pack.Kind} can't be packed."),
        });
    }

    private void WriteLoad(Variable variable)
    {
        switch (variable.Kind)
        {
            case VariableKind.Argument: writer.Indexed(OpCode.LDARG0, context.Function.FrameIndexOf(variable)); break;
            case VariableKind.Static: writer.Indexed(OpCode.LDSFLD0, context.Layout.IndexOf(variable)); break;
            default: writer.LoadLocal(context.SlotOf(variable)); break;
        }
    }

    private void WriteStore(Variable variable)
    {
        switch (variable.Kind)
        {
            case VariableKind.Argument: writer.Indexed(OpCode.STARG0, context.Function.FrameIndexOf(variable)); break;
            case VariableKind.Static: writer.Indexed(OpCode.STSFLD0, context.Layout.IndexOf(variable)); break;
            default: writer.StoreLocal(context.SlotOf(variable)); break;
        }
    }
}
