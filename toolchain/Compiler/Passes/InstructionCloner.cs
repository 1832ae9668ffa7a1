using System;
using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>Copies instructions and terminators into another function, with its own values, variables and blocks.</summary>
internal sealed class InstructionCloner(Func<Variable, Variable> variables, Func<BasicBlock, BasicBlock> blocks)
{
    private readonly Dictionary<Value, Value> _values = [];

    /// <summary>The copy of a value; what wasn't copied stands for itself.</summary>
    public Value Map(Value value) => _values.GetValueOrDefault(value, value);

    public Instruction Clone(Instruction instruction)
    {
        List<Value> operands = [.. instruction.Operands.Select(Map)];
        ValueType? type = instruction.HasResult ? instruction.Type : null;
        Instruction copy = instruction switch
        {
            Operation operation => new Operation(operation.OpCode, type, operands, operation.Immediate) { Location = operation.Location },
            Syscall syscall => new Syscall(syscall.Service, type, operands) { Location = syscall.Location },
            Call call => new Call(call.Target, operands) { Location = call.Location },
            CallPointer pointer => new CallPointer(type, operands.SkipLast(1), operands[^1]) { Location = pointer.Location },
            FunctionAddress address => new FunctionAddress(address.Target) { Location = address.Location },
            CallToken token => new CallToken(token.Token, type, operands) { Location = token.Location },
            Pack pack => new Pack(pack.Kind, operands) { Location = pack.Location },
            // An entry point's first loads expect anything, as callers outside may pass it; a caller inside holds C#'s ranges.
            Load load => new Load(variables(load.Variable)) { Location = load.Location },
            Store store => new Store(variables(store.Variable), operands[0]) { Location = store.Location },
            Narrow narrow => new Narrow(operands[0], narrow.Bits, narrow.Signed, narrow.Overflow)
            {
                Message = narrow.Message,
                Thrower = narrow.Thrower,
                Known = narrow.Known,
                Location = narrow.Location,
            },
            RequireValue required => new RequireValue(operands[0], required.Message, required.Range) { Location = required.Location },
            CopyStruct copied => new CopyStruct(operands[0]) { Location = copied.Location },
            CaughtException => new CaughtException(),
            SequencePoint point => new SequencePoint(point.Place),
            _ => throw new InvalidOperationException($"{instruction.GetType().Name} can't be copied."),
        };
        if (copy.HasResult) _values[instruction] = copy;
        return copy;
    }

    public Terminator Clone(Terminator terminator) => terminator switch
    {
        Jump jump => new Jump(blocks(jump.Target)) { Location = jump.Location },
        Branch branch => new Branch(Map(branch.Condition), blocks(branch.WhenTrue), blocks(branch.WhenFalse))
        {
            Location = branch.Location,
        },
        Throw thrown => new Throw(Map(thrown.Operand!)) { IsFinal = thrown.IsFinal, Location = thrown.Location },
        Abort => new Abort { Location = terminator.Location },
        Return { Operand: { } value } => new Return(Map(value)) { Location = terminator.Location },
        Return => new Return(null) { Location = terminator.Location },
        _ => throw new InvalidOperationException($"{terminator.GetType().Name} can't be copied."),
    };
}
