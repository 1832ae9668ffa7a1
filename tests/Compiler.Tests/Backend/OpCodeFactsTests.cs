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
    public static IEnumerable<object[]> All => OpCodeFacts.All.Where(opcode => opcode != OpCode.ABORTMSG).Select(opcode => new object[] { opcode });

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
    }

    [TestMethod]
    public void Of_later_versions_it_knows_one()
    {
        CollectionAssert.AreEqual(new[] { (0xE0, OpCode.ABORTMSG) }, OpCodeFacts.All.Where(opcode => !Enum.IsDefined((VM.OpCode)opcode)).Select(opcode => ((int)opcode, opcode)).ToArray());
        Assert.AreEqual(new OpCodeFacts.Fact(0, 0, 1, 0, Effects.MayFail), OpCodeFacts.Of(OpCode.ABORTMSG));
    }
}
