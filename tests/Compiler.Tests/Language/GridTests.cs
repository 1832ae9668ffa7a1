using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Arrays of several dimensions.</summary>
[TestClass]
public class GridTests
{
    private static readonly Differential Code = new("""
        private static string log = "";
        private static int[,] kept = { { 1, 2 }, { 3, 4 }, { 5, 6 } };
        private static int Next(int n) { log += n; return n; }
        public static string Elements(int n)
        {
            int[,] a = new int[2, 3];
            for (int i = 0; i < a.GetLength(0); i++) for (int j = 0; j < a.GetLength(1); j++) a[i, j] = i * 10 + j;
            a[1, 2] += n; a[0, 1]++; a[Next(1), Next(0)] -= Next(n); int[,] same = a; same[0, 0] = 7;
            string all = ""; foreach (int item in a) all += item + " ";
            return all + log + (same == a) + a.Length + a.Rank + a.GetUpperBound(1) + a.GetLowerBound(0);
        }
        public static string Initialisers(int n) { int[,] a = { { n, 2 }, { 3, Next(n) } }; string[,,] b = new string[1, 2, 2] { { { "a", "b" }, { "c", "d" + n } } }; var c = new[,] { { (BigInteger)n }, { 5 } }; return a[0, 0] + " " + a[1, 1] + b[0, 1, 1] + b[0, 1, 0] + b.Length + c[1, 0] + c.GetLength(0) + kept[2, 1] + log; }
        public static string Defaults(int n) { Pair[,] a = new Pair[2, 2]; a[1, 0].A = n; a[0, 1].Add(3); Pair p = a[1, 0]; p.A = 50; bool[,] b = new bool[1, n < 0 ? 0 : n]; string[,] s = new string[1, 1]; object[,] o = s; return a[1, 0].A + " " + a[0, 1].A + a[0, 0].A + b.Length + (s[0, 0] == null) + o.GetLength(1); }
        public static string Bytes(int n) { byte[,] a = { { 1, 2, 3 }, { 4, 5, 6 } }; a[1, 1] += 10; a[0, 2] = (byte)n; byte[,] b = new byte[2, 2]; b[1, 1] = 9; int sum = 0; foreach (byte item in a) sum = sum * 3 + item; foreach (byte item in b) sum += item; return "" + sum; }
        public static string References(int n) { int[,] a = new int[2, 2]; Bump(ref a[1, 0], n); ref int r = ref a[0, 1]; r = n * 2; ref int q = ref At(a, 1, 1); q--; Give(out a[0, 0]); (a[0, 1], a[1, 1]) = (a[1, 1], a[0, 1]); return a[0, 0] + " " + a[0, 1] + " " + a[1, 0] + " " + a[1, 1]; }
        private static ref int At(int[,] a, int i, int j) => ref a[i, j];
        private static void Bump(ref int value, int n) => value += n;
        private static void Give(out int value) => value = 8;
        public static string Nested(int n) { int[][,] a = { new int[1, 2], new int[,] { { n } } }; int[,][] b = new int[1, 2][]; b[0, 1] = new[] { n, 4 }; object o = a[1]; return a[1][0, 0] + " " + b[0, 1][1] + a[0].Length + ((int[,])o)[0, 0] + Cell<string>("x" + n)[0, 0]; }
        private static T[,] Cell<T>(T value) { T[,] a = new T[1, 1]; a[0, 0] = value; return a; }
        public static string OutOfBounds(int i, int j) { int[,] a = new int[2, 3]; try { a[Next(i), Next(j)] = Next(4); return "none" + log; } catch (IndexOutOfRangeException e) { return e.Message + log; } }
        public static int ReadOutOfBounds(int i, int j) => kept[i, j];
        public static string WrongDimension(int i) { int[,] a = new int[2, 3]; try { return "" + a.GetLength(i) + a.GetUpperBound(i) + a.GetLowerBound(i); } catch (Exception e) { return e.Message; } }
        public static string Sizes(int i, int j) { try { return "" + new int[i, j].Length; } catch (Exception e) { return e.Message; } }
        public static string Null() { int[,] a = null; return "" + (a == null) + (a?.Length ?? 3); }
        """, "public struct Pair { public int A, B; public void Add(int n) => A += n; }");

    [TestMethod]
    [DataRow("Elements")]
    [DataRow("Initialisers")]
    [DataRow("Defaults")]
    [DataRow("Bytes")]
    [DataRow("References")]
    [DataRow("Nested")]
    public void BehaveAsOnDotNet(string method) => Code.AgreeForEach(method, 5, 0, 3);

    [TestMethod]
    public void EachIndexIsTested()
    {
        foreach ((int i, int j) in new[] { (0, 0), (1, 2), (0, 3), (2, 0), (-1, 2), (1, -1) })
        {
            Code.Agree("OutOfBounds", i, j);
            Code.Agree("ReadOutOfBounds", i, j);
        }
    }

    [TestMethod]
    public void LengthsAreTested()
    {
        Code.AgreeForEach("WrongDimension", 0, 1, 2, -1);
        foreach ((int i, int j) in new[] { (0, 0), (2, 0), (2, 3), (-1, 2), (-1, -1), (3, -2) }) Code.Agree("Sizes", i, j);
        Code.Agree("Null");
    }
}
