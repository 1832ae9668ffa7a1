using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.IR;
using static Neo.Compiler.Tests.Backend.FunctionBuilder;

namespace Neo.Compiler.Tests.Backend;

[TestClass]
public sealed class VerifierTests
{
    [TestMethod]
    public void Finds_nothing_in_valid_IR()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        f.Return(f.Op(OpCode.INC, f.Argument(0)));
        Assert.IsEmpty(Find(f));
    }

    [TestMethod]
    public void Finds_a_block_without_an_end()
    {
        FunctionBuilder f = new("f", null);
        Expect(f, "f: Block entry0 has no terminator.");
    }

    [TestMethod]
    public void Finds_a_value_that_need_not_have_been_computed()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        BasicBlock one = f.New("one"), after = f.New("after");
        f.Branch(f.Op(OpCode.LT, f.Argument(0), Int(0)), one, after);
        f.Start(one);
        Operation value = f.Op(OpCode.INC, f.Argument(0));
        f.Jump(after);
        f.Start(after);
        f.Return(value);
        Expect(f, "f: Block after2: its terminator takes 'INC' of one1, which need not have run.");
    }

    [TestMethod]
    public void Finds_a_use_before_the_definition()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        Load load = new(f.Function.Arguments[0]);
        Operation early = f.Op(OpCode.INC, load);
        f.Add(load);
        f.Return(early);
        Expect(f, "f: Block entry0: INC takes 'load a0' of entry0, which need not have run.");
    }

    [TestMethod]
    public void Finds_wrong_numbers_of_operands()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        f.Return(f.Op(OpCode.ADD, f.Argument(0)));
        Expect(f, "f: Block entry0: ADD takes 2 values, not 1.");
    }

    [TestMethod]
    public void Finds_a_return_inside_a_try()
    {
        FunctionBuilder f = new("f", null);
        BasicBlock body = f.New("body"), handler = f.New("handler");
        f.EnterTry(body, handler, null);
        f.Start(body);
        f.Return();
        f.Start(handler);
        f.Throw(f.Add(new CaughtException()));
        Expect(f, "f: Block body1 returns from inside an exception region; it has to leave the region first.");
    }

    [TestMethod]
    public void Finds_a_jump_out_of_a_try()
    {
        FunctionBuilder f = new("f", null);
        BasicBlock body = f.New("body"), cleanup = f.New("cleanup"), after = f.New("after");
        f.EnterTry(body, null, cleanup);
        f.Start(body);
        BasicBlock left = f.New("left");
        f.Branch(Constant.True, after, left);
        f.Start(left);
        f.Leave(after);
        f.Start(cleanup);
        f.EndFinally();
        f.Start(after);
        f.Return();
        CollectionAssert.Contains(Find(f).ToArray(), "f: Block after3 is reached from left4 in another exception region than before.");
    }

    [TestMethod]
    public void Finds_a_leave_and_an_end_of_finally_outside()
    {
        FunctionBuilder leave = new("leave", null);
        BasicBlock after = leave.New("after");
        leave.Leave(after);
        leave.Start(after);
        leave.Return();
        Expect(leave, "leave: Block entry0 leaves a try or catch, but stands in none.");
        FunctionBuilder end = new("end", null);
        end.EndFinally();
        Expect(end, "end: Block entry0 ends a finally, but stands in none.");
    }

    [TestMethod]
    public void Finds_a_caught_exception_outside_a_catch()
    {
        FunctionBuilder f = new("f", ValueType.Any);
        f.Return(f.Add(new CaughtException()));
        Expect(f, "f: Block entry0 takes the caught exception, but it isn't the first instruction of a catch.");
    }

    [TestMethod]
    public void Finds_calls_of_strangers_and_wrong_arguments()
    {
        FunctionBuilder stranger = new("stranger", null, ValueType.Integer);
        stranger.Return();
        FunctionBuilder f = new("f", null);
        f.Call(stranger.Function);
        f.Return();
        CollectionAssert.AreEqual(new[]
        {
            "f: Block entry0 calls stranger, which is not in the module.",
            "f: Block entry0 calls stranger with 0 arguments; it takes 1.",
        }, Find(f).ToArray());
    }

    [TestMethod]
    public void Finds_undeclared_variables_and_statics_without_initializer()
    {
        FunctionBuilder f = new("f", null);
        f.Store(new Variable("x", ValueType.Integer, VariableKind.Local), Int(1));
        f.Return();
        Module module = VirtualMachine.ModuleOf(f.Function);
        module.Statics.Add(new("s", ValueType.Integer, VariableKind.Static));
        CollectionAssert.AreEqual(new[]
        {
            "The module has static slots, but no initializer that makes them.",
            "f: Block entry0 uses the Local x, which is not declared.",
        }, Verifier.Find(module).ToArray());
    }

    [TestMethod]
    public void Finds_a_way_back_to_the_entry()
    {
        FunctionBuilder f = new("f", null);
        f.Jump(f.Block);
        Expect(f, "f: Block entry0 goes back to the entry.");
    }

    [TestMethod]
    public void Finds_more_tries_than_the_VM_nests()
    {
        FunctionBuilder f = new("f", null);
        for (int i = 0; i < 17; i++)
        {
            BasicBlock body = f.New("body"), cleanup = f.New("cleanup");
            f.EnterTry(body, null, cleanup);
            f.Start(cleanup);
            f.EndFinally();
            f.Start(body);
        }
        f.Block.Terminator = new Abort();
        CollectionAssert.Contains(Find(f).ToArray(), $"f: Block {f.Block.Name} lies in more than 16 tries.");
    }

    [TestMethod]
    public void Prints_a_function()
    {
        FunctionBuilder f = new("Example.Add", ValueType.Integer, ValueType.IntegerIn(IntegerRange.OfBits(8, false)), ValueType.ByteString);
        f.Function.HasAbiOrder = true;
        Variable x = f.Local("x", ValueType.Integer);
        BasicBlock yes = f.New("yes"), no = f.New("no");
        f.Add(new SequencePoint(new("A.cs", 3, 5, 3, 9)));
        f.Store(x, f.Op(OpCode.ADD, f.Argument(0), Int(-7)));
        f.Branch(f.Op(OpCode.ISNULL, f.Argument(1)), yes, no);
        f.Start(yes);
        f.Throw(Text("no"));
        f.Start(no);
        f.Return(f.Add(new Narrow(f.Load(x), 16, true, Overflow.Throw)));
        Assert.AreEqual("""
            entry function Example.Add(a0: Integer[0..255], a1: ByteString?): Integer
              local x: Integer
            entry0:
              at A.cs(3,5)
              %0 = load a0 : Integer[0..255]
              %1 = ADD %0, -7 : Integer
              store x %1
              %2 = load a1 : ByteString?
              %3 = ISNULL %2 : Boolean
              branch %3 ? yes1 : no2
            yes1:
              throw 0x6e6f
            no2:
              %4 = load x : Integer
              %5 = narrow i16 Throw %4 : Integer[-32768..32767]
              return %5

            """, Printer.Print(f.Function));
    }

    private static IReadOnlyList<string> Find(FunctionBuilder f) => Verifier.Find(VirtualMachine.ModuleOf(f.Function));

    private static void Expect(FunctionBuilder f, string finding) => CollectionAssert.AreEqual(new[] { finding }, Find(f).ToArray());
}
