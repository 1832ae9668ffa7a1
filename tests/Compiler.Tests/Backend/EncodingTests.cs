using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.IR;
using Neo.VM;
using static Neo.Compiler.Tests.Backend.FunctionBuilder;
using OpCode = Neo.Compiler.IR.OpCode;

namespace Neo.Compiler.Tests.Backend;

/// <summary>Jump distances, constants of all sizes, slot numbers and limits.</summary>
[TestClass]
public sealed class EncodingTests
{
    [TestMethod]
    [DataRow(100)]
    [DataRow(120)]
    [DataRow(121)]
    [DataRow(122)]
    [DataRow(123)]
    [DataRow(124)]
    [DataRow(125)]
    [DataRow(126)]
    [DataRow(127)]
    [DataRow(128)]
    [DataRow(129)]
    [DataRow(300)]
    [DataRow(70_000)]
    public void Jumps_over_any_distance(int padding)
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        BasicBlock far = f.New("far"), near = f.New("near"), after = f.New("after");
        Variable result = f.Local("result", ValueType.Integer);
        f.Branch(f.Op(OpCode.LT, f.Argument(0), Int(0)), far, near);
        f.Start(near);
        f.Store(result, f.Op(OpCode.SIZE, f.Op(OpCode.CAT, Constant.Of(new byte[padding]), f.Argument(0))));
        f.Jump(after);
        f.Start(far);
        f.Store(result, Int(-1));
        f.Jump(after);
        f.Start(after);
        f.Return(f.Load(result));
        Assembly.Script script = VirtualMachine.Compile(f.Function);
        Assert.AreEqual(padding + 1, VirtualMachine.Execute(script, 1).Result.GetInteger());
        Assert.AreEqual(-1, VirtualMachine.Execute(script, -1).Result.GetInteger());
    }

    // Jumps that grow move what follows by three bytes each; many of them must not make near ones look far.
    [TestMethod]
    public void Near_jumps_stay_short_after_many_far_ones()
    {
        const int Far = 100;
        FunctionBuilder f = new("f", ValueType.ByteString, ValueType.Integer);
        BasicBlock[] ends = [.. Enumerable.Range(0, 2 * Far).Select(i => f.New($"end{i}"))];
        for (int i = 0; i < Far; i++)
        {
            BasicBlock next = f.New($"next{i}");
            f.Branch(f.Op(OpCode.GT, f.Argument(0), Int(1_000 + i)), ends[i], next);
            f.Start(next);
        }

        for (int i = Far; i < 2 * Far; i++)
        {
            BasicBlock next = f.New($"next{i}");
            f.Branch(f.Op(OpCode.LT, f.Argument(0), Int(-i)), ends[i], next);
            f.Start(ends[i]);
            f.Return(Constant.Of(new byte[1]));
            f.Start(next);
        }

        f.Return(Constant.Of(new byte[200]));
        foreach (BasicBlock end in ends[..Far])
        {
            f.Start(end);
            f.Return(Constant.Of(new byte[2]));
        }

        Neo.VM.Script script = new(VirtualMachine.Compile(f.Function).Bytes);
        int distant = 0;
        for (int at = 0; at < script.Length; at += script.GetInstruction(at).Size)
        {
            Neo.VM.Instruction jump = script.GetInstruction(at);
            if (jump.OpCode is < Neo.VM.OpCode.JMP or > Neo.VM.OpCode.JMPLE_L || ((int)jump.OpCode & 1) == 0) continue;
            distant++;
            Assert.IsFalse(jump.TokenI32 is > -100 and < 100, $"{jump.OpCode} at {at} goes {jump.TokenI32} bytes far in its long form");
        }

        Assert.IsGreaterThan(Far / 2, distant);
    }

    [TestMethod]
    public void Pushes_integers_of_every_size()
    {
        foreach (int bits in Enumerable.Range(0, 256))
        {
            foreach (int delta in new[] { -1, 0, 1 })
            {
                System.Numerics.BigInteger value = System.Numerics.BigInteger.One << bits;
                foreach (System.Numerics.BigInteger number in new[] { value + delta, -(value + delta) })
                {
                    if (number < IntegerRange.Full.Min || number > IntegerRange.Full.Max) continue;
                    FunctionBuilder f = new("f", ValueType.Integer);
                    f.Return(Int(number));
                    Assert.AreEqual(number, VirtualMachine.Execute(f.Function).Result.GetInteger());
                }
            }
        }
    }

    [TestMethod]
    public void Numbers_slots_beyond_the_short_forms()
    {
        const int Count = 200;
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        Variable[] locals = [.. Enumerable.Range(0, Count).Select(i => f.Local($"v{i}", ValueType.Integer))];
        BasicBlock next = f.New("next");
        for (int i = 0; i < Count; i++) f.Store(locals[i], f.Op(OpCode.ADD, f.Argument(0), Int(i)));
        f.Jump(next);
        f.Start(next);
        Value sum = Int(0);
        foreach (Variable local in locals) sum = f.Op(OpCode.ADD, sum, f.Load(local));
        f.Return(sum);
        Assert.AreEqual(Count * 5 + Count * (Count - 1) / 2, VirtualMachine.Execute(f.Function, 5).Result.GetInteger());
    }

    [TestMethod]
    public void Shares_slots_where_lifetimes_allow()
    {
        const int Count = 600;
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        Variable total = f.Local("total", ValueType.Integer);
        f.Store(total, Int(0));
        for (int i = 0; i < Count; i++)
        {
            Variable local = f.Local($"v{i}", ValueType.Integer);
            f.Store(local, f.Op(OpCode.ADD, f.Argument(0), Int(i)));
            BasicBlock next = f.New("next");
            f.Jump(next);
            f.Start(next);
            f.Store(total, f.Op(OpCode.ADD, f.Load(total), f.Load(local)));
        }
        f.Return(f.Load(total));
        Assert.AreEqual(Count + Count * (Count - 1) / 2, VirtualMachine.Execute(f.Function, 1).Result.GetInteger());
    }

    [TestMethod]
    public void Refuses_more_slots_than_the_VM_numbers()
    {
        FunctionBuilder f = new("Example.Wide", ValueType.Integer, ValueType.Integer);
        Variable[] locals = [.. Enumerable.Range(0, 256).Select(i => f.Local($"v{i}", ValueType.Integer))];
        BasicBlock next = f.New("next");
        foreach (Variable local in locals) f.Store(local, f.Op(OpCode.INC, f.Argument(0)));
        f.Jump(next);
        f.Start(next);
        Value sum = Int(0);
        foreach (Variable local in locals) sum = f.Op(OpCode.ADD, sum, f.Load(local));
        f.Return(sum);
        CompilationException exception = Assert.ThrowsExactly<CompilationException>(() => VirtualMachine.Compile(f.Function));
        Assert.AreEqual("NC3001", exception.Diagnostic.Id);
        Assert.AreEqual("Example.Wide needs 256 local slots, but the VM has 255; split the method.", exception.Diagnostic.Message);
    }

    [TestMethod]
    public void Refuses_more_arguments_than_the_VM_numbers()
    {
        FunctionBuilder f = new("Example.Long", null, [.. Enumerable.Repeat(ValueType.Integer, 256)]);
        f.Return();
        CompilationException exception = Assert.ThrowsExactly<CompilationException>(() => VirtualMachine.Compile(f.Function));
        Assert.AreEqual("NC3001", exception.Diagnostic.Id);
    }

    [TestMethod]
    public void Refuses_more_tokens_than_a_NEF_names()
    {
        FunctionBuilder f = new("f", null);
        for (int i = 0; i < 129; i++) f.Add(new CallToken(new(new byte[20], $"m{i}", 0, false, 15), null, []));
        f.Return();
        CompilationException exception = Assert.ThrowsExactly<CompilationException>(() => VirtualMachine.Compile(f.Function));
        Assert.AreEqual("NC3002", exception.Diagnostic.Id);
    }

    [TestMethod]
    public void Calls_through_a_pointer()
    {
        FunctionBuilder minus = new("minus", ValueType.Integer, ValueType.Integer, ValueType.Integer);
        minus.Return(minus.Op(OpCode.SUB, minus.Argument(0), minus.Argument(1)));
        minus.Function.HasAbiOrder = true;
        FunctionBuilder f = new("f", ValueType.Any, ValueType.Integer);
        FunctionAddress pointer = f.Add(new FunctionAddress(minus.Function));
        f.Return(f.Add(new CallPointer(ValueType.Integer, [f.Op(OpCode.INC, f.Argument(0)), f.Op(OpCode.MUL, f.Argument(0), Int(2))], pointer)));
        Assert.AreEqual(11 - 20, VirtualMachine.Execute([f.Function, minus.Function], 10).Result.GetInteger());
    }

    [TestMethod]
    public void Copies_a_struct_but_not_what_it_refers_to()
    {
        FunctionBuilder f = new("f", ValueType.Array, ValueType.Integer);
        Pack original = f.Pack(StackItemKind.Struct, f.Argument(0), Int(2));
        CopyStruct copy = f.Add(new CopyStruct(original));
        f.Add(new Operation(OpCode.SETITEM, null, [copy, Int(0), Int(99)]));
        f.Return(f.Pack(StackItemKind.Array, original, copy));
        VM.Types.Array result = (VM.Types.Array)VirtualMachine.Execute(f.Function, 1).Result;
        CollectionAssert.AreEqual(new[] { 1, 2, 99, 2 }, result.Cast<VM.Types.Struct>().SelectMany(item => item).Select(item => (int)item.GetInteger()).ToArray());
    }

    [TestMethod]
    public void Packs_a_map_by_keys_and_values()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        Pack map = f.Pack(StackItemKind.Map, Int(1), f.Op(OpCode.INC, f.Argument(0)), Int(2), f.Op(OpCode.DEC, f.Argument(0)));
        f.Return(f.Op(OpCode.SUB, f.Op(OpCode.PICKITEM, map, Int(1)), f.Op(OpCode.PICKITEM, map, Int(2))));
        Assert.AreEqual(2, VirtualMachine.Execute(f.Function, 10).Result.GetInteger());
    }

    [TestMethod]
    public void Comparing_null_stays_false_where_the_type_admits_it()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Any);
        BasicBlock yes = f.New("yes"), no = f.New("no");
        f.Branch(f.Op(OpCode.LT, f.Argument(0), Int(5)), yes, no);
        f.Start(yes);
        f.Return(Int(1));
        f.Start(no);
        f.Return(Int(0));
        Assert.AreEqual(0, VirtualMachine.Execute(f.Function, VM.Types.StackItem.Null).Result.GetInteger());
        Assert.AreEqual(1, VirtualMachine.Execute(f.Function, 4).Result.GetInteger());
    }
}
