using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.IR;
using Neo.Compiler.Passes;
using Neo.VM;
using Neo.VM.Types;
using static Neo.Compiler.Tests.Backend.FunctionBuilder;
using static Neo.Compiler.Tests.Backend.PassExpectation;
using OpCode = Neo.Compiler.IR.OpCode;

namespace Neo.Compiler.Tests.Backend;

/// <summary>The passes that run once, behind all others.</summary>
[TestClass]
public sealed class ClosingPassTests
{
    [TestMethod]
    public void Leaves_the_test_for_null_to_arithmetic_that_every_way_comes_by()
    {
        FunctionBuilder f = RequiredArgument();
        BasicBlock low = f.New("low"), high = f.New("high");
        f.Branch(f.Op(OpCode.GT, f.Argument(1), Int(9)), high, low);
        f.Start(low);
        f.Throw(Text("too low"));
        f.Start(high);
        f.Return(f.Op(OpCode.MUL, f.Argument(0), Int(997)));
        Expect(new ImpliedRequirements(), f, """
            entry0:
              %0 = load a0 : Any
              %1 = load a1 : Integer
              %2 = GT %1, 9 : Boolean
              branch %2 ? high2 : low1
            low1:
              throw 0x746f6f206c6f77
            high2:
              %3 = load a0 : Integer
              %4 = MUL %3, 997 : Integer
              return %4
            """);
    }

    [TestMethod]
    public void Tests_for_null_where_one_way_goes_round_the_arithmetic()
    {
        FunctionBuilder f = RequiredArgument();
        BasicBlock low = f.New("low"), high = f.New("high");
        f.Branch(f.Op(OpCode.GT, f.Argument(1), Int(9)), high, low);
        f.Start(low);
        f.Return(Int(0));
        f.Start(high);
        f.Return(f.Op(OpCode.MUL, f.Argument(0), Int(997)));
        ExpectUnchanged(new ImpliedRequirements(), f);
    }

    [TestMethod]
    public void Tests_for_null_where_something_is_written_before_the_arithmetic()
    {
        FunctionBuilder f = RequiredArgument();
        f.Add(new Syscall("System.Runtime.Log", null, [Text("here")]));
        f.Return(f.Op(OpCode.MUL, f.Argument(0), Int(997)));
        ExpectUnchanged(new ImpliedRequirements(), f);
    }

    [TestMethod]
    [DataRow(OpCode.NZ)]
    [DataRow(OpCode.ISNULL)]
    [DataRow(OpCode.EQUAL)]
    [DataRow(OpCode.LT)]
    public void Tests_for_null_where_an_instruction_takes_null_or_may_be_left_out(OpCode opcode)
    {
        FunctionBuilder f = RequiredArgument();
        f.Return(OpCodeFacts.Of(opcode).Pops == 1 ? f.Op(opcode, f.Argument(0)) : f.Op(opcode, f.Argument(0), Int(1)));
        ExpectUnchanged(new ImpliedRequirements(), f);
    }

    [TestMethod]
    [DataRow(OpCode.ADD)]
    [DataRow(OpCode.SUB)]
    [DataRow(OpCode.MUL)]
    [DataRow(OpCode.DIV)]
    [DataRow(OpCode.MOD)]
    [DataRow(OpCode.MIN)]
    [DataRow(OpCode.MAX)]
    [DataRow(OpCode.WITHIN)]
    [DataRow(OpCode.MODMUL)]
    [DataRow(OpCode.INC)]
    [DataRow(OpCode.DEC)]
    [DataRow(OpCode.NEGATE)]
    [DataRow(OpCode.ABS)]
    [DataRow(OpCode.SIGN)]
    [DataRow(OpCode.SQRT)]
    public void Null_faults_in_arithmetic_in_every_place(OpCode opcode)
    {
        int operands = OpCodeFacts.Of(opcode).Pops;
        for (int place = 0; place < operands; place++)
        {
            FunctionBuilder f = RequiredArgument();
            f.Return(f.Op(opcode, [.. Enumerable.Range(0, operands).Select(i => i == place ? f.Argument(0) : (Value)Int(7))]));
            Assert.IsTrue(new ImpliedRequirements().Run(VirtualMachine.ModuleOf(f.Function)));
            Assert.AreEqual(VMState.FAULT, VirtualMachine.Execute(f.Function, StackItem.Null, 20).State, $"operand {place}");
        }
    }

    [TestMethod]
    [DataRow(OpCode.LT)]
    [DataRow(OpCode.LE)]
    [DataRow(OpCode.GT)]
    [DataRow(OpCode.GE)]
    public void Null_faults_in_a_comparison_that_a_branch_takes_over(OpCode opcode)
    {
        FunctionBuilder f = RequiredArgument();
        BasicBlock yes = f.New("yes"), no = f.New("no");
        f.Branch(f.Op(opcode, f.Argument(0), f.Argument(1)), yes, no);
        f.Start(yes);
        f.Return(Int(1));
        f.Start(no);
        f.Return(Int(2));
        Assert.IsTrue(new ImpliedRequirements().Run(VirtualMachine.ModuleOf(f.Function)));
        Assert.AreEqual(VMState.FAULT, VirtualMachine.Execute(f.Function, StackItem.Null, 20).State);
        Assert.AreEqual(VMState.HALT, VirtualMachine.Execute(f.Function, 3, 20).State);
    }

    [TestMethod]
    public void Pushes_bytes_as_integers_where_they_are_read_as_bytes()
    {
        FunctionBuilder f = new("f", ValueType.ByteString);
        Syscall context = f.Add(new Syscall("System.Storage.GetContext", ValueType.Interop.NotNull, []));
        f.Add(new Syscall("System.Storage.Put", null, [context, Constant.Of((byte[])[0]), Constant.Of((byte[])[0x34, 0x12])]));
        f.Return(f.Add(new Operation(OpCode.CAT, ValueType.Buffer, [Constant.Of((byte[])[1, 0]), Constant.Of((byte[])[])])));
        Expect(new ShorterConstants(), f, """
            entry0:
              %0 = syscall System.Storage.GetContext : InteropInterface
              syscall System.Storage.Put %0, false, 4660
              %1 = CAT 0x0100, 0 : Buffer?
              return %1
            """);
    }

    [TestMethod]
    public void Keeps_bytes_that_are_handed_on()
    {
        FunctionBuilder f = new("f", ValueType.Array);
        f.Return(f.Pack(StackItemKind.Array, Constant.Of((byte[])[1]), Constant.Of((byte[])[0])));
        ExpectUnchanged(new ShorterConstants(), f);
    }

    [TestMethod]
    public void Shorter_constants_are_the_same_bytes()
    {
        byte[][] samples = [[], [0], [1], [16], [17], [0x7f], [0x80], [0xff], [0, 0], [0xff, 0xff], [0xff, 0], [1, 2, 3], [0, 0, 0x80], "Transfer"u8.ToArray(), [.. Enumerable.Repeat((byte)0x41, 32)]];
        foreach (byte[] sample in samples)
        {
            FunctionBuilder f = new("f", ValueType.ByteString);
            f.Return(f.Add(new Operation(OpCode.CAT, ValueType.Buffer, [Constant.Of(sample), Text("|")])));
            Module module = VirtualMachine.ModuleOf(f.Function);
            int before = VirtualMachine.Compile(module).Bytes.Length;
            new ShorterConstants().Run(module);
            Assembly.Script script = VirtualMachine.Compile(module);
            Assert.IsLessThanOrEqualTo(before, script.Bytes.Length);
            CollectionAssert.AreEqual((byte[])[.. sample, (byte)'|'], VirtualMachine.Execute(script).Result.GetSpan().ToArray(), System.Convert.ToHexString(sample));
        }
    }

    [TestMethod]
    public void Branches_on_stored_bytes_that_are_zero_where_they_are_missing()
    {
        FunctionBuilder f = new("f", ValueType.Integer);
        Variable number = f.Local("number", ValueType.Integer);
        BasicBlock zero = f.New("zero"), present = f.New("present"), after = f.New("after");
        Syscall stored = f.Add(new Syscall("System.Storage.Get", ValueType.ByteString, [f.Add(new Syscall("System.Storage.GetContext", ValueType.Interop.NotNull, [])), Int(1)]));
        f.Branch(f.Op(OpCode.ISNULL, stored), zero, present);
        f.Start(zero);
        f.Store(number, Int(0));
        f.Jump(after);
        f.Start(present);
        f.Store(number, f.Op(OpCode.ADD, stored, Int(0)));
        f.Jump(after);
        f.Start(after);
        f.Return(f.Load(number));
        Expect(new StoredNumbers(), f, """
            entry0:
              %0 = syscall System.Storage.GetContext : InteropInterface
              %1 = syscall System.Storage.Get %0, 1 : ByteString?
              branch %1 ? present2 : zero1
            zero1:
              store number 0
              jump after3
            present2:
              %2 = ADD %1, 0 : Integer
              store number %2
              jump after3
            after3:
              %3 = load number : Integer
              return %3
            """);
    }

    [TestMethod]
    public void Tests_stored_bytes_for_null_where_missing_ones_are_not_zero()
    {
        FunctionBuilder f = new("f", ValueType.Integer);
        BasicBlock missing = f.New("missing"), present = f.New("present");
        Syscall stored = f.Add(new Syscall("System.Storage.Get", ValueType.ByteString, [f.Add(new Syscall("System.Storage.GetContext", ValueType.Interop.NotNull, [])), Int(1)]));
        f.Branch(f.Op(OpCode.ISNULL, stored), missing, present);
        f.Start(missing);
        f.Return(Int(7));
        f.Start(present);
        f.Return(f.Op(OpCode.ADD, stored, Int(0)));
        ExpectUnchanged(new StoredNumbers(), f);
    }

    [TestMethod]
    public void Null_and_bytes_of_zero_are_false_to_a_branch()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.ByteString);
        BasicBlock yes = f.New("yes"), no = f.New("no");
        f.Branch(f.Argument(0), yes, no);
        f.Start(yes);
        f.Return(Int(1));
        f.Start(no);
        f.Return(Int(0));
        foreach (byte[] bytes in new byte[][] { [], [0], [0, 0], [1], [0, 0x80], [.. new byte[31], 1] })
            Assert.AreEqual(bytes.All(part => part == 0) ? 0 : 1, VirtualMachine.Execute(f.Function, bytes).Result.GetInteger());
        Assert.AreEqual(0, VirtualMachine.Execute(f.Function, StackItem.Null).Result.GetInteger());
        Assert.AreEqual(VMState.FAULT, VirtualMachine.Execute(f.Function, new byte[33]).State);
    }

    /// <summary>Two integers, of which the first has to be there.</summary>
    private static FunctionBuilder RequiredArgument()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer, ValueType.Integer);
        f.Add(new RequireValue(f.Add(new Load(f.Function.Arguments[0], ValueType.Any)), "An argument is null."));
        return f;
    }
}
