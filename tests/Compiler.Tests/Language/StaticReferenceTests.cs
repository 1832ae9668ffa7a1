using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>ref, out and in to static fields, which everyone else sees at once.</summary>
[TestClass]
public class StaticReferenceTests
{
    private static readonly Differential Code = new("""
        private static int count; private static int started = 4; private static string text; private static Pair pair = new(1, 2); private static readonly int fixedOne = 7; private static int[] items = { 1, 2 };
        private int own = 3;
        private static int Bump(ref int x) { x++; int seen = count; x += seen; return seen; }
        private static void Make(out string s) { s = "made"; s += text.Length; }
        private static int Both(ref int a, ref int b) { a = 5; b *= 2; return a; }
        private static int Peek(in int a) { count = 50; return a; }
        private static void Swap<T>(ref T a, ref T b) { (a, b) = (b, a); }
        public static int[] Counts() { int seen = Bump(ref count) + Bump(ref count); return new[] { seen, count, started }; }
        public static int[] Aliases() { count = 3; int both = Both(ref count, ref count); return new[] { both, count, Both(ref started, ref count), started, count }; }
        public static string Outs() { Make(out text); return text; }
        public static int[] Locals() { ref int r = ref started; r += 6; ref int q = ref r; q++; started *= 2; int copy = r; r = ref count; r = 9; return new[] { started, copy, count }; }
        public static int[] Structs() { ref Pair p = ref pair; p.A = 10; Pair copy = pair; pair.Add(5); Both(ref pair.A, ref pair.B); pair = new(7, 8); p.B++; return new[] { p.A, pair.B, copy.A }; }
        public static int[] ReadOnly() => new[] { Peek(in fixedOne), Peek(fixedOne), Peek(in count), count };
        public static int[] Boxes() { Swap(ref Box<int>.Held, ref count); Box<string>.Held = "s"; Swap(ref Box<string>.Held, ref text); Swap(ref items, ref Box<int[]>.Held); return new[] { Box<int>.Held, count, text.Length, Box<int[]>.Held.Length, items == null ? 1 : 0 }; }
        public int[] Instance() { Bump(ref own); Func<int> read = () => own; own *= 2; return new[] { own, read() }; }
        public static int Later() { count = 1; Action a = () => Bump(ref count); a(); a(); return count; }
        """, "public struct Pair { public int A, B; public Pair(int a, int b) { A = a; B = b; } public void Add(int n) { A += n; } } public static class Box<T> { public static T Held; }");

    [TestMethod]
    [DataRow("Counts", "[4, 6, 4]")]
    [DataRow("Aliases", "[10, 10, 5, 5, 20]")]
    [DataRow("Outs", "\"made4\"")]
    [DataRow("Locals", "[22, 22, 9]")]
    [DataRow("Structs", "[7, 9, 10]")]
    [DataRow("ReadOnly", "[7, 7, 50, 50]")]
    [DataRow("Boxes", "[0, 0, 1, 2, 1]")]
    [DataRow("Instance", "[8, 8]")]
    [DataRow("Later", "10")]
    public void StaticsAreShared(string method, string expected) => Assert.AreEqual(expected, Code.Agree(method));
}
