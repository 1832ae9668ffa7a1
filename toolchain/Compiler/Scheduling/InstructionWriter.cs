using System;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>Writes one IR instruction whose operands are in place on the stack.</summary>
internal sealed class InstructionWriter(FunctionContext context, CodeWriter writer)
{
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
            case Narrow narrow: new NarrowWriter(writer, context.Layout.Helpers).Write(narrow); break;
            case RequireValue required: WriteRequireValue(required); break;
            case CopyStruct:
                writer.Emit(OpCode.UNPACK);
                writer.Emit(OpCode.PACKSTRUCT);
                break;
            default: throw new InvalidOperationException($"No code is known for {instruction.GetType().Name}.");
        }
    }

    private void WriteRequireValue(RequireValue required)
    {
        Label present = new("present");
        writer.Emit(OpCode.ISNULL);
        writer.Jump(OpCode.JMPIFNOT, present);
        writer.Jump(OpCode.CALL, context.Layout.Helpers.ThrowerOf(required.Message));
        writer.Mark(present);
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
