using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>What constructors do without saying it: base calls with optional parameters, parameters of primary constructors in initialisers.</summary>
[TestClass]
public class ConstructorTests
{
    private static readonly Differential Code = new("""
        public static string Optional() => new OnOptional().Text + new AlsoOnOptional(2).Text + new OnParams().Count + new OnBoth().Text + new OnGeneric().Value + new OnRecord().ToString();
        public static string Changed(int n) { Changing c = new(n); return c.A + " " + c.B + " " + c.C + " " + c.Make() + c.Make() + c.Last; }
        public static string Shared(int n) { Sharing s = new(n); s.Up(); s.Up(); return s.Get() + " " + new Sharing(1).Get() + s.Start; }
        public static string Referred(int n) { Referring r = new(n, 3); return r.A + " " + r.B + " " + r.C; }
        public static string HandedOn(int n) { Heir h = new(n); h.Up(); return h.Given + " " + h.Get() + h.Sum; }
        public static string Kept(int n) { Keeping k = new(n); return k.A + " " + k.Get() + k.Make() + k.Get(); }
        public static int NestedLambdas(int n) => new Plain().F(n)() + new Written(1).F(n)() + new Bare().F(n)();
        """, """
        public enum Kind { One = 1, Two }
        public class Optional { public string Text; public Optional(int n = 4, string s = "s", Kind k = Kind.Two, BigInteger big = default, int? none = null, Span p = default) { Text = n + s + (int)k + big + none.HasValue + p.N; } protected internal Optional(string only) { Text = only; } }
        public struct Span { public int N; }
        public class OnOptional : Optional { }
        public class AlsoOnOptional : Optional { public AlsoOnOptional(int n) { Text += n; } }
        public class Params { public int Count; public Params(params int[] all) => Count = all.Length + 10; }
        public class OnParams : Params { }
        public class Both { public string Text; public Both() => Text = "none"; public Both(int n = 1) => Text = "optional"; }
        public class OnBoth : Both { }
        public class Generic<T> { public T Value; public Generic(T value = default) => Value = value; }
        public class OnGeneric : Generic<int> { }
        public record Based(int N = 6);
        public record OnRecord : Based { public int M = 1; }
        public class Changing(int n) { public int A = n++; public int B = n * 10; public int C = n += 5; public Func<int> Make = () => n++; public int Last = n; }
        public class Sharing(int n) { public Action Up = () => n++; public Func<int> Get = () => n; public int Start = ++n; }
        public class Referring(int n, int m) { public int A = Bump(ref n); public int B = Bump(ref n) + m; public int C = n; private static int Bump(ref int value) => value += 2; }
        public class Root(int given, Func<int> get) { public int Given = given; public Func<int> Get = get; }
        public class Heir(int n) : Root(n++, () => n) { public Action Up = () => n += 100; public int Sum = n + 1; }
        public class Keeping(int n) { public int A = n++; public Func<int> Make = () => 7; public int Get() => n++; }
        public class Plain { public Func<int, Func<int>> F = a => () => a++ + a; }
        public class Written { public int N; public Func<int, Func<int>> F = a => () => a++ + a; public Written(int n) { N = n; } }
        public class Bare { public Func<int, Func<int>> F = a => () => a++ + a; public Bare() { Func<int> g = () => 1; g(); } }
        """);

    [TestMethod]
    public void AnUnwrittenBaseCallTakesTheDefaults() => Code.Agree("Optional");

    [TestMethod]
    [DataRow("Changed")]
    [DataRow("Shared")]
    [DataRow("Referred")]
    [DataRow("HandedOn")]
    [DataRow("Kept")]
    [DataRow("NestedLambdas")]
    public void ParametersOfPrimaryConstructorsAreVariables(string method) => Code.AgreeForEach(method, 5, -1);
}
