using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.IR;
using Neo.SmartContract;
using Neo.VM;
using OpCode = Neo.Compiler.IR.OpCode;

namespace Neo.Compiler.Tests.Backend;

/// <summary>The cost model against Neo 3.5.0's own tables.</summary>
[TestClass]
public sealed class OpCodeFactsTests
{
    public static IEnumerable<object[]> All => OpCodeFacts.All.Select(opcode => new object[] { opcode });

    [TestMethod]
    [DynamicData(nameof(All))]
    public void Agrees_with_Neo(OpCode opcode)
    {
        VM.OpCode real = (VM.OpCode)opcode;
        Assert.AreEqual(real.ToString(), opcode.ToString());
        OpCodeFacts.Fact fact = OpCodeFacts.Of(opcode);
        Assert.AreEqual(ApplicationEngine.OpCodePrices[real], fact.Price, "price");
        OperandSizeAttribute? size = typeof(VM.OpCode).GetField(real.ToString())!.GetCustomAttribute<OperandSizeAttribute>();
        int expected = size is null ? 0 : size.SizePrefix > 0 ? -size.SizePrefix : size.Size;
        Assert.AreEqual(expected, fact.OperandSize, "operand size");
    }

    [TestMethod]
    public void Knows_every_opcode_of_the_enumeration()
    {
        CollectionAssert.AreEquivalent(Enum.GetValues<OpCode>(), OpCodeFacts.All.ToArray());
        foreach (OpCode opcode in Enum.GetValues<OpCode>()) Assert.IsTrue(OpCodeFacts.IsKnown((byte)opcode), opcode.ToString());
        Assert.IsFalse(OpCodeFacts.IsKnown(0xE0), "ABORTMSG is not in Neo 3.5.0");
    }
}
