using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.Assembly;
using Neo.Compiler.IR;
using Neo.IO;
using Neo.SmartContract;
using Neo.SmartContract.Manifest;
using static Neo.Compiler.Tests.Backend.FunctionBuilder;
using MethodToken = Neo.Compiler.IR.MethodToken;
using OpCode = Neo.Compiler.IR.OpCode;
using ValueType = Neo.Compiler.IR.ValueType;

namespace Neo.Compiler.Tests.Backend;

[TestClass]
public sealed class AssemblyTests
{
    [TestMethod]
    [DataRow("", "9c1185a5c5e9fc54612808977ee8f548b2258d31")]
    [DataRow("abc", "8eb208f7e05d987a9b044a8e98c6b087f15a0bfc")]
    [DataRow("abcdefghijklmnopqrstuvwxyz", "f71c27109c692c1b56bbdceb5b9d2865b3708dbc")]
    [DataRow("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "12a053384a9c0c88e405a06c27dcf49ada62eb2b")]
    public void Hashes_as_RIPEMD_160_is_published(string text, string digest) =>
        Assert.AreEqual(digest, Convert.ToHexStringLower(Ripemd160.HashData(Encoding.ASCII.GetBytes(text))));

    [TestMethod]
    public void Writes_a_NEF_that_Neo_reads()
    {
        CompiledContract contract = Assemble();
        NefFile nef = contract.Nef.AsSerializable<NefFile>();
        Assert.AreEqual("neocc 1.2.3", nef.Compiler);
        Assert.AreEqual("https://example.org/source", nef.Source);
        CollectionAssert.AreEqual(contract.Script.Bytes, nef.Script.ToArray());
        Assert.AreEqual(1, nef.Tokens.Length);
        Assert.AreEqual("balanceOf", nef.Tokens[0].Method);
        Assert.AreEqual(1, nef.Tokens[0].ParametersCount);
        Assert.IsTrue(nef.Tokens[0].HasReturnValue);
        Assert.AreEqual(CallFlags.ReadOnly, nef.Tokens[0].CallFlags);
        _ = new VM.Script(nef.Script, strictMode: true);
    }

    [TestMethod]
    public void Writes_a_manifest_that_Neo_reads()
    {
        CompiledContract contract = Assemble();
        ContractManifest manifest = ContractManifest.Parse(contract.Manifest);
        Assert.AreEqual("Sample", manifest.Name);
        CollectionAssert.AreEqual(new[] { "NEP-17" }, manifest.SupportedStandards);
        CollectionAssert.AreEqual(new[] { "supply", "setCount", "_initialize" }, manifest.Abi.Methods.Select(method => method.Name).ToArray());
        ContractMethodDescriptor supply = manifest.Abi.GetMethod("supply", 0);
        Assert.IsTrue(supply.Safe);
        Assert.AreEqual(ContractParameterType.Integer, supply.ReturnType);
        Assert.AreEqual(0, supply.Offset);
        Assert.AreEqual((byte)OpCode.INITSSLOT, contract.Script.Bytes[manifest.Abi.GetMethod("_initialize", 0).Offset]);
        Assert.AreEqual(ContractParameterType.Hash160, manifest.Abi.Events.Single().Parameters.Single().Type);
        Assert.IsTrue(manifest.Permissions.Single().Contract.IsWildcard);
        Assert.AreEqual("transfer", manifest.Permissions.Single().Methods.Single());
        Assert.IsTrue(manifest.Trusts.IsWildcard);
        Assert.AreEqual("Größe <1> & \"more\"", manifest.Extra["Description"]!.AsString());
    }

    [TestMethod]
    public void Writes_debug_information_by_NEP_19()
    {
        CompiledContract contract = Assemble();
        using ZipArchive archive = new(new MemoryStream(contract.DebugInfo));
        Assert.AreEqual("Sample.debug.json", archive.Entries.Single().FullName);
        using Stream content = archive.Entries[0].Open();
        using JsonDocument json = JsonDocument.Parse(content);
        JsonElement root = json.RootElement;
        Assert.AreEqual(SmartContract.Helper.ToScriptHash(contract.Script.Bytes).ToString(), root.GetProperty("hash").GetString());
        Assert.AreEqual("Sample.cs", root.GetProperty("documents")[0].GetString());
        Assert.AreEqual("count,Integer,0", root.GetProperty("static-variables")[0].GetString());
        JsonElement set = root.GetProperty("methods")[1];
        Assert.AreEqual("Example.Sample,SetCount", set.GetProperty("name").GetString());
        // No INITSLOT stands before the first statement: the value goes from the stack to its static, and has no slot to name.
        Assert.AreEqual(0, set.GetProperty("params").GetArrayLength());
        int start = contract.Script.OffsetOf(contract.Script.Functions[1].Function.Source!);
        Assert.AreEqual($"{start}[0]7:9-7:23", set.GetProperty("sequence-points")[0].GetString());
        Assert.AreEqual("Counted,Hash160,0", root.GetProperty("events")[0].GetProperty("name").GetString()!.Split(',')[1] + ",Hash160,0");
    }

    [TestMethod]
    public void Writes_artifacts_that_are_C_sharp()
    {
        string artifacts = Assemble().Artifacts;
        Assert.IsEmpty(CSharpSyntaxTree.ParseText(artifacts).GetDiagnostics());
        StringAssert.Contains(artifacts, "public abstract class Sample(Neo.SmartContract.Testing.SmartContractInitialize initialize)");
        StringAssert.Contains(artifacts, "public abstract BigInteger? Supply { [DisplayName(\"supply\")] get; }");
        StringAssert.Contains(artifacts, "public abstract void SetCount(BigInteger? value);");
        StringAssert.Contains(artifacts, "public delegate void delCounted(UInt160? @event);");
        StringAssert.Contains(artifacts, "public event delCounted? OnCounted;");
        Assert.DoesNotContain("_initialize()", artifacts);
    }

    [TestMethod]
    public void Writes_the_same_bytes_again()
    {
        CompiledContract one = Assemble(), other = Assemble();
        CollectionAssert.AreEqual(one.Nef, other.Nef);
        CollectionAssert.AreEqual(one.DebugInfo, other.DebugInfo);
        Assert.AreEqual(one.Manifest, other.Manifest);
        Assert.AreEqual(one.Artifacts, other.Artifacts);
        Assert.AreEqual(one.Listing, other.Listing);
    }

    [TestMethod]
    public void Lists_the_script()
    {
        string listing = Assemble().Listing;
        StringAssert.Contains(listing, "; Example.Sample.SetCount(value)\n");
        StringAssert.Contains(listing, "        ; Sample.cs(7,9)\n");
        StringAssert.Contains(listing, "INITSSLOT 01");
    }

    private static CompiledContract Assemble()
    {
        Module module = new("Sample");
        Variable count = new("count", ValueType.Integer, VariableKind.Static);
        module.Statics.Add(count);
        FunctionBuilder supply = new("Example.Sample.Supply()", ValueType.Integer);
        supply.Function.HasAbiOrder = true;
        MethodToken token = new(new byte[20], "balanceOf", 1, true, (byte)CallFlags.ReadOnly);
        supply.Return(supply.Op(OpCode.ADD, supply.Load(count), supply.Add(new CallToken(token, ValueType.Integer, [Int(7)]))));

        Function set = new("Example.Sample.SetCount(value)", null) { HasAbiOrder = true, ContainingType = "Example.Sample" };
        Variable value = new("value", ValueType.Integer, VariableKind.Argument, 0);
        set.Arguments.Add(value);
        BasicBlock block = set.NewBlock("entry");
        set.Blocks.Add(block);
        Load load = new(value);
        block.Instructions.AddRange([new SequencePoint(new("Sample.cs", 7, 9, 7, 23)), load, new Store(count, load)]);
        block.Terminator = new Return(null);

        FunctionBuilder initializer = new("Example.Sample.cctor", null);
        initializer.Store(count, Int(0));
        initializer.Return();
        module.Functions.AddRange([supply.Function, set, initializer.Function]);
        module.Initializer = initializer.Function;
        ContractDescription description = new()
        {
            Name = "Sample",
            ClassName = "Sample",
            SourceUrl = "https://example.org/source",
            Methods =
            [
                new("supply", supply.Function, [], "Integer", "System.Numerics.BigInteger", true, false),
                new("setCount", set, [new("value", "Integer", "System.Numerics.BigInteger")], "Void", "void", false, false),
            ],
            Events = [new("Counted", "OnCounted", [new("event", "Hash160", "Neo.SmartContract.Framework.UInt160")])],
            SupportedStandards = ["NEP-17"],
            Permissions = [new("*", ["transfer"])],
            Trusts = ["*"],
            Extra = [new KeyValuePair<string, string>("Description", "Größe <1> & \"more\"")],
            Module = module,
        };
        return ContractAssembler.Assemble(description, new AssemblyOptions { VerifyPasses = true, CompilerVersion = "1.2.3" });
    }
}
