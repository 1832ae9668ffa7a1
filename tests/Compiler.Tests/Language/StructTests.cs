using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Structs are values: wherever C# copies one, the other stays as it was.</summary>
[TestClass]
public class StructTests
{
    private const string Types = """
        public struct Point
        {
            public int X;
            public int Y;
            public Point(int x, int y) { X = x; Y = y; }
            public void Move(int by) { X += by; Y += by; }
            public int Sum() => X + Y;
            public readonly int Product() => X * Y;
            public Point Moved(int by) { Move(by); return this; }
            public static Point operator +(Point a, Point b) { a.X += b.X; a.Y += b.Y; return a; }
            public static Point operator ++(Point a) { a.X++; return a; }
            public static implicit operator Point(int both) => new Point(both, both);
            public static explicit operator int(Point p) { p.X *= 100; return p.X + p.Y; }
        }
        public struct Line
        {
            public Point From;
            public Point To;
            public int Tag { get; set; }
            public Point Middle { get; set; }
        }
        public class Holder
        {
            public Point Place;
            public Point Property { get; set; }
            public readonly Point Fixed;
            public Holder() { }
            public Holder(Point p) { Fixed = p; Fixed.Move(1); Place = p; }
            public int MoveFixed() { Fixed.Move(5); return Fixed.X; }
        }
        """;

    private static readonly Differential Code = new("""
        private static Point shared = new Point(1, 2);
        private static readonly Point constant = new Point(3, 4);

        public static int[] AssignmentCopies() { Point a = new Point(1, 2); Point b = a; b.X = 9; return new[] { a.X, b.X }; }
        public static int[] ArgumentCopies() { Point a = new Point(1, 2); int r = Change(a); return new[] { a.X, r }; }
        private static int Change(Point p) { p.X = 7; return p.X; }
        public static int[] ReturnCopies() { Point a = Shared(); a.X = 50; return new[] { a.X, shared.X }; }
        private static Point Shared() => shared;
        public static int[] StaticFieldCopies() { Point a = shared; a.X = 50; shared.Y = 60; return new[] { a.X, a.Y, shared.X, shared.Y }; }
        public static int[] ArrayElementCopies() { Point[] p = new Point[2]; p[0].X = 4; p[1] = p[0]; p[1].X = 5; Point c = p[0]; c.X = 6; return new[] { p[0].X, p[1].X, c.X }; }
        public static int[] ArrayAliases() { Point[] p = new Point[2]; Point[] q = p; q[0].X = 4; return new[] { p[0].X, q[0].X }; }
        public static int[] NestedCopies()
        {
            Line a = new Line { From = new Point(1, 2), To = new Point(3, 4) };
            Line b = a; b.From.X = 10; a.To.Y = 11;
            Point p = b.From; p.Y = 12; b.To = p; p.X = 13;
            return new[] { a.From.X, a.From.Y, a.To.X, a.To.Y, b.From.X, b.From.Y, b.To.X, b.To.Y, p.X, p.Y };
        }
        public static int[] MethodsChangeTheVariable() { Point a = new Point(1, 2); a.Move(3); return new[] { a.X, a.Y, a.Sum(), a.Product() }; }
        public static int[] MethodsChangeElements() { Point[] p = { new Point(1, 2), new Point(3, 4) }; p[1].Move(5); return new[] { p[0].X, p[1].X, p[1].Y }; }
        public static int[] MethodsChangeFieldsOfObjects() { Holder h = new Holder(new Point(1, 2)); h.Place.Move(5); return new[] { h.Place.X, h.Fixed.X }; }
        public static int[] MethodsChangeStatics() { shared.Move(5); return new[] { shared.X, shared.Y }; }
        public static int[] ReadonlyFieldsAreCopiedBeforeCalls() { Holder h = new Holder(new Point(1, 2)); int seen = h.MoveFixed(); h.Fixed.Move(9); return new[] { seen, h.Fixed.X }; }
        public static int[] ReadonlyStaticsAreCopiedBeforeCalls() { constant.Move(5); return new[] { constant.X, constant.Sum() }; }
        public static int[] PropertiesGiveCopies() { Holder h = new Holder(); h.Property = new Point(1, 2); h.Property.Move(5); Point p = h.Property; p.X = 40; return new[] { h.Property.X, p.X }; }
        public static int[] ThisIsCopiedWhenReturned() { Point a = new Point(1, 2); Point b = a.Moved(1); b.X = 30; return new[] { a.X, a.Y, b.X, b.Y }; }
        public static int[] OperatorsGetCopies() { Point a = new Point(1, 2); Point b = new Point(10, 20); Point c = a + b; return new[] { a.X, b.X, c.X, c.Y }; }
        public static int[] CompoundOperatorsGetCopies() { Point a = new Point(1, 2); Point b = a; a += b; Point c = (a += b); c.X = 90; return new[] { a.X, b.X, c.X }; }
        public static int[] IncrementsGetCopies() { Point a = new Point(1, 2); Point b = a++; Point c = ++a; c.X = 90; return new[] { a.X, b.X, c.X }; }
        public static int[] ConversionsGetCopies() { Point a = new Point(1, 2); int n = (int)a; Point b = 5; return new[] { a.X, n, b.X, b.Y }; }
        public static int[] ChainedAssignmentsCopy() { Point a, b; a = b = new Point(1, 2); b.X = 5; return new[] { a.X, b.X }; }
        public static int[] ConditionalsCopy(bool which) { Point a = new Point(1, 2), b = new Point(3, 4); Point c = which ? a : b; c.X = 9; return new[] { a.X, b.X, c.X }; }
        public static int[] SwitchesCopy(int which) { Point a = new Point(1, 2), b = new Point(3, 4); Point c = which switch { 0 => a, _ => b }; c.X = 9; return new[] { a.X, b.X, c.X }; }
        public static int[] ForeachCopies() { Point[] p = { new Point(1, 2), new Point(3, 4) }; int sum = 0; foreach (Point q in p) { Point r = q; r.X = 100; sum += q.X; p[0].X = 50; } return new[] { sum, p[0].X, p[1].X }; }
        public static int[] TuplesCopy() { Point a = new Point(1, 2); var t = (a, 5); t.a.X = 9; a.Y = 8; var u = t; u.a.X = 7; var (p, n) = t; p.X = 6; return new[] { a.X, a.Y, t.a.X, t.a.Y, u.a.X, p.X }; }
        public static int[] PatternsCopy() { Line l = new Line { From = new Point(1, 2) }; if (l is { From: var f }) { f.X = 9; return new[] { l.From.X, f.X }; } return new int[0]; }
        public static int[] VarPatternsCopy() { Point a = new Point(1, 2); if (a is var b) { b.X = 9; return new[] { a.X, b.X }; } return new int[0]; }
        public static int[] BoxesCopy() { Point a = new Point(1, 2); object o = a; a.X = 9; Point b = (Point)o; b.Y = 8; ((Point)o).Move(4); Point c = (Point)o; return new[] { a.X, b.X, b.Y, c.X, c.Y }; }
        public static int[] DefaultsAreZero() { Line l = default; Point[] p = new Point[1]; Holder h = new Holder(); Line[] ls = new Line[2]; ls[1].From.X++; return new[] { l.From.X, l.Tag, p[0].Y, h.Place.X, h.Property.Y, ls[1].From.X, ls[0].From.X }; }
        public static int[] FieldsOfPropertiesOfStructs() { Line l = default; l.Middle = new Point(1, 2); l.Middle.Move(5); Point m = l.Middle; m.X = 9; return new[] { l.Middle.X, l.Middle.Y, m.X }; }
        """, Types);

    [TestMethod]
    [DataRow("AssignmentCopies", "[1, 9]")]
    [DataRow("ArgumentCopies", "[1, 7]")]
    [DataRow("ReturnCopies", "[50, 1]")]
    [DataRow("StaticFieldCopies", "[50, 2, 1, 60]")]
    [DataRow("ArrayElementCopies", "[4, 5, 6]")]
    [DataRow("ArrayAliases", "[4, 4]")]
    [DataRow("NestedCopies", "[1, 2, 3, 11, 10, 2, 10, 12, 13, 12]")]
    [DataRow("MethodsChangeTheVariable", "[4, 5, 9, 20]")]
    [DataRow("MethodsChangeElements", "[1, 8, 9]")]
    [DataRow("MethodsChangeFieldsOfObjects", "[6, 2]")]
    [DataRow("MethodsChangeStatics", "[6, 7]")]
    [DataRow("ReadonlyFieldsAreCopiedBeforeCalls", "[2, 2]")]
    [DataRow("ReadonlyStaticsAreCopiedBeforeCalls", "[3, 7]")]
    [DataRow("PropertiesGiveCopies", "[1, 40]")]
    [DataRow("ThisIsCopiedWhenReturned", "[2, 3, 30, 3]")]
    [DataRow("OperatorsGetCopies", "[1, 10, 11, 22]")]
    [DataRow("CompoundOperatorsGetCopies", "[3, 1, 90]")]
    [DataRow("IncrementsGetCopies", "[3, 1, 90]")]
    [DataRow("ConversionsGetCopies", "[1, 102, 5, 5]")]
    [DataRow("ChainedAssignmentsCopy", "[1, 5]")]
    [DataRow("ForeachCopies", "[4, 50, 3]")]
    [DataRow("TuplesCopy", "[1, 8, 9, 2, 7, 6]")]
    [DataRow("PatternsCopy", "[1, 9]")]
    [DataRow("VarPatternsCopy", "[1, 9]")]
    [DataRow("BoxesCopy", "[9, 1, 8, 1, 2]")]
    [DataRow("DefaultsAreZero", "[0, 0, 0, 0, 0, 1, 0]")]
    [DataRow("FieldsOfPropertiesOfStructs", "[1, 2, 9]")]
    public void AStructIsCopied(string method, string expected) => Assert.AreEqual(expected, Code.Agree(method));

    [TestMethod]
    [DataRow(true, "[1, 3, 9]")]
    [DataRow(false, "[1, 3, 9]")]
    public void ConditionalsCopy(bool which, string expected) => Assert.AreEqual(expected, Code.Agree("ConditionalsCopy", which));

    [TestMethod]
    [DataRow(0, "[1, 3, 9]")]
    [DataRow(1, "[1, 3, 9]")]
    public void SwitchesCopy(int which, string expected) => Assert.AreEqual(expected, Code.Agree("SwitchesCopy", which));
}
