using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Tests.Backend;

/// <summary>Writes IR by hand, one instruction a call, into the block that is current.</summary>
internal sealed class FunctionBuilder
{
    public FunctionBuilder(string name, ValueType? returnType, params ValueType[] arguments)
    {
        Function = new(name, returnType);
        for (int i = 0; i < arguments.Length; i++)
            Function.Arguments.Add(new($"a{i}", arguments[i], VariableKind.Argument, i));
        Block = Start("entry");
    }

    public Function Function { get; }
    public BasicBlock Block { get; private set; }

    public static Constant Int(BigInteger value) => Constant.Of(value);
    public static Constant Text(string value) => Constant.Of(value);

    /// <summary>Makes a block, places it last and makes it current.</summary>
    public BasicBlock Start(string hint) => Start(Function.NewBlock(hint));

    /// <summary>Places a block last and makes it current.</summary>
    public BasicBlock Start(BasicBlock block)
    {
        Function.Blocks.Add(block);
        return Block = block;
    }

    public BasicBlock New(string hint) => Function.NewBlock(hint);

    public T Add<T>(T instruction) where T : Instruction
    {
        Block.Instructions.Add(instruction);
        return instruction;
    }

    public Operation Op(OpCode opcode, params Value[] operands)
    {
        ValueType? type = OpCodeFacts.Of(opcode).Pushes == 0 ? null
            : opcode is OpCode.LT or OpCode.LE or OpCode.GT or OpCode.GE or OpCode.NUMEQUAL or OpCode.NUMNOTEQUAL or OpCode.NOT or OpCode.ISNULL
                ? ValueType.Boolean
                : opcode is OpCode.PICKITEM or OpCode.POPITEM ? ValueType.Any : ValueType.Integer;
        return Add(new Operation(opcode, type, operands));
    }

    public Load Argument(int index) => Add(new Load(Function.Arguments[index]));
    public Load Load(Variable variable) => Add(new Load(variable));
    public void Store(Variable variable, Value value) => Add(new Store(variable, value));
    public Call Call(Function target, params Value[] operands) => Add(new Call(target, operands));
    public Pack Pack(StackItemKind kind, params IEnumerable<Value> operands) => Add(new Pack(kind, operands.ToArray()));
    public Variable Local(string name, ValueType type) => Function.NewLocal(name, type);

    public void Return(Value? value = null) => Block.Terminator = new Return(value);
    public void Throw(Value value) => Block.Terminator = new Throw(value);
    public void Jump(BasicBlock target) => Block.Terminator = new Jump(target);
    public void Leave(BasicBlock target) => Block.Terminator = new Leave(target);
    public void EndFinally() => Block.Terminator = new EndFinally();
    public void Branch(Value condition, BasicBlock whenTrue, BasicBlock whenFalse) => Block.Terminator = new Branch(condition, whenTrue, whenFalse);
    public void EnterTry(BasicBlock body, BasicBlock? handler, BasicBlock? cleanup) => Block.Terminator = new EnterTry(body, handler, cleanup);
}
