using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.IR;
using Neo.Compiler.Passes;
using static Neo.Compiler.Tests.Backend.FunctionBuilder;
using static Neo.Compiler.Tests.Backend.PassExpectation;

namespace Neo.Compiler.Tests.Backend;

/// <summary>The closing passes that tell the scheduler how to write: without frames, and each message once.</summary>
[TestClass]
public sealed class WritingPassTests
{
    [TestMethod]
    public void Lets_functions_without_loops_and_tries_do_without_a_frame()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer, ValueType.Integer);
        Variable larger = f.Local("larger", ValueType.Integer);
        BasicBlock second = f.New("second"), after = f.New("after");
        f.Store(larger, f.Argument(0));
        f.Branch(f.Op(OpCode.LT, f.Argument(0), f.Argument(1)), second, after);
        f.Start(second);
        f.Store(larger, f.Argument(1));
        f.Jump(after);
        f.Start(after);
        f.Return(f.Op(OpCode.SUB, f.Load(larger), f.Argument(0)));
        Module module = VirtualMachine.ModuleOf(f.Function);
        Assert.Contains((byte)OpCode.INITSLOT, VirtualMachine.Compile(module).Bytes);
        Expect(new FramelessFunctions(), module, """
            module Test

            entry frameless function f(a0: Integer, a1: Integer): Integer
              local larger: Integer
            entry0:
              %0 = load a0 : Integer
              store larger %0
              %1 = load a0 : Integer
              %2 = load a1 : Integer
              %3 = LT %1, %2 : Boolean
              branch %3 ? second1 : after2
            second1:
              %4 = load a1 : Integer
              store larger %4
              jump after2
            after2:
              %5 = load larger : Integer
              %6 = load a0 : Integer
              %7 = SUB %5, %6 : Integer
              return %7
            """);
        Assembly.Script script = VirtualMachine.Compile(module);
        Assert.DoesNotContain((byte)OpCode.INITSLOT, script.Bytes);
        Assert.AreEqual(13, VirtualMachine.Execute(script, 7, 20).Result.GetInteger());
        Assert.AreEqual(0, VirtualMachine.Execute(script, 20, 7).Result.GetInteger());
    }

    [TestMethod]
    public void Keeps_the_frame_of_a_loop()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        BasicBlock head = f.New("head"), exit = f.New("exit");
        f.Jump(head);
        f.Start(head);
        f.Add(new Store(f.Function.Arguments[0], f.Op(OpCode.DEC, f.Argument(0))));
        f.Branch(f.Op(OpCode.GT, f.Argument(0), Int(0)), head, exit);
        f.Start(exit);
        f.Return(f.Argument(0));
        Assert.IsFalse(new FramelessFunctions().Run(VirtualMachine.ModuleOf(f.Function)));
    }

    [TestMethod]
    public void Throws_the_same_message_of_the_same_statement_in_one_block()
    {
        FunctionBuilder f = TwoThrows(Place(3), Place(3));
        Expect(new RepeatedThrows(), f, """
            entry0:
              %0 = load a0 : Integer
              %1 = LT %0, 0 : Boolean
              branch %1 ? low1 : enough2
            low1:
              at a.cs(3,1)
              throw 0x6e6f206d6f7265
            enough2:
              %2 = load a1 : Integer
              %3 = LT %2, 0 : Boolean
              branch %3 ? low1 : fine4
            fine4:
              return 1
            """);
    }

    [TestMethod]
    public void Keeps_the_places_of_different_statements_apart() => ExpectUnchanged(new RepeatedThrows(), TwoThrows(Place(3), Place(4)));

    [TestMethod]
    public void Writes_a_message_that_is_thrown_twice_once()
    {
        FunctionBuilder f = TwoThrows(Place(3), Place(4));
        Module module = VirtualMachine.ModuleOf(f.Function);
        Assembly.Script apart = VirtualMachine.Compile(module);
        Expect(new SharedMessages(), module, """
            module Test
            shared "no more"

            entry function f(a0: Integer, a1: Integer): Integer
            entry0:
              %0 = load a0 : Integer
              %1 = LT %0, 0 : Boolean
              branch %1 ? low1 : enough2
            low1:
              at a.cs(3,1)
              throw 0x6e6f206d6f7265
            enough2:
              %2 = load a1 : Integer
              %3 = LT %2, 0 : Boolean
              branch %3 ? low3 : fine4
            low3:
              at a.cs(4,1)
              throw 0x6e6f206d6f7265
            fine4:
              return 1
            """);
        Assembly.Script shared = VirtualMachine.Compile(module);
        Assert.IsLessThan(apart.Bytes.Length, shared.Bytes.Length);
        foreach (Assembly.Script script in new[] { apart, shared })
        {
            StringAssert.Contains(VirtualMachine.Execute(script, -1, 1).Fault, "no more");
            StringAssert.Contains(VirtualMachine.Execute(script, 1, -1).Fault, "no more");
            Assert.AreEqual(1, VirtualMachine.Execute(script, 1, 1).Result.GetInteger());
        }
    }

    [TestMethod]
    public void Keeps_an_exception_and_a_fault_of_one_message_apart()
    {
        FunctionBuilder f = TwoThrows(Place(3), Place(3));
        BasicBlock last = f.Function.Blocks.FindLast(block => block.Terminator is Throw)!;
        last.Terminator = new Throw(Text("no more")) { IsFinal = true };
        ExpectUnchanged(new RepeatedThrows(), f);
        Module module = VirtualMachine.ModuleOf(f.Function);
        Assert.IsFalse(new SharedMessages().Run(module));
        Assert.Contains("abort 0x6e6f206d6f7265", Printer.Print(module));
    }

    [TestMethod]
    public void Throws_what_is_thrown_once_where_it_is()
    {
        FunctionBuilder f = new("f", null);
        f.Throw(Text("no more"));
        Assert.IsFalse(new SharedMessages().Run(VirtualMachine.ModuleOf(f.Function)));
    }

    private static SourceLocation Place(int line) => new("a.cs", line, 1, line, 9);

    /// <summary>Throws where one of two arguments is below zero, each at its own place.</summary>
    private static FunctionBuilder TwoThrows(params SourceLocation[] places)
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer, ValueType.Integer);
        for (int i = 0; i < places.Length; i++)
        {
            BasicBlock low = f.New("low"), enough = f.New(i == 0 ? "enough" : "fine");
            f.Branch(f.Op(OpCode.LT, f.Argument(i), Int(0)), low, enough);
            f.Start(low);
            f.Add(new SequencePoint(places[i]));
            f.Throw(Text("no more"));
            f.Start(enough);
        }
        f.Return(Int(1));
        return f;
    }
}
