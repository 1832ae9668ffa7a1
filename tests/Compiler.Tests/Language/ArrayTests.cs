using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Arrays and collection expressions: initialised, jagged, with their type's defaults.</summary>
[TestClass]
public class ArrayTests
{
    private static readonly Differential Code = new("""
        public enum Level : byte { Low, High = 7 }
        public static string Defaults() { var a = new int[2]; var b = new bool[1]; var s = new string[1]; var g = new BigInteger[1]; var n = new int?[1]; var l = new Level[1]; var j = new int[2][]; var c = new char[1]; var o = new object[1]; var u = new ulong[1]; a[0]++; g[0] += 5; u[0]--; return $"{a[0]} {a[1]} {b[0]} {s[0] == null} {g[0]} {n[0] == null} {(int)l[0]} {j[1] == null} {(int)c[0]} {o[0] == null} {u[0]}"; }
        public static string Initialised() { int[] a = { 1, 2, 3 }; var b = new[] { "x", null, "z" }; byte[] c = { 1, (byte)a.Length, 255 }; long[] d = { 1, a[1], 'c' }; object[] o = { 1, "s", true, null }; BigInteger[] g = { 1, a[2], 3L }; bool[] f = { a[0] == 1, false }; return $"{a.Length} {b[1] == null} {c[1]} {c[2]} {d[1]} {d[2]} {(int)o[0]} {(string)o[1]} {(bool)o[2]} {g[1]} {f[0]}"; }
        public static int[][] Jagged() { int[][] a = { new[] { 1 }, new int[2], null }; a[1][1] = 5; a[2] = a[0]; a[2][0]++; int[][] b = new int[1][]; b[0] = new[] { 9 }; return new[] { a[0], a[1], a[2], b[0] }; }
        public static byte[] Bytes() { byte[] a = new byte[4]; a[0] = 200; a[1]++; a[2] += 250; a[2] += 10; a[3]--; byte[] b = a; b[0] |= 1; return a; }
        public static byte[] ByteLiterals() { byte[] a = { 1, 2, 3 }; a[1] = 9; byte[] b = { 1, 2, 3 }; return new[] { a[1], b[1], (byte)(a[0] + b[2]) }; }
        public static int OutOfRange(int i) { int[] a = { 1, 2 }; return a[i]; }
        public static int StoreOutOfRange(int i) { int[] a = { 1, 2 }; a[i] = 3; return a[0]; }
        public static int NegativeSize(int n) => new int[n].Length;
        public static string Expressions() { int[] a = [1, 2, 3]; byte[] b = [4, 5]; string[] none = []; int[][] j = [[1], [], [2, 3]]; (int, string)[] t = [(1, "a"), (2, "b")]; long[] w = [1, a[1]]; return $"{a[2]} {a.Length} {b[1]} {none.Length} {j[1].Length} {j[2][1]} {t[1].Item2} {w[1]}"; }
        public static int Passed() { int[] a = { 1, 2, 3 }; Double(a); return a[0] + a[1] + a[2] + Sum([4, 5]) + Sum(); }
        private static void Double(int[] a) { for (int i = 0; i < a.Length; i++) a[i] *= 2; }
        private static int Sum(params int[] a) { int s = 0; foreach (int n in a) s += n; return s; }
        public static int Lengths() { int n = 3; int[] a = new int[n * 2]; n = a.Length; return n + new string[0].Length + Array.Empty<int>().Length; }
        public static string ChainedElements() { int[] a = new int[3]; a[0] = a[1] = a[2] = 4; int i = 0; a[i] = i = 2; a[i]++; string s = ""; foreach (int n in a) s += n; return s + i; }
        public static int ArrayOfArraysIsShared() { int[] row = { 1 }; int[][] a = { row, row }; a[0][0] = 7; return row[0] + a[1][0]; }
        public static string ArraysOfObjects() { var a = new Item[2]; a[0] = new Item { N = 1 }; a[1] = a[0]; a[1].N++; a[0].Parts = new[] { 5, 6 }; a[0].Parts[1]++; return $"{a[0].N} {a[1].Parts[1]} {a[1] == a[0]}"; }
        public static string[] ArrayEquality() { int[] a = { 1 }, b = { 1 }; int[] c = a; byte[] x = { 1 }, y = { 1 }; byte[] z = x; return new[] { (a == b).ToString(), (a == c).ToString(), (x == y).ToString(), (x == z).ToString(), (a != null).ToString() }; }
        public static int LoopsSeeTheArrayTheyStartedWith() { int[] a = { 1, 2, 3 }; int s = 0; foreach (int n in a) { a = new[] { 50 }; s += n; } return s + a[0]; }
        public static int LoopsSeeChangedElements() { int[] a = { 1, 2, 3 }; int s = 0; foreach (int n in a) { a[2] = 10; s += n; } return s; }
        public static byte[] ReturnedParameter(byte[] data) { data[0] = 9; return data; }
        public static int ReadParameter(byte[] data) { int s = 0; for (int i = 0; i < data.Length; i++) s = s * 256 + data[i]; return s; }
        public static byte[] AliasedParameter(byte[] data) { byte[] other = data; other[0]++; return new[] { data[0], other[0] }; }
        public static byte[] ConditionalParameter(byte[] data, bool which) { byte[] chosen = which ? data : new byte[1]; chosen[0] = 5; return data; }
        public static int[] ArrayParameter(int[] data) { data[0] += 5; int s = 0; foreach (int n in data) s += n; return new[] { data[0], s }; }
        """, "public class Item { public int N; public int[] Parts; }");
    [TestMethod]
    [DataRow("Defaults")]
    [DataRow("Initialised")]
    [DataRow("Jagged")]
    [DataRow("Bytes")]
    [DataRow("ByteLiterals")]
    [DataRow("Expressions")]
    [DataRow("Passed")]
    [DataRow("Lengths")]
    [DataRow("ChainedElements")]
    [DataRow("ArrayOfArraysIsShared")]
    [DataRow("ArraysOfObjects")]
    [DataRow("ArrayEquality")]
    [DataRow("LoopsSeeTheArrayTheyStartedWith")]
    [DataRow("LoopsSeeChangedElements")]
    public void ArraysDoWhatDotNetDoes(string method) => Assert.IsFalse(Code.Agree(method).StartsWith("fault", System.StringComparison.Ordinal));

    [TestMethod]
    public void IndicesOutsideFault()
    {
        Code.AgreeForEach("OutOfRange", 0, 1, 2, -1, int.MaxValue);
        Code.AgreeForEach("StoreOutOfRange", 0, 1, 2, -1);
        Code.AgreeForEach("NegativeSize", 0, 3, -1);
    }

    [TestMethod]
    public void ParametersAreArraysOfTheirOwn()
    {
        byte[] data = { 1, 2, 3 };
        Code.Agree("ReturnedParameter", data);
        Code.Agree("ReadParameter", data);
        Code.Agree("AliasedParameter", data);
        Code.Agree("ConditionalParameter", data, true);
        Code.Agree("ConditionalParameter", data, false);
        Code.Agree("ArrayParameter", new[] { 1, 2 });
    }
}
