using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.IR;
using Neo.Compiler.Passes;
using Neo.VM;
using static Neo.Compiler.Tests.Backend.FunctionBuilder;
using static Neo.Compiler.Tests.Backend.PassExpectation;
using OpCode = Neo.Compiler.IR.OpCode;

namespace Neo.Compiler.Tests.Backend;

/// <summary>The passes that save conversions between integers, byte strings and buffers.</summary>
[TestClass]
public sealed class BytePassTests
{
    private static readonly byte[] ByteStringKind = [(byte)StackItemKind.ByteString];
    private static readonly byte[] IntegerKind = [(byte)StackItemKind.Integer];

    [TestMethod]
    public void Reads_stored_bytes_as_an_integer_by_adding_zero_where_they_cannot_be_null()
    {
        FunctionBuilder f = StoredNumber(out _);
        Expect(new CheaperConversions(), f, """
            entry0:
              %0 = syscall System.Storage.GetContext : Any
              %1 = syscall System.Storage.Get %0, 0x6b : ByteString?
              %2 = ISNULL %1 : Boolean
              branch %2 ? absent1 : present2
            absent1:
              return 0
            present2:
              %3 = ADD %1, 0 : Integer
              return %3
            """);
    }

    [TestMethod]
    public void Converts_stored_bytes_that_may_be_null()
    {
        FunctionBuilder f = new("f", ValueType.Any);
        Syscall stored = StoredBytes(f);
        f.Return(f.Add(new Operation(OpCode.CONVERT, ValueType.Integer, [stored], IntegerKind)));
        Assert.IsFalse(new CheaperConversions().Run(VirtualMachine.ModuleOf(f.Function)));
    }

    [TestMethod]
    public void Converts_stored_bytes_on_the_way_where_they_are_null()
    {
        FunctionBuilder f = StoredNumber(out Syscall stored);
        f.Function.Blocks[1].Instructions.Add(new Operation(OpCode.CONVERT, ValueType.Integer, [stored], IntegerKind));
        new CheaperConversions().Run(VirtualMachine.ModuleOf(f.Function));
        Assert.AreEqual(OpCode.CONVERT, ((Operation)f.Function.Blocks[1].Instructions[0]).OpCode);
    }

    [TestMethod]
    public void Adding_zero_reads_bytes_as_CONVERT_does()
    {
        byte[] longest = [.. Enumerable.Repeat((byte)0x7f, 32)];
        foreach (byte[] bytes in new byte[][] { [], [0], [1], [0xff], [0x80, 0], [0, 0, 0], longest, [.. longest, 1] })
        {
            FunctionBuilder add = new("add", ValueType.Integer, ValueType.ByteString);
            add.Return(add.Op(OpCode.ADD, add.Argument(0), Int(0)));
            FunctionBuilder convert = new("convert", ValueType.Integer, ValueType.ByteString);
            convert.Return(convert.Add(new Operation(OpCode.CONVERT, ValueType.Integer, [convert.Argument(0)], IntegerKind)));
            Run one = VirtualMachine.Execute(add.Function, bytes), other = VirtualMachine.Execute(convert.Function, bytes);
            Assert.AreEqual(other.State, one.State);
            if (other.State != VMState.HALT) continue;
            Assert.AreEqual(other.Result.Type, one.Result.Type);
            Assert.AreEqual(other.Result.GetInteger(), one.Result.GetInteger());
        }
    }

    [TestMethod]
    public void Joins_pieces_without_conversions_between()
    {
        FunctionBuilder f = new("f", ValueType.ByteString, ValueType.ByteString);
        Operation joined = f.Add(new Operation(OpCode.CONVERT, ValueType.ByteString, [f.Op(OpCode.CAT, f.Argument(0), Text("-"))], ByteStringKind));
        f.Return(f.Add(new Operation(OpCode.CONVERT, ValueType.ByteString, [f.Op(OpCode.CAT, joined, f.Argument(0))], ByteStringKind)));
        Expect(new NeedlessConversions(), f, """
            entry0:
              %0 = load a0 : ByteString?
              %1 = CAT %0, 0x2d : Integer
              %2 = load a0 : ByteString?
              %3 = CAT %1, %2 : Integer
              %4 = CONVERT 28 %3 : ByteString?
              return %4
            """);
        VM.Types.StackItem result = VirtualMachine.Execute(f.Function, "ab").Result;
        Assert.AreEqual(VM.Types.StackItemType.ByteString, result.Type);
        Assert.AreEqual("ab-ab", result.GetString());
    }

    [TestMethod]
    public void Takes_pieces_of_constants_beforehand()
    {
        FunctionBuilder f = new("f", ValueType.Integer);
        Operation key = f.Op(OpCode.CAT, f.Op(OpCode.LEFT, Int(0x0201), Int(1)), Text("x"));
        f.Return(f.Op(OpCode.SIZE, f.Op(OpCode.CAT, key, Text("y"))));
        Assert.IsTrue(new NeedlessConversions().Run(VirtualMachine.ModuleOf(f.Function)));
        Assert.AreEqual(0, Count(f.Function, OpCode.LEFT));
        Assert.AreEqual(3, VirtualMachine.Execute(f.Function).Result.GetInteger());
    }

    [TestMethod]
    public void Keeps_a_buffer_that_is_written_into()
    {
        FunctionBuilder f = new("f", ValueType.Any);
        Operation buffer = f.Op(OpCode.LEFT, Text("abc"), Int(2));
        f.Add(new Operation(OpCode.SETITEM, null, [buffer, Int(0), Int(0x7a)]));
        f.Return(buffer);
        Assert.IsFalse(new NeedlessConversions().Run(VirtualMachine.ModuleOf(f.Function)));
    }

    [TestMethod]
    public void Converts_a_string_that_a_loop_joins_behind_the_loop()
    {
        FunctionBuilder f = Repeat();
        Expect(new BufferedStrings(), f, """
            entry0:
              store text 0x
              store i 0
              jump test2
            body1:
              %0 = load text : Any
              %1 = load a0 : ByteString?
              %2 = CAT %0, %1 : Integer
              store text %2
              %3 = load i : Integer
              %4 = INC %3 : Integer
              store i %4
              jump test2
            test2:
              %5 = load i : Integer
              %6 = load a1 : Integer
              %7 = LT %5, %6 : Boolean
              branch %7 ? body1 : after3
            after3:
              %8 = load text : Any
              %9 = CONVERT 28 %8 : ByteString?
              return %9
            """);
        foreach (int count in new[] { 0, 1, 5 })
        {
            VM.Types.StackItem result = VirtualMachine.Execute(f.Function, "ab", count).Result;
            Assert.AreEqual(VM.Types.StackItemType.ByteString, result.Type);
            Assert.AreEqual(string.Concat(Enumerable.Repeat("ab", count)), result.GetString());
        }
        Assert.IsFalse(new BufferedStrings().Run(VirtualMachine.ModuleOf(f.Function)));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(127)]
    [DataRow(128)]
    [DataRow(255)]
    public void Writes_a_byte_by_copying_memory(int value)
    {
        FunctionBuilder f = new("f", ValueType.Buffer, ValueType.IntegerIn(IntegerRange.OfBits(8, false)));
        Operation buffer = f.Add(new Operation(OpCode.NEWBUFFER, ValueType.Buffer.NotNull, [Int(3)]));
        f.Add(new Operation(OpCode.SETITEM, null, [buffer, Int(1), f.Argument(0)]));
        f.Return(buffer);
        Expect(new ByteWrites(), f, """
            entry0:
              %0 = NEWBUFFER 3 : Buffer
              %1 = load a0 : Integer[0..255]
              %2 = ADD %1, 256 : Integer[256..511]
              MEMCPY %0, 1, %2, 0, 1
              return %0
            """);
        CollectionAssert.AreEqual(new byte[] { 0, (byte)value, 0 }, VirtualMachine.Execute(f.Function, value).Result.GetSpan().ToArray());
    }

    [TestMethod]
    public void Writes_bytes_by_SETITEM_where_an_exception_may_be_caught()
    {
        FunctionBuilder f = new("f", null, ValueType.Buffer);
        BasicBlock body = f.New("body"), handler = f.New("handler"), after = f.New("after");
        f.EnterTry(body, handler, null);
        f.Start(body);
        f.Add(new Operation(OpCode.SETITEM, null, [f.Argument(0), Int(9), Int(1)]));
        f.Leave(after);
        f.Start(handler);
        f.Add(new CaughtException());
        f.Leave(after);
        f.Start(after);
        f.Return();
        Assert.IsFalse(new ByteWrites().Run(VirtualMachine.ModuleOf(f.Function)));
    }

    private static Syscall StoredBytes(FunctionBuilder f)
    {
        Syscall context = f.Add(new Syscall("System.Storage.GetContext", ValueType.Any, []));
        return f.Add(new Syscall("System.Storage.Get", ValueType.ByteString, [context, Text("k")]));
    }

    private static FunctionBuilder StoredNumber(out Syscall stored)
    {
        FunctionBuilder f = new("f", ValueType.Integer);
        BasicBlock absent = f.New("absent"), present = f.New("present");
        stored = StoredBytes(f);
        f.Branch(f.Op(OpCode.ISNULL, stored), absent, present);
        f.Start(absent);
        f.Return(Int(0));
        f.Start(present);
        f.Return(f.Add(new Operation(OpCode.CONVERT, ValueType.Integer, [stored], IntegerKind)));
        return f;
    }

    private static FunctionBuilder Repeat()
    {
        FunctionBuilder f = new("f", ValueType.ByteString, ValueType.ByteString, ValueType.Integer);
        Variable text = f.Local("text", ValueType.ByteString), i = f.Local("i", ValueType.Integer);
        BasicBlock body = f.New("body"), test = f.New("test"), after = f.New("after");
        f.Store(text, Text(""));
        f.Store(i, Int(0));
        f.Jump(test);
        f.Start(body);
        f.Store(text, f.Add(new Operation(OpCode.CONVERT, ValueType.ByteString, [f.Op(OpCode.CAT, f.Load(text), f.Argument(0))], ByteStringKind)));
        f.Store(i, f.Op(OpCode.INC, f.Load(i)));
        f.Jump(test);
        f.Start(test);
        f.Branch(f.Op(OpCode.LT, f.Load(i), f.Argument(1)), body, after);
        f.Start(after);
        f.Return(f.Load(text));
        return f;
    }

    private static int Count(Function function, OpCode opcode) =>
        function.Blocks.Sum(block => block.Instructions.OfType<Operation>().Count(operation => operation.OpCode == opcode));
}
