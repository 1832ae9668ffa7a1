using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Classes: constructors and initialisers in their order, object initialisers, base classes, equality by reference.</summary>
[TestClass]
public class ClassTests
{
    private const string Types = """
        public class Log
        {
            public static string Text = "";
            public static int Note(string what, int value) { Text += what; return value; }
        }
        public class Base
        {
            public int A = Log.Note("a", 1);
            protected int hidden = 5;
            public Base() { Log.Note("B", 0); A += 10; }
            public Base(int a) : this() { Log.Note("b", 0); A += a; }
            public int Hidden() => hidden;
            public string Name() => "base";
            public int Shadow = 1;
        }
        public class Derived : Base
        {
            public int B = Log.Note("d", 2);
            public int C { get; set; } = Log.Note("c", 3);
            public new int Shadow = 2;
            public Derived() { Log.Note("D", 0); }
            public Derived(int a, int b) : base(Log.Note("x", a)) { Log.Note("e", 0); B = b; hidden++; }
            public new string Name() => "derived of " + base.Name();
            public int BaseShadow() => base.Shadow * 10 + Shadow;
        }
        public class Plain { public int X; public string S; public Plain Next; public int[] Items; public (int, int) Pair; }
        public class WithDefault { public int N; public WithDefault(int n = 4, string s = "ab") { N = n + s.Length; } }
        public class OnDefault : WithDefault { public int M = 1; public OnDefault() : base() { } }
        public class OnDefaultExplicit : WithDefault { public OnDefaultExplicit() : base() { N++; } }
        public class Tree
        {
            public int Value; public Tree Left; public Tree Right { get; set; }
            public Plain Data { get; } = new Plain();
            public Plain Other = new Plain();
            public Tree(int value) { Value = value; }
            public Plain MakePlain(int n) => new Plain(){ X = n, Next = new Plain { X = Value } };
            public Tree MakeTree(int n) => new Tree(n) { Left = new Tree(Value) { Value = n + 1 }, Right = this, Data = { X = n, S = "t" }, Other = { Next = new Plain { X = 3 } } };
            public int Sum() => Value + (Left == null ? 0 : Left.Sum()) + (Right?.Sum() ?? 0);
        }
        public class Indexed
        {
            private int[] cells = new int[4];
            public int Reads, Writes;
            public int this[int i] { get { Reads++; return cells[i]; } set { Writes++; cells[i] = value; } }
            public int this[int i, string s] => cells[i] + s.Length;
            private int backing;
            public int Doubled { get => backing * 2; set { backing = value; Writes++; } }
            public int InitOnly { get; init; }
            public int Expression => backing + 1;
        }
        public abstract class Shape
        {
            public int Side;
            public abstract int Area();
            public virtual int Corners() => 0;
            public virtual int Size { get => Side; set => Side = value; }
        }
        public sealed class Square : Shape
        {
            public override int Area() => Side * Side;
            public override int Corners() => 4 + base.Corners();
            public override int Size { get => base.Size * 10; set => base.Size = value + 1; }
            public override string ToString() => "square " + Side;
        }
        """;

    private static readonly Differential Code = new("""
        public static string ConstructionOrder() { Derived d = new Derived(Log.Note("1", 7), Log.Note("2", 8)); return $"{Log.Text} {d.A} {d.B} {d.C} {d.Hidden()}"; }
        public static string ConstructionOrderOfDefaults() { Derived d = new Derived(); return $"{Log.Text} {d.A} {d.B} {d.C}"; }
        public static string HiddenMembers() { Derived d = new Derived(); Base b = d; b.Shadow = 7; return $"{d.Name()} {b.Name()} {d.Shadow} {b.Shadow} {d.BaseShadow()}"; }
        public static string InitialiserOrder() { Plain p = new Plain { S = "" + Log.Note("s", 1), X = Log.Note("x", 2), Items = new[] { Log.Note("i", 3) } }; return $"{Log.Text} {p.S} {p.X} {p.Items[0]}"; }
        public static int[] OptionalBaseArguments() => new[] { new WithDefault().N, new OnDefault().N, new OnDefaultExplicit().N, new WithDefault(s: "abc").N };
        public static int[] InitialisersInsideMembers() { Tree t = new Tree(5); Plain p = t.MakePlain(9); Tree u = t.MakeTree(20); return new[] { t.Value, p.X, p.Next.X, u.Value, u.Left.Value, u.Right.Value, u.Data.X, u.Data.S.Length, u.Other.Next.X, t.Data.X }; }
        public static int Recursion() { Tree t = new Tree(1) { Left = new Tree(2) { Right = new Tree(3) }, Right = new Tree(4) }; return t.Sum(); }
        public static int[] ReferencesAreShared() { Plain a = new Plain { X = 1 }; Plain b = a; b.X = 2; Change(a); a.Pair.Item1 = 6; var pair = b.Pair; pair.Item1 = 9; return new[] { a.X, b.X, b.Pair.Item1 }; }
        private static void Change(Plain p) { p.X += 10; p = new Plain(); p.X = 99; }
        public static bool[] EqualityByReference() { Plain a = new Plain { X = 1 }, b = new Plain { X = 1 }, c = a; string s = "ab", t = "a"; t += "b"; return new[] { a == b, a == c, a != b, s == t, a == null, null != b, (object)a == c }; }
        public static int[] Indexers() { Indexed x = new Indexed(); x[1] = 5; x[1] += 2; x[2]++; int old = x[1]++; return new[] { x[1], x[2], old, x[1, "abc"], x.Reads, x.Writes }; }
        public static int[] PropertyForms() { Indexed x = new Indexed { Doubled = 4, InitOnly = 9, [2] = 6 }; x.Doubled += 1; x.Doubled++; int v = x.Doubled = 50; return new[] { x.Doubled, x.InitOnly, x[2], x.Expression, v, x.Writes }; }
        private static int evaluated;
        private static Indexed once = new Indexed();
        private static Indexed Once() { evaluated++; return once; }
        private static int Index() { evaluated += 100; return 3; }
        public static int[] TargetsAreEvaluatedOnce() { Once()[Index()] += 4; Once()[Index()]++; Once().Doubled += 2; return new[] { evaluated, once[3], once.Doubled }; }
        public static string SealedOverrides() { Square s = new Square { Side = 3 }; s.Size = 4; return $"{s.Area()} {s.Corners()} {s.Size} {s.Side} {s.ToString()}"; }
        public static int CapturedNowhere() { Plain p = new Plain { X = 4, Next = new Plain { X = 5, Next = new() { X = 6 } } }; return p.Next.Next.X * 100 + p.Next.X * 10 + p.X; }
        public static bool NullAccessFaults() { Plain p = null; return p.X == 0; }
        public static int[] ChainedNulls() { Plain p = new Plain { Next = new Plain { S = "abc" } }; return new[] { p?.Next?.S?.Length ?? -1, p.Next.Next?.S.Length ?? -1, p.S?.Length ?? -1 }; }
        public static int[] CoalescingAssignment() { Plain p = new Plain(); p.Next ??= new Plain { X = 3 }; p.Next ??= new Plain { X = 4 }; int? n = null; n ??= 5; n ??= 6; return new[] { p.Next.X, n.Value }; }
        """, Types);

    [TestMethod]
    [DataRow("OptionalBaseArguments", "[6, 6, 7, 7]")]
    [DataRow("InitialisersInsideMembers", "[5, 9, 5, 20, 21, 5, 20, 1, 3, 0]")]
    [DataRow("Recursion", "10")]
    [DataRow("ReferencesAreShared", "[12, 12, 6]")]
    [DataRow("EqualityByReference", "[false, true, true, true, false, true, true]")]
    [DataRow("Indexers", "[8, 1, 7, 11, 5, 4]")]
    [DataRow("PropertyForms", "[100, 9, 6, 51, 50, 5]")]
    [DataRow("TargetsAreEvaluatedOnce", "[203, 5, 4]")]
    [DataRow("CapturedNowhere", "654")]
    [DataRow("ChainedNulls", "[3, -1, -1]")]
    [DataRow("CoalescingAssignment", "[3, 5]")]
    public void ClassesBehaveAsInCSharp(string method, string expected) => Assert.AreEqual(expected, Code.Agree(method));

    [TestMethod]
    [DataRow("ConstructionOrder")]
    [DataRow("ConstructionOrderOfDefaults")]
    [DataRow("HiddenMembers")]
    [DataRow("InitialiserOrder")]
    [DataRow("SealedOverrides")]
    public void OrderIsThatOfCSharp(string method) => Code.Agree(method);

    [TestMethod]
    public void AMemberOfNullFaults() => StringAssert.StartsWith(Code.Agree("NullAccessFaults"), "fault");
}
