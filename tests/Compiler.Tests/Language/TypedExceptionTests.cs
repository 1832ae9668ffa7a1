using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Catch clauses by class, exception classes of the contract's own, tests and casts of exceptions.</summary>
[TestClass]
public class TypedExceptionTests
{
    private const string Classes = """
        public class Refusal : Exception
        {
            public Refusal() { }
            public Refusal(string message) : base(message) { }
            public Refusal(string message, Exception inner) : base(message, inner) { }
            public int Code { get; set; } = 7;
            public virtual string Kind => "refusal";
        }
        public class Shortage(int need, BigInteger have) : Refusal($"need {need}") { public int Need => need; public readonly BigInteger Have = have; public override string Kind => "shortage " + Code; }
        public sealed class Late : InvalidOperationException { public Late(string message) : base(message) { } public Late() { } }
        public class Wrapped<T> : Exception { public T Value; public Wrapped(T value) { Value = value; } }
        public interface ICoded { int Number { get; } }
        public abstract class Coded : ArgumentException, ICoded { protected Coded(string message, string name) : base(message, name) { } public abstract int Number { get; } }
        public class Odd : Coded { public Odd(int x) : base("odd", "x") { Number = x; } public override int Number { get; } }
        public class Even : Coded { private static int made; public Even() : base(null, null) { made++; } public override int Number => made; }
        public static class Outer { public class Inner : Exception { } }
        public class Plain : Exception { public readonly int A; public int B { get; } public int C, D = 9; public Plain(int a, int b) : base("plain " + (a + b)) { A = b; B = a; C = D + a; } }
        public class Held(int n, Exception inner) : InvalidOperationException($"held {n}", inner) { public int Twice => n * 2; }
        public class Given : ArgumentException { public int Number; public Plain Extra; public Given(string message, int number) : base(message, "p" + number) { Number = number; } }
        """;

    private static readonly Differential Code = new("""
        private static string log = "";
        private static int Fail(int x) => x switch
        {
            0 => throw new ArgumentNullException("p"), 1 => throw new ArgumentException("arg"), 2 => throw new InvalidOperationException("op"), 3 => throw new Exception("plain"),
            4 => throw new OverflowException(), 5 => throw new DivideByZeroException(), 6 => throw new Refusal("own"), 7 => throw new Shortage(4, 3), 8 => throw new Late("late"), 9 => throw new Odd(9),
            10 => throw new Wrapped<int>(5), 11 => throw new Wrapped<string>("w"), 12 => throw new Late(), 13 => throw new NotSupportedException("no"), _ => x,
        };
        public static string Clauses(int x) { try { Fail(x); log += "n"; } catch (ArgumentNullException) { log += "null"; } catch (ArgumentException e) { log += "argument " + e.Message; } catch (ArithmeticException e) { log += "arithmetic " + e.Message; } catch (InvalidOperationException e) { log += "operation " + e.Message; } catch (SystemException) { log += "system"; } catch (Refusal e) { log += "refusal " + e.Kind + e.Code; } catch (Exception e) { log += "rest " + e.Message; } return log; }
        public static string Propagates(int x) { try { try { Fail(x); log += "n"; } catch (ArgumentException e) { log += "inner " + e.Message; } finally { log += "f"; } } catch (InvalidOperationException e) { log += "middle " + e.Message; } return log; }
        public static string WithFinally(int x) { for (int i = 0; i < 3; i++) { try { try { if (i == 1) Fail(x); if (i == 2) break; log += i; } catch (Refusal) when (x == 6) { log += "r"; continue; } catch (ArgumentException) { return log + "a"; } finally { log += "f"; } } catch { log += "c"; } } return log; }
        public static string WithoutVariable(int x) { try { return "n" + Fail(x); } catch (Shortage) { return "short"; } catch (Refusal) { return "refused"; } catch { return "other"; } }
        public static string Rethrown(int x) { try { try { Fail(x); } catch (Refusal e) { e.Code = 9; log += "1"; throw; } catch (ArgumentException) { log += "2"; throw new Late("again"); } } catch (Shortage e) { log += "short" + e.Code + e.Need + e.Have; } catch (Refusal e) { log += e.Code; } catch (Late e) { log += e.Message; } return log; }
        public static string ThrownAgain(int x) { Exception kept = null; try { Fail(x); } catch (Exception e) { kept = e; } try { if (kept != null) throw kept; log += "none"; } catch (Refusal e) { log += "same" + (e == kept); } catch (Exception e) { log += "other" + (e == kept) + (e != kept); } return log; }
        public static string ThrowsNull(int x) { Refusal none = null; try { if (x == 1) throw none; throw (Exception)null; } catch (NullReferenceException e) { return e.Message; } }
        public static void Escapes(int x) { try { Fail(x); } catch (Refusal) { } catch (Late) when (x == 8) { } }
        public static void EscapesOwn(int x) => throw new Shortage(x, x);
        public static int Overflows(int x) { try { return checked(x * 1000000007 + 1); } catch (OverflowException) { return -1; } }
        public static int Divides(int x) { try { return 100 / x; } catch (ArithmeticException e) when (e is DivideByZeroException) { return -1; } }
        public static string Compiled(int x) { try { int? none = x == 1 ? 1 : null; int[] a = [1, 2]; object o = 70000; long big = long.MaxValue - x; switch (x) { case 0: return "" + none.Value; case 1: return "" + a[x + 1]; case 2: return "" + checked((int)big); case 3: return "" + (short)(int)(BigInteger)big; case 4: return "" + (x switch { 5 => 1 }); case 5: return "" + Math.Abs(int.MinValue + x - 5); case 6: return "" + Math.Clamp(x, 8, x); case 7: return "" + "abc"[x]; case 8: a[x] = 4; return "n"; default: return "" + (int.MinValue + x - x) / (x - x - 1); } } catch (IndexOutOfRangeException) { return "index"; } catch (OverflowException) { return "overflow"; } catch (InvalidOperationException) { return "operation"; } catch (ArgumentException e) { return "argument"; } }
        public static string Library(int x) { try { return x switch { 0 => "" + int.Parse("a"), 1 => "" + byte.Parse("256"), 2 => "" + int.Parse(null), 3 => "abc".PadLeft(-1), 4 => "a".Replace("", "b"), _ => "" + bool.Parse("x") }; } catch (ArgumentNullException) { return "null"; } catch (ArgumentOutOfRangeException) { return "range"; } catch (ArgumentException) { return "argument"; } catch (FormatException) { return "format"; } catch (OverflowException) { return "overflow"; } }

        public static string Filters(int x) { try { Fail(x); return "n"; } catch (Exception e) when (e is Shortage { InnerException: null } s && s.Have < x) { return "a" + s.Need; } catch (Shortage e) when (e.Have != 3 || e.InnerException is Late) { return "b"; } catch (Exception e) when (e is ArgumentException or Refusal and not Shortage) { return "c"; } catch (Exception e) when (e.Message == "late") { return "d"; } catch { return "g"; } }
        public static string Tests(int x) { try { Fail(x); return "n"; } catch (Exception e) { log += (e is Refusal) + " " + (e is SystemException) + " " + (e is ICoded) + (e as Shortage)?.Need; log += e switch { Shortage { Have: var h } => "s" + h, Refusal r => "r" + r.Kind, Wrapped<int> { Value: > 4 } => "wi", Wrapped<string> w => w.Value, ICoded c => "c" + c.Number, ArgumentNullException or ArithmeticException => "a", { Message: "plain" } => "p", _ => "_" }; return log; } }
        public static string Casts(int x) { try { Fail(x); return "n"; } catch (Exception e) { try { return "" + ((Refusal)e).Code; } catch (InvalidCastException) { return "cast"; } } }
        public static string Members(int x) { Shortage s = new(x, x + 1) { Code = x }; Refusal r = s; r.Code += 2; s.Code++; return s.Message + s.Code + r.Kind + s.Need + s.Have + r.Message; }
        public static string Inner(int x) { try { try { Fail(x); } catch (Exception e) { throw new Refusal("outer", e); } } catch (Refusal e) { return e.Message + " " + e.InnerException.Message + (e.InnerException is Refusal) + (e.InnerException.InnerException == null); } return "n"; }
        public static string InnerOfSystem(int x) { Exception e = x == 0 ? new InvalidOperationException("a", new Late("b")) : x == 1 ? new ArgumentException("a", "n", new Late("c")) : x == 2 ? new NotImplementedException("d", new Exception("e")) : new Exception("f"); return e.Message + e.InnerException?.Message; }
        public static string Messages(int x) { string none = null; Exception e = x switch { 0 => new Refusal(), 1 => new Late(), 2 => new Even(), 3 => new Outer.Inner(), 4 => new Wrapped<int>(1), 5 => new Wrapped<Wrapped<string>[]>(null), 6 => new Refusal(none), 7 => new InvalidOperationException(none), 8 => new ArgumentException(none), 9 => new Late(none), 10 => new Exception(null), 11 => new ArgumentNullException(null, none), 12 => new ArgumentException(none, "p"), _ => new ArgumentOutOfRangeException("") }; return e.Message; }
        public static string Generic(int x) => Caught<Refusal>(x) + Caught<ArgumentException>(x) + Caught<Exception>(x) + Caught<Wrapped<int>>(x);
        private static string Caught<T>(int x) where T : Exception { try { try { Fail(x); return "n"; } catch (T e) { return "t" + e.Message; } } catch (Exception) { return "o"; } }
        public static string Made(int x) => Make<Refusal>(x) + Make<Late>(x) + Make<FormatException>(x);
        private static string Make<T>(int x) where T : Exception, new() { try { if (x == 1) throw new T(); return "n"; } catch (T e) { return e.Message; } }
        public static string Dispatched(int x) { ICoded c = x > 1 ? new Odd(x) : new Even(); Coded d = (Coded)c; return "" + c.Number + d.Number + d.Message; }
        private static int built;
        private static int Count(int x) { log += x; return built += x; }
        public static string Built(int x) { try { throw x switch { 0 => new Plain(Count(1), b: Count(2)), 1 => new Plain(Count(3), 4) { C = Count(5) }, 2 => new Held(Count(6), new Late("i")), 3 => new Given(null, Count(7)), _ => new Given("g" + x, Count(8)) { Extra = new Plain(1, 2) } }; } catch (Plain e) { return log + e.Message + e.A + e.B + e.C + e.D; } catch (Held e) { return log + e.Message + e.Twice + e.InnerException.Message; } catch (Given e) { return log + e.Message + e.Number + e.Extra?.Message + e.Extra?.B; } }
        public static string Delegates(int x) { Shortage s = new(x, 2); Func<string> f = () => s.Kind; Action fail = () => throw s; try { fail(); } catch (Refusal e) { return f() + (e == s); } return "n"; }
        """, Classes);

    private static readonly Differential Filters = new("""
        private static int asked;
        private static bool Ask(bool answer) { asked++; return answer; }
        private static int Fail(int x) => x switch { 0 => throw new Refusal("own") { Code = 2 }, 1 => throw new Refusal(), 2 => throw new Late("late"), 3 => throw new Shortage(1, 2), _ => throw new Exception("plain") };
        public static string Effects(int x) { try { try { Fail(x); return "n"; } catch (Late) when (Ask(false)) { return "a"; } catch (Refusal e) when (e.Code == 2 && Ask(true)) { return "b" + asked; } catch (Shortage e) when (e.Need / (x - 3) == 0) { return "c"; } } catch (Exception e) when (Ask(e is Shortage)) { return "d" + asked; } catch { return "e" + asked; } }
        public static string Nested(int x) { string log = ""; for (int i = 0; i < 5; i++) { try { Fail(i); } catch (Refusal e) when (e.Code == 7 || i == x) { log += e.Kind; continue; } catch (Exception e) when (e is SystemException || Fail(x) == 0) { log += e.Message; } catch { log += "-"; } log += i; } return log; }
        """, Classes);

    private static readonly Differential Indices = new("""
        private static string log = "";
        private static int Say(int x) { log += x; return x; }
        private static void Set(ref int place, int x) { log += "s"; place = x; }
        public static string Reads(int x) { int[] a = [1, 2, 3]; try { log += a[x]; log += a[^x]; log += "abcd"[x + 1]; log += new byte[] { 5, 6 }[x]; } catch (IndexOutOfRangeException e) { log += e.Message; } return log; }
        public static string Writes(int x) { int[] a = [1, 2, 3]; byte[] b = [1, 2]; try { a[x] = Say(x); a[Say(x)] += Say(5); a[x - 1]++; b[x - 1] = 4; (a[x], a[x - 2]) = (4, 5); } catch (SystemException e) { log += e.Message; } return log + a[0] + a[1] + a[2] + b[0] + b[1]; }
        public static string References(int x) { int[] a = [1, 2, 3]; try { Set(ref a[x], Say(7)); ref int r = ref a[x + 1]; r += 2; } catch (IndexOutOfRangeException) { log += "out"; } return log + a[0] + a[1] + a[2]; }
        public static string Spans(int x) { int[] a = [1, 2, 3]; Span<int> s = a; ReadOnlySpan<char> c = "abc"; try { log += s[x] + c[x]; s[x] += 4; s[x + 1] = Say(9); s[^x]--; Set(ref s[x - 1], Say(8)); } catch (IndexOutOfRangeException e) { log += e.Message; } return log + a[0] + a[1] + a[2]; }
        public static string Slices(int x) { int[] a = [1, 2, 3]; byte[] b = [1, 2, 3]; try { log += a[x..].Length; log += a[1..x].Length; log += b[..^x].Length; log += b[x..2].Length; } catch (ArgumentException) { log += "out"; } return log; }
        public static string OtherTypes(int x) { int[] a = [1, 2, 3]; try { log += a[x]; } catch (ArithmeticException) { log += "arithmetic"; } catch (InvalidOperationException) { log += "operation"; } catch (Exception e) when (e is not ArgumentException) { log += "rest"; } return log; }
        public static void Escapes(int x) { int[] a = [1, 2, 3]; try { a[x] = 5; } catch (ArgumentException) { } }
        """);

    private static readonly Differential Overrides = new("""
        private static int Fail(int x) => x switch { 0 => throw new Need(1), 1 => throw new Deep(2, "d"), 2 => throw new ArgumentException("arg"), 3 => throw new Shown("s"), _ => throw new Exception("plain") };
        public static string Virtual(int x) { try { Fail(x); return "n"; } catch (Exception e) { return e.Message + (e is { Message: "plain" }) + (e as Need)?.Message; } }
        public static string Typed(int x) { try { Fail(x); return "n"; } catch (Need e) { return e.Message; } catch (ArgumentException e) when (e.Message == "s!") { return "shown " + e.Message; } catch { return "-"; } }
        public static string Text(int x) => $"{new Shown("a")} {new Shown("b" + x).ToString()}";
        public static void Escapes(int x) { try { Fail(x); } catch (InvalidCastException) { } }
        """, """
        public class Need(int n) : Exception { public int N => n; public override string Message => $"need {n}"; }
        public class Deep(int n, string s) : Need(n) { public override string Message => base.Message + s; }
        public class Shown(string text) : ArgumentException(text) { public override string Message => base.Message + "!"; public override string ToString() => Message + "?"; }
        """);

    private static readonly object?[] Inputs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];

    [TestMethod]
    [DataRow("Clauses"), DataRow("Propagates"), DataRow("WithFinally"), DataRow("WithoutVariable"), DataRow("Filters"), DataRow("Generic")]
    public void TheFirstClauseOfTheExceptionsClassCatches(string method) => Code.AgreeForEach(method, Inputs);

    [TestMethod]
    [DataRow("Effects"), DataRow("Nested")]
    public void AFilterIsAskedWhereTheClassFits(string method) => Filters.AgreeForEach(method, 0, 1, 2, 3, 4);

    [TestMethod]
    [DataRow("Reads"), DataRow("Writes"), DataRow("References"), DataRow("Spans"), DataRow("Slices"), DataRow("OtherTypes"), DataRow("Escapes")]
    public void AnIndexOutOfRangeHasItsClass(string method) => Indices.AgreeForEach(method, -1, 0, 1, 2, 3, 4);

    [TestMethod]
    [DataRow("Virtual"), DataRow("Typed"), DataRow("Text"), DataRow("Escapes")]
    public void AClassMayOverrideMessage(string method) => Overrides.AgreeForEach(method, 0, 1, 2, 3, 4);

    [TestMethod]
    [DataRow("Rethrown"), DataRow("ThrownAgain"), DataRow("ThrowsNull"), DataRow("Escapes"), DataRow("EscapesOwn")]
    public void AnExceptionIsOneObject(string method) => Code.AgreeForEach(method, Inputs);

    [TestMethod]
    [DataRow("Overflows"), DataRow("Divides"), DataRow("Compiled"), DataRow("Library")]
    public void WhatCSharpThrowsByItselfHasItsClass(string method) => Code.AgreeForEach(method, Inputs);

    [TestMethod]
    [DataRow("Tests"), DataRow("Casts"), DataRow("Members"), DataRow("Dispatched"), DataRow("Delegates"), DataRow("Built"), DataRow("Made")]
    public void ClassesOfOnesOwnAreClasses(string method) => Code.AgreeForEach(method, Inputs);

    [TestMethod]
    [DataRow("Messages"), DataRow("Inner"), DataRow("InnerOfSystem")]
    public void MessagesAndInnerExceptionsAreKept(string method) => Code.AgreeForEach(method, Inputs);
}
