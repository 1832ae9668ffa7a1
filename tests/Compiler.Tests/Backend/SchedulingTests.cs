using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.IR;
using Neo.VM;
using static Neo.Compiler.Tests.Backend.FunctionBuilder;
using OpCode = Neo.Compiler.IR.OpCode;
using StackItem = Neo.VM.Types.StackItem;

namespace Neo.Compiler.Tests.Backend;

[TestClass]
public sealed class SchedulingTests
{
    [TestMethod]
    public void Subtracts_in_the_order_of_the_operands()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer, ValueType.Integer);
        f.Return(f.Op(OpCode.SUB, f.Argument(0), f.Argument(1)));
        Assert.AreEqual(7, VirtualMachine.Execute(f.Function, 10, 3).Result.GetInteger());
    }

    [TestMethod]
    public void Subtracts_values_that_were_computed_in_the_other_order()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer, ValueType.Integer);
        Operation first = f.Op(OpCode.ADD, f.Argument(0), Int(1));
        Operation second = f.Op(OpCode.MUL, f.Argument(1), Int(2));
        f.Return(f.Op(OpCode.SUB, second, first));
        Assert.AreEqual(2 * 20 - (5 + 1), VirtualMachine.Execute(f.Function, 5, 20).Result.GetInteger());
    }

    [TestMethod]
    public void Uses_a_value_as_often_as_it_is_wanted()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        Operation x = f.Op(OpCode.ADD, f.Argument(0), Int(1));
        Operation square = f.Op(OpCode.MUL, x, x);
        Operation sum = f.Op(OpCode.ADD, square, x);
        f.Return(f.Op(OpCode.SUB, sum, x));
        Assert.AreEqual(36, VirtualMachine.Execute(f.Function, 5).Result.GetInteger());
    }

    [TestMethod]
    public void Passes_arguments_to_both_kinds_of_function()
    {
        foreach (bool abi in new[] { false, true })
        {
            FunctionBuilder callee = new("callee", ValueType.Integer, [.. Enumerable.Repeat(ValueType.Integer, 6)]);
            Value number = Int(0);
            for (int i = 0; i < 6; i++) number = callee.Op(OpCode.ADD, callee.Op(OpCode.MUL, number, Int(10)), callee.Argument(i));
            callee.Return(number);
            callee.Function.HasAbiOrder = abi;

            FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
            Value[] arguments = [.. Enumerable.Range(1, 6).Select(i => i % 2 == 0 ? Int(i) : (Value)f.Op(OpCode.ADD, f.Argument(0), Int(i)))];
            f.Return(f.Call(callee.Function, arguments));
            Assert.AreEqual(123456, VirtualMachine.Execute([f.Function, callee.Function], 0).Result.GetInteger());
        }
    }

    [TestMethod]
    public void Reads_a_variable_before_the_store_that_follows()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        Load old = f.Argument(0);
        f.Store(f.Function.Arguments[0], f.Op(OpCode.INC, old));
        f.Return(f.Op(OpCode.SUB, f.Op(OpCode.MUL, f.Argument(0), Int(100)), old));
        Assert.AreEqual(600 - 5, VirtualMachine.Execute(f.Function, 5).Result.GetInteger());
    }

    [TestMethod]
    public void Reads_an_argument_that_nothing_stores_in_another_block()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        Load argument = f.Argument(0);
        BasicBlock next = f.New("next");
        f.Jump(next);
        f.Start(next);
        f.Op(OpCode.ASSERT, Constant.True);
        f.Op(OpCode.ASSERT, Constant.True);
        f.Return(f.Op(OpCode.INC, argument));
        Assert.AreEqual(8, VirtualMachine.Execute(f.Function, 7).Result.GetInteger());
    }

    [TestMethod]
    public void Packs_items_in_their_order()
    {
        FunctionBuilder f = new("f", ValueType.Array, ValueType.Integer);
        f.Return(f.Pack(StackItemKind.Array, Enumerable.Range(0, 30).Select(i => (Value)f.Op(OpCode.ADD, f.Argument(0), Int(i)))));
        VM.Types.Array array = (VM.Types.Array)VirtualMachine.Execute(f.Function, 100).Result;
        CollectionAssert.AreEqual(Enumerable.Range(100, 30).ToArray(), array.Select(item => (int)item.GetInteger()).ToArray());
    }

    [TestMethod]
    public void Loops_with_a_variable()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        Variable sum = f.Local("sum", ValueType.Integer), i = f.Local("i", ValueType.Integer);
        BasicBlock head = f.New("head"), body = f.New("body"), exit = f.New("exit");
        f.Store(sum, Int(0));
        f.Store(i, Int(0));
        f.Jump(head);
        f.Start(head);
        f.Branch(f.Op(OpCode.LT, f.Load(i), f.Argument(0)), body, exit);
        f.Start(body);
        f.Store(sum, f.Op(OpCode.ADD, f.Load(sum), f.Load(i)));
        f.Store(i, f.Op(OpCode.INC, f.Load(i)));
        f.Jump(head);
        f.Start(exit);
        f.Return(f.Load(sum));
        Assert.AreEqual(4950, VirtualMachine.Execute(f.Function, 100).Result.GetInteger());
    }

    [TestMethod]
    [DataRow(8, true)]
    [DataRow(8, false)]
    [DataRow(16, true)]
    [DataRow(16, false)]
    [DataRow(32, true)]
    [DataRow(32, false)]
    [DataRow(64, true)]
    [DataRow(64, false)]
    public void Narrows_at_the_edges(int bits, bool signed)
    {
        FunctionBuilder wrap = new("wrap", ValueType.Integer, ValueType.Integer);
        wrap.Return(wrap.Add(new Narrow(wrap.Argument(0), bits, signed, Overflow.Wrap)));
        FunctionBuilder check = new("check", ValueType.Integer, ValueType.Integer);
        check.Return(check.Add(new Narrow(check.Argument(0), bits, signed, Overflow.Throw)));
        Assembly.Script wrapping = VirtualMachine.Compile(wrap.Function), checking = VirtualMachine.Compile(check.Function);
        BigInteger modulus = BigInteger.One << bits;
        BigInteger min = signed ? -(modulus / 2) : 0, max = min + modulus - 1;
        BigInteger[] probes = [min - modulus - 1, min - 2, min - 1, min, min + 1, -1, 0, 1, max - 1, max, max + 1, max + 2, max + modulus, max * max];
        foreach (BigInteger probe in probes)
        {
            BigInteger expected = ((probe - min) % modulus + modulus) % modulus + min;
            Assert.AreEqual(expected, VirtualMachine.Execute(wrapping, probe).Result.GetInteger(), $"wrapping {probe}");
            Run run = VirtualMachine.Execute(checking, probe);
            if (expected == probe) Assert.AreEqual(probe, run.Result.GetInteger(), $"checking {probe}");
            else StringAssert.Contains(run.Fault, "overflow", $"checking {probe}");
        }
    }

    [TestMethod]
    [DataRow(8, true)]
    [DataRow(16, true)]
    [DataRow(32, true)]
    [DataRow(32, false)]
    [DataRow(64, true)]
    [DataRow(64, false)]
    public void Wraps_what_seldom_overflows_in_one_routine(int bits, bool signed)
    {
        IntegerRange target = IntegerRange.OfBits(bits, signed), known = signed ? new(2 * target.Min, 2 * target.Max) : new(0, 2 * target.Max);
        FunctionBuilder f = new("f", ValueType.Array, ValueType.IntegerIn(known), ValueType.IntegerIn(known));
        Narrow first = f.Add(new Narrow(f.Argument(0), bits, signed, Overflow.Wrap)), second = f.Add(new Narrow(f.Argument(1), bits, signed, Overflow.Wrap));
        f.Return(f.Pack(StackItemKind.Array, first, second));
        Assembly.Script script = VirtualMachine.Compile(f.Function);
        Assert.AreEqual(1, script.Functions.Count(function => function.Function.Source is null));
        BigInteger modulus = BigInteger.One << bits;
        foreach (BigInteger probe in new[] { known.Min, target.Min - 1, target.Min, 0, target.Max, target.Max + 1, known.Max }.Where(probe => probe >= known.Min))
        {
            BigInteger expected = ((probe - target.Min) % modulus + modulus) % modulus + target.Min;
            VM.Types.Array result = (VM.Types.Array)VirtualMachine.Execute(script, probe, 1).Result;
            Assert.AreEqual(expected, result[0].GetInteger(), $"wrapping {probe}");
            Assert.AreEqual(1, result[1].GetInteger());
        }
    }

    [TestMethod]
    [DataRow(8, true)]
    [DataRow(8, false)]
    [DataRow(16, true)]
    [DataRow(32, true)]
    [DataRow(32, false)]
    [DataRow(64, true)]
    [DataRow(64, false)]
    public void Requires_integers_within_their_type(int bits, bool signed)
    {
        IntegerRange range = IntegerRange.OfBits(bits, signed);
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer, ValueType.Integer);
        foreach (Variable argument in f.Function.Arguments)
            f.Add(new RequireValue(f.Add(new Load(argument, ValueType.Integer)), "An argument is out of range.", range));
        f.Return(f.Op(OpCode.SUB, f.Argument(0), f.Argument(1)));
        Assembly.Script script = VirtualMachine.Compile(f.Function);
        Assert.AreEqual(1, script.Functions[0].Instructions.Count(instruction => instruction.Source.OpCode == OpCode.CALL), "Both throw from one place.");
        BigInteger[] probes = [IntegerRange.Full.Min, range.Min - 1, range.Min, 0, range.Max, range.Max + 1, IntegerRange.Full.Max];
        foreach (BigInteger probe in probes)
        {
            bool fits = probe >= range.Min && probe <= range.Max;
            foreach (Run run in new[] { VirtualMachine.Execute(script, probe, 1), VirtualMachine.Execute(script, 1, probe) })
            {
                if (fits) Assert.AreEqual(BigInteger.Abs(probe - 1), BigInteger.Abs(run.Result.GetInteger()));
                else StringAssert.Contains(run.Fault, "An argument is out of range.", $"requiring {probe}");
            }
        }
        Assert.AreEqual(VMState.FAULT, VirtualMachine.Execute(script, StackItem.Null, 1).State);
    }
}
