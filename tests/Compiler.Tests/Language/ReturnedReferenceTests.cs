using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>References that methods, properties and conditions give, references of loops, and variables of span types.</summary>
[TestClass]
public class ReturnedReferenceTests
{
    private static readonly Differential Code = new("""
        private static int f = 3, g = 4;
        private static Pair held;
        private static string log = "";
        private static ref int Static() => ref f;
        private static ref int Element(int[] a, int i) { log += "e" + i; return ref a[i]; }
        private static ref readonly int Fixed(in int n) => ref n;
        private static ref int Larger(ref int a, ref int b) => ref a > b ? ref a : ref b;
        private static ref int Tried(int[] a) { try { return ref a[0]; } finally { log += "f"; } }
        private static ref T Of<T>(T[] a, int i) => ref a[i];
        private static ref Pair Whole(Pair[] a) => ref a[1];
        private static void Bump(ref int n) => n += 10;
        public static string Methods(int n)
        {
            int[] a = { n, 2, 3 };
            Static() = n; Static()++; Static() += 2; Bump(ref Static()); ref int r = ref Element(a, 1); r = n * 2; Element(a, 2) = r; int copy = Element(a, 0); copy++;
            return f + " " + a[0] + a[1] + a[2] + " " + copy + Fixed(5) + log + Static().ToString();
        }
        public static string Order(int n) { int[] a = { 1, 2, 3 }; Element(a, Next(0)) += Next(n) + Element(a, Next(2)); (Element(a, 1), Element(a, 2)) = (n, 8); return a[0] + " " + a[1] + a[2] + log; }
        private static int Next(int n) { log += "n" + n; return n; }
        public static string Parameters(int n) { int x = n, y = 5; Larger(ref x, ref y) = 0; Larger(ref x, ref y) -= 1; ref int big = ref Larger(ref x, ref y); big += 100; return x + " " + y; }
        public static string Chosen(int n) { int x = 1, y = 2; ref int r = ref (n > 0 ? ref x : ref y); r += n; (n > 0 ? ref y : ref x) = 9; Bump(ref n > 2 ? ref x : ref f); int copy = n > 0 ? ref x : ref y; return x + " " + y + " " + f + copy; }
        public static string Properties(int n) { Row row = new(); row[1] = n; row[0] += n; row.First++; ref int r = ref row[2]; r = 7; Bump(ref row.First); row.Deep.Deep[1]--; return row[0] + " " + row[1] + " " + row[2] + row.Sum; }
        public static string Dispatched(int n) { Shape s = n > 0 ? new Square() : new Circle(); s.Size() = n; s.Size() *= 2; return s.Size() + " " + s.Text; }
        public static string Structs(int n) { Pair[] a = new Pair[2]; Whole(a).A = n; Pair p = Whole(a); p.A = 99; Whole(a).Add(4); Whole(a) = new Pair { A = Whole(a).A, B = 6 }; ref Pair w = ref Whole(a); w.B++; Of(a, 0) = w; w.B = 50; return a[1].A + " " + a[1].B + " " + a[0].B + p.A; }
        public static string Protected(int n) { int[] a = { n }; Tried(a)++; return a[0] + log; }
        public static string LocalFunctions(int n) { int[] a = { 1, 2 }; ref int At(int i) => ref a[i]; At(1) = n; ref int r = ref At(0); r += At(1); return a[0] + " " + a[1]; }
        public static string Reassigned(int n) { int[] a = { 1, 2, 3 }; ref int r = ref Element(a, 0); for (int i = 0; i < 3; i++) { r = ref Element(a, i); r *= n; } return a[0] + " " + a[1] + " " + a[2]; }
        public static string Spans(int n)
        {
            int[] a = { n, 2, 3 }; Span<int> s = a; int at = 0;
            foreach (ref int item in s) { if (at++ == 1) continue; item += 10; }
            foreach (ref readonly int item in s) at += item;
            foreach (int item in s) at += item;
            s[1] = 7; s[1]++; ref int r = ref s[2]; r--; int[] missing = null; Span<int> none = missing, empty = null; empty = default; ReadOnlySpan<int> fixedOnes = a; Double(s); Span<byte> bytes = [1, 2]; bytes[0] += 5;
            return a[0] + " " + a[1] + " " + a[2] + " " + at + s.Length + none.Length + empty.Length + fixedOnes[1] + bytes[0];
        }
        private static void Double(Span<int> all) { for (int i = 0; i < all.Length; i++) all[i] *= 2; }
        public static string SpansOfStructs(int n) { Pair[] a = new Pair[2]; Span<Pair> s = a; foreach (ref Pair p in s) { p.A = n; p.Add(1); } foreach (Pair p in s) { Pair q = p; q.A = 0; } s[1] = new Pair { B = 3 }; return a[0].A + " " + a[1].A + a[1].B; }
        public static string Enumerators(int n) { Numbers all = new(); foreach (ref int item in all) item *= n; int sum = 0; foreach (int item in all) sum = sum * 10 + item; foreach (ref int item in all) { ref int kept = ref item; kept = sum; } return sum + " " + all.Items[2]; }
        public static string Caught(int i) { int[] a = { 1, 2, 3 }; Span<int> s = a; try { ref int r = ref Element(a, i); return "" + r + s[i]; } catch (Exception e) { return "caught"; } }
        """, """
        public struct Pair { public int A, B; public void Add(int n) => A += n; }
        public class Row { private int[] a = new int[] { 1, 2, 3 }; public ref int this[int i] => ref a[i]; public ref int First { get { return ref a[0]; } } public Row Deep => this; public int Sum => a[0] + a[1] + a[2]; }
        public abstract class Shape { public abstract ref int Size(); public abstract string Text { get; } }
        public class Square : Shape { private int side; public override ref int Size() => ref side; public override string Text => "s" + side; }
        public class Circle : Shape { private int[] radius = new int[1]; public override ref int Size() => ref radius[0]; public override string Text => "c" + radius[0]; }
        public class Numbers { public int[] Items = new int[] { 1, 2, 3 }; public Walk GetEnumerator() => new Walk { Items = Items, At = -1 }; }
        public class Walk { public int[] Items; public int At; public bool MoveNext() => ++At < Items.Length; public ref int Current => ref Items[At]; }
        """);

    [TestMethod]
    [DataRow("Methods")]
    [DataRow("Order")]
    [DataRow("Parameters")]
    [DataRow("Chosen")]
    [DataRow("Properties")]
    [DataRow("Dispatched")]
    [DataRow("Structs")]
    [DataRow("Protected")]
    [DataRow("LocalFunctions")]
    [DataRow("Reassigned")]
    [DataRow("Spans")]
    [DataRow("SpansOfStructs")]
    [DataRow("Enumerators")]
    [DataRow("Caught")]
    public void PointWhereTheyDoOnDotNet(string method) => Code.AgreeForEach(method, 2, 0, -1, 5);
}
