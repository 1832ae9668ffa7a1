using System;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.Assembly;
using Neo.Compiler.Loading;
using Neo.IO;
using Neo.SmartContract;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Testing;
using Neo.SmartContract.Testing.Exceptions;
using Neo.VM;

namespace Neo.Compiler.Tests.Contracts;

/// <summary>--target lets a contract need a later protocol; without it, what every chain has must do.</summary>
[TestClass]
public class ProtocolTargetTests
{
    private const string Later = """
        using Neo.SmartContract.Framework; using Neo.SmartContract.Framework.Native; using Neo.SmartContract.Framework.Services;
        public class Later : SmartContract
        {
            public static string Hex(ByteString bytes) => StdLib.HexEncode(bytes);
            public static Iterator Last() => Storage.Find("a", FindOptions.Backwards | FindOptions.ValuesOnly);
            public static int Letters(string text) => ((ByteString)text).TextElementCount();
        }
        """;

    [TestMethod]
    [DataRow("3.5.0", 3)]
    [DataRow("3.6.0", 1)]
    [DataRow("3.8.1", 1)]
    [DataRow("3.9.0", 0)]
    public void OnlyWhatTheTargetHasIsCompiled(string target, int refused)
    {
        CompilationResult result = Compile(Later, target);
        Assert.AreEqual(refused, result.Diagnostics.Count(found => found.Id == "NC1008"), string.Join("\n", result.Diagnostics));
        Assert.IsTrue(result.Diagnostics.All(found => found.Location!.Value.File == "Later.cs" && found.Message.Contains(target, StringComparison.Ordinal)));
    }

    [TestMethod]
    public void WhatOnlyALaterChainHasIsInTheScriptAndStopsThisEngine()
    {
        CompiledContract contract = Compile(Later, "3.9.0").Contracts.Single();
        NefFile nef = contract.Nef.AsSerializable<NefFile>();
        CollectionAssert.Contains(nef.Tokens.Select(token => token.Method).ToList(), "hexEncode");
        TestEngine engine = new();
        UInt160 hash = engine.Native.ContractManagement.Deploy(contract.Nef, Encoding.UTF8.GetBytes(contract.Manifest), null).Hash;
        using ScriptBuilder script = new();
        script.EmitDynamicCall(hash, "hex", new byte[] { 1 });
        Assert.ThrowsExactly<TestException>(() => engine.Execute(script.ToArray()));
    }

    [TestMethod]
    [DataRow("3.5.0", true)]
    [DataRow("3.9.1", true)]
    [DataRow("3.9", false)]
    [DataRow("3.4.9", false)]
    [DataRow("3.10.0", false)]
    [DataRow("later", false)]
    public void OnlyVersionsThatTheFrameworkKnowsAreTargets(string text, bool isKnown) => Assert.AreEqual(isKnown, ProtocolVersions.Parse(text) is not null);

    [TestMethod]
    public void ALocalStorageMapNeedsNoLaterProtocol()
    {
        DeployedContract contract = new("""
            public class Keeper : SmartContract
            {
                private static readonly LocalStorageMap Users = new(new byte[] { 7 });
                public static object[] Count(string name) { Users.Increase(name); Users.Put("last", name); return new object[] { Users.GetInteger(name), new StorageMap((byte)7).Get("last") }; }
            }
            """);
        Assert.AreEqual("[1, 0x616e6e]", DeployedContract.Text(contract.Call("count", "ann")));
        Assert.AreEqual("[2, 0x616e6e]", DeployedContract.Text(contract.Call("count", "ann")));
    }

    [TestMethod]
    public void ATokenImplementsItsStandardsInterface()
    {
        ContractManifest manifest = new DeployedContract("""
            public class Coin : Nep17Token, Neo.SmartContract.Framework.Interfaces.INEP17 { public override string Symbol { [Safe] get => "COIN"; } public override byte Decimals { [Safe] get => 8; } }
            """).Manifest;
        CollectionAssert.AreEquivalent(new[] { "symbol", "decimals", "totalSupply", "balanceOf", "transfer" }, manifest.Abi.Methods.Select(method => method.Name).Where(name => name[0] != '_').ToArray());
    }

    private static CompilationResult Compile(string source, string target) =>
        ContractCompiler.Compile(new() { Name = "Test", Files = [SourceFile.FromText("Later.cs", source)] }, new() { Target = Version.Parse(target) });
}
