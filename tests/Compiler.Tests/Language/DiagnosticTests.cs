using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.Diagnostics;

namespace Neo.Compiler.Tests.Language;

/// <summary>What can't be compiled is refused, with its id, at its line and column. `§` stands before the place.</summary>
[TestClass]
public class DiagnosticTests
{
    private const char Mark = '§';

    [TestMethod]
    [DataRow("public static int A(object o) {\n  using (IDisposable §d = (IDisposable)o) { }\n  return 1; }")]
    [DataRow("public static void A(object o) { §lock (o) { } }")]
    [DataRow("public static string A(int a) => $\"§{a:D4}\";")]
    [DataRow("public static string A(int a) => $\"§{a,5}\";")]
    [DataRow("public static int A(int[,] a) => §a[0, 0];")]
    [DataRow("public static object A() => §typeof(int);")]
    [DataRow("public static bool A(object a, object b) => §a == b;")]
    [DataRow("public static int A(nint a) => (int)§a;")]
    [DataRow("public static string A(Colour c) => \"\" + §c;")]
    [DataRow("public static string A() => \"\" + §(Colour)9;")]
    [DataRow("public static string A(object o) => \"\" + §o;")]
    [DataRow("public static byte[] A(byte[] a) => §[1, .. a];")]
    [DataRow("public static bool A(char c) => c == §'é';")]
    [DataRow("public static void A(string name) => throw §new ArgumentNullException(name);")]
    [DataRow("public static void A(int a) => throw §new ArgumentOutOfRangeException(nameof(a), a, \"far\");")]
    [DataRow("public static void A() => throw §new TimeoutException();")]
    [DataRow("private static int calls; private static bool Ask() => ++calls > 1; public static void A() { try { try { A(); } finally { calls = 0; } } catch when (§Ask()) { } }")]
    [DataRow("public static void A(int a) { try { try { A(1); } finally { a = 0; } } catch when (§a == 1) { } }")]
    [DataRow("§public static System.Collections.Generic.IEnumerable<int> A() { yield return 1; }")]
    [DataRow("§public static async System.Threading.Tasks.Task A() { await System.Threading.Tasks.Task.Delay(1); }")]
    public void WhatIsNotTranslatedIsNC1001(string members) => AssertRefused("NC1001", members);

    [TestMethod]
    [DataRow("public static int A(int a) { double §d = a; return 1; }")]
    [DataRow("public static int A(int a) => §(int)(a * 0.5);")]
    [DataRow("public static object A(decimal d) => §d;")]
    [DataRow("public static int A(int a) => §(int)Math.Sqrt(a);")]
    public void FloatingPointIsNC1002(string members) => AssertRefused("NC1002", members);

    [TestMethod]
    public void ACaptureBeforeTheDeclarationIsNC1003() =>
        AssertRefused("NC1003", "public static int A() { Action a = §() => Set(); int y = 1; a(); return y; void Set() => y = 5; }");

    [TestMethod]
    public void AReferenceToAStaticFieldIsNC1004() =>
        AssertRefused("NC1004", "private static int f; private static void B(ref int x) => x++; public static void A() => B(ref §f);");

    [TestMethod]
    public void AMemberOfTheLibraryWithoutTranslationIsNC1006()
    {
        AssertRefused("NC1006", "public static string A(string a) => §string.Format(\"{0}\", a);");
        AssertRefused("NC1006", "public static int A(string a, string b) => §string.Compare(a, b);");
        AssertRefused("NC1006", "public static bool A(string a, string b) => §a.Contains(b, StringComparison.OrdinalIgnoreCase);");
        AssertRefused("NC1006", "public static int A(Pair[] a, Pair b) => §Array.IndexOf(a, b);");
        AssertRefused("NC1006", "public static void A(int[] a) => §Array.Sort(a);");
        AssertRefused("NC1006", "public static int A(string a) => §Convert.ToInt32(a);");
        AssertRefused("NC1006", "public static object A() => §new System.Text.StringBuilder();");
        AssertRefused("NC1006", "public static int A() => §Environment.TickCount;");
        AssertRefused("NC1006", "public static object A() => §new Random();");
    }

    [TestMethod]
    public void AnotherExceptionTypeIsNC1007()
    {
        AssertRefused("NC1007", "public static void A() { try { A(); } §catch (InvalidOperationException) { } }");
        AssertRefused("NC1007", "public static void A() => throw §new Refusal();");
    }

    [TestMethod]
    public void AMemberOfLaterProtocolsIsNC1008() =>
        AssertRefused("NC1008", "public static object A(string a) => §Neo.SmartContract.Framework.Native.StdLib.Base64UrlDecode(a);");

    [TestMethod]
    [DataRow("public static bool A(object o) => §o is int;")]
    [DataRow("public static bool A(object o) => o is §1;")]
    [DataRow("public static int A(object o) { switch (o) { case §1L: return 1; default: return 0; } }")]
    [DataRow("public static bool A(object o) => §o is Pair;")]
    public void ATestThatTheVmCannotMakeIsNC1009(string members) => AssertRefused("NC1009", members);

    [TestMethod]
    [DataRow("[§Neo.SmartContract.Framework.Attributes.Hash160(\"no address\")] private static readonly UInt160 owner; public static object A() => owner;")]
    [DataRow("[§Neo.SmartContract.Framework.Attributes.ByteArray(\"0xZZ\")] private static readonly ByteString data; public static object A() => data;")]
    [DataRow("[§Neo.SmartContract.Framework.Attributes.Integer(\"1.5\")] private static readonly BigInteger number; public static object A() => number;")]
    public void AMalformedInitialValueIsNC1010(string members) => AssertRefused("NC1010", members);

    [TestMethod]
    public void HalfASurrogatePairIsNC1011() => AssertRefused("NC1011", "public static string A() => §\"\\ud800\";");

    [TestMethod]
    public void TwoMethodsOfOneNameAndLengthAreNC1012() =>
        AssertRefused("NC1012", "public static int A(int a) => a;\n  §public static int A(string a) => 1;");

    [TestMethod]
    public void EachMistakeIsReportedOnce()
    {
        IReadOnlyList<CompilerDiagnostic> found = NeoSide.DiagnosticsOf(Differential.Source("public static void A(object o) { lock (o) { } lock (o) { } }\npublic static object B() => typeof(int);"));

        Assert.HasCount(3, found, string.Join("\n", found));
        CollectionAssert.AreEqual(new[] { 6, 6, 7 }, found.Select(diagnostic => diagnostic.Location!.Value.StartLine).Order().ToArray());
    }

    private static void AssertRefused(string id, string members)
    {
        string marked = Differential.Source(members, "public enum Colour { Red } public struct Pair { public int A; public static bool operator <(Pair a, Pair b) => a.A < b.A; public static bool operator >(Pair a, Pair b) => b < a; } public class Refusal : Exception { }");
        int at = marked.IndexOf(Mark, System.StringComparison.Ordinal);
        string before = marked[..at];
        int line = before.Count(letter => letter == '\n') + 1, column = at - before.LastIndexOf('\n');

        IReadOnlyList<CompilerDiagnostic> found = NeoSide.DiagnosticsOf(marked.Remove(at, 1));

        Assert.HasCount(1, found, string.Join("\n", found));
        Assert.AreEqual($"Snippet.cs({line},{column}): error {id}", string.Join(": ", found[0].ToString().Split(": ").Take(2)), found[0].Message);
    }
}
