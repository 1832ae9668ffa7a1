using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Anonymous types: properties, equality by value, text, copies with changes.</summary>
[TestClass]
public class AnonymousTypeTests
{
    private static readonly Differential Code = new("""
        private static string log = "";
        private static int Next(int n) { log += n; return n; }
        public static string Properties(int n) { var a = new { N = Next(n), Text = "t" + n, Next(7).ToString().Length }; int length = a.Length; return a.N + a.Text + length + log; }
        public static string Equality(int n)
        {
            var a = new { N = n, T = "x" }; var b = new { N = 5, T = "x" }; var c = a; var none = a; none = null;
            return "" + a.Equals(b) + (a == b) + (a == c) + (a != b) + a.Equals(c) + a.Equals(none) + a.Equals(null) + (none == null);
        }
        public static string NestedEquality(int n)
        {
            var a = new { In = new { N = n }, P = new Pair { A = n, B = 1 }, R = new Rec(n), O = (string)null }; var b = new { In = new { N = 5 }, P = new Pair { A = 5, B = 1 }, R = new Rec(5), O = (string)null };
            var c = a with { In = null }; var d = b with { In = null };
            return "" + a.Equals(b) + a.Equals(a with { O = "o" }) + c.Equals(d) + c.Equals(a) + a.Equals(c);
        }
        public static string Text(int n) { var a = new { N = n, S = (string)null, In = new { B = n > 0, C = 'c' }, Big = (BigInteger)n }; var none = a; none = null; return a.ToString() + "|" + a + "|" + $"{a.In}" + "|" + none + new { } + new { }.ToString(); }
        public static string With(int n) { var a = new { N = n, M = 2 }; var b = a with { M = Next(n) + a.M }; var c = b with { }; return a.ToString() + b + c.Equals(b) + (b == c) + log; }
        public static string StructsAreCopied(int n) { Pair p = new() { A = n, B = 1 }; var a = new { P = p }; p.A = 9; Pair q = a.P; q.A = 8; var b = a with { }; return a.P.A + " " + q.A + " " + b.P.A + a.P.Sum(); }
        public static string InArraysAndLambdas(int n) { var all = new[] { new { V = n }, new { V = n + 1 } }; int sum = 0; foreach (var a in all) sum += a.V; Func<int> f = () => all[1].V; return sum + " " + f() + Same(all[0]).V + Made(all[0], new object[] { all[1] }).V; }
        private static T Same<T>(T value) => value;
        private static T Made<T>(T example, object[] held) => (T)held[0];
        public static int Patterns(int n) { var a = new { N = n, T = "x" }; return a is { N: > 3, T: "x" } ? 1 : a switch { { N: 0 } => 2, null => 3, _ => 4 }; }
        public static int OfNull(int n) { var a = new { N = n }; a = null; try { return a.Equals(a) ? 1 : 2; } finally { log = ""; } }
        """, """
        public struct Pair { public int A, B; public int Sum() { A += B; return A; } }
        public record Rec(int N);
        """);

    [TestMethod]
    [DataRow("Properties")]
    [DataRow("Equality")]
    [DataRow("NestedEquality")]
    [DataRow("Text")]
    [DataRow("With")]
    [DataRow("StructsAreCopied")]
    [DataRow("InArraysAndLambdas")]
    [DataRow("Patterns")]
    [DataRow("OfNull")]
    public void BehaveAsOnDotNet(string method) => Code.AgreeForEach(method, 5, 0, -2);
}
