using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.IR;
using Neo.Compiler.Passes;
using static Neo.Compiler.Tests.Backend.FunctionBuilder;
using static Neo.Compiler.Tests.Backend.PassExpectation;
using OpCode = Neo.Compiler.IR.OpCode;

namespace Neo.Compiler.Tests.Backend;

/// <summary>The pass that keeps constant bytes out of the initializer.</summary>
[TestClass]
public sealed class ConstantBufferTests
{
    [TestMethod]
    public void Puts_the_bytes_of_a_static_buffer_where_they_are_read()
    {
        Module module = WithStaticBuffer(f => f.Op(OpCode.SIZE, f.Add(new Operation(OpCode.CAT, ValueType.Buffer.NotNull, [f.Add(new Load(Key)), Int(7)]))));
        Expect(new ConstantBuffers(), module, """
            module Test

            entry function f(): Any
            entry0:
              %0 = CAT 0x6b, 7 : Buffer
              %1 = SIZE %0 : Integer
              return %1
            """);
    }

    [TestMethod]
    public void Gives_a_caller_a_buffer_of_its_own()
    {
        Module module = WithStaticBuffer(f => f.Add(new Load(Key)));
        Expect(new ConstantBuffers(), module, """
            module Test

            entry function f(): Any
            entry0:
              %0 = CONVERT 30 0x6b : Buffer
              return %0
            """);
    }

    [TestMethod]
    public void Leaves_a_static_buffer_that_something_may_tell_from_another()
    {
        System.Func<FunctionBuilder, Value>[] uses =
        [
            f => f.Op(OpCode.EQUAL, f.Add(new Load(Key)), f.Add(new Load(Key))),
            f => f.Pack(StackItemKind.Array, f.Add(new Load(Key))),
            f => { f.Add(new Operation(OpCode.SETITEM, null, [f.Add(new Load(Key)), Int(0), Int(1)])); return Int(1); },
            f => { f.Store(Key, Constant.Null); return f.Op(OpCode.SIZE, f.Add(new Load(Key))); },
        ];
        foreach (System.Func<FunctionBuilder, Value> use in uses) Assert.IsFalse(new ConstantBuffers().Run(WithStaticBuffer(use)));
    }

    [TestMethod]
    public void Leaves_a_static_buffer_that_the_initializer_may_read_first()
    {
        Module module = WithStaticBuffer(f => f.Op(OpCode.SIZE, f.Add(new Load(Key))));
        module.Initializer!.Blocks[0].Instructions.Insert(0, new Call(module.EntryPoints.Single(), []));
        Assert.IsFalse(new ConstantBuffers().Run(module));
    }

    private static readonly Variable Key = new("key", ValueType.Buffer, VariableKind.Static);

    /// <summary>A module whose initializer makes a static buffer of the byte 0x6b, and whose one method returns what a use of it gives.</summary>
    private static Module WithStaticBuffer(System.Func<FunctionBuilder, Value> use)
    {
        FunctionBuilder initializer = new("_initialize", null);
        initializer.Store(Key, initializer.Add(new Operation(OpCode.CONVERT, ValueType.Buffer.NotNull, [Constant.Of([0x6b])], [(byte)StackItemKind.Buffer])));
        initializer.Return();
        FunctionBuilder f = new("f", ValueType.Any);
        f.Return(use(f));
        Module module = VirtualMachine.ModuleOf(f.Function, initializer.Function);
        module.EntryPoints.Add(f.Function);
        module.Initializer = initializer.Function;
        module.Statics.Add(Key);
        return module;
    }
}
