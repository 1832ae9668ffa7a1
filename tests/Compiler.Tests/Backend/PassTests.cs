using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.Assembly;
using Neo.Compiler.IR;
using Neo.Compiler.Passes;
using static Neo.Compiler.Tests.Backend.FunctionBuilder;
using static Neo.Compiler.Tests.Backend.PassExpectation;

namespace Neo.Compiler.Tests.Backend;

/// <summary>What each pass leaves, as text; that the result still runs the same is the random programs' part.</summary>
[TestClass]
public sealed class PassTests
{
    [TestMethod]
    public void Folds_constants_and_cheapens_operations()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        Operation six = f.Op(OpCode.MUL, Int(2), Int(3));
        Operation next = f.Op(OpCode.ADD, f.Argument(0), Int(1));
        f.Return(f.Op(OpCode.ADD, f.Op(OpCode.ADD, next, Int(0)), six));
        Expect(new ConstantFolding(), f, """
            entry0:
              %0 = load a0 : Integer
              %1 = INC %0 : Integer
              %2 = ADD %1, 6 : Integer
              return %2
            """);
    }

    [TestMethod]
    public void Folds_no_fault_away()
    {
        FunctionBuilder f = new("f", ValueType.Integer);
        f.Op(OpCode.DIV, Int(1), Int(0));
        f.Op(OpCode.ADD, Int(IntegerRange.Full.Max), Int(2));
        f.Return(f.Add(new Narrow(Int(256), 8, false, Overflow.Throw)));
        ExpectUnchanged(new ConstantFolding(), f);
    }

    [TestMethod]
    [DataRow(300, 8, false, 44)]
    [DataRow(-1, 8, false, 255)]
    [DataRow(128, 8, true, -128)]
    [DataRow(4294967295, 32, true, -1)]
    public void Wraps_constants_as_C_sharp_does(long value, int bits, bool signed, long expected)
    {
        FunctionBuilder f = new("f", ValueType.Integer);
        f.Return(f.Add(new Narrow(Int(value), bits, signed, Overflow.Wrap)));
        Expect(new ConstantFolding(), f, $"""
            entry0:
              return {expected}
            """);
    }

    [TestMethod]
    public void Joins_blocks_and_skips_empty_ones()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        BasicBlock empty = f.New("empty"), last = f.New("last"), never = f.New("never");
        f.Branch(Constant.True, empty, never);
        f.Start(empty);
        f.Jump(last);
        f.Start(never);
        f.Return(Int(0));
        f.Start(last);
        f.Return(f.Argument(0));
        Expect(new ControlFlowCleanup(), f, """
            entry0:
              %0 = load a0 : Integer
              return %0
            """);
    }

    [TestMethod]
    public void Keeps_the_first_block_of_a_catch()
    {
        FunctionBuilder f = new("f", null);
        BasicBlock body = f.New("body"), handler = f.New("handler"), rest = f.New("rest"), after = f.New("after");
        f.EnterTry(body, handler, null);
        f.Start(body);
        f.Add(new Syscall("System.Runtime.GetTime", ValueType.Integer, []));
        f.Leave(after);
        f.Start(handler);
        f.Jump(rest);
        f.Start(rest);
        BasicBlock twice = f.New("twice");
        f.Branch(f.Add(new Syscall("System.Runtime.GetTime", ValueType.Integer, [])), rest, twice);
        f.Start(twice);
        f.Leave(after);
        f.Start(after);
        f.Return();
        ExpectUnchanged(new ControlFlowCleanup(), f);
    }

    [TestMethod]
    public void Replaces_a_local_that_is_stored_once()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        Variable x = f.Local("x", ValueType.Integer);
        f.Store(x, f.Argument(0));
        f.Store(f.Function.Arguments[0], Int(3));
        f.Return(f.Op(OpCode.ADD, f.Load(x), f.Load(x)));
        Expect(new SingleAssignment(), f, """
            entry0:
              %0 = load a0 : Integer
              store a0 3
              %1 = ADD %0, %0 : Integer
              return %1
            """);
    }

    [TestMethod]
    public void Keeps_a_local_that_a_load_may_find_unset()
    {
        FunctionBuilder f = new("f", ValueType.Any, ValueType.Integer);
        Variable x = f.Local("x", ValueType.Any);
        BasicBlock set = f.New("set"), after = f.New("after");
        f.Branch(f.Op(OpCode.LT, f.Argument(0), Int(0)), set, after);
        f.Start(set);
        f.Store(x, Int(1));
        f.Jump(after);
        f.Start(after);
        f.Return(f.Load(x));
        ExpectUnchanged(new SingleAssignment(), f);
    }

    [TestMethod]
    public void Drops_dead_values_but_no_effects()
    {
        FunctionBuilder f = new("f", null, ValueType.Array);
        f.Pack(StackItemKind.Array, f.Argument(0));
        f.Op(OpCode.PICKITEM, f.Argument(0), Int(0));
        f.Return();
        Expect(new DeadValues(), f, """
            entry0:
              %0 = load a0 : Array?
              %1 = PICKITEM %0, 0 : Any
              return
            """);
    }

    [TestMethod]
    public void Drops_stores_that_nothing_reads_but_keeps_what_a_catch_reads()
    {
        FunctionBuilder f = new("f", ValueType.Integer);
        Variable dead = f.Local("dead", ValueType.Integer), kept = f.Local("kept", ValueType.Integer);
        BasicBlock body = f.New("body"), handler = f.New("handler"), after = f.New("after");
        f.Store(dead, Int(1));
        f.Store(kept, Int(2));
        f.EnterTry(body, handler, null);
        f.Start(body);
        f.Add(new Syscall("System.Runtime.GetTime", ValueType.Integer, []));
        f.Store(kept, Int(3));
        f.Throw(Text("x"));
        f.Start(handler);
        f.Add(new CaughtException());
        f.Leave(after);
        f.Start(after);
        f.Return(f.Load(kept));
        Expect(new DeadStores(), f, """
            entry0:
              store kept 2
              try body1 catch handler2 finally none
            body1:
              %0 = syscall System.Runtime.GetTime : Integer
              store kept 3
              throw 0x78
            handler2:
              %1 = caught : Any
              leave to after3
            after3:
              %2 = load kept : Integer
              return %2
            """);
    }

    [TestMethod]
    public void Copies_a_short_return_to_each_jump()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        BasicBlock yes = f.New("yes"), no = f.New("no"), after = f.New("after");
        f.Branch(f.Argument(0), yes, no);
        f.Start(yes);
        f.Jump(after);
        f.Start(no);
        f.Jump(after);
        f.Start(after);
        f.Return(f.Argument(0));
        Expect(new TailDuplication(), f, """
            entry0:
              %0 = load a0 : Integer
              branch %0 ? yes1 : no2
            yes1:
              %1 = load a0 : Integer
              return %1
            no2:
              %2 = load a0 : Integer
              return %2
            after3:
              %3 = load a0 : Integer
              return %3
            """);
    }

    [TestMethod]
    public void Jumps_past_a_test_whose_answer_is_known()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        Variable flag = f.Local("flag", ValueType.Boolean);
        BasicBlock set = f.New("set"), clear = f.New("clear"), test = f.New("test"), yes = f.New("yes"), no = f.New("no");
        f.Branch(f.Op(OpCode.LT, f.Argument(0), Int(0)), set, clear);
        f.Start(set);
        f.Store(flag, Constant.True);
        f.Jump(test);
        f.Start(clear);
        f.Store(flag, Constant.False);
        f.Jump(test);
        f.Start(test);
        f.Branch(f.Op(OpCode.NOT, f.Load(flag)), no, yes);
        f.Start(yes);
        f.Return(Int(1));
        f.Start(no);
        f.Return(Int(0));
        Expect(new BranchThreading(), f, """
            entry0:
              %0 = load a0 : Integer
              %1 = LT %0, 0 : Boolean
              branch %1 ? set1 : clear2
            set1:
              store flag true
              jump yes4
            clear2:
              store flag false
              jump no5
            test3:
              %2 = load flag : Boolean
              %3 = NOT %2 : Boolean
              branch %3 ? no5 : yes4
            yes4:
              return 1
            no5:
              return 0
            """);
    }

    [TestMethod]
    public void Switches_off_passes_by_name()
    {
        string[] names = [.. Pipeline.AllPasses.Select(pass => pass.Name)];
        CollectionAssert.AllItemsAreUnique(names);
        FunctionBuilder f = new("f", ValueType.Integer);
        f.Return(f.Op(OpCode.ADD, Int(1), Int(2)));
        string before = Body(f.Function);
        Pipeline.For(new AssemblyOptions { DisabledPasses = names.ToHashSet() }).Run(VirtualMachine.ModuleOf(f.Function));
        Assert.AreEqual(before, Body(f.Function));
    }
}
