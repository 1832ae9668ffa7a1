using System;
using System.IO;
using System.IO.Compression;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Testing.Coverage;
using Neo.SmartContract.Testing.Exceptions;
using Neo.SmartContract.Testing.Tests.Fixtures;
using Neo.VM;
using Type = Neo.SmartContract.ContractParameterType;

namespace Neo.SmartContract.Testing.Tests;

[TestClass]
public class DebugInfoTests
{
    private readonly TestEngine _engine = new(true);

    /// <summary>
    /// A contract whose instructions are counted by hand: one line per instruction that matters.
    /// </summary>
    public abstract class Lines(SmartContractInitialize initialize) : SmartContract(initialize), IContractInfo
    {
        // 0: PUSHDATA1 "no" (4 bytes), 4: THROW; 5: CALL 0 (2 bytes), 7: NOP, 8: RET;
        // 9: TRY_L.. a finally around a throw, see below.
        private static readonly BuiltContract s_built = Assemble();

        public static NefFile Nef => s_built.Nef;

        public static ContractManifest Manifest => s_built.Manifest;

        public static NeoDebugInfo? DebugInfo => NeoDebugInfo.FromDebugInfoJson(Json(Nef));

        public abstract void refuse();

        public abstract void callRefuse();

        public abstract void refuseInTry();

        internal static string Json(NefFile nef) =>
            $$"""
            {
              "hash": "{{nef.Script.Span.ToScriptHash()}}",
              "document-root": "/anywhere",
              "documents": ["Stake/Pool.cs", "Guard.cs"],
              "methods": [
                { "id": "a", "name": "Guard,Refuse", "range": "0-4", "params": [], "sequence-points": ["0[1]10:9-10:40"] },
                { "id": "b", "name": "Pool,CallRefuse", "range": "5-8", "params": ["amount,Integer,0"],
                  "sequence-points": ["5[0]20:9-20:30", "7[0]21:9-21:30"] },
                { "id": "c", "name": "Pool,RefuseInTry", "range": "9-17", "params": [],
                  "sequence-points": ["9[0]30:9-30:12", "12[0]31:9-31:30", "16[0]33:9-33:30"] }
              ]
            }
            """;

        private static BuiltContract Assemble()
        {
            ContractBuilder builder = new("Lines");
            builder.Method("refuse", Type.Void, script => script.EmitPush("no").Emit(OpCode.THROW));
            builder.Method("callRefuse", Type.Void, script => script.EmitCall(-5).Emit(OpCode.NOP, OpCode.RET));

            // 9: TRY, no catch, finally at +7; 12: PUSHDATA1 "x"; 15: THROW; 16: NOP; 17: ENDFINALLY.
            builder.Method("refuseInTry", Type.Void, script => script.Emit(OpCode.TRY, new byte[] { 0, 7 })
                .EmitPush("x").Emit(OpCode.THROW).Emit(OpCode.NOP, OpCode.ENDFINALLY));
            return builder.Build();
        }
    }

    [TestMethod]
    public void A_fault_tells_its_line()
    {
        Lines lines = _engine.Deploy<Lines>(Lines.Nef, Lines.Manifest);
        var fault = Assert.ThrowsExactly<TestException>(lines.refuse);

        Assert.AreEqual("no", fault.Message);
        Assert.AreEqual("Guard.cs:10", fault.Location);
        StringAssert.Contains(fault.StackTrace, "at Lines.Refuse in Guard.cs:10");
    }

    [TestMethod]
    public void A_caller_is_at_the_line_of_its_call()
    {
        Lines lines = _engine.Deploy<Lines>(Lines.Nef, Lines.Manifest);
        var fault = Assert.ThrowsExactly<TestException>(lines.callRefuse);

        Assert.AreEqual("Guard.cs:10", fault.Frames[0].Location);
        Assert.AreEqual("Pool.cs:20", fault.Frames[1].Location);
    }

    [TestMethod]
    public void A_throw_through_a_finally_is_at_the_line_of_the_throw()
    {
        Lines lines = _engine.Deploy<Lines>(Lines.Nef, Lines.Manifest);
        var fault = Assert.ThrowsExactly<TestException>(lines.refuseInTry);

        Assert.AreEqual("x", fault.Message);
        Assert.AreEqual("Pool.cs:31", fault.Location);
    }

    [TestMethod]
    public void Debug_information_can_come_and_go()
    {
        BuiltContract built = Sample.Build();
        Sample sample = built.Deploy<Sample>(_engine);
        string json = $$"""
            { "hash": "{{built.Nef.Script.Span.ToScriptHash()}}", "documents": ["A.cs"], "methods": [
              { "id": "m", "name": "A,M", "range": "0-999", "params": [], "sequence-points": ["0[0]4:1-4:2"] } ] }
            """;
        _engine.SetDebugInfo(sample, NeoDebugInfo.FromDebugInfoJson(json));
        Assert.AreEqual("A.cs:4", Assert.ThrowsExactly<TestException>(sample.Abort).Location);

        _engine.SetDebugInfo(sample, null);
        Assert.IsNull(Assert.ThrowsExactly<TestException>(sample.Abort).Location);
    }

    [TestMethod]
    public void Debug_information_of_another_build_is_refused()
    {
        Sample sample = Sample.Build().Deploy<Sample>(_engine);

        var exception = Assert.ThrowsExactly<ArgumentException>(() => _engine.SetDebugInfo(sample, Lines.DebugInfo));
        StringAssert.Contains(exception.Message, "take both from one build");
    }

    [TestMethod]
    public void Debug_information_is_read_from_both_kinds_of_file()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string plain = Path.Combine(folder, "Lines.debug.json");
            File.WriteAllText(plain, Lines.Json(Lines.Nef));
            string compressed = Path.Combine(folder, "Lines.nefdbgnfo");
            using (ZipArchive archive = ZipFile.Open(compressed, ZipArchiveMode.Create))
            {
                archive.CreateEntryFromFile(plain, "Lines.debug.json");
            }

            Assert.AreEqual(31, NeoDebugInfo.Load(plain).FindSequencePoint(15)!.Value.Start.Line);
            Assert.AreEqual(31, NeoDebugInfo.Load(compressed).FindSequencePoint(15)!.Value.Start.Line);
            Assert.IsTrue(NeoDebugInfo.TryLoadManifestDebugInfo(Path.Combine(folder, "Lines.manifest.json"), out var found));
            Assert.AreEqual(Lines.Nef.Script.Span.ToScriptHash(), found.Hash);
            Assert.IsFalse(NeoDebugInfo.TryLoad(Path.Combine(folder, "Other.nefdbgnfo"), out _));
            Assert.ThrowsExactly<FileNotFoundException>(() => NeoDebugInfo.Load(Path.Combine(folder, "Other.nefdbgnfo")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    [DataRow("[]", "JSON object")]
    [DataRow("{ \"hash\": \"0x12\", \"documents\": [], \"methods\": [] }", "0x12")]
    [DataRow("{ \"hash\": \"0x0000000000000000000000000000000000000001\", \"methods\": [] }", "documents")]
    [DataRow("{ \"hash\": \"0x0000000000000000000000000000000000000001\", \"documents\": [], \"methods\": [ { \"id\": \"a\", \"name\": \"A\" } ] }", "method name")]
    public void Debug_information_that_is_none_is_refused(string json, string reason)
    {
        var exception = Assert.ThrowsExactly<FormatException>(() => NeoDebugInfo.FromDebugInfoJson(json));
        StringAssert.Contains(exception.Message, reason);
    }

    [TestMethod]
    public void Debug_information_of_another_script_is_left_aside()
    {
        // The same artifact type, deployed with another contract's script: its lines would be wrong.
        BuiltContract other = new ContractBuilder("Lines").Method("refuse", Type.Void, script => script.Emit(OpCode.ABORT)).Build();
        Lines lines = other.Deploy<Lines>(_engine);

        Assert.IsNull(Assert.ThrowsExactly<TestException>(lines.refuse).Location);
    }
}
