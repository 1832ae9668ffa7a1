using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.IR;
using Neo.Compiler.Passes;
using static Neo.Compiler.Tests.Backend.FunctionBuilder;
using static Neo.Compiler.Tests.Backend.PassExpectation;

namespace Neo.Compiler.Tests.Backend;

/// <summary>What the ranges of integers prove, and what they must not.</summary>
[TestClass]
public sealed class RangeTests
{
    [TestMethod]
    public void Narrows_no_counter_that_its_loop_bounds()
    {
        ValueType integer = ValueType.IntegerIn(IntegerRange.OfBits(32, true));
        FunctionBuilder f = new("f", null, integer);
        Variable i = f.Local("i", integer);
        BasicBlock body = f.New("body"), test = f.New("test"), after = f.New("after");
        f.Store(i, Int(0));
        f.Jump(test);
        f.Start(body);
        f.Store(i, f.Add(new Narrow(f.Op(OpCode.INC, f.Load(i)), 32, true, Overflow.Wrap)));
        f.Jump(test);
        f.Start(test);
        f.Branch(f.Op(OpCode.LT, f.Load(i), f.Argument(0)), body, after);
        f.Start(after);
        f.Return();
        Module module = VirtualMachine.ModuleOf(f.Function);
        Expect(new NarrowElimination(), f, """
            entry0:
              store i 0
              jump test2
            body1:
              %0 = load i : Integer[-2147483648..2147483647]
              %1 = INC %0 : Integer
              store i %1
              jump test2
            test2:
              %2 = load i : Integer[-2147483648..2147483647]
              %3 = load a0 : Integer[-2147483648..2147483647]
              %4 = LT %2, %3 : Boolean
              branch %4 ? body1 : after3
            after3:
              return
            """);
        Assert.IsFalse(f.Function.Blocks.Any(block => block.Instructions.Any(item => item is Narrow)));
    }

    [TestMethod]
    public void Keeps_a_narrowing_that_a_catch_may_reach_with_anything()
    {
        ValueType small = ValueType.IntegerIn(IntegerRange.OfBits(8, false));
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        Variable x = f.Local("x", small);
        BasicBlock body = f.New("body"), handler = f.New("handler"), after = f.New("after");
        f.Store(x, Int(1));
        f.EnterTry(body, handler, null);
        f.Start(body);
        f.Store(x, Int(255));
        f.Throw(Text("x"));
        f.Start(handler);
        f.Add(new CaughtException());
        f.Leave(after);
        f.Start(after);
        f.Return(f.Add(new Narrow(f.Op(OpCode.INC, f.Load(x)), 8, false, Overflow.Wrap)));
        Module module = VirtualMachine.ModuleOf(f.Function);
        Assert.IsFalse(new NarrowElimination().Run(module));
        Assert.AreEqual(0, VirtualMachine.Execute(f.Function, 0).Result.GetInteger());
    }

    [TestMethod]
    public void Wraps_once_behind_several_operations()
    {
        ValueType integer = ValueType.IntegerIn(IntegerRange.OfBits(32, true));
        FunctionBuilder f = new("f", ValueType.Integer, integer, integer);
        Narrow product = f.Add(new Narrow(f.Op(OpCode.MUL, f.Argument(0), f.Argument(1)), 32, true, Overflow.Wrap));
        f.Return(f.Add(new Narrow(f.Op(OpCode.ADD, f.Argument(0), product), 32, true, Overflow.Wrap)));
        Expect(new DeferredWrapping(), f, """
            entry0:
              %0 = load a0 : Integer[-2147483648..2147483647]
              %1 = load a1 : Integer[-2147483648..2147483647]
              %2 = MUL %0, %1 : Integer
              %3 = load a0 : Integer[-2147483648..2147483647]
              %4 = ADD %3, %2 : Integer
              %5 = narrow i32 Wrap %4 : Integer[-2147483648..2147483647]
              return %5
            """);
        Assert.AreEqual(1, f.Function.Blocks[0].Instructions.Count(item => item is Narrow));
        foreach ((int x, int y) in new[] { (int.MaxValue, int.MaxValue), (int.MinValue, int.MinValue), (int.MinValue, int.MaxValue), (123456789, -987654321), (3, 4) })
            Assert.AreEqual(unchecked(x + x * y), VirtualMachine.Execute(f.Function, x, y).Result.GetInteger());
    }

    [TestMethod]
    public void Wraps_at_once_where_a_quotient_or_a_promised_range_follows()
    {
        ValueType integer = ValueType.IntegerIn(IntegerRange.OfBits(32, true));
        FunctionBuilder f = new("f", ValueType.Integer, integer, integer);
        Narrow product = f.Add(new Narrow(f.Op(OpCode.MUL, f.Argument(0), f.Argument(1)), 32, true, Overflow.Wrap));
        Narrow half = f.Add(new Narrow(f.Op(OpCode.DIV, product, Int(2)), 32, true, Overflow.Wrap));
        Narrow other = f.Add(new Narrow(f.Op(OpCode.MUL, f.Argument(1), f.Argument(1)), 32, true, Overflow.Wrap));
        Operation bits = f.Add(new Operation(OpCode.AND, integer, [other, f.Argument(0)]));
        f.Return(f.Op(OpCode.ADD, f.Add(new Narrow(bits, 32, false, Overflow.Wrap)), half));
        Assert.IsFalse(new DeferredWrapping().Run(VirtualMachine.ModuleOf(f.Function)));
    }

    [TestMethod]
    [DataRow(OpCode.ADD, -5, 7, 2, 3, -3, 10)]
    [DataRow(OpCode.SUB, -5, 7, 2, 3, -8, 5)]
    [DataRow(OpCode.MUL, -5, 7, -2, 3, -15, 21)]
    [DataRow(OpCode.DIV, -5, 7, 2, 3, -2, 3)]
    [DataRow(OpCode.DIV, -5, 7, -1, 3, -7, 7)]
    [DataRow(OpCode.MOD, -5, 7, -3, 4, -3, 3)]
    [DataRow(OpCode.MOD, 0, 100, 7, 7, 0, 6)]
    [DataRow(OpCode.AND, -5, 100, 0, 15, 0, 15)]
    [DataRow(OpCode.OR, 0, 4, 0, 9, 0, 15)]
    [DataRow(OpCode.SHR, -8, 100, 1, 2, -4, 50)]
    [DataRow(OpCode.SHL, -1, 3, 0, 4, -16, 48)]
    public void Knows_the_ranges_of_arithmetic(OpCode opcode, int xMin, int xMax, int yMin, int yMax, int min, int max)
    {
        IntegerRange? range = RangeArithmetic.Evaluate(opcode, [new(xMin, xMax), new(yMin, yMax)]);
        Assert.AreEqual(new IntegerRange(min, max), range);
    }

    [TestMethod]
    public void Ranges_hold_every_result()
    {
        OpCode[] opcodes = [OpCode.ADD, OpCode.SUB, OpCode.MUL, OpCode.DIV, OpCode.MOD, OpCode.AND, OpCode.OR, OpCode.XOR, OpCode.MIN, OpCode.MAX, OpCode.SHL, OpCode.SHR];
        (int Min, int Max)[] ranges = [(-4, -2), (-3, 0), (-2, 3), (0, 0), (0, 5), (1, 4), (6, 9), (-9, 9)];
        foreach (OpCode opcode in opcodes)
            foreach ((int xMin, int xMax) in ranges)
                foreach ((int yMin, int yMax) in ranges)
                {
                    if (RangeArithmetic.Evaluate(opcode, [new(xMin, xMax), new(yMin, yMax)]) is not { } range) continue;
                    foreach (int x in Enumerable.Range(xMin, xMax - xMin + 1))
                        foreach (int y in Enumerable.Range(yMin, yMax - yMin + 1))
                        {
                            if (Compute(opcode, x, y) is not { } result) continue;
                            Assert.IsTrue(range.Min <= result && result <= range.Max, $"{x} {opcode} {y} = {result}, outside {range}");
                        }
                }
    }

    private static BigInteger? Compute(OpCode opcode, int x, int y) => opcode switch
    {
        OpCode.ADD => x + y,
        OpCode.SUB => x - y,
        OpCode.MUL => x * y,
        OpCode.DIV => y == 0 ? null : x / y,
        OpCode.MOD => y == 0 ? null : x % y,
        OpCode.AND => x & y,
        OpCode.OR => x | y,
        OpCode.XOR => x ^ y,
        OpCode.MIN => int.Min(x, y),
        OpCode.MAX => int.Max(x, y),
        OpCode.SHL => y < 0 ? null : x << y,
        _ => y < 0 ? null : x >> y,
    };
}
