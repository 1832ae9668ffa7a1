using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>The corners of struct semantics: readonly variables, Nullable, structs that are replaced while an expression is evaluated.</summary>
[TestClass]
public class StructEdgeTests
{
    private const string Types = """
        public interface IMovable { void Move(int by); }
        public struct Point : IMovable
        {
            public int X;
            public int Y;
            public Point(int x, int y) { X = x; Y = y; }
            public void Move(int by) { X += by; Y += by; }
            public readonly int MovedX() { Move2(5); return X; }
            public void Move2(int by) { X += by; }
            public int Next() { return X++; }
            public int Twice { get { X *= 2; return X; } set { X = value / 2; } }
            public static int operator -(Point a, Point b) { a.X -= b.X; b.X = 0; return a.X; }
        }
        public struct Noted { public int N; public override string ToString() { N++; return "" + N; } }
        public struct Pair { public Point First; public (Point Inner, int N) Rest; public Point? Maybe; }
        public class Node
        {
            public readonly Pair Fixed;
            public Pair Free;
            public Node Next;
        }
        public readonly struct Money
        {
            public readonly int Amount;
            public Money(int amount) => Amount = amount;
            public Money Plus(Money other) => new Money(Amount + other.Amount);
            public static Money operator +(Money a, Money b) => a.Plus(b);
            public static bool operator ==(Money a, Money b) => a.Amount == b.Amount;
            public static bool operator !=(Money a, Money b) => !(a == b);
            public override bool Equals(object other) => false;
            public override int GetHashCode() => Amount;
        }
        public struct Counter
        {
            public int Count;
            public Point[] Points;
            public Counter() { Count = 7; }
            public Counter(int n) : this() { Count += n; }
        }
        public struct Initialised
        {
            public int A = 5;
            public Point P = new Point(1, 2);
            public Initialised(int a) { if (a > 0) A = a; }
        }
        """;

    private static readonly Differential Code = new("""
        private static Point shared = new Point(1, 2);
        private static Point[] points = { new Point(1, 2), new Point(3, 4) };
        private static Node node = new Node();

        private static int Replace(int result) { shared = new Point(50, 60); return result; }
        private static int ReplaceElement(int result) { points[1] = new Point(70, 80); return result; }
        private static int ReplaceInNode(int result) { node.Free = new Pair(); return result; }

        public static int[] FieldOfReplacedStatic() { shared.X = Replace(5); return new[] { shared.X, shared.Y }; }
        public static int[] FieldOfReplacedElement() { points[1].X = ReplaceElement(5); return new[] { points[1].X, points[1].Y }; }
        public static int[] CompoundFieldOfReplacedStatic() { shared.X += Replace(5); return new[] { shared.X, shared.Y }; }
        public static int[] NestedFieldOfReplacedStruct() { node.Free.First.X = ReplaceInNode(5); return new[] { node.Free.First.X }; }
        public static int[] ReceiverOfReplacedStatic() { shared.Move(Replace(5)); return new[] { shared.X, shared.Y }; }
        public static int[] ReceiverOfReplacedElement() { points[1].Move(ReplaceElement(5)); return new[] { points[1].X, points[1].Y }; }
        public static int[] PropertyOfReplacedStatic() { shared.Twice = Replace(10); return new[] { shared.X, shared.Y }; }
        public static int[] DeconstructedIntoReplaced() { Point p = new Point(1, 2); (p, p.X) = (new Point(5, 6), 9); return new[] { p.X, p.Y }; }
        public static int[] OverlappingDeconstruction() { var t = (1, 2); (t.Item2, t.Item1) = t; return new[] { t.Item1, t.Item2 }; }
        public static int[] ForeachVariablesAreChangedAlone() { int sum = 0; foreach (Point p in points) { p.Move(5); sum += p.X; } return new[] { sum, points[0].X, points[1].X }; }
        public static int[] ReadonlyMembersCallOnACopy() { Point p = new Point(1, 2); int x = p.MovedX(); return new[] { x, p.X }; }
        public static int[] NestedReadonlyFields() { node.Fixed.First.Move(5); node.Fixed.Rest.Inner.Move(5); return new[] { node.Fixed.First.X, node.Fixed.Rest.Inner.X }; }
        public static int[] NestedFreeFields() { node.Free.First.Move(5); node.Free.Rest.Inner.Move(6); return new[] { node.Free.First.X, node.Free.Rest.Inner.X }; }
        public static int[] FieldsSetOneByOne() { Point p; p.X = 3; p.Y = 4; Point q = p; q.X = 9; return new[] { p.X, p.Y, q.X }; }
        public static int[] FieldsSetOneByOneInLoops() { int sum = 0; for (int i = 0; i < 3; i++) { Point p; p.X = i; p.Y = 1; p.Move(1); sum += p.X + p.Y; } return new[] { sum }; }
        public static int[] GettersMayChangeTheirStruct() { Point p = new Point(1, 2); int a = p.Twice; int b = shared.Twice; return new[] { a, p.X, b, shared.X }; }
        public static int[] PostfixInsideStruct() { Point p = new Point(1, 2); int a = p.Next() + p.Next(); return new[] { a, p.X }; }
        public static int[] NullableCopiesIn() { Point p = new Point(1, 2); Point? n = p; p.X = 9; return new[] { n.Value.X, n.Value.Y }; }
        public static int[] NullableCopiesOut() { Point? n = new Point(1, 2); Point p = n.Value; p.X = 9; Point q = n.GetValueOrDefault(); q.X = 8; Point r = n ?? default; r.X = 7; return new[] { n.Value.X, p.X, q.X, r.X }; }
        public static int[] NullableCopiesAcross() { Point? n = new Point(1, 2); Point? m = n; Point p = m.Value; p.Move(4); m.Value.Move(3); n = null; return new[] { m.Value.X, p.X, n.HasValue ? 1 : 0 }; }
        public static int[] NullablePatternsCopy() { Point? n = new Point(1, 2); if (n is { } p) { p.X = 9; return new[] { n.Value.X, p.X }; } return new int[0]; }
        public static int[] NullableFields() { Pair a = new Pair { Maybe = new Point(1, 2) }; Pair b = a; Point p = b.Maybe.Value; p.X = 5; b.Maybe = p; p.Y = 6; return new[] { a.Maybe.Value.X, b.Maybe.Value.X, b.Maybe.Value.Y, default(Pair).Maybe.HasValue ? 1 : 0 }; }
        public static int[] NullableAccess() { Point? n = new Point(1, 2); int? x = n?.X; n?.Move(5); Point? none = null; return new[] { x ?? -1, n.Value.X, none?.Y ?? -1 }; }
        public static int[] InterfaceBoxes() { Point p = new Point(1, 2); IMovable m = p; p.X = 9; return new[] { ((Point)m).X, p.X }; }
        public static int[] TupleFields() { (Point P, int N) t = (new Point(1, 2), 3); t.P.Move(1); var u = t; u.P.Move(10); Point p = t.Item1; p.Move(100); return new[] { t.P.X, u.P.X, p.X }; }
        public static int[] NestedTuples() { var t = ((1, 2), 3); var u = t; u.Item1.Item1 = 9; var inner = t.Item1; inner.Item2 = 8; return new[] { t.Item1.Item1, t.Item1.Item2, u.Item1.Item1, inner.Item2 }; }
        public static int[] ArraysOfTuples() { var t = new (int A, Point P)[2]; t[1].P.X = 4; t[0] = t[1]; t[0].P.X = 5; t[0].A++; foreach (var (a, p) in t) { Point q = p; q.X += 100; t[0].A += a + q.X; } return new[] { t[0].A, t[0].P.X, t[1].P.X, t[1].A }; }
        public static int[] ReadonlyStructs() { Money a = new Money(5), b = new Money(6); Money c = a + b; return new[] { a.Amount, c.Amount, a == b ? 1 : 0, c == new Money(11) ? 1 : 0, c != a ? 1 : 0 }; }
        public static int[] ExplicitParameterlessConstructor() { Counter a = new Counter(), b = default, c = new Counter(3); Counter[] d = new Counter[1]; return new[] { a.Count, b.Count, c.Count, d[0].Count }; }
        public static int[] FieldInitialisers() { Initialised a = new Initialised(0), b = new Initialised(9), c = default; a.P.X = 3; return new[] { a.A, b.A, c.A, a.P.X, b.P.X, c.P.X }; }
        public static int[] ArraysInStructsAreShared() { Counter a = new Counter { Points = new Point[1] }; Counter b = a; b.Points[0].X = 5; b.Count = 1; return new[] { a.Points[0].X, a.Count }; }
        public static int[] ArgumentsOfOperatorsInAnyOrder() { Point a = new Point(5, 0), b = new Point(3, 0); int d = a - b; int e = b - a; return new[] { d, e, a.X, b.X }; }
        public static int[] ArgumentsAreCopiedBeforeLaterOnes() { return new[] { Difference(shared, Replace(1)), shared.X }; }
        private static int Difference(Point p, int n) => p.X - n;
        public static int[] InPlaceChangeBetweenOperands() { return new[] { shared - ChangeShared() }; }
        private static Point ChangeShared() { shared.X = 100; return shared; }
        public static int[] TupleComparedWithItsChange() { pair = (1, 2); return new[] { pair == ChangePair() ? 1 : 0 }; }
        private static (int, int) pair;
        private static (int, int) ChangePair() { pair.Item1 = 7; return pair; }
        public static int[] ArrayElementsByIncrement() { int i = 0; points[i++].X = i; points[i].Y += 10; return new[] { points[0].X, points[1].Y, i }; }
        public static int[] StructOfStructDefaultsInArrays() { Pair[] p = new Pair[2]; p[0].Rest.Inner.X = 1; p[1] = p[0]; p[1].Rest.Inner.X++; return new[] { p[0].Rest.Inner.X, p[1].Rest.Inner.X, p[0].Maybe == null ? 1 : 0 }; }
        public static int[] JaggedArraysOfStructs() { Point[][] p = new Point[2][]; p[0] = new Point[2]; p[1] = p[0]; p[1][1].X = 4; return new[] { p[0][1].X, p[0].Length }; }
        public static int[] LocalFunctionsTakeCopies() { Point p = new Point(1, 2); int F(Point q) { q.Move(1); return q.X; } return new[] { F(p), p.X }; }
        public static int[] DelegatesTakeCopies() { Point p = new Point(1, 2); Func<Point, int> f = q => { q.Move(1); return q.X; }; return new[] { f(p), p.X }; }
        public static int[] DelegatesReturnCopies() { Func<Point> f = () => shared; Point p = f(); p.X = 9; return new[] { shared.X, p.X }; }
        public static int[] PatternsOfLocals() { Point p = new Point(1, 2); int m = p switch { { X: 1 } when p.Next() > 8 => 1, { X: 1 } => p.X, _ => 3 }; Point? n = p; int k = n switch { { X: 2 } when (n = null) is { X: 3 } => 1, { X: 2 } => 2, _ => 3 }; return new[] { m, p.X, k }; }
        public static int[] PatternsOfStatics() { shared = new Point(1, 2); bool b = shared is { Twice: 2 }; int n = shared switch { { Twice: 9 } => 1, _ => shared.X }; int m = shared switch { { X: 1 } when shared.Next() > 8 => 1, { X: 2 } => 2, _ => shared.X }; return new[] { b ? 1 : 0, n, m, shared.X }; }
        public static int[] PatternsOfElements() { points = new[] { new Point(1, 2) }; bool b = points[0] is { Twice: 2 }; switch (points[0]) { case { X: 1 } when points[0].Next() > 8: return new int[0]; case { X: 1 }: return new[] { b ? 1 : 0, points[0].X }; default: return new int[1]; } }
        public static string TextsOfCopies() { Noted n = new Noted(); string a = $"{n}" + n; return a + n.ToString() + n.ToString() + n; }
        public static int[] ParamsTakeCopies() { Point p = new Point(1, 2); int n = MoveAll(p, p); return new[] { n, p.X }; }
        private static int MoveAll(params Point[] all) { all[0].Move(1); return all[0].X + all[1].X; }
        """, Types);

    [TestMethod]
    [DataRow("FieldOfReplacedStatic", "[5, 60]")]
    [DataRow("FieldOfReplacedElement", "[5, 80]")]
    [DataRow("CompoundFieldOfReplacedStatic", "[6, 60]")]
    [DataRow("NestedFieldOfReplacedStruct", "[5]")]
    [DataRow("ReceiverOfReplacedStatic", "[55, 65]")]
    [DataRow("ReceiverOfReplacedElement", "[75, 85]")]
    [DataRow("PropertyOfReplacedStatic", "[5, 60]")]
    [DataRow("DeconstructedIntoReplaced", "[9, 6]")]
    [DataRow("OverlappingDeconstruction", "[2, 1]")]
    [DataRow("ForeachVariablesAreChangedAlone", "[14, 1, 3]")]
    [DataRow("ReadonlyMembersCallOnACopy", "[1, 1]")]
    [DataRow("NestedReadonlyFields", "[0, 0]")]
    [DataRow("NestedFreeFields", "[5, 6]")]
    [DataRow("FieldsSetOneByOne", "[3, 4, 9]")]
    [DataRow("FieldsSetOneByOneInLoops", "[12]")]
    [DataRow("GettersMayChangeTheirStruct", "[2, 2, 2, 2]")]
    [DataRow("PostfixInsideStruct", "[3, 3]")]
    [DataRow("NullableCopiesIn", "[1, 2]")]
    [DataRow("NullableCopiesOut", "[1, 9, 8, 7]")]
    [DataRow("NullableCopiesAcross", "[1, 5, 0]")]
    [DataRow("NullablePatternsCopy", "[1, 9]")]
    [DataRow("NullableFields", "[1, 5, 2, 0]")]
    [DataRow("NullableAccess", "[1, 1, -1]")]
    [DataRow("InterfaceBoxes", "[1, 9]")]
    [DataRow("TupleFields", "[2, 12, 102]")]
    [DataRow("NestedTuples", "[1, 2, 9, 8]")]
    [DataRow("ArraysOfTuples", "[211, 5, 4, 0]")]
    [DataRow("ReadonlyStructs", "[5, 11, 0, 1, 1]")]
    [DataRow("ExplicitParameterlessConstructor", "[7, 0, 10, 0]")]
    [DataRow("FieldInitialisers", "[5, 9, 0, 3, 1, 0]")]
    [DataRow("ArraysInStructsAreShared", "[5, 7]")]
    [DataRow("ArgumentsOfOperatorsInAnyOrder", "[2, -2, 5, 3]")]
    [DataRow("ArgumentsAreCopiedBeforeLaterOnes", "[0, 50]")]
    [DataRow("InPlaceChangeBetweenOperands", "[-99]")]
    [DataRow("TupleComparedWithItsChange", "[0]")]
    [DataRow("ArrayElementsByIncrement", "[1, 14, 1]")]
    [DataRow("StructOfStructDefaultsInArrays", "[1, 2, 1]")]
    [DataRow("JaggedArraysOfStructs", "[4, 2]")]
    [DataRow("LocalFunctionsTakeCopies", "[2, 1]")]
    [DataRow("DelegatesTakeCopies", "[2, 1]")]
    [DataRow("DelegatesReturnCopies", "[1, 9]")]
    [DataRow("PatternsOfLocals", "[2, 2, 2]")]
    [DataRow("PatternsOfStatics", "[1, 1, 2, 2]")]
    [DataRow("PatternsOfElements", "[1, 2]")]
    [DataRow("TextsOfCopies", "\"11123\"")]
    [DataRow("ParamsTakeCopies", "[3, 1]")]
    public void AStructStaysAValue(string method, string expected) => Assert.AreEqual(expected, Code.Agree(method));
}
