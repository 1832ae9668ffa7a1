using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Tuples and deconstruction, in the order in which C# evaluates and assigns their parts.</summary>
[TestClass]
public class TupleTests
{
    private static readonly Differential Code = new("""
        private static string trace = "";
        private static int Note(int n) { trace += n; return n; }
        private static (int Min, int Max) Range(int[] items) { int min = items[0], max = items[0]; foreach (int n in items) { min = Math.Min(min, n); max = Math.Max(max, n); } return (min, max); }
        private static (int, (string, bool)) Nested() => (1, ("a", true));
        private static (long A, BigInteger B) wide = (5, 6);

        public static int[] Results() { var (low, high) = Range(new[] { 3, 1, 2 }); var r = Range(new[] { 9 }); (int a, _) = Range(new[] { 4, 5 }); return new[] { low, high, r.Min, r.Max, r.Item1, a }; }
        public static int[] Swaps() { int a = 1, b = 2, c = 3; (a, b) = (b, a); (a, b, c) = (c, a, b); int[] x = { 1, 2, 3 }; (x[0], x[2]) = (x[2], x[0]); int i = 0; (i, x[i]) = (1, 50); return new[] { a, b, c, x[0], x[1], x[2], i }; }
        public static string NestedParts() { var (n, (s, f)) = Nested(); (int m, (string t, _)) = Nested(); (int, (string, bool)) whole = Nested(); whole.Item2.Item1 += "b"; return $"{n} {s} {f} {m} {t} {whole.Item2.Item1} {whole.Item2.Item2}"; }
        public static string NestedLiterals() { int a; string b; (a, (b, var c)) = (1, ("x", true)); ((a, _), b) = ((a + 1, 5), b + "y"); return $"{a} {b} {c}"; }
        public static string Conversions() { (long a, BigInteger b) = (1, 2); (long, long) w = (3, 4); (int, byte) narrow = (5, 6); (long x, int y) = narrow; w = narrow; (BigInteger, object) o = narrow; return $"{a} {b} {w.Item1} {w.Item2} {x} {y} {o.Item1} {wide.A + 1} {wide.B}"; }
        public static string Order() { int[] x = new int[3]; (x[Note(0)], x[Note(1)]) = (Note(2), Note(3)); var t = (Note(4), Note(5)); (int, int) u; u = (Note(6), t.Item1); return trace + x[0] + x[1] + t.Item2 + u.Item2; }
        public static bool[] Equality() { var a = (1, "x"); var b = (A: 1, B: "x"); var c = (1L, "x"); (int, (int, string)) n = (1, (2, "y")); return new[] { a == b, a != b, a == c, a == (2, "x"), n == (1, (2, "y")), n != (1, (3, "y")), (1, 2) == (1L, 2), (a.Item1, a.Item2) == b }; }
        public static string Loops() { var list = new[] { (1, "a"), (2, "b") }; string s = ""; foreach (var (n, t) in list) s += n + t; foreach ((int n, _) in list) s += n; foreach (var item in list) s += item.Item2; return s; }
        public static string Named() { var p = (Name: "a", Age: 5, 7); p.Age++; p.Item3 += p.Age; (string Name, int Age, int) q = p; q.Name = "b"; return $"{p.Name} {p.Age} {p.Item3} {q.Name} {q.Item2}"; }
        public static string AsArguments() => Describe((1, "x")) + Describe(default) + Describe(Make(3));
        private static string Describe((int N, string S) t) { t.N++; return t.N + (t.S ?? "null") + ";"; }
        private static (int, string) Make(int n) { if (n == 0) return default; return (n, "m"); }
        public static int[] AsFields() { holder.Pair.A = 5; holder.Pair = (holder.Pair.A + 1, 2); var p = holder.Pair; p.B = 100; (holder.Pair.A, holder.Pair.B) = (holder.Pair.B, holder.Pair.A); return new[] { holder.Pair.A, holder.Pair.B, p.B }; }
        private static Holder holder = new Holder();
        public static int Large() { var t = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10); t.Item9 += t.Item8; var (a, b, c, d, e, f, g, h, i, j) = t; return i * 100 + h + j; }
        public static int ValueOfDeconstruction() { int a, b; var t = (a, b) = (3, 4); t.Item1 = 9; (a, b) = (b, a) = (5, 6); return a * 1000 + b * 100 + t.Item1 * 10 + t.Item2; }
        public static string Patterns(int n, bool f) => (n, f) switch { (0, true) => "zero true", (0, _) => "zero", ( > 5, var g) when g => "large", (var m, false) => "m" + m, _ => "other" };
        public static (int A, string B) ReturnedWhole(int n) => (n, "r" + n);
        public static (int, (bool, byte[])) ReturnedNested() => (1, (true, new byte[] { 1, 2 }));
        """, "public class Holder { public (int A, int B) Pair; }");

    [TestMethod]
    [DataRow("Results", "[1, 3, 9, 9, 9, 4]")]
    [DataRow("Swaps", "[3, 2, 1, 50, 2, 1, 1]")]
    [DataRow("Equality", "[true, false, true, false, true, true, true, true]")]
    [DataRow("AsFields", "[2, 6, 100]")]
    [DataRow("Large", "1718")]
    public void PartsAreAssignedAsInCSharp(string method, string expected) => Assert.AreEqual(expected, Code.Agree(method));

    [TestMethod]
    [DataRow("NestedParts")]
    [DataRow("NestedLiterals")]
    [DataRow("Conversions")]
    [DataRow("Order")]
    [DataRow("Loops")]
    [DataRow("Named")]
    [DataRow("AsArguments")]
    [DataRow("ValueOfDeconstruction")]
    [DataRow("ReturnedNested")]
    public void TuplesDoWhatDotNetDoes(string method) => Assert.IsFalse(Code.Agree(method).StartsWith("fault", System.StringComparison.Ordinal));

    [TestMethod]
    public void TuplesMatchPatterns()
    {
        foreach (int n in new[] { 0, 3, 9 })
            foreach (bool f in new[] { false, true }) Code.Agree("Patterns", n, f);
        Code.Agree("ReturnedWhole", 4);
    }
}
