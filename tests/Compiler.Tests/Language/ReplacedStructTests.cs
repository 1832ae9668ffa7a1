using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>A struct variable that gets another struct while a member of its own runs, or while a reference points into it: both work on the variable.</summary>
[TestClass]
public class ReplacedStructTests
{
    private const string Types = """
        public struct Point
        {
            public int X; public int Y;
            public Point(int x, int y) { X = x; Y = y; }
            public int Count() { X++; return X; }
            public int ReplaceAndCount() { Snippet.shared = new Point(50, 60); return Count(); }
            public int CallAndCount(Action call) { call(); return Count(); }
            public readonly int CallAndRead(Action call) { int before = X; call(); return before * 100 + X; }
            public int CallAndReplace(Action call) { call(); this = new Point(X + 1, Y + 2); return X; }
            public int Put(Point[] all, Point other) { all[0] = other; return X; }
            public int Called { get { Snippet.ReplaceShared(); X++; return X; } set { Snippet.ReplaceShared(); Y = value; } }
            public int this[int i] { get { Snippet.ReplaceShared(); return X + i; } set { X = i; Y = value; } }
            public int Length { get { Snippet.ReplaceShared(); return X; } }
            public int Reset(ref Point other) { other = default; X++; return X; }
            public override string ToString() { Snippet.ReplaceShared(); return "" + X; }
        }
        public struct Pair { public Point Inner; public int N; public (Point P, int M) Tuple; public void Clear() { this = default; } public int Run(Action call) { call(); return ++N; } }
        public struct Kept(int n) { public int Run(Action call) { call(); n++; return n; } public int N => n; }
        public record struct Shown(int A) { public int B { get { Snippet.shown = new Shown(9); return 1; } } }
        public class Owner { public Point P; public Pair D; public Point Q { get => field; set { int seen = field.CallAndCount(() => Snippet.owner.R = 1); field = value; field.Y = seen; } } public int R; public Point Auto { get { Seen = field.CallAndCount(() => Auto = new Point(50, 60)); return field; } set; } public int Seen; }
        """;

    private static readonly Differential Code = new("""
        public static Point shared;
        public static Pair holder;
        public static Shown shown;
        public static Kept kept;
        public static Owner owner;
        private static Point[] points;
        private static (Point P, int N) tuple;
        public static void ReplaceShared() { shared = new Point(50, 60); }
        private static void Increase(ref int x) { ReplaceShared(); x++; }
        private static int ReplaceAndGive(int n) { ReplaceShared(); return n; }
        private static void Exchange<T>(ref T a, ref T b) { T c = a; a = b; b = c; }
        private static int ReadAfterReplacing(in int x) { ReplaceShared(); return x; }

        public static int[] ByTheMethod() { shared = new Point(1, 2); int seen = shared.ReplaceAndCount(); return new[] { seen, shared.X, shared.Y }; }
        public static int[] ByAnother() { shared = new Point(1, 2); int seen = shared.CallAndCount(ReplaceShared); return new[] { seen, shared.X, shared.Y }; }
        public static int[] ByALambda() { shared = new Point(1, 2); int seen = shared.CallAndCount(() => { shared = new Point(8, 9); }); return new[] { seen, shared.X, shared.Y }; }
        public static int[] WhileItReads() { shared = new Point(1, 2); int seen = shared.CallAndRead(ReplaceShared); return new[] { seen, shared.X }; }
        public static int[] WhileItReplacesItself() { shared = new Point(1, 2); int seen = shared.CallAndReplace(ReplaceShared); return new[] { seen, shared.X, shared.Y }; }
        public static int[] InAnElement() { points = new[] { new Point(1, 2) }; int seen = points[0].CallAndCount(() => points[0] = new Point(50, 60)); return new[] { seen, points[0].X, points[0].Y }; }
        public static int[] ThroughTheArray() { points = new[] { new Point(1, 2), new Point(3, 4) }; int seen = points[0].Put(points, points[1]); points[1].X = 9; return new[] { seen, points[0].X, points[1].X }; }
        public static int[] InAnotherArray() { points = new[] { new Point(1, 2) }; int seen = points[0].CallAndCount(() => points = new[] { new Point(50, 60) }); return new[] { seen, points[0].X }; }
        public static int[] InAField() { owner = new Owner(); owner.P.X = 3; int seen = owner.P.CallAndCount(() => owner.P = new Point(50, 60)); return new[] { seen, owner.P.X }; }
        public static int[] InAProperty() { owner = new Owner(); owner.Auto = new Point(1, 2); Point p = owner.Auto; return new[] { owner.Seen, p.X }; }
        public static int[] InACapturedVariable() { Point p = new Point(1, 2); int seen = p.CallAndCount(() => p = new Point(50, 60)); Point q = p; p.X = 0; return new[] { seen, q.X, q.Y }; }
        public static int[] InAParameter() => OfParameter(new Point(1, 2));
        private static int[] OfParameter(Point p) { void Replace() { p = new Point(50, 60); } int seen = p.CallAndCount(Replace); return new[] { seen, p.X }; }
        public static int[] ByReference() { Point p = new Point(1, 2); int seen = p.Reset(ref p); shared = new Point(4, 5); return new[] { seen, p.X, shared.Reset(ref shared), shared.X }; }
        public static int[] WithTheWholeAround() { holder = new Pair { Inner = new Point(1, 2) }; int seen = holder.Inner.CallAndCount(() => holder = new Pair { Inner = new Point(50, 60), N = 7 }); return new[] { seen, holder.Inner.X, holder.N }; }
        public static int[] WithThisAround() { holder = new Pair { Inner = new Point(1, 2), N = 5 }; int seen = holder.Inner.CallAndCount(() => holder.Clear()); return new[] { seen, holder.Inner.X, holder.Inner.Y, holder.N }; }
        public static int[] WithTheTupleAround() { tuple = (new Point(1, 2), 3); int seen = tuple.P.CallAndCount(() => tuple = (new Point(50, 60), 4)); return new[] { seen, tuple.P.X, tuple.N }; }
        public static int[] DeepInside() { holder = default; holder.Tuple.P.X = 1; int seen = holder.Tuple.P.CallAndCount(() => holder.Tuple = (new Point(50, 60), 4)); int again = holder.Run(() => holder = new Pair { N = 20 }); return new[] { seen, again, holder.N, holder.Tuple.P.X }; }
        public static int[] ByDeconstruction() { shared = new Point(1, 2); points = new[] { new Point(5, 6) }; int seen = shared.CallAndCount(() => (shared, points[0]) = (points[0], shared)); return new[] { seen, shared.X, points[0].X }; }
        public static int[] ByExchange() { shared = new Point(1, 2); points = new[] { new Point(5, 6) }; int seen = shared.CallAndCount(() => Exchange(ref shared, ref points[0])); points[0].Y = 33; return new[] { seen, shared.X, shared.Y, points[0].X }; }
        public static int[] ByTheLibrary() { points = new[] { new Point(1, 2), new Point(3, 4) }; int seen = points[0].CallAndCount(() => Array.Reverse(points)); int cleared = points[1].CallAndCount(() => Array.Clear(points)); return new[] { seen, cleared, points[0].X, points[1].X }; }
        public static int[] BySlicesOfItself() { shared = new Point(1, 2); Point copy = shared; int seen = shared.CallAndCount(() => { Point other = shared; other.X = 70; shared = other; }); return new[] { seen, shared.X, copy.X }; }
        public static int[] Twice() { ByTheMethod(); int seen = shared.Count(); return new[] { seen, shared.X }; }
        public static int[] WhileAccessorsRun() { shared = new Point(1, 2); int seen = shared.Called; int kept = shared.X; shared.Called = 5; return new[] { seen, kept, shared.X, shared.Y, shared[3] }; }
        public static int[] WhileAnAccessorCompounds() { shared = new Point(1, 2); shared.Called += 5; shared[1] += 7; int x = shared.X; shared[^1] = 8; return new[] { x, shared.X, shared.Y, shared[^2] }; }
        public static string WhileItsTextIsMade() { shared = new Point(1, 2); string text = shared.ToString(); text += shared.X; shared = new Point(1, 2); shown = new Shown(1); return $"{text} and {shared} and {shown}"; }
        public static int[] WithAPrimaryConstructor() { kept = new Kept(3); int seen = kept.Run(() => kept = new Kept(50)); return new[] { seen, kept.N }; }
        public static int[] BesideItsField() { owner = new Owner(); owner.Q = new Point(4, 5); owner.Q = new Point(8, 9); return new[] { owner.Q.X, owner.Q.Y, owner.R }; }

        public static int[] AReferenceIntoAStatic() { shared = new Point(1, 2); Increase(ref shared.X); return new[] { shared.X, shared.Y }; }
        public static int[] AReferenceThatIsRead() { shared = new Point(1, 2); return new[] { ReadAfterReplacing(in shared.X), ReadAfterReplacing(shared.Y) }; }
        public static int[] AReferenceHeldInALocal() { shared = new Point(1, 2); ref int x = ref shared.X; shared = new Point(50, 60); x++; return new[] { x, shared.X }; }
        public static int[] AReferenceIntoALocal() { Point p = new Point(1, 2); ref int x = ref p.X; p = new Point(50, 60); x++; return new[] { x, p.X }; }
        public static int[] AReferenceIntoAPartOfALocal() { Pair p = default; ref int x = ref p.Inner.X; p = new Pair { Inner = new Point(5, 6) }; x++; p.Inner = new Point(50, 60); x++; return new[] { x, p.Inner.X }; }
        public static int[] AReferenceIntoAnElement() { points = new[] { new Point(1, 2) }; ref int x = ref points[0].X; points[0] = new Point(50, 60); x++; return new[] { x, points[0].X }; }
        public static int[] AReferenceToAPart() { holder = default; ref Point p = ref holder.Inner; holder = new Pair { Inner = new Point(5, 6) }; p.X++; p = new Point(p.X, 7); return new[] { holder.Inner.X, holder.Inner.Y }; }
        private static int AddTo(ref int x, int n) { x += n; return x; }
        public static int[] AReferenceBeforeALaterArgument() { shared = new Point(1, 2); int seen = AddTo(ref shared.X, ReplaceAndGive(4)); return new[] { seen, shared.X }; }
        public static int[] ALocalReplacedByALaterArgument() { Point p = new Point(1, 2); int seen = AddTo(ref p.X, (p = new Point(50, 60)).Y); return new[] { seen, p.X }; }
        public static int[] AReferenceFromWithin() { shared = new Point(1, 2); return new[] { shared.CallAndCount(() => Increase(ref shared.X)), shared.X }; }

        public static int MatchedWhileReplaced(int n) { shared = new Point(n, 2); return shared switch { { X: 1 } when ReplaceAndGive(0) == 1 => 1, { X: 50 } => 2, { X: var x } => x + 10 }; }
        """, Types);

    /// <summary>Structs without members that could hold them: a part of one is written where it stands when its new value is there.</summary>
    private static readonly Differential Parts = new("""
        public static Pair holder;
        private static Indexed indexed;
        private static int ReplaceHolder(int n) { holder = new Pair { N = 70 }; return n; }
        private static int ReplaceIndexed(int n) { indexed = new Indexed { X = 50, Y = 60 }; return n; }

        public static int[] Operators() { holder = new Pair { Inner = new Point { X = 1 } }; holder.Inner += 5; int n = holder.N; holder.Inner++; int m = holder.N; int x = holder.Inner.X; holder.Cost += 2; return new[] { n, m, x, holder.N, holder.Cost.X }; }
        public static int[] Coalesced() { holder = new Pair { N = 1 }; holder.Maybe ??= ReplaceHolder(5); return new[] { holder.N, holder.Maybe ?? -1 }; }
        public static int[] Indexers() { indexed = new Indexed { X = 1, Y = 2 }; indexed[ReplaceIndexed(3)] = 8; int x = indexed.X, y = indexed.Y; indexed = default; int z = indexed[ReplaceIndexed(4)]; indexed = default; indexed[ReplaceIndexed(1)] += 5; return new[] { x, y, z, indexed.X, indexed.Y }; }
        """, """
        public struct Point
        {
            public int X;
            public static Point operator +(Point a, int b) { Snippet.holder = new Pair { N = 40 }; a.X += b; return a; }
            public static Point operator ++(Point a) { Snippet.holder = new Pair { N = 30 }; a.X++; return a; }
        }
        public struct Cost { public int X; public static implicit operator int(Cost c) => c.X; public static implicit operator Cost(int n) { Snippet.holder = new Pair { N = 20 }; return new Cost { X = n }; } }
        public struct Pair { public Point Inner; public int N; public int? Maybe; public Cost Cost; }
        public struct Indexed { public int X; public int Y; public int this[int i] { get { return X + i; } set { X = i; Y = value; } } }
        """);

    [TestMethod]
    [DataRow("ByTheMethod", "[51, 51, 60]")]
    [DataRow("ByAnother", "[51, 51, 60]")]
    [DataRow("ByALambda", "[9, 9, 9]")]
    [DataRow("WhileItReads", "[150, 50]")]
    [DataRow("WhileItReplacesItself", "[51, 51, 62]")]
    [DataRow("InAnElement", "[51, 51, 60]")]
    [DataRow("ThroughTheArray", "[3, 3, 9]")]
    [DataRow("InAnotherArray", "[2, 50]")]
    [DataRow("InAField", "[51, 51]")]
    [DataRow("InAProperty", "[51, 51]")]
    [DataRow("InACapturedVariable", "[51, 51, 60]")]
    [DataRow("InAParameter", "[51, 51]")]
    [DataRow("ByReference", "[1, 1, 1, 1]")]
    [DataRow("WithTheWholeAround", "[51, 51, 7]")]
    [DataRow("WithThisAround", "[1, 1, 0, 0]")]
    [DataRow("WithTheTupleAround", "[51, 51, 4]")]
    [DataRow("DeepInside", "[51, 21, 21, 0]")]
    [DataRow("ByDeconstruction", "[6, 6, 1]")]
    [DataRow("ByExchange", "[6, 6, 6, 1]")]
    [DataRow("ByTheLibrary", "[4, 1, 0, 1]")]
    [DataRow("BySlicesOfItself", "[71, 71, 1]")]
    [DataRow("Twice", "[52, 52]")]
    [DataRow("WhileAccessorsRun", "[51, 51, 50, 5, 53]")]
    [DataRow("WhileAnAccessorCompounds", "[1, 49, 8, 98]")]
    [DataRow("WhileItsTextIsMade", "\"5050 and 1 and Shown { A = 1, B = 1 }\"")]
    [DataRow("WithAPrimaryConstructor", "[51, 51]")]
    [DataRow("BesideItsField", "[8, 5, 1]")]
    public void ItsMethodWorksOnTheVariable(string method, string expected) => Assert.AreEqual(expected, Code.Agree(method));

    [TestMethod]
    [DataRow("AReferenceIntoAStatic", "[51, 60]")]
    [DataRow("AReferenceThatIsRead", "[50, 60]")]
    [DataRow("AReferenceHeldInALocal", "[51, 51]")]
    [DataRow("AReferenceIntoALocal", "[51, 51]")]
    [DataRow("AReferenceIntoAPartOfALocal", "[51, 51]")]
    [DataRow("AReferenceIntoAnElement", "[51, 51]")]
    [DataRow("AReferenceToAPart", "[6, 7]")]
    [DataRow("AReferenceBeforeALaterArgument", "[54, 54]")]
    [DataRow("ALocalReplacedByALaterArgument", "[110, 110]")]
    [DataRow("AReferenceFromWithin", "[52, 52]")]
    public void AReferencePointsIntoTheVariable(string method, string expected) => Assert.AreEqual(expected, Code.Agree(method));

    [TestMethod]
    [DataRow("Operators", "[40, 30, 7, 20, 2]")]
    [DataRow("Coalesced", "[70, 5]")]
    [DataRow("Indexers", "[3, 8, 54, 1, 56]")]
    public void APartIsWrittenIntoWhatStandsThereThen(string method, string expected) => Assert.AreEqual(expected, Parts.Agree(method));

    [TestMethod]
    public void WhatIsMatchedIsACopy() => Code.AgreeForEach("MatchedWhileReplaced", 1, 50, 3);
}
