using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Members in combination: single evaluation of their targets, base members, interfaces with bodies, nested and generic types.</summary>
[TestClass]
public class MemberTests
{
    private const string Types = """
        public static class Trace { public static string Text = ""; public static int Note(int n) { Text += n + ","; return n; } public static T Tell<T>(T value, string what) { Text += what + ","; return value; } }
        public struct Cell { public int Value { get => field; set { Trace.Note(value); field = value; } } public int Raw; public int this[int i] { get => Raw * i; set { Trace.Note(i); Raw = value; } } }
        public interface IGreeter { string Name { get; } string Greet() => "hello " + Name; static string Shout(string s) => s + "!"; }
        public class Person : IGreeter { public string Name => "ann"; }
        public interface IDefault<T> { static abstract T Make(int n); int Get(); }
        public struct Meters : IDefault<Meters> { public int N; public static Meters Make(int n) => new Meters { N = n * 10 }; public int Get() => N; }
        public class Level0 { protected int n = 1; public virtual int Get() => n; public virtual int P { get => n; set => n = value; } public Level0 Chain(int by) { n += by; return this; } public static Level0 operator ++(Level0 l) { l.n += 100; return l; } }
        public class Level1 : Level0 { public override int Get() => base.Get() + 10; public override int P { get => base.P + 10; set => base.P = value * 2; } }
        public sealed class Level2 : Level1 { public override int Get() => base.Get() + 100; public override int P { get => base.P; set { base.P = value + 1; } } public int Both() => Get() + base.Get() + this.P; }
        public class Outer<T> { public T Value; public class Inner { public T Held; public Outer<T> Owner; public T Swap() { T old = Held; Held = Owner.Value; Owner.Value = old; return old; } } public enum Mode { A, B = 5 } public Mode Current = Mode.B; }
        public struct Handler { public Func<int, int> Change; public int Times; public int Run(int n) { for (int i = 0; i < Times; i++) n = Change(n); return n; } }
        public struct Range3 { private int at; public Range3(int start) { at = start; } public Range3 GetEnumerator() => this; public bool MoveNext() => ++at <= 3; public int Current => at; }
        public class Linked { public int Value; public Linked Next; public static Linked operator +(Linked l, int v) => new Linked { Value = v, Next = l }; public int this[int i] => i == 0 ? Value : Next[i - 1]; }
        """;

    private static readonly Differential Code = new("""
        private static int Note(int n) => Trace.Note(n);
        private static T Tell<T>(T value, string what) => Trace.Tell(value, what);
        private static Cell[] cells = new Cell[3];
        private static Level2 level = new Level2();

        public static string OneEvaluation() { cells[Note(1)].Value += Note(5); cells[Note(1)].Value++; cells[Note(2)][Note(3)] += Note(4); ++cells[Note(0)].Raw; return Trace.Text + cells[1].Value + " " + cells[2].Raw + " " + cells[0].Raw; }
        public static string TargetsBeforeValues() { cells[Note(0)].Raw = Note(9); Tell(cells, "array")[Note(1)].Value = Note(7); Tell(level, "object").P = Note(3); return Trace.Text + level.P; }
        public static string DelegateBeforeArguments() { Func<int, int, int> f = (a, b) => a * 10 + b; return Tell(f, "f")(Note(1), Note(2)) + Trace.Text; }
        public static string ArgumentsInOrder() => string.Concat(Tell("a", "1"), Tell("b", "2"), Tell("c", "3")) + Trace.Text + (Note(1) - Note(2) * Note(3)) + Trace.Text;
        public static string BaseMembers() { Level2 l = new Level2(); string s = $"{l.Get()} {l.Both()} "; l.P = 4; l.P++; l.Chain(1).Chain(2); Level0 z = l; z++; return s + l.P + " " + l.Get(); }
        public static string InterfacesWithBodies() { IGreeter g = new Person(); return IGreeter.Shout(g.Greet()); }
        private static int Build<T>(int n) where T : IDefault<T> => T.Make(n).Get();
        public static int StaticInterfaceMembers() => Build<Meters>(4);
        public static string NestedGenerics() { var o = new Outer<string> { Value = "o" }; var i = new Outer<string>.Inner { Held = "i", Owner = o }; string old = i.Swap(); return $"{old} {i.Held} {o.Value} {(int)o.Current} {o.Current == Outer<string>.Mode.B} {(int)new Outer<int>().Current}"; }
        public static int DelegatesInStructs() { Handler h = new Handler { Change = n => n * 2, Times = 3 }; Handler k = h; k.Times = 1; k.Change = n => n + 1; return h.Run(1) * 100 + k.Run(1) + h.Change(5); }
        public static int OwnEnumerators() { int s = 0; Range3 r = new Range3(0); foreach (int n in r) foreach (int m in r) s = s * 2 + n * m; return s; }
        public static int Lists() { Linked l = null; l += 1; l += 2; l += 3; return l[0] * 100 + l[1] * 10 + l[2]; }
        public static string ThrowExpressions(int n) { string s = n > 2 ? "big" : n > 1 ? throw new Exception("two") : "small"; string t = n == 0 ? null : "t"; return s + (t ?? throw new Exception("none")); }
        public static int NullConditionalChains() { Linked l = new Linked { Value = 1, Next = new Linked { Value = 2 } }; int? a = l?.Next?.Value, b = l.Next.Next?.Next.Value; return (a ?? 0) * 10 + (b ?? 7); }
        public static string Shadowing() { int n = 1; { int m = n; n = m + 1; } { int m = 5; n += m; } Func<int, int> f = static x => { int m = x; return m + 1; }; for (int i = 0; i < 2; i++) { int m; m = i; n += m; } return $"{n} {f(n)}"; }
        public static int UninitialisedInLoops() { int s = 0; for (int i = 0; i < 3; i++) { int m; if (i == 1) m = 10; else m = 1; s += m; bool b = false; if (b) s += 100; b = true; int[] a = new int[1]; a[0]++; s += a[0]; } return s; }
        public static string DefaultsOfParameters() => Defaulted() + Defaulted(b: "x") + Defaulted(c: new Cell { Raw = 4 });
        private static string Defaulted(int? a = null, string b = null, Cell c = default, Outer<int>.Mode d = Outer<int>.Mode.B, long e = long.MaxValue, bool f = true, char g = 'g', BigInteger h = default) => $"{a == null} {b ?? "null"} {c.Raw} {(int)d} {e} {f} {g} {h};";
        """, Types);

    [TestMethod]
    [DataRow("OneEvaluation")]
    [DataRow("TargetsBeforeValues")]
    [DataRow("DelegateBeforeArguments")]
    [DataRow("ArgumentsInOrder")]
    [DataRow("BaseMembers")]
    [DataRow("InterfacesWithBodies")]
    [DataRow("StaticInterfaceMembers")]
    [DataRow("NestedGenerics")]
    [DataRow("DelegatesInStructs")]
    [DataRow("OwnEnumerators")]
    [DataRow("Lists")]
    [DataRow("NullConditionalChains")]
    [DataRow("Shadowing")]
    [DataRow("UninitialisedInLoops")]
    [DataRow("DefaultsOfParameters")]
    public void MembersDoWhatDotNetDoes(string method) => Assert.IsFalse(Code.Agree(method).StartsWith("fault", System.StringComparison.Ordinal));

    [TestMethod]
    public void ThrowExpressionsThrow() => Code.AgreeForEach("ThrowExpressions", 0, 1, 2, 3);
}
