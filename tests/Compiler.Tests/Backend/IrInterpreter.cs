using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Tests.Backend;

/// <summary>What a run ended in: a value, or a fault.</summary>
internal sealed record Outcome(BigInteger? Value)
{
    public override string ToString() => Value?.ToString() ?? "fault";
}

/// <summary>
/// Runs IR by its definition, one instruction after another: the independent model that scheduled code is held against.
/// Knows integers, booleans as integers, arrays and structs of them, calls, narrowing and exceptions.
/// </summary>
internal sealed class IrInterpreter
{
    private const int MaxSteps = 100_000;
    private int _steps;

    private sealed class ThrownException(BigInteger value) : Exception
    {
        public BigInteger Value { get; } = value;
    }

    private sealed class FaultException : Exception;

    private sealed class OpenTry(EnterTry enter)
    {
        public EnterTry Enter { get; } = enter;
        public RegionPart Part { get; set; } = RegionPart.Body;
        public BasicBlock? Target { get; set; }
        public BigInteger? Pending { get; set; }
    }

    private sealed class Frame(BigInteger[] arguments)
    {
        public BigInteger[] Arguments { get; } = arguments;
        public Dictionary<Variable, object> Locals { get; } = [];
        public Dictionary<Instruction, object> Values { get; } = [];
        public Stack<OpenTry> Tries { get; } = new();
        public BigInteger Caught { get; set; }
    }

    /// <summary>Null where the run takes too long to be of use.</summary>
    public static Outcome? Run(Function function, params BigInteger[] arguments)
    {
        try
        {
            return new(new IrInterpreter().Call(function, arguments));
        }
        catch (Exception exception) when (exception is ThrownException or FaultException)
        {
            return new((BigInteger?)null);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private BigInteger Call(Function function, BigInteger[] arguments)
    {
        Frame frame = new([.. arguments]);
        BasicBlock block = function.Blocks[0];
        while (true)
        {
            try
            {
                foreach (Instruction instruction in block.Instructions) Execute(instruction, frame);
                if (block.Terminator is Return result) return Get(result.Operand!, frame);
                block = Next(block.Terminator!, frame);
            }
            catch (ThrownException thrown)
            {
                block = Unwind(thrown, frame) ?? throw new ThrownException(thrown.Value);
            }
        }
    }

    private BasicBlock Next(Terminator terminator, Frame frame)
    {
        switch (terminator)
        {
            case Jump jump: return jump.Target;
            case Branch branch: return Get(branch.Condition, frame).IsZero ? branch.WhenFalse : branch.WhenTrue;
            case Throw thrown: throw new ThrownException(Get(thrown.Operand!, frame));
            case EnterTry enter:
                frame.Tries.Push(new(enter));
                return enter.Body;
            case Leave leave:
                OpenTry left = frame.Tries.Peek();
                if (left.Enter.Finally is { } cleanup)
                {
                    (left.Part, left.Target) = (RegionPart.Finally, leave.Target);
                    return cleanup;
                }
                frame.Tries.Pop();
                return leave.Target;
            case EndFinally:
                OpenTry ended = frame.Tries.Pop();
                return ended.Pending is { } pending ? Unwind(new(pending), frame) ?? throw new ThrownException(pending) : ended.Target!;
            default: throw new FaultException();
        }
    }

    private static BasicBlock? Unwind(ThrownException thrown, Frame frame)
    {
        while (frame.Tries.TryPeek(out OpenTry? open))
        {
            if (open.Part == RegionPart.Body && open.Enter.Catch is { } handler)
            {
                open.Part = RegionPart.Catch;
                frame.Caught = thrown.Value;
                return handler;
            }
            if (open.Part != RegionPart.Finally && open.Enter.Finally is { } cleanup)
            {
                (open.Part, open.Pending) = (RegionPart.Finally, thrown.Value);
                return cleanup;
            }
            frame.Tries.Pop();
        }
        return null;
    }

    private static BigInteger Get(Value value, Frame frame) => (BigInteger)GetItem(value, frame);

    private static object GetItem(Value value, Frame frame) => value switch
    {
        Constant { Content: BigInteger number } => number,
        Constant { Content: bool flag } => flag ? BigInteger.One : BigInteger.Zero,
        Instruction instruction => frame.Values[instruction],
        _ => throw new InvalidOperationException(),
    };

    private void Execute(Instruction instruction, Frame frame)
    {
        if (++_steps > MaxSteps) throw new TimeoutException();
        object[] items = [.. instruction.Operands.Select(operand => GetItem(operand, frame))];
        BigInteger[] operands = [.. items.Select(item => item is BigInteger number ? number : default)];
        switch (instruction)
        {
            case Load { Variable.Kind: VariableKind.Argument } load: frame.Values[load] = frame.Arguments[load.Variable.Index]; break;
            case Load load: frame.Values[load] = frame.Locals[load.Variable]; break;
            case Store { Variable.Kind: VariableKind.Argument } store: frame.Arguments[store.Variable.Index] = operands[0]; break;
            case Store store: frame.Locals[store.Variable] = items[0]; break;
            case Call call: frame.Values[call] = Call(call.Target, operands); break;
            case CaughtException: frame.Values[instruction] = frame.Caught; break;
            case Narrow narrow: frame.Values[narrow] = Narrowed(narrow, operands[0]); break;
            case Pack pack: frame.Values[pack] = operands; break;
            case CopyStruct copy: frame.Values[copy] = ((BigInteger[])items[0]).ToArray(); break;
            case Operation { OpCode: OpCode.SETITEM }: ((BigInteger[])items[0])[(int)operands[1]] = operands[2]; break;
            case Operation { OpCode: OpCode.PICKITEM } pick: frame.Values[pick] = ((BigInteger[])items[0])[(int)operands[1]]; break;
            case Operation operation: frame.Values[operation] = Checked(Compute(operation.OpCode, operands)); break;
        }
    }

    private static BigInteger Narrowed(Narrow narrow, BigInteger value)
    {
        BigInteger modulus = BigInteger.Pow(2, narrow.Bits), min = narrow.Signed ? -modulus / 2 : 0;
        if (value >= min && value < min + modulus) return value;
        if (narrow.Overflow == Overflow.Throw) throw new ThrownException(-1);
        BigInteger shifted = BigInteger.Remainder(value - min, modulus);
        return (shifted < 0 ? shifted + modulus : shifted) + min;
    }

    private static BigInteger Checked(BigInteger value) => value.GetByteCount() > 32 ? throw new FaultException() : value;

    private static BigInteger Compute(OpCode opcode, BigInteger[] x) => opcode switch
    {
        OpCode.ADD => x[0] + x[1],
        OpCode.SUB => x[0] - x[1],
        OpCode.MUL => x[0] * x[1],
        OpCode.DIV => x[1].IsZero ? throw new FaultException() : BigInteger.Divide(x[0], x[1]),
        OpCode.MOD => x[1].IsZero ? throw new FaultException() : BigInteger.Remainder(x[0], x[1]),
        OpCode.AND => x[0] & x[1],
        OpCode.OR => x[0] | x[1],
        OpCode.XOR => x[0] ^ x[1],
        OpCode.MIN => BigInteger.Min(x[0], x[1]),
        OpCode.MAX => BigInteger.Max(x[0], x[1]),
        OpCode.SHR => x[0] >> (int)x[1],
        OpCode.NEGATE => -x[0],
        OpCode.ABS => BigInteger.Abs(x[0]),
        OpCode.INC => x[0] + 1,
        OpCode.DEC => x[0] - 1,
        OpCode.INVERT => ~x[0],
        OpCode.NOT => x[0].IsZero ? 1 : 0,
        OpCode.ISNULL => 0,
        OpCode.NZ => x[0].IsZero ? 0 : 1,
        OpCode.NUMEQUAL => x[0] == x[1] ? 1 : 0,
        OpCode.NUMNOTEQUAL => x[0] != x[1] ? 1 : 0,
        OpCode.LT => x[0] < x[1] ? 1 : 0,
        OpCode.LE => x[0] <= x[1] ? 1 : 0,
        OpCode.GT => x[0] > x[1] ? 1 : 0,
        OpCode.GE => x[0] >= x[1] ? 1 : 0,
        _ => throw new InvalidOperationException(opcode.ToString()),
    };
}
