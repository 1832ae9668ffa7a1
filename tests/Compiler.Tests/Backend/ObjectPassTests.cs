using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.IR;
using Neo.Compiler.Passes;
using static Neo.Compiler.Tests.Backend.FunctionBuilder;
using static Neo.Compiler.Tests.Backend.PassExpectation;

namespace Neo.Compiler.Tests.Backend;

/// <summary>Which objects may live in slots, and which must not.</summary>
[TestClass]
public sealed class ObjectPassTests
{
    [TestMethod]
    public void Keeps_elements_in_slots_until_the_object_is_handed_on()
    {
        FunctionBuilder f = new("f", ValueType.Array, ValueType.Integer);
        Pack pair = f.Pack(StackItemKind.Array, Int(0), Text("x"));
        f.Add(new Operation(OpCode.SETITEM, null, [pair, Int(0), f.Argument(0)]));
        f.Add(new Operation(OpCode.SETITEM, null, [pair, Int(0), f.Op(OpCode.INC, f.Add(new Operation(OpCode.PICKITEM, ValueType.Integer, [pair, Int(0)])))]));
        f.Return(pair);
        Expect(new ScalarReplacement(), f, """
            entry0:
              store element0 0
              store element1 0x78
              %0 = load a0 : Integer
              store element0 %0
              %1 = load element0 : Integer
              %2 = INC %1 : Integer
              store element0 %2
              %3 = load element0 : Integer
              %4 = load element1 : ByteString
              %5 = pack Array %3, %4 : Array
              return %5
            """);
    }

    [TestMethod]
    public void Leaves_an_object_that_others_see_changing()
    {
        FunctionBuilder f = new("f", ValueType.Array, ValueType.Array);
        Pack shared = f.Pack(StackItemKind.Array, Int(0));
        f.Add(new Operation(OpCode.APPEND, null, [f.Argument(0), shared]));
        f.Add(new Operation(OpCode.SETITEM, null, [shared, Int(0), Int(1)]));
        f.Return(f.Argument(0));
        ExpectUnchanged(new ScalarReplacement(), f);
    }

    [TestMethod]
    public void Leaves_an_object_whose_element_might_be_a_struct_that_writing_clones()
    {
        FunctionBuilder f = new("f", ValueType.Any, ValueType.Any);
        Pack box = f.Pack(StackItemKind.Array, Int(0));
        f.Add(new Operation(OpCode.SETITEM, null, [box, Int(0), f.Argument(0)]));
        f.Return(f.Add(new Operation(OpCode.PICKITEM, ValueType.Any, [box, Int(0)])));
        ExpectUnchanged(new ScalarReplacement(), f);
    }

    [TestMethod]
    public void Leaves_an_object_that_is_read_beyond_its_end()
    {
        FunctionBuilder f = new("f", ValueType.Any);
        Pack box = f.Pack(StackItemKind.Array, Int(0));
        f.Return(f.Add(new Operation(OpCode.PICKITEM, ValueType.Any, [box, Int(1)])));
        ExpectUnchanged(new ScalarReplacement(), f);
    }
}
