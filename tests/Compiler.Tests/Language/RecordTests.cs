using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Records, their inheritance, and primary constructors.</summary>
[TestClass]
public class RecordTests
{
    private const string Types = """
        public record Empty;
        public record Point(int X, int Y) { public static int Made; public int Sum => X + Y; }
        public sealed record Named(string Name, Point At, BigInteger Amount, bool Flag = true) { public long Extra { get; init; } = 7; private int hidden = Name.Length; public int Hidden { get => hidden; init => hidden = value * 2; } }
        public abstract record Shape(string Name) { public abstract int Area(); public virtual string Kind => "shape"; }
        public record Square(string Name, int Side) : Shape(Name + "!") { public override int Area() => Side * Side; public override string Kind => "square"; }
        public record Cube(string Name, int Side, int Height) : Square(Name, Side) { public sealed override string ToString() => "cube " + Area() * Height; }
        public record Circle(int Radius) : Shape("circle") { public override int Area() => 3 * Radius * Radius; }
        public record struct Pair(int A, string B) { public int Calls; public int Next() => ++Calls + A; }
        public readonly record struct Deep(Pair P, long? L, (int, string) T, Flat F);
        public struct Flat { public int N; public string S; public Flat(int n) { N = n; S = "f"; } }
        public record Box<T>(T Value, T[] Items = null) { public T Twice => Value; }
        public record Other<T>(T Value);
        public record Linked(int Value, Linked Next);
        public record Own(int A) { public virtual bool Equals(Own other) => other is not null && A / 10 == other.A / 10; public override int GetHashCode() => 1; public override string ToString() => "own" + A; }
        public record Written { public int A { get; init; } public string B; public Written() : this(3) { B += "w"; } public Written(int a) { A = a; B = "b"; } public void Deconstruct(out string b, out int a) { b = B; a = A; } }
        public record Replaced(int X) { public int X { get; init; } = X * 2; }
        public enum Colour { Red, Green }
        public class Account(string owner, int balance) { private readonly string shown = owner + "?"; public int Limit { get; set; } = balance * 2; public string Owner => owner; public void Add(int n) { balance += n; Adjust(ref balance); } private static void Adjust(ref int b) => b++; public Func<int> Reader() => () => balance; public string All() => shown + Limit + owner + balance; }
        public class Saving(string owner, int rate) : Account(owner + rate, 100 - rate) { public int Rate => rate; public int Initial { get; } = rate; public Func<int> Later = () => rate * 2; }
        public struct Span(int from, int to) { public int From = from; public readonly int Length => to - From; public void Move(int by) { to += by; } }
        public class Plain(int a) { public int A = a; public int B = a + 1; }
        public class NoBase() : Plain(5) { public int C = 6; }
        """;

    private static readonly Differential Code = new("""
        public static bool[] Equality() { Point a = new(1, 2), b = new(1, 2), c = new(1, 3), n = null; return new[] { a == b, a != b, a == c, a.Equals(b), a.Equals(n), a == null, n == null, n == a, ReferenceOnly(a, b), n != c, new Empty() == new Empty() }; }
        private static bool ReferenceOnly(Point a, Point b) => (object)a == null || a.Sum == b.Sum;
        public static bool[] Nested() { Named a = new("n", new(1, 2), 5), b = new("n", new(1, 2), 5) { Extra = 7 }, c = a with { At = new(1, 9) }, d = a with { Name = null }; return new[] { a == b, a == c, a == d, d == (a with { Name = null }), c.At == new Point(1, 9), a.Equals(a with { }) }; }
        public static string With() { Named a = new("abc", new(1, 2), 5, false), b = a with { Name = "z", Extra = a.Extra + 1, Hidden = 4 }; return a.Name + a.Extra + a.Hidden + b.Name + b.Extra + b.Hidden + b.Amount + b.Flag + (b.At == a.At) + new Named("q", null, 1) { Hidden = 3 }.Hidden; }
        private static Shape Pick(int kind) => kind switch { 0 => new Square("s", 3), 1 => new Cube("s", 3, 4), 2 => new Circle(3), 3 => new Square("t", 3), 4 => null, _ => new Cube("s", 3, 5) };
        public static string Inherited(int x, int y) { Shape a = Pick(x), b = Pick(y); return "" + (a == b) + (b != a) + (a?.Equals(b) ?? false) + (a is Square s && b is Square t && s == t) + a?.Kind + b?.Area(); }
        public static string WithKeepsTheClass(int kind) { Shape a = Pick(kind); Shape b = a with { Name = "other" }; return b.Name + b.Area() + b.Kind + (b is Cube { Height: var h } ? h : -1) + (a == b) + (b == (a with { Name = "other" })) + (b is Square q ? q with { Side = 9 } : null)?.Area(); }
        public static string Text(int kind) { Shape a = Pick(kind); return a + "|" + $"{a}" + "|" + (a is null ? "" : a.ToString()); }
        public static string Texts() => new Named("n", new(1, -2), 5).ToString() + new Pair(4, null) + new Empty() + new Other<string>("v") + new Linked(1, new(2, null)) + new Own(3) + new Replaced(4) + new Written();
        public static string Structs() { Pair p = new(1, "b"), q = p; q.A = 5; p.Next(); Pair r = q with { B = "r" }; return "" + (p == q) + (q == new Pair(5, "b")) + p.A + p.Calls + q.A + q.B + r.A + r.B + (p != default) + q.Equals(r with { B = "b" }) + default(Pair); }
        public static bool[] DeepStructs() { Deep a = new(new(1, "x"), 4, (5, "y"), new Flat(6)), b = a, c = a with { L = null }, d = a with { T = (5, "z") }, e = a with { F = new Flat(7) }; Deep? m = a, n = null; return new[] { a == b, a == c, a == d, a == e, c == (a with { L = null }), m == n, n == null, m == b, n == n }; }
        public static string Deconstructed() { var (x, y) = new Point(3, 4); (string name, _, BigInteger amount, var flag) = new Named("n", null, 8); int a; string b; (a, b) = new Pair(1, "p"); var (side, text) = ((Square)Pick(1)) is (var n, var s) ? (s, n) : (0, ""); var (w, v) = new Written(); return "" + x + y + name + amount + flag + a + b + side + text + w + v; }
        public static string Positional(int kind) => Pick(kind) switch { Cube(_, > 2, 4) => "cube4", Square("s!", var side) => "s" + side, Square(var name, _) => name, Circle(3) { Name: "circle" } => "circle", null => "null", _ => "other" };
        public static bool[] Generics() { int[] shared = { 1 }; Box<int> a = new(1, shared), b = new(1, shared), c = new(1, new[] { 1 }); Box<Point> p = new(new(1, 2)), q = new(new(1, 2)); return new[] { a == b, a == c, p == q, p with { Value = null } == q, (a with { Value = 2 }).Twice == 2 }; }
        public static bool Lists(int n) { Linked a = null, b = null; for (int i = 0; i < n; i++) { a = new(i, a); b = new(i, b); } return a == b && new Linked(9, a) != new Linked(8, b); }
        public static bool[] OwnEquals() { Own a = new(14), b = new(17), c = new(21); return new[] { a == b, a == c, a.Equals(b), a != c, new Box<Own>(a) == new Box<Own>(b) }; }
        public static string Constructors() { Written a = new() { A = 9 }, b = new(4), c = a with { B = "c" }; return a.A + a.B + b.A + b.B + c.A + c.B + new Replaced(4).X + (new Replaced(4) with { X = 3 }).X; }
        public static string Primary() { Account a = new("o", 5); a.Add(3); a.Limit++; Func<int> read = a.Reader(); a.Add(1); Saving s = new("p", 20); s.Add(1); return a.All() + read() + s.All() + s.Rate + s.Initial + s.Owner + s.Later() + new Plain(3).B + new NoBase().A + new NoBase().C; }
        public static string PrimaryStruct() { Span s = new(2, 7), t = s; s.Move(3); t.From = 4; return "" + s.Length + t.Length + new Span().Length + s.From; }
        public static string Enums(int n) { var p = new Box<Colour>((Colour)n); return p == new Box<Colour>(Colour.Green) ? "same" : "other"; }
        public static string NullWith() { Point p = null; return (p with { X = 1 }).Sum + ""; }
        public static string Tuples() { (Point, int) a = (new(1, 2), 3), b = (new(1, 2), 3); return "" + (a == b) + (a != (new Point(2, 2), 3)); }
        """, Types);

    [TestMethod]
    [DataRow("Equality", "[true, false, false, true, false, false, true, false, true, true, true]")]
    [DataRow("Nested", "[true, false, false, true, true, true]")]
    [DataRow("Generics", "[true, false, true, false, true]")]
    [DataRow("OwnEquals", "[true, false, true, true, true]")]
    public void EqualityIsThatOfTheValues(string method, string expected) => Assert.AreEqual(expected, Code.Agree(method));

    [TestMethod]
    [DataRow("With")]
    [DataRow("Texts")]
    [DataRow("Structs")]
    [DataRow("DeepStructs")]
    [DataRow("Deconstructed")]
    [DataRow("Constructors")]
    [DataRow("Primary")]
    [DataRow("PrimaryStruct")]
    [DataRow("Tuples")]
    public void RecordsBehaveAsInCSharp(string method) => Code.Agree(method);

    [TestMethod]
    public void RecordsOfOneHierarchyAreEqualWithinAClass() => Code.AgreeForPairs("Inherited", 0, 1, 2, 3, 4, 5);

    [TestMethod]
    [DataRow("WithKeepsTheClass")]
    [DataRow("Text")]
    [DataRow("Positional")]
    public void TheClassAtRunTimeDecides(string method) => Code.AgreeForEach(method, 0, 1, 2, 3, 4, 5);

    [TestMethod]
    public void RecordsOfRecordsAreCompared() => Code.AgreeForEach("Lists", 0, 1, 5);

    [TestMethod]
    public void EnumsAreCompared() => Code.AgreeForEach("Enums", 0, 1);

    [TestMethod]
    public void WithOnNullFaults() => StringAssert.StartsWith(Code.Agree("NullWith"), "fault");
}
