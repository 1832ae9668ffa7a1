using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.Assembly;
using Neo.Compiler.IR;
using Neo.Compiler.Passes;
using static Neo.Compiler.Tests.Backend.FunctionBuilder;
using static Neo.Compiler.Tests.Backend.PassExpectation;

namespace Neo.Compiler.Tests.Backend;

/// <summary>The passes that look at several functions: calls through pointers, inlining, what nothing reaches.</summary>
[TestClass]
public sealed class ModulePassTests
{
    [TestMethod]
    public void Calls_a_known_pointer_directly()
    {
        FunctionBuilder target = new("target", ValueType.Integer, ValueType.Integer);
        target.Return(target.Argument(0));
        target.Function.HasAbiOrder = true;
        FunctionBuilder f = new("f", ValueType.Integer);
        FunctionAddress address = f.Add(new FunctionAddress(target.Function));
        f.Return(f.Add(new CallPointer(ValueType.Integer, [Int(7)], address)));
        Expect(new DirectCalls(), VirtualMachine.ModuleOf(f.Function, target.Function), """
            module Test

            entry function f(): Integer
            entry0:
              %0 = address target : Pointer
              %1 = call target 7 : Integer
              return %1

            entry function target(a0: Integer): Integer
            entry0:
              %0 = load a0 : Integer
              return %0
            """);
    }

    [TestMethod]
    public void Copies_a_small_function_to_where_it_is_called()
    {
        FunctionBuilder square = new("square", ValueType.Integer, ValueType.Integer);
        square.Return(square.Op(OpCode.MUL, square.Argument(0), square.Argument(0)));
        FunctionBuilder f = new("f", ValueType.Integer);
        f.Return(f.Op(OpCode.INC, f.Call(square.Function, Int(7))));
        Expect(new Inlining(), VirtualMachine.ModuleOf(f.Function, square.Function), """
            module Test

            entry function f(): Integer
              local square.a0: Integer
              local square.result: Integer
            entry0:
              store square.a0 7
              jump inlined1
            inlined1:
              %0 = load square.a0 : Integer
              %1 = load square.a0 : Integer
              %2 = MUL %0, %1 : Integer
              store square.result %2
              jump after2
            after2:
              %3 = load square.result : Integer
              %4 = INC %3 : Integer
              return %4

            function square(a0: Integer): Integer
            entry0:
              %0 = load a0 : Integer
              %1 = load a0 : Integer
              %2 = MUL %0, %1 : Integer
              return %2
            """);
    }

    [TestMethod]
    public void Inlines_what_is_small_and_forgets_what_is_unused()
    {
        FunctionBuilder max = new("Max", ValueType.Integer, ValueType.Integer, ValueType.Integer);
        BasicBlock one = max.New("one"), other = max.New("other");
        max.Branch(max.Op(OpCode.GT, max.Argument(0), max.Argument(1)), one, other);
        max.Start(one);
        max.Return(max.Argument(0));
        max.Start(other);
        max.Return(max.Argument(1));
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        f.Return(f.Op(OpCode.INC, f.Call(max.Function, f.Argument(0), Int(10))));
        Module module = VirtualMachine.ModuleOf(f.Function, max.Function);
        module.EntryPoints.Add(f.Function);
        Pipeline.For(new AssemblyOptions { VerifyPasses = true }).Run(module);
        Assert.HasCount(1, module.Functions);
        Assert.AreEqual(43, VirtualMachine.Execute(module.Functions[0], 42).Result.GetInteger());
        Assert.AreEqual(11, VirtualMachine.Execute(module.Functions[0], 3).Result.GetInteger());
        Assert.IsFalse(module.Functions[0].Blocks.Any(block => block.Instructions.Any(item => item is Call)));
    }

    [TestMethod]
    public void Does_not_inline_recursion()
    {
        FunctionBuilder self = new("self", ValueType.Integer, ValueType.Integer);
        self.Return(self.Call(self.Function, self.Argument(0)));
        FunctionBuilder f = new("f", ValueType.Integer, ValueType.Integer);
        f.Return(f.Call(self.Function, f.Argument(0)));
        Module module = VirtualMachine.ModuleOf(f.Function, self.Function);
        Assert.IsFalse(new Inlining().Run(module));
    }

    [TestMethod]
    [DataRow(1, true)]
    [DataRow(2, false)]
    public void Inlines_what_only_throws_where_it_is_called_once(int calls, bool inlined)
    {
        FunctionBuilder refuse = new("refuse", ValueType.Integer);
        refuse.Throw(Text("no"));
        FunctionBuilder f = new("f", ValueType.Integer);
        Value last = Int(0);
        for (int i = 0; i < calls; i++) last = f.Call(refuse.Function);
        f.Return(last);
        Assert.AreEqual(inlined, new Inlining().Run(VirtualMachine.ModuleOf(f.Function, refuse.Function)));
    }

    [TestMethod]
    public void Forgets_what_neither_the_ABI_nor_the_initializer_reaches()
    {
        FunctionBuilder called = Returning("called", 1), addressed = Returning("addressed", 2), initial = Returning("initial", 3);
        FunctionBuilder unused = new("unused", ValueType.Integer), unusedToo = new("unusedToo", ValueType.Integer);
        unused.Return(unused.Call(unusedToo.Function));
        unusedToo.Return(unusedToo.Call(unused.Function));
        FunctionBuilder initializer = new("_initialize", null);
        initializer.Call(initial.Function);
        initializer.Return();
        FunctionBuilder f = new("f", ValueType.Integer);
        FunctionAddress address = f.Add(new FunctionAddress(addressed.Function));
        f.Return(f.Op(OpCode.ADD, f.Call(called.Function), f.Add(new CallPointer(ValueType.Integer, [], address))));
        foreach (FunctionBuilder takesAbiOrder in new[] { called, addressed }) takesAbiOrder.Function.HasAbiOrder = true;
        Module module = VirtualMachine.ModuleOf(f.Function, unused.Function, called.Function, addressed.Function, unusedToo.Function, initializer.Function, initial.Function);
        module.EntryPoints.Add(f.Function);
        module.Initializer = initializer.Function;
        Expect(new UnusedFunctions(), module, """
            module Test

            entry function f(): Integer
            entry0:
              %0 = address addressed : Pointer
              %1 = call called : Integer
              %2 = callpointer %0 : Integer
              %3 = ADD %1, %2 : Integer
              return %3

            function called(): Integer
            entry0:
              return 1

            entry function addressed(): Integer
            entry0:
              return 2

            initializer function _initialize()
            entry0:
              %0 = call initial : Integer
              return

            function initial(): Integer
            entry0:
              return 3
            """);
        Assert.IsFalse(new UnusedFunctions().Run(module));
    }

    private static FunctionBuilder Returning(string name, int value)
    {
        FunctionBuilder f = new(name, ValueType.Integer);
        f.Return(Int(value));
        return f;
    }
}
