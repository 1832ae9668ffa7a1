using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.Loading;

namespace Neo.Compiler.Tests.Diagnostics;

/// <summary>NC2001 appears where a program could notice that strings are UTF-8, and nowhere else.</summary>
[TestClass]
public class TextWarningTests
{
    [TestMethod]
    [DataRow("public static int A(string s) => s.Length;", "1:34")]
    [DataRow("public static bool A(string s) => s.Length > 1;", "1:35")]
    [DataRow("public static bool A(string s) => 1 == s.Length;", "1:40")]
    [DataRow("public static char A(string s) => s[0];", "1:35")]
    [DataRow("public static char A(string s) => s[^1];", "1:35")]
    [DataRow("public static string A(string s) => s[1..];", "1:37")]
    [DataRow("public static string A(string s) => s.Substring(1);", "1:37")]
    [DataRow("public static string A(string s) => s.PadLeft(9);", "1:37")]
    [DataRow("public static int A(string s) => s.IndexOf(\"x\");", "1:34")]
    [DataRow("public static bool A(string s) => s.IndexOf('x') > 3;", "1:35")]
    [DataRow("public static void A(string s) { foreach (char c in s) Runtime.Log(\"\" + c); }", "1:34")]
    [DataRow("public static int A() => \"é\".Length;", "1:26")]
    [DataRow("public static int A(System.Text.StringBuilder b) => b.Length;", "1:53")]
    [DataRow("public static void A(System.Text.StringBuilder b) => b.Length--;", "1:54")]
    [DataRow("public static char A(System.Text.StringBuilder b) => b[0];", "1:54")]
    [DataRow("public static void A(System.Text.StringBuilder b) => b.Append(1).Remove(0, 1);", "1:54")]
    [DataRow("public static void A(System.Text.StringBuilder b, string s) => b.Append(s, 0, 1);", "1:64")]
    [DataRow("private static readonly string Name = \"é\"; public static int A() => Name.Length;", "1:69")]
    [DataRow("public static int A(string s) { string t = \"a\"; t = s; return t.Length; }", "1:63")]
    [DataRow("public static int A(string s) => (s + 1).Trim().Length;", "1:34")]
    [DataRow("private static int B() { int Inner(string s) => s.Length; return Inner(\"é\"); } public static int A() => B();", "1:49")]
    public void WhereBytesAreCounted(string members, string expected) => CollectionAssert.AreEqual(new[] { expected }, PlacesIn(members));

    [TestMethod]
    [DataRow("public static bool A(string s) => s.Length == 0 || 0 < s.Length || s.Length >= 1 || s.Length != 0;")]
    [DataRow("public static bool A(string s) => s.IndexOf(\"x\") >= 0 || s.IndexOf('x') == -1 || s.Contains(\"x\");")]
    [DataRow("public static int A(BigInteger i) { string t = \"x\" + i; return t.Length + t.Substring(1)[0] + $\"{i}:{i > 0}\".Length; }")]
    [DataRow("private static readonly string Name = \"abc\"; public static int A() => Name.Length + nameof(A).Length + Name[0];")]
    [DataRow("public static int A(ByteString b) => StdLib.Base64Encode(b).Length + StdLib.Itoa(5).IndexOf('5') + b.Length;")]
    [DataRow("public static int A(string s) => ((ByteString)s).Length;")]
    [DataRow("public static string A(System.Text.StringBuilder b, string s) { if (b.Length > 0) b.Length = 0; return b.Append(s).AppendLine().Replace(s, \"\").ToString(); }")]
    [DataRow("public static int A(bool b) => (b ? \"yes\" : \"no\").Length + string.Join(\",\", \"a\", \"b\").Length + string.Format(\"{0}:{1}\", b, 5).Length;")]
    public void WhereNobodyCouldTell(string members) => Assert.IsEmpty(PlacesIn(members));

    [TestMethod]
    public void OfAVariableAMethodIsWarnedOnce() =>
        CollectionAssert.AreEqual(new[] { "1:74", "1:101" }, PlacesIn("public static int A(string s, string t) { int n = 0; for (int i = 0; i < s.Length; i++) n += s[i] + t[i]; return n; }"));

    [TestMethod]
    public void APragmaOrTheProjectSuppressesIt()
    {
        const string Body = "public static int A(string s) => s.Length;";
        Assert.IsEmpty(PlacesIn("\n#pragma warning disable NC2001\n" + Body + "\n#pragma warning restore NC2001\n"));
        Assert.IsEmpty(Compile(Body, ["1591", "NC2001"]).Diagnostics);
    }

    [TestMethod]
    public void ItIsAnErrorWhereWarningsAre()
    {
        CompilationResult strict = Compile("public static int A(string s) => s.Length;", [], true);
        Assert.AreEqual(Severity.Error, strict.Diagnostics.Single().Severity);
        Assert.IsEmpty(strict.Contracts);
        Assert.HasCount(1, Compile("public static int A(string s) => s.Length;", []).Contracts);
    }

    private static List<string> PlacesIn(string members) =>
        [.. Compile(members, []).Diagnostics.Select(found => found.Id == "NC2001" && found.Severity == Severity.Warning ? $"{found.Location!.Value.StartLine}:{found.Location.Value.StartColumn - Head.Length}" : found.ToString())];

    private const string Head = "using System; using System.Numerics; using Neo.SmartContract.Framework; using Neo.SmartContract.Framework.Native; using Neo.SmartContract.Framework.Services; public class Warned : SmartContract { ";

    private static CompilationResult Compile(string members, IReadOnlyList<string> suppressed, bool strict = false) => ContractCompiler.Compile(
        new() { Name = "Test", Files = [SourceFile.FromText("File.cs", Head + members + " }")], SuppressedWarnings = suppressed, TreatWarningsAsErrors = strict }, new());
}
