using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Loops of every kind, and the jumps in and out of them.</summary>
[TestClass]
public class LoopTests
{
    private static readonly Differential Code = new(
        """
        public static int For(int n) { int s = 0; for (int i = 0; i < n; i++) { if (i == 3) continue; if (i == 7) break; s = s * 3 + i; } return s; }
        public static int ForWithoutParts(int n) { int i = 0; for (; ; ) { if (i >= n) break; i += 2; } return i; }
        public static int ForDown(int n) { int s = 0; for (uint i = (uint)n; i-- > 0;) s = s * 2 + (int)i; return s; }
        public static int While(int n) { int s = 0; while (n > 0) { n--; if (n % 2 == 0) continue; if (n == 1) break; s += n; } return s * 100 + n; }
        public static int WhileTrue(int n) { while (true) { if (n-- <= 0) return n; } }
        public static int DoWhile(int n) { int s = 0; do { s += n; if (n == 5) { n = 2; continue; } if (s > 30) break; n--; } while (n > 0); return s; }
        public static int DoOnce(int n) { do n++; while (false); return n; }
        public static int Nested(int n) { int s = 0; for (int i = 0; i < n; i++) { int j = 0; while (true) { if (j > i) break; if (j++ == 2) continue; s += i * j; } } return s; }
        public static string FreshVariable(int n) { string r = ""; for (int i = 0; i < n; i++) { int x; if (i % 2 == 0) x = i; else x = -i; x++; r += x; } return r; }
        public static string LocalStartsAnew(int n) { string r = ""; for (int i = 0; i < n; i++) { int x = 0; string s = null; x += i; s += i; r += $"{x}{s}"; } return r; }
        public static int ForeachArray(int n) { int s = 0; int[] a = [5, 6, 7, 8]; foreach (int x in a) { if (x == n) continue; if (s > 12) break; s += x; a[3] = 100; } return s; }
        public static int ForeachOtherArray(int n) { int s = 0; int[] a = [1, 2, 3]; foreach (int x in a) { a = [n]; s = s * 10 + x; } return s + a[0]; }
        public static int ForeachBytes(byte[] a) { int s = 0; foreach (byte x in a) s = s * 7 + x; return s; }
        public static string ForeachText(string a) { string r = ""; foreach (char c in a) { if (c == ' ') continue; r = c + r; } return r; }
        public static int ForeachWiden(int n) { long s = 0; foreach (long x in new int[] { n, 1, 2 }) s += x << 31; return (int)(s >> 31); }
        public static string ForeachTuples(int n) { string r = ""; foreach ((int a, string b) in new (int, string)[] { (n, "x"), (n + 1, "y") }) r += $"{a}{b}"; return r; }
        public static int ForeachJagged(int n) { int s = 0; int[][] a = [[1, 2], [], [n]]; foreach (int[] row in a) foreach (int x in row) s = s * 10 + x; return s; }
        public static int ForeachReturns(int n) { foreach (int x in new int[] { 1, 2, 3 }) if (x == n) return x * 10; return -1; }
        public static int Goto(int n) { int i = 0; again: i += 3; if (i < n) goto again; if (i > 10) goto done; i = -i; done: return i; }
        public static int GotoOut(int n) { for (int i = 0; i < 5; i++) for (int j = 0; j < 5; j++) if (i * j == n) { n = i + j; goto found; } return -1; found: return n * 10; }
        public static int GotoForward(int n) { if (n > 0) goto skip; n = 100; skip: { n++; } return n; }
        public static int BreakInSwitch(int n) { int s = 0; for (int i = 0; i < 6; i++) { switch (i % 3) { case 0: s += 1; break; case 1: if (i == n) continue; s += 10; break; default: s += 100; continue; } s += 1000; } return s; }
        public static int ConditionHasEffects(int n) { int s = 0; while (n-- > 0 && s++ < 4) { } return s * 100 + n; }
        public static int Empty(int n) { for (; n < 5; n++) ; while (n > 100) ; foreach (int x in new int[0]) n = x; return n; }
        public static int Fibonacci(int n) { (int a, int b) = (0, 1); while (n-- > 0) (a, b) = (b, a + b); return a; }
        public static int Gcd(int a, int b) { while (b != 0) (a, b) = (b, a % b); return a; }
        public static string Sorted(int n) { int[] a = [n, 3, -1, 9, 2]; for (int i = 1; i < a.Length; i++) { int x = a[i], j = i - 1; while (j >= 0 && a[j] > x) { a[j + 1] = a[j]; j--; } a[j + 1] = x; } string r = ""; foreach (int x in a) r += x + " "; return r; }
        """);

    [TestMethod]
    [DataRow("For"), DataRow("ForWithoutParts"), DataRow("ForDown"), DataRow("While"), DataRow("WhileTrue"), DataRow("DoWhile"), DataRow("DoOnce"), DataRow("Nested")]
    [DataRow("FreshVariable"), DataRow("LocalStartsAnew"), DataRow("ConditionHasEffects"), DataRow("Empty"), DataRow("Fibonacci")]
    public void Loops(string method) => Code.AgreeForEach(method, 0, 1, 2, 3, 5, 9, 12);

    [TestMethod]
    [DataRow("ForeachArray"), DataRow("ForeachOtherArray"), DataRow("ForeachWiden"), DataRow("ForeachTuples"), DataRow("ForeachJagged"), DataRow("ForeachReturns")]
    public void ForeachVisitsEachElementOnce(string method) => Code.AgreeForEach(method, 0, 2, 5, 6);

    [TestMethod]
    public void ForeachOverBytesAndText()
    {
        Code.AgreeForEach("ForeachBytes", new byte[] { 1, 2, 255 }, System.Array.Empty<byte>(), null);
        Code.AgreeForEach("ForeachText", "a b c", "", null);
    }

    [TestMethod]
    [DataRow("Goto"), DataRow("GotoOut"), DataRow("GotoForward"), DataRow("BreakInSwitch"), DataRow("Sorted")]
    public void Jumps(string method) => Code.AgreeForEach(method, 0, 1, 4, 6, 11, 12);

    [TestMethod]
    public void TwoArguments() => Code.AgreeForPairs("Gcd", 12, 18, 7, 0);
}
