using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Security.Cryptography;
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
            public static Iterator Last() => Storage.Find(Storage.CurrentContext, "a", FindOptions.Backwards | FindOptions.ValuesOnly);
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

    private const byte AbortMsg = 0xE0;

    private const string Refusing = """
        using System; using Neo.SmartContract.Framework; using Neo.SmartContract.Framework.Attributes;
        public class Later : SmartContract
        {
            public static int Plain(int a) { ExecutionEngine.Assert(a > 0, "too low"); return a; }
            public static int Given(int a, string why) { ExecutionEngine.Assert(a > 0, why); return a; }
            public static void Stop() => ExecutionEngine.Abort("stop here");
            public static int Caught(int a) { try { return Plain(a); } catch (Exception) { return -1; } }
            public static void Thrown() => throw new Exception("stop here");
            public static void Again() => throw new Exception("stop here");
        }
        """;

    [TestMethod]
    public void BeforeAbortMsgARefusalIsAnException()
    {
        DeployedContract contract = new(Refusing);
        Assert.AreEqual("-1", DeployedContract.Text(contract.Call("caught", 0)));
        Assert.IsFalse(Opcodes(Compile(Refusing, "3.5.0")).Contains(AbortMsg));
    }

    [TestMethod]
    public void FromAbortMsgOnARefusalIsAFaultWithItsMessage()
    {
        byte[] script = Script(Compile(Refusing, "3.6.0"));
        CollectionAssert.AreEquivalent(new[] { "too low", "stop here" }, TextsBefore(script, AbortMsg));
        // An exception of the same text stays one.
        string[] thrown = TextsBefore(script, (byte)VM.OpCode.THROW);
        CollectionAssert.Contains(thrown, "stop here");
        CollectionAssert.DoesNotContain(thrown, "too low");
    }

    [TestMethod]
    public void WithoutOptimizationAssertAndStopAbort() =>
        Assert.AreEqual(2, Opcodes(Compile(Refusing, "3.6.0", OptimizationLevel.None)).Count(opcode => opcode == AbortMsg));

    private const string Storing = """
        using System.Numerics; using Neo.SmartContract.Framework; using Neo.SmartContract.Framework.Attributes; using Neo.SmartContract.Framework.Services;
        public class Later : SmartContract
        {
            private static readonly LocalStorageMap Map = new("m");
            [Stored(1)] public static BigInteger Total { get; private set; }
            public static ByteString Get(ByteString key) => Storage.Get(key);
            public static void Put(ByteString key, ByteString value) => Storage.Put(key, value);
            public static void Delete(ByteString key) => Storage.Delete(key);
            public static Iterator Find(ByteString prefix) => Storage.Find(prefix);
            public static BigInteger Count(ByteString key) => Map.Increase(key);
            public static void Add(BigInteger amount) => Total += amount;
        }
        """;

    [TestMethod]
    [DataRow("3.8.1", false)]
    [DataRow("3.9.0", true)]
    public void StorageWithoutAContextIsAServiceOfItsOwnFrom39On(string target, bool isLocal)
    {
        string[] services = [.. Services(Compile(Storing, target)).Distinct().Order()];
        string[] local = [.. new[] { "Delete", "Find", "Get", "Put" }.Select(name => "System.Storage.Local." + name)];
        string[] withContext = ["System.Storage.Delete", "System.Storage.Find", "System.Storage.Get", "System.Storage.GetContext", "System.Storage.GetReadOnlyContext", "System.Storage.Put"];
        CollectionAssert.AreEqual(isLocal ? local : withContext, services);
    }

    [TestMethod]
    public void AGivenContextStaysOne()
    {
        const string source = """
            using Neo.SmartContract.Framework; using Neo.SmartContract.Framework.Services;
            public class Later : SmartContract { public static ByteString Get(ByteString key) => Storage.Get(Storage.CurrentContext, key); }
            """;
        CollectionAssert.AreEquivalent(new[] { "System.Storage.GetContext", "System.Storage.Get" }, Services(Compile(source, "3.9.0")).ToArray());
    }

    [TestMethod]
    public void ATokenImplementsItsStandardsInterface()
    {
        ContractManifest manifest = new DeployedContract("""
            public class Coin : Nep17Token, Neo.SmartContract.Framework.Interfaces.INEP17 { public override string Symbol { [Safe] get => "COIN"; } public override byte Decimals { [Safe] get => 8; } }
            """).Manifest;
        CollectionAssert.AreEquivalent(new[] { "symbol", "decimals", "totalSupply", "balanceOf", "transfer" }, manifest.Abi.Methods.Select(method => method.Name).Where(name => name[0] != '_').ToArray());
    }

    private static CompilationResult Compile(string source, string target, OptimizationLevel level = OptimizationLevel.All) =>
        ContractCompiler.Compile(new() { Name = "Test", Files = [SourceFile.FromText("Later.cs", source)] }, new() { Target = Version.Parse(target), Optimization = level });

    private static byte[] Script(CompilationResult result) => result.Contracts.Single().Nef.AsSerializable<NefFile>().Script.ToArray();

    private static IEnumerable<byte> Opcodes(CompilationResult result) => Decode(Script(result)).Select(at => at.OpCode);

    /// <summary>Reads a script as the VM lists its opcodes; what the VM doesn't list has no operand.</summary>
    private static List<(int Offset, byte OpCode)> Decode(byte[] script)
    {
        List<(int, byte)> code = [];
        for (int at = 0; at < script.Length; at += 1 + OperandSize(script, at)) code.Add((at, script[at]));
        return code;
    }

    private static int OperandSize(byte[] script, int at)
    {
        if (!Enum.IsDefined((VM.OpCode)script[at])) return 0;
        OperandSizeAttribute? size = typeof(VM.OpCode).GetField(((VM.OpCode)script[at]).ToString())!.GetCustomAttribute<OperandSizeAttribute>();
        return size is null ? 0 : size.SizePrefix == 1 ? 1 + script[at + 1] : size.Size;
    }

    /// <summary>The texts that are pushed right before an opcode.</summary>
    private static string[] TextsBefore(byte[] script, byte opcode)
    {
        List<(int Offset, byte OpCode)> code = Decode(script);
        return [.. code.Zip(code.Skip(1)).Where(pair => pair.Second.OpCode == opcode && pair.First.OpCode == (byte)VM.OpCode.PUSHDATA1)
            .Select(pair => Encoding.UTF8.GetString(script, pair.First.Offset + 2, script[pair.First.Offset + 1])).Distinct()];
    }

    /// <summary>The services that a script calls, by the hashes of their names.</summary>
    private static IEnumerable<string> Services(CompilationResult result)
    {
        byte[] script = Script(result);
        string[] names = [.. ApplicationEngine.Services.Values.Select(service => service.Name), .. new[] { "Get", "Put", "Delete", "Find" }.Select(name => "System.Storage.Local." + name)];
        Dictionary<uint, string> byHash = names.ToDictionary(name => BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.ASCII.GetBytes(name))));
        return Decode(script).Where(at => at.OpCode == (byte)VM.OpCode.SYSCALL).Select(at => byHash[BinaryPrimitives.ReadUInt32LittleEndian(script.AsSpan(at.Offset + 1))]);
    }
}
