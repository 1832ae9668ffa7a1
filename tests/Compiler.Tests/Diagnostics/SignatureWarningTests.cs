using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.Tests.Contracts;

namespace Neo.Compiler.Tests.Diagnostics;

/// <summary>NC2002 and NC2003: methods that others call by name, and what a standard asks for.</summary>
[TestClass]
public sealed class SignatureWarningTests
{
    [TestMethod]
    [DataRow("public static void _deploy(object data, bool update, int more) { }", "it has 3 parameters")]
    [DataRow("public static void _deploy(object data) { }", "it has 1 parameter.")]
    [DataRow("public static void _deploy(object data, int update) { }", "'update' is of type Integer")]
    [DataRow("public static bool _deploy(object data, bool update) => update;", "it returns Boolean")]
    [DataRow("public static void _Deploy(object data, bool update) { }", "the manifest names it '_Deploy'")]
    [DataRow("[DisplayName(\"_deploy\")] public static void Start(object data, string update) { }", "'update' is of type String")]
    [DataRow("private static void _deploy(object data, bool update) { }", "it isn't public")]
    [DataRow("public static void OnNEP17Payment(UInt160 from, BigInteger amount) { }", "it has 2 parameters")]
    [DataRow("public static void OnNEP17Payment(BigInteger amount, UInt160 from, object data) { }", "'amount' is of type Integer")]
    [DataRow("public static bool OnNEP17Payment(UInt160 from, BigInteger amount, object data) => true;", "it returns Boolean")]
    [DataRow("public static void OnNep17Payment(UInt160 from, BigInteger amount, object data) { }", "the manifest names it 'onNep17Payment'")]
    [DataRow("public static void OnNEP11Payment(UInt160 from, BigInteger amount, object data) { }", "it has 3 parameters")]
    [DataRow("public static void OnNEP11Payment(UInt160 from, ByteString id, BigInteger amount, object data) { }", "'id' is of type ByteArray")]
    [DataRow("public static void OnOracleResponse(string url, object userData, string result) { }", "it has 3 parameters")]
    public void ACallbackOfAnotherShapeIsNC2002(string members, string reason) => StringAssert.Contains(Warnings(members, "NC2002").Single(), reason);

    [TestMethod]
    [DataRow("public static void _deploy(object data, bool update) { }")]
    [DataRow("public static void _deploy(UInt160 owner, bool update) { }")]
    [DataRow("public static void _deploy(object data, bool update) { } private static void _deploy(int a) { }")]
    [DataRow("[DisplayName(\"_deploy\")] public static void Start(object _, bool update) { }")]
    [DataRow("public static void OnNEP17Payment(UInt160 from, BigInteger amount, BigInteger data) { }")]
    [DataRow("public void OnNEP17Payment(UInt160? from, BigInteger amount, object[] data) { }")]
    [DataRow("public static void OnNEP11Payment(UInt160 from, BigInteger amount, string tokenId, object data) { }")]
    [DataRow("public static void OnOracleResponse(string url, byte[] userData, OracleResponseCode code, byte[] result) { }")]
    [DataRow("public static string Verify(int a) => \"\"; public static void Deploy() { } public static void Update(ByteString nef) { }")]
    public void WhatFitsIsNot(string members) => Assert.IsEmpty(Warnings(members, "NC2002"));

    [TestMethod]
    [DataRow(NeedsToken17, "NEP-17", "")]
    [DataRow(NeedsToken17, "NEP-11", "NEP-11 asks for 'tokensOf(UInt160 owner)': the manifest has no such method.|NEP-11 asks for 'ownerOf(ByteString tokenId)': the manifest has no such method.|NEP-11 asks for 'transfer(UInt160 to, ByteString tokenId, object data)': it has 4 parameters.|NEP-11 asks for an event 'Transfer(Hash160, Hash160, Integer, ByteArray)'.")]
    [DataRow("public static void OnNEP17Payment(UInt160 from, BigInteger amount, string data) { }", "NEP-27", "NEP-27 asks for 'onNEP17Payment(UInt160 from, BigInteger amount, object data)': 'data' is of type String.")]
    [DataRow("public static void OnNEP17Payment(UInt160 from, BigInteger amount, object data) { }", "NEP-27", "")]
    [DataRow("public static void A() { }", "NEP-26", "NEP-26 asks for 'onNEP11Payment(UInt160 from, BigInteger amount, ByteString tokenId, object data)': the manifest has no such method.")]
    [DataRow("public static bool Verify() => true;", "NEP-30", "NEP-30 asks for a safe 'verify' that returns bool.")]
    [DataRow("[Safe] public static bool Verify() => true; public static void _deploy(object data, bool update) { }", "NEP-30\", \"NEP-29", "")]
    [DataRow("[Safe] public static object[] RoyaltyInfo(ByteString id, UInt160 token, BigInteger price) => null!;", "NEP-24", "")]
    public void AStandardIsHeldToItsMethods(string members, string standard, string expected) =>
        Assert.AreEqual(expected, string.Join('|', Warnings(members, "NC2003", $"[SupportedStandards(\"{standard}\")] ")));

    [TestMethod]
    public void SafeIsPartOfAStandard()
    {
        string unsafeSymbol = NeedsToken17.Replace("[Safe] public static string", "public static string", System.StringComparison.Ordinal);
        StringAssert.Contains(Warnings(unsafeSymbol, "NC2003", "[SupportedStandards(\"NEP-17\")] ").Single(), "'symbol()': it isn't marked [Safe]");
        string safeTransfer = NeedsToken17.Replace("public static bool", "[Safe] public static bool", System.StringComparison.Ordinal);
        StringAssert.Contains(Warnings(safeTransfer, "NC2003", "[SupportedStandards(\"NEP-17\")] ").Single(), "it is marked [Safe]");
    }

    [TestMethod]
    public void TheFrameworksTokensKeepTheirStandards()
    {
        const string tokens = """
            public class Coin : Nep17Token { public override string Symbol { get => "COIN"; } public override byte Decimals { get => 8; } }
            """;
        Assert.IsEmpty(DeployedContract.TryCompile(tokens).Diagnostics);
        Assert.IsEmpty(DeployedContract.TryCompile("public class Medal : Nep11Token<Nep11TokenState> { public override string Symbol { get => \"M\"; } }").Diagnostics);
    }

    [TestMethod]
    public void APragmaSuppressesThem() => Assert.IsEmpty(Warnings("\n#pragma warning disable NC2002\npublic static void _deploy() { }\n#pragma warning restore NC2002\n", "NC2002"));

    private const string NeedsToken17 = """
        public static event Action<UInt160, UInt160, BigInteger> Transfer;
        [Safe] public static string Symbol() => "A"; [Safe] public static byte Decimals() => 0; [Safe] public static BigInteger TotalSupply() => 0;
        [Safe] public static BigInteger BalanceOf(UInt160 a) => 0;
        [DisplayName("transfer")] public static bool Move(UInt160 a, UInt160 b, BigInteger c, object d) { Transfer(a, b, c); return true; }
        """;

    private static string[] Warnings(string members, string id, string attribute = "") =>
        [.. DeployedContract.TryCompile($"{attribute}public class C : SmartContract {{ {members} }}").Diagnostics.Where(found => found.Id == id).Select(found => found.Message)];
}
