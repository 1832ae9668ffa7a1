using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Json;

namespace Neo.Compiler.Tests.Contracts;

/// <summary>What the attributes of a contract class put into its manifest.</summary>
[TestClass]
public class ManifestTests
{
    private const string Key = "024b817ef37f2fc3d4a33fe36687e592d9f30fe24b3e28187dc8f12b3b3b2b839e";

    private static readonly DeployedContract Full = new($$"""
        [DisplayName("Vault")]
        [ContractAuthor("A. Uthor", "author@example.org")]
        [ContractDescription("Keeps \"things\"")]
        [ContractVersion("1.2.3")]
        [ContractSourceCode("https://example.org/source")]
        [ManifestExtra("Key", "Value")]
        [SupportedStandards(NepStandard.Nep17, NepStandard.Nep27)]
        [ContractPermission("0x0102030405060708090a0b0c0d0e0f1011121314", "a", "b")]
        [ContractPermission("{{Key}}", "*")]
        [ContractPermission("*", "onNEP17Payment")]
        [ContractTrust("0x0102030405060708090a0b0c0d0e0f1011121314")]
        public class Sample : SmartContract { public static int Get() => 1; }
        """);

    private static readonly DeployedContract Bare = new("public class Bare : SmartContract { public static int Get() => 1; }");

    private static JObject Json(DeployedContract contract) => (JObject)JToken.Parse(contract.Compiled.Manifest)!;

    [TestMethod]
    public void TheNameIsTheDisplayName()
    {
        Assert.AreEqual("Vault", Full.Manifest.Name);
        Assert.AreEqual("Vault", Full.Compiled.BaseName);
        Assert.AreEqual("Bare", Bare.Manifest.Name);
    }

    [TestMethod]
    public void ExtraHoldsWhatDescribesTheContract()
    {
        JObject extra = (JObject)Json(Full)["extra"]!;
        Assert.AreEqual("A. Uthor", extra["Author"]!.AsString());
        Assert.AreEqual("author@example.org", extra["E-mail"]!.AsString());
        Assert.AreEqual("Keeps \"things\"", extra["Description"]!.AsString());
        Assert.AreEqual("1.2.3", extra["Version"]!.AsString());
        Assert.AreEqual("Value", extra["Key"]!.AsString());
    }

    [TestMethod]
    public void StandardsHaveTheirWrittenNames() => CollectionAssert.AreEqual(new[] { "NEP-17", "NEP-27" }, Full.Manifest.SupportedStandards);

    [TestMethod]
    public void WhatABaseClassPermitsAndWhatTheContractAddsIsOneEntry()
    {
        const string Token = "public class T : Nep17Token { public override string Symbol { [Safe] get => \"T\"; } public override byte Decimals { [Safe] get => 0; } }";
        Assert.AreEqual("""[{"contract":"*","methods":"*"}]""", PermissionsOf("[ContractPermission(\"*\", \"*\")] " + Token));
        Assert.AreEqual("""[{"contract":"*","methods":["onNEP17Payment","a","b"]}]""", PermissionsOf("[ContractPermission(\"*\", \"a\")] [ContractPermission(\"*\", \"b\", \"a\")] " + Token));
        Assert.AreEqual("""[{"contract":"*","methods":"*"}]""", PermissionsOf("[ContractPermission(\"0x0102030405060708090a0b0c0d0e0f1011121314\", \"a\")] [ContractPermission(\"*\", \"*\")] " + Token));
        // A node takes the manifest.
        _ = new DeployedContract("[ContractPermission(\"*\", \"*\")] [ContractTrust(\"*\")] [ContractTrust(\"*\")] " + Token);
    }

    private static string PermissionsOf(string source) => ((JObject)JToken.Parse(DeployedContract.Compile(source).Manifest)!)["permissions"]!.ToString();

    [TestMethod]
    public void PermissionsNameContractGroupAndMethods()
    {
        string[] permissions = [.. ((JArray)Json(Full)["permissions"]!).Select(permission => permission!.ToString())];
        CollectionAssert.AreEquivalent(
            new[]
            {
                """{"contract":"0x0102030405060708090a0b0c0d0e0f1011121314","methods":["a","b"]}""",
                $$"""{"contract":"{{Key}}","methods":"*"}""",
                """{"contract":"*","methods":["onNEP17Payment"]}""",
            },
            permissions);
    }

    [TestMethod]
    public void TrustsNameContracts() => Assert.AreEqual("""["0x0102030405060708090a0b0c0d0e0f1011121314"]""", Json(Full)["trusts"]!.ToString());

    [TestMethod]
    public void TheSourceStandsInTheNef() => StringAssert.Contains(System.Text.Encoding.UTF8.GetString(Full.Compiled.Nef), "https://example.org/source");

    [TestMethod]
    public void ABareContractAsksForNothing()
    {
        Assert.IsEmpty(Bare.Manifest.Permissions);
        Assert.IsEmpty(Bare.Manifest.SupportedStandards);
        Assert.IsEmpty((JArray)Json(Bare)["trusts"]!);
    }

    [TestMethod]
    [DataRow("[ContractPermission(\"0x0102\")]")]
    [DataRow("[ContractPermission(\"NVg7LjGcUSrgxgjX3zEgqaksfMaiS8Z6e1x\")]")]
    [DataRow("[ContractTrust(\"everyone\")]")]
    public void AMalformedContractIsNC1010(string attribute) =>
        CollectionAssert.AreEqual(new[] { "NC1010" }, DeployedContract.Errors($"{attribute} public class C : SmartContract {{ public static int A() => 1; }}").ToArray());

    [TestMethod]
    public void TheSameSourceGivesTheSameBytes()
    {
        const string source = """
            public class Same : SmartContract
            {
                private static readonly Func<int, int> f = n => n + 1;
                public static event Action<int> E = null!;
                public static string Get(int n) { E(f(n)); Map<string, int> m = new(); m["a"] = n; return n switch { 0 => "zero", 1 => "one", _ => "" + m["a"] }; }
                public static T Identity<T>(T value) => value;
                public static string Both() => Identity("a") + Identity(1);
            }
            """;
        Assembly.CompiledContract first = DeployedContract.Compile(source);
        Assembly.CompiledContract second = DeployedContract.Compile(source);
        CollectionAssert.AreEqual(first.Nef, second.Nef);
        Assert.AreEqual(first.Manifest, second.Manifest);
        CollectionAssert.AreEqual(first.DebugInfo, second.DebugInfo);
        Assert.AreEqual(first.Artifacts, second.Artifacts);
    }

    [TestMethod]
    public void TheOrderOfMembersInSeveralFilesIsThatOfTheirNames()
    {
        const string first = "public partial class Split : SmartContract { private static int a = Next(); private static int Next() => ++count; public static int A() => a; }";
        const string second = "public partial class Split { private static int count = 5; public static int B() => count; private static partial int Hook(int n); public static int C() => Hook(2); private static partial int Hook(int n) => n * 2; }";
        CompilationResult result = DeployedContract.TryCompile(first, second);
        Assert.IsFalse(result.HasErrors, string.Join("\n", result.Diagnostics));
        Assert.HasCount(1, result.Contracts);
    }
}
