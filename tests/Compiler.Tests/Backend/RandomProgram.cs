using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo.Compiler.IR;
using ValueType = Neo.Compiler.IR.ValueType;

namespace Neo.Compiler.Tests.Backend;

/// <summary>
/// Makes random modules of valid IR: arithmetic in all widths, branches, bounded loops, tries, throws, calls and structs; plain ones are
/// short, without loops, tries and structs. The same seed, the same module.
/// </summary>
internal sealed class RandomProgram
{
    private static readonly (int Bits, bool Signed)[] Widths = [(8, true), (8, false), (16, true), (32, true), (32, false), (64, true), (64, false)];
    private static readonly OpCode[] Arithmetic =
        [OpCode.ADD, OpCode.ADD, OpCode.SUB, OpCode.MUL, OpCode.AND, OpCode.OR, OpCode.XOR, OpCode.MIN, OpCode.MAX, OpCode.DIV, OpCode.MOD, OpCode.SHR];
    private static readonly OpCode[] Unary = [OpCode.NEGATE, OpCode.ABS, OpCode.INC, OpCode.DEC, OpCode.INVERT];
    private static readonly OpCode[] Comparisons = [OpCode.LT, OpCode.LE, OpCode.GT, OpCode.GE, OpCode.NUMEQUAL, OpCode.NUMNOTEQUAL];

    private readonly Random _random;
    private readonly bool _isPlain;
    private readonly List<Function> _functions = [];
    private FunctionBuilder _f = null!;
    private List<Variable> _variables = [];
    private List<Value> _structs = [];
    private Variable _shared = null!;
    private int _regions;

    public RandomProgram(int seed, bool isPlain = false)
    {
        (_random, _isPlain) = (new(seed), isPlain);
        for (int i = _random.Next(1, 4); i >= 0; i--) MakeFunction($"f{i}");
        _functions.Reverse();
        Module = VirtualMachine.ModuleOf([.. _functions]);
        Module.EntryPoints.Add(_functions[0]);
    }

    /// <summary>The first function is the entry point and takes two integers of any size.</summary>
    public Module Module { get; }

    private void MakeFunction(string name)
    {
        _f = new(name, ValueType.Integer, ValueType.Integer, ValueType.Integer);
        _variables = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(i => _f.Local($"v{i}", RandomType()))];
        _regions = 0;
        _shared = _f.Local("shared", ValueType.Struct.NotNull);
        _structs = [];
        foreach (Variable variable in _variables) Assign(variable, _random.Next(2) == 0 ? _f.Argument(0) : Constant.Of(_random.Next(9)));
        if (_isPlain)
        {
            Statements(_random.Next(1, 5), 1);
            _f.Return(Expression([], 2));
        }
        else
        {
            _f.Store(_shared, NewStruct());
            _structs.Add(NewStruct());
            Statements(_random.Next(4, 10), 0);
            _f.Return(Checksum(Expression([], 2)));
        }
        _functions.Add(_f.Function);
    }

    private ValueType RandomType()
    {
        if (_random.Next(4) == 0) return ValueType.Integer;
        (int bits, bool signed) = Pick(Widths);
        return ValueType.IntegerIn(IntegerRange.OfBits(bits, signed));
    }

    private void Statements(int count, int depth)
    {
        // What is made inside doesn't dominate what follows outside.
        int known = _structs.Count;
        for (int i = 0; i < count; i++) Statement(depth);
        _structs.RemoveRange(known, _structs.Count - known);
    }

    private void Statement(int depth)
    {
        if (_isPlain)
        {
            PlainStatement(depth);
            return;
        }
        switch (_random.Next(depth >= 3 ? 7 : 12))
        {
            case 0 or 1 or 2: Assign(Pick(_variables), Expression([], 3)); break;
            case 3: _f.Store(Pick(_f.Function.Arguments), Expression([], 2)); break;
            case 4: _structs.Add(NewStruct()); break;
            case 5: WriteElement(); break;
            case 6: MoveStruct(); break;
            case 7 or 8: If(depth); break;
            case 9: Loop(depth); break;
            case 10: Try(depth); break;
            case 11 when MayFail(): ThrowSometimes(); break;
        }
    }

    private void PlainStatement(int depth)
    {
        switch (_random.Next(depth >= 3 ? 4 : 7))
        {
            case 0 or 1 or 2: Assign(Pick(_variables), Expression([], 2)); break;
            case 3: _f.Store(Pick(_f.Function.Arguments), Expression([], 1)); break;
            case 4 or 5: If(depth); break;
            default: ThrowSometimes(); break;
        }
    }

    private void Assign(Variable variable, Value value)
    {
        if (variable.Type.Range is { } range)
        {
            (int bits, bool signed) = Widths.First(width => IntegerRange.OfBits(width.Bits, width.Signed) == range);
            value = _f.Add(new Narrow(value, bits, signed, MayFail() ? Overflow.Throw : Overflow.Wrap));
        }
        _f.Store(variable, value);
    }

    /// <summary>Failing is of use where something can catch it; elsewhere it only ends the run.</summary>
    private bool MayFail() => _random.Next(_regions > 0 ? 3 : 40) == 0;

    private void If(int depth)
    {
        BasicBlock whenTrue = _f.New("true"), whenFalse = _f.New("false"), after = _f.New("after");
        _f.Branch(Condition(), whenTrue, whenFalse);
        _f.Start(whenTrue);
        Statements(_random.Next(0, 3), depth + 1);
        _f.Jump(after);
        _f.Start(whenFalse);
        Statements(_random.Next(0, 3), depth + 1);
        _f.Jump(after);
        _f.Start(after);
    }

    private void Loop(int depth)
    {
        Variable counter = _f.Local("counter", ValueType.IntegerIn(IntegerRange.OfBits(32, true)));
        BasicBlock body = _f.New("body"), test = _f.New("test"), after = _f.New("after");
        _f.Store(counter, Constant.Of(0));
        _f.Jump(test);
        _f.Start(body);
        Statements(_random.Next(1, 3), depth + 1);
        Operation next = _f.Op(OpCode.INC, _f.Load(counter));
        _f.Store(counter, _f.Add(new Narrow(next, 32, true, Overflow.Wrap)));
        _f.Jump(test);
        _f.Start(test);
        _f.Branch(_f.Op(OpCode.LT, _f.Load(counter), Constant.Of(_random.Next(0, 4))), body, after);
        _f.Start(after);
    }

    private void Try(int depth)
    {
        if (_regions >= 3) return;
        int kind = _random.Next(3);
        BasicBlock body = _f.New("try"), after = _f.New("endtry");
        BasicBlock? handler = kind != 1 ? _f.New("catch") : null, cleanup = kind != 0 ? _f.New("finally") : null;
        _f.EnterTry(body, handler, cleanup);
        _regions++;
        _f.Start(body);
        Statements(_random.Next(1, 4), depth + 1);
        _f.Leave(after);
        if (handler is not null)
        {
            _f.Start(handler);
            CaughtException caught = _f.Add(new CaughtException());
            if (_random.Next(2) == 0) Assign(Pick(_variables), Number(caught));
            Statements(_random.Next(0, 3), depth + 1);
            _f.Leave(after);
        }
        if (cleanup is not null)
        {
            _f.Start(cleanup);
            Statements(_random.Next(0, 3), depth + 1);
            _f.EndFinally();
        }
        _regions--;
        _f.Start(after);
    }

    /// <summary>What is thrown is a number or the message of an overflow; of both only whether they are null is compared.</summary>
    private Operation Number(CaughtException caught) => _f.Op(OpCode.NOT, _f.Op(OpCode.ISNULL, caught));

    private void ThrowSometimes()
    {
        BasicBlock bad = _f.New("bad"), good = _f.New("good");
        _f.Branch(Condition(), bad, good);
        _f.Start(bad);
        _f.Throw(Expression([], 1));
        _f.Start(good);
    }

    private Value Condition()
    {
        List<Value> pool = [];
        Operation comparison = _f.Op(Pick(Comparisons), Expression(pool, 2), Expression(pool, 1));
        return _random.Next(4) == 0 ? _f.Op(OpCode.NOT, comparison) : comparison;
    }

    private Value Expression(List<Value> pool, int depth)
    {
        if (depth == 0 || _random.Next(5) == 0) return Leaf(pool);
        Value value = _random.Next(10) switch
        {
            0 => _f.Op(Pick(Unary), Expression(pool, depth - 1)),
            1 when _functions.Count > 0 => CallOf(pool, depth),
            2 => RandomNarrow(Expression(pool, depth - 1)),
            _ => Binary(pool, depth),
        };
        pool.Add(value);
        return value;
    }

    private Value Binary(List<Value> pool, int depth)
    {
        OpCode opcode = Pick(Arithmetic);
        Value left = Expression(pool, depth - 1);
        if (opcode == OpCode.SHR) return _f.Op(opcode, left, Constant.Of(_random.Next(0, 70)));
        if (opcode is OpCode.DIV or OpCode.MOD && !MayFail())
            return _f.Op(opcode, left, Constant.Of(_random.Next(2, 9) * (_random.Next(4) == 0 ? -1 : 1)));
        Value right = Expression(pool, depth - 1);
        if (_random.Next(3) == 0) (left, right) = NarrowBoth(left, right);
        bool isBitwise = opcode is OpCode.AND or OpCode.OR or OpCode.XOR;
        if (isBitwise && left.Type.Range is { } range && left is Narrow && right is Narrow && right.Type.Range == range)
            return _f.Add(new Operation(opcode, ValueType.IntegerIn(range), [left, right]));
        // A product of unknown sizes would fault at once, and every test with it.
        return opcode == OpCode.MUL ? _f.Op(opcode, RandomNarrow(left), RandomNarrow(right)) : _f.Op(opcode, left, right);
    }

    private (Value Left, Value Right) NarrowBoth(Value left, Value right)
    {
        (int bits, bool signed) = Pick(Widths);
        return (_f.Add(new Narrow(left, bits, signed, Overflow.Wrap)), _f.Add(new Narrow(right, bits, signed, Overflow.Wrap)));
    }

    private Narrow RandomNarrow(Value value)
    {
        (int bits, bool signed) = Pick(Widths);
        return _f.Add(new Narrow(value, bits, signed, MayFail() ? Overflow.Throw : Overflow.Wrap));
    }

    private Call CallOf(List<Value> pool, int depth) =>
        _f.Call(Pick(_functions), RandomNarrow(Expression(pool, depth - 1)), Expression(pool, depth - 1));

    /// <summary>Makes the result tell the elements of the structs that are still known, so that a wrong one shows.</summary>
    private Value Checksum(Value result)
    {
        foreach (Value item in new[] { _structs[0], _f.Load(_shared) })
            for (int i = 0; i < 3; i++)
                result = _f.Op(OpCode.XOR, result, _f.Add(new Operation(OpCode.PICKITEM, ValueType.Integer, [item, Constant.Of(i)])));
        return result;
    }

    private Pack NewStruct() => _f.Pack(StackItemKind.Struct, Expression([], 1), Expression([], 1), Constant.Of(_random.Next(9)));

    private Value AnyStruct() => _structs.Count > 0 && _random.Next(4) > 0 ? Pick(_structs) : _f.Load(_shared);

    private void WriteElement() =>
        _f.Add(new Operation(OpCode.SETITEM, null, [AnyStruct(), Constant.Of(_random.Next(3)), Expression([], 2)]));

    /// <summary>Copies a struct, or makes it the shared one, so that it has two names.</summary>
    private void MoveStruct()
    {
        if (_random.Next(2) == 0) _structs.Add(_f.Add(new CopyStruct(AnyStruct())));
        else _f.Store(_shared, AnyStruct());
    }

    private Value Leaf(List<Value> pool) => _random.Next(6) switch
    {
        0 => Constant.Of(_random.Next(-3, 6)),
        1 => Constant.Of((BigInteger.One << _random.Next(0, 66)) - _random.Next(0, 3)),
        2 when pool.Count > 0 => Pick(pool),
        3 => _f.Load(Pick(_variables)),
        4 when _structs.Count > 0 => _f.Add(new Operation(OpCode.PICKITEM, ValueType.Integer, [AnyStruct(), Constant.Of(_random.Next(3))])),
        _ => _f.Argument(_random.Next(2)),
    };

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
