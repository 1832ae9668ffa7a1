using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.IR;
using Neo.VM;
using static Neo.Compiler.Tests.Backend.FunctionBuilder;
using OpCode = Neo.Compiler.IR.OpCode;

namespace Neo.Compiler.Tests.Backend;

/// <summary>Catch and finally where the VM's own mechanism leaves something to do.</summary>
[TestClass]
public sealed class ExceptionTests
{
    [TestMethod]
    public void Drops_what_the_exception_left_on_the_stack()
    {
        FunctionBuilder thrower = new("thrower", ValueType.Integer, ValueType.Integer);
        Operation junk = thrower.Op(OpCode.ADD, thrower.Argument(0), Int(1));
        BasicBlock bad = thrower.New("bad"), good = thrower.New("good");
        thrower.Branch(thrower.Op(OpCode.GT, junk, Int(0)), bad, good);
        thrower.Start(bad);
        thrower.Throw(Text("bad"));
        thrower.Start(good);
        thrower.Return(junk);

        FunctionBuilder f = new("f", ValueType.Any, ValueType.Integer);
        Variable result = f.Local("result", ValueType.Any);
        BasicBlock body = f.New("body"), handler = f.New("handler"), after = f.New("after");
        f.EnterTry(body, handler, null);
        f.Start(body);
        Operation pending = f.Op(OpCode.MUL, f.Argument(0), Int(3));
        f.Store(result, f.Op(OpCode.SUB, pending, f.Call(thrower.Function, f.Argument(0))));
        f.Leave(after);
        f.Start(handler);
        CaughtException caught = f.Add(new CaughtException());
        f.Store(result, caught);
        f.Leave(after);
        f.Start(after);
        f.Return(f.Load(result));
        Run run = VirtualMachine.Execute([f.Function, thrower.Function], 5);
        Assert.AreEqual("bad", run.Result.GetString());
        Assert.AreEqual(-6 - -1, VirtualMachine.Execute([f.Function, thrower.Function], -2).Result.GetInteger());
    }

    [TestMethod]
    public void Runs_a_finally_on_every_way_out()
    {
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        Variable trace = f.Local("trace", ValueType.Integer);
        BasicBlock outer = f.New("outer"), inner = f.New("inner"), cleanup = f.New("cleanup"), handler = f.New("handler");
        BasicBlock bad = f.New("bad"), good = f.New("good"), left = f.New("left"), after = f.New("after");
        f.Store(trace, Int(1));
        f.EnterTry(outer, handler, null);
        f.Start(outer);
        f.EnterTry(inner, null, cleanup);
        f.Start(inner);
        f.Branch(f.Op(OpCode.LT, f.Argument(0), Int(0)), bad, good);
        f.Start(bad);
        f.Throw(Text("bad"));
        f.Start(good);
        f.Leave(left);
        f.Start(cleanup);
        f.Store(trace, f.Op(OpCode.MUL, f.Load(trace), Int(10)));
        f.EndFinally();
        f.Start(left);
        f.Leave(after);
        f.Start(handler);
        f.Store(trace, f.Op(OpCode.ADD, f.Load(trace), Int(7)));
        f.Leave(after);
        f.Start(after);
        f.Return(f.Load(trace));
        Assert.AreEqual(10, VirtualMachine.Execute(f.Function, 1).Result.GetInteger());
        Assert.AreEqual(17, VirtualMachine.Execute(f.Function, -1).Result.GetInteger());
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Keeps_the_exception_while_the_finally_throws_and_catches_another(bool hasCatch)
    {
        FunctionBuilder f = new("f", ValueType.Any, ValueType.Integer);
        Variable result = f.Local("result", ValueType.Any);
        BasicBlock outer = f.New("outer"), handler = f.New("handler"), body = f.New("body"), cleanup = f.New("cleanup"), caught = f.New("caught");
        BasicBlock nested = f.New("nested"), nestedHandler = f.New("nestedHandler"), nestedEnd = f.New("nestedEnd"), left = f.New("left"), after = f.New("after");
        BasicBlock bad = f.New("bad"), good = f.New("good");
        f.EnterTry(outer, handler, null);
        f.Start(outer);
        f.EnterTry(body, hasCatch ? caught : null, cleanup);
        f.Start(body);
        f.Branch(f.Argument(0), bad, good);
        f.Start(bad);
        f.Throw(Text("first"));
        f.Start(good);
        f.Store(result, Text("none"));
        f.Leave(left);
        if (hasCatch)
        {
            f.Start(caught);
            f.Throw(f.Add(new CaughtException()));
        }
        f.Start(cleanup);
        f.EnterTry(nested, nestedHandler, null);
        f.Start(nested);
        f.Throw(Text("second"));
        f.Start(nestedHandler);
        f.Add(new CaughtException());
        f.Leave(nestedEnd);
        f.Start(nestedEnd);
        f.EndFinally();
        f.Start(left);
        f.Leave(after);
        f.Start(handler);
        f.Store(result, f.Add(new CaughtException()));
        f.Leave(after);
        f.Start(after);
        f.Return(f.Load(result));
        Assert.AreEqual("none", VirtualMachine.Execute(f.Function, 0).Result.GetString());
        Assert.AreEqual("first", VirtualMachine.Execute(f.Function, 1).Result.GetString());
    }

    [TestMethod]
    public void Ends_in_a_fault_where_nothing_catches_what_passed_a_finally()
    {
        FunctionBuilder helper = new("helper", ValueType.Integer);
        helper.Return(Int(1));
        FunctionBuilder f = new("f", ValueType.Integer);
        BasicBlock body = f.New("body"), cleanup = f.New("cleanup");
        f.EnterTry(body, null, cleanup);
        f.Start(body);
        f.Throw(Text("lost?"));
        f.Start(cleanup);
        f.Call(helper.Function);
        f.EndFinally();
        Run run = VirtualMachine.Execute([f.Function, helper.Function]);
        Assert.AreEqual(VMState.FAULT, run.State);
        StringAssert.Contains(run.Fault, "lost?");
    }
}
