using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Calls, tests and casts that an object's class decides at run time.</summary>
[TestClass]
public class DispatchTests
{
    private const string Types = """
        public interface INamed { string Name(); int Rank => 7; }
        public interface ISized<T> { T Size(); T Twice { get; set; } }
        public abstract class Shape : INamed
        {
            public int X; protected string log = "";
            public Shape(int x) { X = x; log += Name(); }
            public abstract int Area();
            public virtual string Name() => "shape" + X;
            public virtual int Scale { get; set; } = 1;
            public virtual int this[int i] { get => i + X; set => X = value - i; }
            public int Scaled() => Area() * Scale;
            public string Log => log;
            public virtual void Grow(ref int by, out int was) { was = X; X += by; by++; }
        }
        public class Square : Shape, ISized<int>
        {
            public Square(int x) : base(x) { log += "s"; }
            public override int Area() => X * X;
            public override string Name() => "square<" + base.Name();
            public int Size() => X;
            public int Twice { get => X * 2; set => X = value / 2; }
        }
        public class Tile : Square
        {
            public int Colour;
            public Tile(int x, int colour) : base(x) { Colour = colour; }
            public override string Name() => "tile" + Colour + "<" + base.Name();
            public override int Scale { get => base.Scale * 10; set => base.Scale = value + 1; }
            public sealed override void Grow(ref int by, out int was) { base.Grow(ref by, out was); Colour = was; }
            int Rank => 3;
        }
        public class Circle : Shape, INamed, ISized<int>
        {
            public Circle(int r) : base(r) { }
            public override int Area() => 3 * X * X;
            public override int this[int i] { get => -i; set { X = i; } }
            string INamed.Name() => "explicit circle";
            int INamed.Rank => 5;
            int ISized<int>.Size() => X * 2;
            int ISized<int>.Twice { get => 0; set => X = value; }
        }
        public struct Point : INamed { public int N; public string Name() => "point" + N++; }
        public class Generic<T> : ISized<T> { public T Value; public Generic(T value) { Value = value; } public virtual T Size() => Value; public T Twice { get => Value; set => Value = value; } }
        public class Special : Generic<string> { public Special() : base("special") { } public override string Size() => "<" + base.Size() + ">"; }
        public class Node { public virtual string Visit<T>(T what) => "node " + what; public virtual Node Self() => this; }
        public class Leaf : Node { public override string Visit<T>(T what) => "leaf " + what; public override Leaf Self() => this; public int Only = 4; }
        public class Closing : IDisposable { public static string Log = ""; public virtual void Dispose() => Log += "closing "; }
        public class Nested : Closing { public override void Dispose() { Log += "nested "; base.Dispose(); } }
        public abstract class Steps { public abstract bool MoveNext(); public virtual int Current => 0; public virtual Steps GetEnumerator() => this; }
        public class Down : Steps { private int at; public Down(int n) { at = n; } public override bool MoveNext() => --at >= 0; public override int Current => at; }
        public class Once : Steps { private bool done; public override bool MoveNext() { bool was = done; done = true; return !was; } }
        public class Hider : Square { public Hider() : base(2) { } public new virtual int Area() => 100; }
        public class HiderHeir : Hider { public override int Area() => 200; }
        """;

    private static readonly Differential Code = new("""
        private static Shape Pick(int kind) => kind switch { 0 => new Square(3), 1 => new Tile(4, 9), 2 => new Circle(5), 3 => new Hider(), 4 => new HiderHeir(), _ => null };
        public static string Calls(int kind) { Shape s = Pick(kind); s.Scale = 4; s[1] = 6; s.Scale += 2; s[2]++; return s.Name() + "," + s.Area() + "," + s.Scaled() + "," + s.Scale + "," + s[3] + "," + s.X + "," + s.Log; }
        public static string ThroughInterface(int kind) { INamed n = kind == 9 ? new Point { N = 4 } : Pick(kind); return n.Name() + n.Rank + n.Name(); }
        public static int Generics(int kind) { ISized<int> s = kind == 5 ? new Generic<int>(8) : kind == 2 ? new Circle(6) : (Square)Pick(kind); s.Twice = 12; s.Twice += 2; return s.Size() * 100 + s.Twice; }
        public static string GenericClasses(bool special) { Generic<string> g = special ? new Special() : new Generic<string>("plain"); ISized<string> s = g; return g.Size() + s.Size(); }
        public static string GenericMethods(bool leaf) { Node n = leaf ? new Leaf() : new Node(); return n.Visit(4) + n.Visit("x") + n.Self().Visit(true); }
        public static string References(int kind) { Shape s = Pick(kind); int by = 2; s.Grow(ref by, out int was); return by + "," + was + "," + s.X + "," + ((s as Tile)?.Colour ?? -1); }
        public static string Tests(int kind)
        {
            Shape s = Pick(kind); string r = "";
            if (s is Square) r += "square "; if (s is not Circle) r += "nocircle "; if (s is ISized<int> z) r += "sized" + z.Size() + " "; if (s is INamed) r += "named ";
            if (s is Tile { Colour: 9, Scale: > 5 and var scale } t) r += "tile" + t.Colour + scale; Square q = s as Square; r += q is null ? "none " : "as" + q.X;
            r += s switch { Hider => "hider", Tile { X: 4 } => "tile4", Square { X: var x } => "square" + x, Circle c when c.X > 4 => "circle" + c.X, null => "null", _ => "other" };
            switch (s) { case HiderHeir: r += "!heir"; break; case Hider h: r += "!" + h.Area(); break; case Shape any: r += "!" + any.X; break; }
            return r;
        }
        public static int Casts(int kind) => ((Square)Pick(kind)).X;
        public static string InterfaceCasts(int kind) => ((INamed)(ISized<int>)Pick(kind)).Name();
        public static int CastToStruct(bool point) { INamed n = point ? new Point { N = 5 } : new Square(2); Point p = (Point)n; p.N++; return p.N + ((Point)n).N; }
        public static string StructTests(int kind) { INamed n = kind == 9 ? new Point { N = 4 } : Pick(kind); return n is Point p ? "p" + p.N + n.Name() + p.N + ((Point)n).N : n is Point { N: 3 } ? "never" : n is Shape s ? "shape" + s.X : "none"; }
        public static int Hidden(int kind) { Shape s = Pick(kind); return s.Area() * 1000 + (s is Hider h ? h.Area() : 0) + (s is Square q ? q.Area() : 0); }
        public static string Patterns(int kind) => Pick(kind) is { Scale: 1, X: > 2 } s ? s.Name() : "no";
        public static string Using(bool nested) { Closing.Log = ""; using (Closing c = nested ? new Nested() : new Closing()) Closing.Log += "in "; using Closing d = new Nested(); return Closing.Log; }
        public static string Disposed(bool nested) { Using(nested); return Closing.Log; }
        public static int Enumerated(bool down) { Steps steps = down ? new Down(4) : new Once(); int sum = 1; foreach (int each in steps) sum = sum * 10 + each; return sum; }
        public static int OfNull() { Shape s = Pick(7); return s.Area(); }
        public static int NeverMade() { Leaf l = null; Node n = l; return n.Self() == null ? 1 : 2; }
        public static string InCollections() { Shape[] all = { new Square(1), new Circle(2), new Tile(3, 4) }; string r = ""; foreach (Shape s in all) r += s.Area() + s.Name() + " "; return r; }
        public static string Captured(int kind) { Shape s = Pick(kind); Func<int> area = () => s.Area(); Func<int, string> named = n => s.Name() + n; s = new Tile(2, 2); return area() + named(3); }
        public static string Bound(int kind) { Shape s = Pick(kind); Func<int> area = s.Area; Func<string> name = ((INamed)s).Name; s = new Tile(2, 2); Point p = new Point { N = 3 }; Func<string> point = p.Name; p.N = 8; return area() + name() + s.Name() + point() + point() + p.N; }
        private static string Twice(Func<string> f) => f() + f();
        public static string BoundAndPassed() { Point p = new Point { N = 3 }; return Twice(p.Name) + Twice(new Square(3).Name) + Twice(() => "x") + Twice(Plain); }
        private static string Plain() => "plain";
        """, Types);

    [TestMethod]
    [DataRow("Calls")]
    [DataRow("ThroughInterface")]
    [DataRow("References")]
    [DataRow("Tests")]
    [DataRow("Casts")]
    [DataRow("InterfaceCasts")]
    [DataRow("StructTests")]
    [DataRow("Hidden")]
    [DataRow("Patterns")]
    [DataRow("Captured")]
    [DataRow("Bound")]
    public void TheClassAtRunTimeDecides(string method) => Code.AgreeForEach(method, 0, 1, 2, 3, 4, 7, 9);

    [TestMethod]
    public void GenericInterfacesAreDispatched() => Code.AgreeForEach("Generics", 0, 1, 2, 3, 5);

    [TestMethod]
    [DataRow("GenericClasses")]
    [DataRow("GenericMethods")]
    [DataRow("CastToStruct")]
    [DataRow("Using")]
    [DataRow("Disposed")]
    [DataRow("Enumerated")]
    public void EitherClassIsFound(string method) => Code.AgreeForEach(method, true, false);

    [TestMethod]
    [DataRow("InCollections", "\"1square<shape1 12shape2 9tile4<square<shape3 \"")]
    [DataRow("BoundAndPassed", "\"point3point4square<shape3square<shape3xxplainplain\"")]
    public void ObjectsKeepTheirClass(string method, string expected) => Assert.AreEqual(expected, Code.Agree(method));

    [TestMethod]
    [DataRow("OfNull")]
    [DataRow("NeverMade")]
    public void ACallOnNullFaults(string method) => StringAssert.StartsWith(Code.Agree(method), "fault");
}
