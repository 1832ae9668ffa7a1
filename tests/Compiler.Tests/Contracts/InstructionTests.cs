using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.IO;
using Neo.SmartContract;
using Neo.VM;

namespace Neo.Compiler.Tests.Contracts;

/// <summary>Where C# leaves the choice, the cheaper instructions are taken.</summary>
[TestClass]
public class InstructionTests
{
    [TestMethod]
    public void AListWithItsItemsIsPackedAtOnce()
    {
        const string Source = "public class C : SmartContract { private static int n; private static int Next() => ++n; public static List<int> A() => new List<int>() { Next(), 5, Next() }; }";
        Assert.IsFalse(Instructions(Source).Contains(Neo.VM.OpCode.APPEND));
        Assert.AreEqual("[1, 5, 2]", DeployedContract.Text(new DeployedContract(Source).Call("a")));
    }

    [TestMethod]
    [DataRow("BigInteger.Parse(\"-120\")", "-120")]
    [DataRow("ulong.Parse(\"18446744073709551615\")", "18446744073709551615")]
    public void AConstantTextIsReadByTheCompiler(string expression, string expected)
    {
        string source = $"public class C : SmartContract {{ private static readonly BigInteger held = {expression}; public static BigInteger A() => held + {expression} - {expression}; }}";
        Assert.IsFalse(Instructions(source).Any(code => code is Neo.VM.OpCode.CALL or Neo.VM.OpCode.CALL_L or Neo.VM.OpCode.INITSSLOT));
        Assert.AreEqual(expected, DeployedContract.Text(new DeployedContract(source).Call("a")));
    }

    [TestMethod]
    [DataRow("byte.Parse(\"256\")")]
    [DataRow("int.Parse(\"five\")")]
    public void ATextOfAnotherFormIsReadAtRunTime(string expression) =>
        Assert.IsTrue(Instructions($"public class C : SmartContract {{ public static int A() => {expression}; }}").Any(code => code is Neo.VM.OpCode.SUBSTR or Neo.VM.OpCode.PICKITEM));

    [TestMethod]
    public void BytesThatBecomeAHashAreConvertedOnce() =>
        Assert.AreEqual(1, Instructions("public class C : SmartContract { public static UInt160 A(byte[] bytes) => (UInt160)bytes; }").Count(code => code == Neo.VM.OpCode.CONVERT));

    private static List<Neo.VM.OpCode> Instructions(string source)
    {
        Script script = new(DeployedContract.Compile(source).Nef.AsSerializable<NefFile>().Script);
        List<Neo.VM.OpCode> codes = [];
        for (int at = 0; at < script.Length; at += script.GetInstruction(at).Size) codes.Add(script.GetInstruction(at).OpCode);
        return codes;
    }
}
