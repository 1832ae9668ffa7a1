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
    [DataRow("NC1125", "public static int A(object o) {\n  using (IDisposable §d = (IDisposable)o) { }\n  return 1; }")]
    [DataRow("NC1111", "public static void A(object o) { §lock (o) { } }")]
    [DataRow("NC1112", "§public static int A(int[,] a) => 1;")]
    [DataRow("NC1112", "§public static int[][,] A() => null;")]
    [DataRow("NC1109", "public static object A() => §typeof(int);")]
    [DataRow("NC1115", "public static bool A(object a, object b) => §a == b;")]
    [DataRow("NC1113", "public static int A(nint a) => (int)§a;")]
    [DataRow("NC1124", "public static string A(object o) => \"\" + §o;")]
    [DataRow("NC1125", "public static byte[] A(byte[] a) => §[1, .. a];")]
    [DataRow("NC1120", "public static bool A(char c) => c == §'é';")]
    [DataRow("NC1122", "public static void A() => throw §new MethodAccessException();")]
    [DataRow("NC1122", "public static void A(int a) => throw §new ArgumentOutOfRangeException(nameof(a), a, \"far\");")]
    [DataRow("NC1122", "public static void A() => throw §new AggregateException(\"several\", new Exception(\"one\"));")]
    [DataRow("NC1123", "private static int calls; private static bool Ask() => ++calls > 1; public static void A() { try { try { A(); } finally { calls = 0; } } catch when (§Ask()) { } }")]
    [DataRow("NC1123", "public static void A(int a) { try { try { A(1); } finally { a = 0; } } catch when (§a == 1) { } }")]
    [DataRow("NC1108", "§public static System.Collections.Generic.IEnumerable<int> A() { yield return 1; }")]
    [DataRow("NC1107", "§public static async System.Threading.Tasks.Task A() { await System.Threading.Tasks.Task.Delay(1); }")]
    public void WhatIsNotTranslatedHasAnIdOfItsOwn(string id, string members) => AssertRefused(id, members);

    [TestMethod]
    [DataRow("NC1105", "public static string A(BigInteger a) => $\"{a§:X}\";")]
    [DataRow("NC1105", "public static string A(int a) => $\"{a§:E2}\";")]
    [DataRow("NC1105", "public static string A(int a) => $\"{a§:G3}\";")]
    [DataRow("NC1105", "public static string A(int a, string b) => §a.ToString(b);")]
    [DataRow("NC1105", "public static string A(int a) => §string.Format(\"{0} {1}\", a);")]
    [DataRow("NC1105", "public static string A(int a) => §string.Format(\"{0\", a);")]
    [DataRow("NC1105", "public static string A(int a, string b) => §string.Format(b, a);")]
    [DataRow("NC1105", "public static string A(DayOfWeek a) => §a.ToString(\"F\");")]
    [DataRow("NC1105", "public static string A(string a) => $\"{a§:D2}\";")]
    [DataRow("NC1129", "public static int A(int[] a) { Span<int> s = a; return §s.Slice(1).Length; }")]
    [DataRow("NC1129", "public static int A(int[] a) { Span<int> s = a; return §s[1..].Length; }")]
    [DataRow("NC1129", "public static int A(int[] a) => §a.AsSpan(1).Length;")]
    [DataRow("NC1129", "public static int A(int[] a) { Span<int> s = §new Span<int>(a, 0, 1); return s[0]; }")]
    [DataRow("NC1106", "public static string A(Doubled c) => §Enum.GetName(c);")]
    [DataRow("NC1106", "public static object A(string a) => §Enum.Parse(typeof(Cased), a, true);")]
    [DataRow("NC1106", "public static object A(string a) => §Enum.Parse(typeof(Lettered), a, true);")]
    [DataRow("NC1106", "public static string A(Doubled c) => \"\" + §c;")]
    [DataRow("NC1107", "§private static async System.Threading.Tasks.Task B() { await System.Threading.Tasks.Task.Delay(1); } public static void A() => B();")]
    [DataRow("NC1110", "public static int A(object o) { dynamic §d = o; return 1; }")]
    [DataRow("NC1112", "public static void A() { int[,] a = new int[2, 3]; Array.Clear(§a); }")]
    [DataRow("NC1112", "public static void A() { int[,] a = new int[2, 3]; Array b = §a; }")]
    [DataRow("NC1112", "public static object A() { int[,] a = new int[2, 3]; return §a.Clone(); }")]
    [DataRow("NC1114", "public static int A(int? n) { Index? i = §^n; return 1; }")]
    [DataRow("NC1114", "public static int A(int? n) { Index? i = n > 0 ? 1 : null; Range? r = §i..2; return 1; }")]
    [DataRow("NC1114", "§public static Range A() => 1..2;")]
    [DataRow("NC1006", "public static void A() { Action a = A; a = (Action)§Delegate.Combine(a, a); }")]
    [DataRow("NC1115", "public static bool A() { Action a = A2; Func<int> b = null; return §object.Equals(a, b); } private static void A2() { }")]
    [DataRow("NC1115", "public static bool A(object o) => o is §> 3;")]
    [DataRow("NC1115", "public static bool A() => §object.Equals(1, 1L);")]
    [DataRow("NC1115", "public static bool A(object a, object b) => §object.Equals(a, b);")]
    [DataRow("NC1115", "public static bool A(object a, int b) => §object.Equals(a, b);")]
    [DataRow("NC1117", "private static object B<T>(T value) => §new { V = value }; public static object A() => B(4);")]
    [DataRow("NC1118", "public static object A() => §new Snippet();")]
    [DataRow("NC1119", "public static object A() => new Finalized(); public class Finalized { §~Finalized() { } }")]
    [DataRow("NC1119", "[§System.Runtime.CompilerServices.ModuleInitializer] internal static void B() { } public static void A() { }")]
    [DataRow("NC1104", "public static int A() => One.X; §public class One { public static int X = Two.Y + 1; } public class Two { public static int Y = One.X + 1; }")]
    public void WhatHasNoMeaningOnTheVmIsRefused(string id, string members) => AssertRefused(id, members);

    [TestMethod]
    [DataRow("public static int A(int a) { double §d = a; return 1; }")]
    [DataRow("public static int A(int a) => §(int)(a * 0.5);")]
    [DataRow("public static object A(decimal d) => §d;")]
    [DataRow("public static int A(int a) => §(int)Math.Sqrt(a);")]
    public void FloatingPointIsNC1002(string members) => AssertRefused("NC1002", members);

    [TestMethod]
    public void ACaptureThatNoDeclarationPrecedesIsNC1003() =>
        AssertRefused("NC1003", "public static int A() { return 3; Action a = §() => Get(); int y = 1; int Get() => y; }");

    [TestMethod]
    [DataRow("private static Pair f; private static ref int B() => ref §f.A; public static int A() => B();")]
    [DataRow("private static Pair f; private static ref int B() { ref int r = ref f.A; return ref §r; } public static int A() => B();")]
    [DataRow("private static ref int B(ref int n) => ref n; public static int A() { Pair p = default; ref int r = ref §B(ref p.A); return r; }")]
    [DataRow("private static Pair f; private static ref int B(bool a) => ref §a ? ref f.A : ref f.B; public static int A() => B(true);")]
    [DataRow("private delegate ref int Give(); private static int f; private static ref int B() => ref f; public static int A() { Give g = B; return §g(); }")]
    public void AReferenceThatOutlivesItsStructIsNC1004(string members) => AssertRefused("NC1004", members + " public struct Pair { public int A, B; }");

    [TestMethod]
    public void AMemberOfTheLibraryWithoutTranslationIsNC1006()
    {
        AssertRefused("NC1006", "public static string A(object[] a) => §string.Format(\"{0}\", a);");
        AssertRefused("NC1006", "public static int A(string a, string b) => §string.Compare(a, b);");
        AssertRefused("NC1006", "public static int A(string a, string b) => §a.CompareTo(b);");
        AssertRefused("NC1006", "public static int A(string a, string b) => §string.Compare(a, b, StringComparison.CurrentCulture);");
        AssertRefused("NC1006", "public static bool A(string a, string b) => §a.Contains(b, StringComparison.CurrentCulture);");
        AssertRefused("NC1006", "public static string A(string a, string b) => §a.Replace(b, b, StringComparison.OrdinalIgnoreCase);");
        AssertRefused("NC1006", "public static bool A(string a, StringComparison b) => §a.Equals(a, b);");
        AssertRefused("NC1006", "public static int A(Pair[] a, Pair b) => §Array.IndexOf(a, b);");
        AssertRefused("NC1006", "public static void A(string[] a) => §Array.Sort(a);");
        AssertRefused("NC1006", "public static void A(string[] a) => §Array.Sort(a, StringComparer.CurrentCulture);");
        AssertRefused("NC1006", "public static void A(Pair[] a) => §Array.Sort(a);");
        AssertRefused("NC1006", "public static int A(Pair[] a, Pair b) => §Array.BinarySearch(a, b);");
        AssertRefused("NC1006", "public static string A(object[] a) => §string.Join<object>(\",\", a);");
        AssertRefused("NC1006", "public static object A(object[] a) => §a.Clone();");
        AssertRefused("NC1006", "public static int A(object a) => §Convert.ToInt32(a);");
        AssertRefused("NC1006", "public static int A(bool a) => §Convert.ToChar(a);");
        AssertRefused("NC1006", "public static object A(System.Text.StringBuilder a) => §a.Capacity;");
        AssertRefused("NC1006", "public static bool A(long a) => §Enum.IsDefined(typeof(DayOfWeek), a);");
        AssertRefused("NC1006", "public static string A(DayOfWeek a) => §Enum.Format(typeof(DayOfWeek), a, \"G\");");
        AssertRefused("NC1006", "public static int A() => §Environment.TickCount;");
        AssertRefused("NC1006", "public static object A() => §new Random();");
    }

    [TestMethod]
    [DataRow("public static string A() { try { A(); } catch (Exception e) { return §e.StackTrace; } return null; }")]
    [DataRow("public static string A() { try { A(); } catch (Refusal e) { return §e.ToString(); } return null; }")]
    [DataRow("public static int A() { try { A(); } catch (Refusal e) { return §e.HResult; } return 0; }")]
    [DataRow("public static void A() { throw new Refusal() { §HelpLink = \"help\" }; }")]
    public void AMemberOfAnExceptionThatTheVmLacksIsNC1128(string members) => AssertRefused("NC1128", members);

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
        string marked = Differential.Source(members, "public enum Colour { Red } public struct Pair { public int A; public static bool operator <(Pair a, Pair b) => a.A < b.A; public static bool operator >(Pair a, Pair b) => b < a; } public class Refusal : Exception { } public enum Doubled { A, B = 0 } public enum Cased { A, a } public enum Lettered { É }");
        int at = marked.IndexOf(Mark, System.StringComparison.Ordinal);
        string before = marked[..at];
        int line = before.Count(letter => letter == '\n') + 1, column = at - before.LastIndexOf('\n');

        IReadOnlyList<CompilerDiagnostic> found = NeoSide.DiagnosticsOf(marked.Remove(at, 1));

        Assert.HasCount(1, found, string.Join("\n", found));
        Assert.AreEqual($"Snippet.cs({line},{column}): error {id}", string.Join(": ", found[0].ToString().Split(": ").Take(2)), found[0].Message);
    }
}
