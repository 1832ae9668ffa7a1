using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>ref, out and in: to locals, parameters, elements and fields, handed on, and seen by everyone who shares the place.</summary>
[TestClass]
public class ReferenceTests
{
    private static readonly Differential Code = new("""
        private static void Swap(ref int a, ref int b) { int t = a; a = b; b = t; }
        private static void Add(ref int a, int by) => a += by;
        private static bool TryHalf(int x, out int half) { half = x / 2; return x % 2 == 0; }
        private static int Sum(in int a, in int b) => a + b;
        private static void Twice(ref int a) { Add(ref a, a); }
        private static void Replace(ref Pair p) { p.A = 5; p = new Pair { A = p.A + 1, B = 9 }; }
        private static int Aliased(ref int a, ref int b) { a = 1; b += 10; return a; }
        public static int Locals(int x) { int y = 7; Swap(ref x, ref y); return x * 100 + y; }
        public static int Parameters(int x) { Add(ref x, 5); return x; }
        public static int HandedOn(int x) { Twice(ref x); return x; }
        public static int Elements(int x) { int[] a = { x, 2, 3 }; Swap(ref a[0], ref a[2]); Add(ref a[1], x); return a[0] * 100 + a[1] * 10 + a[2]; }
        public static int Bytes(int x) { byte[] a = new byte[3]; a[1] = (byte)x; Set(ref a[2], 9); return a[1] * 10 + a[2]; }
        private static void Set(ref byte b, byte v) => b = v;
        public static int Fields(int x) { Node n = new() { Value = x }; Add(ref n.Value, 3); return n.Value; }
        public static int StructFields(int x) { Pair p = new() { A = x, B = 1 }; Add(ref p.A, 3); Pair q = p; Add(ref q.A, 100); return p.A * 1000 + q.A; }
        public static int Structs(int x) { Pair p = new() { A = x, B = 1 }; Pair before = p; Replace(ref p); return p.A * 100 + p.B * 10 + before.A; }
        public static int OutVariables(int x) { if (TryHalf(x, out int half)) return half; TryHalf(x + 1, out half); return -half; }
        public static int Discards(int x) => TryHalf(x, out _) ? 1 : 0;
        public static int InArguments(int x) { int y = 3; return Sum(x, y) * 100 + Sum(in y, 5 + x); }
        public static int OnePlaceTwice(int x) => Aliased(ref x, ref x) * 100 + x;
        public static int RefLocals(int x) { int[] a = { 1, 2, 3 }; ref int r = ref a[1]; r += x; r = ref a[2]; r *= 2; return a[1] * 100 + a[2]; }
        public static int RefLocalToALocal(int x) { ref int r = ref x; r += 4; return x; }
        public static int Deconstructs(int x) { var (a, b) = new Parts(x); return a * 100 + b; }
        public static int InALoop(int n) { int total = 0; for (int i = 0; i < n; i++) Add(ref total, i); return total; }
        public static int EvaluatesThePlaceOnce(int x) { int[] a = { 1, 2, 3 }; int i = 0; Add(ref a[i++], x); return a[0] * 10 + i; }
        public static int CapturedAndReferenced(int x) { Action a = () => x++; Add(ref x, 10); a(); return x; }
        public static int ThisIsReplaced(int x) { Pair p = new() { A = x, B = 2 }; p.Reset(); return p.A * 10 + p.B; }
        """, """
        public struct Pair { public int A, B; public void Reset() { this = new Pair { A = 3, B = B + 1 }; } }
        public class Node { public int Value; }
        public class Parts { private readonly int n; public Parts(int n) { this.n = n; } public void Deconstruct(out int low, out int high) { low = n % 10; high = n + 1; } }
        """);

    [TestMethod]
    [DataRow("Locals")]
    [DataRow("Parameters")]
    [DataRow("HandedOn")]
    [DataRow("Elements")]
    [DataRow("Bytes")]
    [DataRow("Fields")]
    [DataRow("StructFields")]
    [DataRow("Structs")]
    [DataRow("OutVariables")]
    [DataRow("Discards")]
    [DataRow("InArguments")]
    [DataRow("OnePlaceTwice")]
    [DataRow("RefLocals")]
    [DataRow("RefLocalToALocal")]
    [DataRow("Deconstructs")]
    [DataRow("InALoop")]
    [DataRow("EvaluatesThePlaceOnce")]
    [DataRow("CapturedAndReferenced")]
    [DataRow("ThisIsReplaced")]
    public void ReferencesMeanWhatTheyMeanOnDotNet(string method) => Code.AgreeForEach(method, 0, 1, 4, 5);
}
