using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Features that stand in each other's way: exceptions with types inside loops, closures, references, texts and structs in one method.</summary>
[TestClass]
public class CombinationTests
{
    private static readonly Differential Code = new("""
        private static int[,] grid = { { 1, 2 }, { 3, 4 } };
        public static string Mixed(int x)
        {
            System.Text.StringBuilder text = new();
            Index last = ^1;
            Range all = 1..;
            int[] items = [1, 2, 3, x];
            Func<int, int> f = y => y + items[last];
            f += y => y * 2;
            try
            {
                foreach (ref int item in items.AsSpan()) item += x;
                if (x > 3) throw new Broke<Kind>(Kind.Two, new ArgumentException("inner", nameof(x)));
                if (x > 2) throw new Broke<int>(x);
                text.Append(f(x)).Append(items[all].Length);
                if (x < 0) text.Append(grid[x, 0]);
            }
            catch (Broke<int> e) when (e.What == 3) { text.Append($"int {e.What,4}"); }
            catch (Broke<Kind> e) { text.Append(e.Message).Append(e.InnerException!.Message).Append(e.What); }
            catch (ArithmeticException) { text.Append("arith"); }
            finally { text.Append(grid[(x & 1), 1]); }
            var anonymous = new { X = x, T = text.ToString() };
            var other = anonymous with { X = 9 };
            ref int place = ref Pick(items, x > 1);
            place = 77;
            Array.Sort(items, (a, b) => b - a);
            return anonymous.T + other.X + (anonymous == other) + Enum.GetName(Kind.One)! + string.Join("-", items) + new Pair(1, "b").ToString() + anonymous;
        }
        private static ref int Pick(int[] items, bool first) => ref first ? ref items[0] : ref items[^1];
        public static string Kinds(string s) => Enum.TryParse(s, out Kind k) ? k.ToString() : Convert.ToString(Enum.GetValues<Kind>().Length);
        public static string Deep(int x)
        {
            Cell c = new() { P = new(1, "a") }; string log = "";
            Action<int> add = n => { c.P = c.P with { A = c.P.A + n }; log += c.P.A; };
            add += n => log += "/" + n;
            add -= null;
            for (int i = 0; i < 3; i++)
            {
                try { try { add(i * x); if (i == x) throw new Broke<string>(log); } finally { log += "f"; if (x == 7) throw new Broke<int>(i); } }
                catch (Broke<string> e) { log += e.What.Length; continue; }
                catch (Exception e) when (e is Broke<int>) { log += "!"; break; }
                log += ";";
            }
            return log + c.P;
        }
        public static int Sums(int x) { var t = (a: new Pair(x, "q"), n: (int?)x); int s = 0; foreach (var (i, k) in new[] { (1, Kind.One), (2, Kind.Two) }) s += i * (int)k; return s + (t.n is { } v and > 2 ? v : t.a.A) + (x switch { < 0 => -1, 0 or 1 => Two()[^1], _ => Two()[..1].Length }); int[] Two() => [x, x + 1]; }
        """, """
        public class Broke<T> : InvalidOperationException { public readonly T What; public Broke(T what, Exception inner = null) : base("broke " + what, inner) { What = what; } }
        public enum Kind { None, One, Two = 5 }
        public record struct Pair(int A, string B);
        public class Cell { public Pair P; }
        """);

    [TestMethod]
    [DataRow("Mixed"), DataRow("Deep"), DataRow("Sums")]
    public void FeaturesTogetherMeanWhatTheyMeanInCSharp(string method) => Code.AgreeForEach(method, -1, 0, 1, 2, 3, 4, 7);

    [TestMethod]
    public void NamesOfEnumsAreReadBack() => Code.AgreeForEach("Kinds", "One", "Two", "5", "7", "x", "");
}
