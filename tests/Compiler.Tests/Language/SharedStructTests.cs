using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Structs in variables that several names reach: captured by closures, passed by reference, aliased by ref locals.</summary>
[TestClass]
public class SharedStructTests
{
    private const string Types = """
        public struct Point
        {
            public int X; public int Y;
            public Point(int x, int y) { X = x; Y = y; }
            public void Move(int by) { X += by; Y += by; }
            public void Reset() { X = 0; Y = 0; }
            public int Grow(Func<int> by) { X += by(); return X; }
            public static Point operator +(Point a, int b) { a.X += b; return a; }
        }
        public struct Box { public Point Inner; public int[] Items; public Point this[int i] { get => Inner + i; set => Inner = value + i; } }
        public class Owner
        {
            public Point P; public Box B; public readonly Point Fixed = new Point(7, 8);
            public Func<int> Reader() => () => P.X + Fixed.X;
            public Action Mover(int by) { Point local = P; return () => { local.Move(by); P = local; }; }
        }
        public enum Color { Red, Green }
        public struct Mixed { public Color C; public bool F; public string S; public BigInteger N; public int? M; public (int A, Point P) T; public Color? K; }
        """;

    private static readonly Differential Code = new("""
        private static Point shared = new Point(1, 2);

        public static int[] CapturedStructs() { Point p = new Point(1, 2); Action move = () => p.Move(5); move(); Point q = p; move(); Func<Point> get = () => p; Point r = get(); r.X = 99; p.Y = 50; return new[] { p.X, p.Y, q.X, r.X, get().Y }; }
        public static int[] CapturedAndReplaced() { Point p = new Point(1, 2); Func<int> replace = () => { p = new Point(10, 20); return 3; }; p.X = replace(); p.Move(replace()); return new[] { p.X, p.Y }; }
        public static int[] CapturedInLoops() { var all = new Func<int>[3]; for (int i = 0; i < 3; i++) { Point p = new Point(i, 0); p.Move(i); all[i] = () => { p.X++; return p.X; }; } return new[] { all[0](), all[1](), all[2](), all[2]() }; }
        public static int[] CapturedForeach() { Point[] points = { new Point(1, 0), new Point(2, 0) }; var all = new Func<int>[2]; int n = 0; foreach (Point p in points) all[n++] = () => p.X; points[0].X = 50; return new[] { all[0](), all[1]() }; }
        public static int[] CapturedParameters(int n) { Point p = new Point(n, n); int F(int by) { p.Move(by); n += by; return n; } int a = F(1); Point q = p; int b = F(10); return new[] { a, b, n, p.X, q.X }; }
        public static int[] CapturedThis() { Owner o = new Owner { P = new Point(1, 2) }; Func<int> read = o.Reader(); o.P.X = 5; Action move = o.Mover(10); int before = read(); move(); move(); return new[] { before, read(), o.P.X }; }

        private static void Change(ref Point p) { p.X += 100; p.Move(1); }
        private static void ReplaceIt(ref Point p) { Point old = p; p = new Point(7, 7); p.Y += old.Y; }
        private static void Make(out Point p, out int n) { p = new Point(3, 4); n = p.X; p.X = 30; }
        public static int[] ByReference() { Point p = new Point(1, 2); Change(ref p); Point q = p; ReplaceIt(ref p); Make(out Point r, out int n); return new[] { p.X, p.Y, q.X, r.X, n }; }
        public static int[] ElementsByReference() { Point[] a = new Point[2]; Change(ref a[1]); ReplaceIt(ref a[0]); Owner o = new Owner(); Change(ref o.P); ReplaceIt(ref o.B.Inner); return new[] { a[0].X, a[1].X, o.P.X, o.B.Inner.Y }; }

        public static int[] Indexers() { Box b = default; b.Inner.X = 1; b[10] = b[5]; Point p = b[1]; p.X = 99; b[0].Move(4); return new[] { b.Inner.X, p.X }; }
        public static int[] CallbacksDuringMethods() { Point p = new Point(1, 2); int by = 4; int r = p.Grow(() => by++) + p.Grow(() => by++); return new[] { r, p.X, by }; }
        public static string MixedFields()
        {
            Mixed a = default; a.T.P.X = 3; a.M = 5; a.S = "s"; Mixed b = a; b.T.P.X++; b.M++; b.S += "t"; b.C = Color.Green; b.K = Color.Green; b.N += 10; b.F = !b.F;
            return $"{a.T.P.X} {a.M} {a.S} {(int)a.C} {a.K == null} {a.N} {a.F} {b.T.P.X} {b.M} {b.S} {(int)b.C} {b.K == Color.Green} {b.N} {b.F}";
        }
        public static int[] SwappedElements() { Point[] a = { new Point(1, 1), new Point(2, 2) }; (a[0], a[1]) = (a[1], a[0]); a[0].X = 50; (a[0].X, a[0].Y) = (a[0].Y, a[0].X); return new[] { a[0].X, a[0].Y, a[1].X }; }
        public static int[] ThroughObjects() { object[] o = { new Point(1, 2), null }; o[1] = o[0]; Point p = (Point)o[0]; p.X = 9; o[0] = p; p.X = 10; return new[] { ((Point)o[0]).X, ((Point)o[1]).X, p.X }; }
        public static int[] ThroughClasses() { Owner o = new Owner { P = new Point(1, 2) }, other = new Owner(); other.P = o.P; other.P.X = 5; other.B = o.B; other.B.Inner.X = 6; o.B.Inner = other.P; Point f = o.Fixed; f.X = 1; return new[] { o.P.X, other.P.X, o.B.Inner.X, other.B.Inner.X, o.Fixed.X }; }
        public static int[] ConditionalReceivers(bool which) { Point a = new Point(1, 2), b = new Point(3, 4); (which ? a : b).Move(10); return new[] { a.X, b.X }; }
        public static int[] NestedTernaryAndSwitch(int n) { Point a = new Point(1, 2), b = new Point(3, 4); Point c = n > 1 ? n > 2 ? a : b : shared; c.X += 10; Point d = n switch { 1 => a, 2 => shared, _ => c }; d.X += 100; return new[] { a.X, b.X, c.X, d.X, shared.X }; }
        public static int[] FinallyAndReturn() { Point p = new Point(1, 2); Point q = Returned(ref p); return new[] { p.X, q.X }; }
        private static Point Returned(ref Point p) { try { return p; } finally { p.X = 77; } }
        public static int[] ExceptionsKeepChanges() { Point p = new Point(1, 2); try { p.Move(5); throw new Exception("x"); } catch (Exception) { p.Move(1); } return new[] { p.X, p.Y }; }
        """, Types);

    [TestMethod]
    [DataRow("CapturedStructs")]
    [DataRow("CapturedAndReplaced")]
    [DataRow("CapturedInLoops")]
    [DataRow("CapturedForeach")]
    [DataRow("CapturedThis")]
    [DataRow("ByReference")]
    [DataRow("ElementsByReference")]
    [DataRow("Indexers")]
    [DataRow("CallbacksDuringMethods")]
    [DataRow("MixedFields")]
    [DataRow("SwappedElements")]
    [DataRow("ThroughObjects")]
    [DataRow("ThroughClasses")]
    [DataRow("FinallyAndReturn")]
    [DataRow("ExceptionsKeepChanges")]
    public void EveryNameSeesTheSameVariable(string method) => Assert.IsFalse(Code.Agree(method).StartsWith("fault", System.StringComparison.Ordinal));

    [TestMethod]
    public void ChosenStructsAreCopies()
    {
        Code.AgreeForEach("CapturedParameters", 0, 5);
        Code.AgreeForEach("ConditionalReceivers", true, false);
        Code.AgreeForEach("NestedTernaryAndSwitch", 0, 1, 2, 3);
    }
}
