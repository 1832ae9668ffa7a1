using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Delegates of several methods: called in order, the last result counts, the last occurrence is removed, and none left is null.</summary>
[TestClass]
public class MulticastTests
{
    private static readonly Differential Code = new("""
        private static string log = "";
        private static int One(int n) { log += "1:" + n + " "; return n + 1; }
        private static int Two(int n) { log += "2:" + n + " "; return n + 2; }
        private static int Three(int n) { log += "3:" + n + " "; return n + 3; }
        private static void Quit(int n) { log += "q"; throw new Exception("quit " + n); }
        private static void Note(int n) { log += "n" + n; }
        public static string CalledInOrder(int n) { Func<int, int> f = One; f += Two; f += Three; int r = f(n); return log + r; }
        public static string RemovesTheLastOccurrence(int n) { Func<int, int> f = One; f += Two; f += One; f -= One; int r = f(n); return log + r; }
        public static string RemovesARun(int n) { Func<int, int> a = One, b = Two, c = a + b; Func<int, int> f = c + a + c + b; f -= c; int r = f(n); return log + r; }
        public static string WhatIsNotInItStays(int n) { Func<int, int> f = One; f += Two; f -= Three; Func<int, int> run = Two; run += One; f -= run; int r = f(n); return log + r; }
        public static bool NoneLeftIsNull() { Func<int, int> f = One; f += Two; f -= One; f -= Two; return f == null; }
        public static string NullAddsNothing(int n) { Func<int, int> f = null; f += One; f += null; Func<int, int> none = null; f = none + f - none; int r = f(n); return log + r; }
        public static bool NullMinusAnything() { Func<int, int> f = null; f -= One; return f is null; }
        public static string OthersKeepTheirs(int n) { Func<int, int> f = One, g = f; g += Two; f += Three; int r = f(n) * 100 + g(n); return log + r; }
        public static string AnExceptionEndsIt(int n) { Action<int> f = Note; f += Quit; f += Note; try { f(n); } catch (Exception e) { log += e.Message; } return log; }
        public static int ClosuresAndPlainOnes(int n) { int sum = 0; Action<int> add = v => sum += v, f = add; f += v => sum *= v; f += add; f(n); f -= add; f(n); return sum; }
        public static string BoundReceivers(int n)
        {
            Counter a = new(), b = new();
            Action<int> f = a.Add; f += b.Add; f += a.Add; f(n); f -= a.Add; f(n); f -= new Counter().Add; f(n); f -= b.Add; f(n);
            return a.N + " " + b.N + " " + (f == a.Add) + (f != a.Add) + (f == b.Add);
        }
        public static string Equality()
        {
            Func<int, int> a = One, b = Two, ab = a + b, other = a; other += b; Counter c = new(); Action<int> x = c.Add, y = c.Add; Held s = new() { N = 1 }; Action<int> p = s.Add, q = s.Add, same = p;
            return "" + (a == b) + (ab == other) + (ab != a) + (ab == b + a) + (x == y) + (x == new Counter().Add) + (p == q) + (p == same) + (a == null) + (null != ab);
        }
        public static string InFieldsAndProperties(int n) { Hub hub = new(); hub.Changed += Note; hub.Handler += Note; hub.Handler += hub.Changed; hub.Handler(n); hub.Changed -= Note; return log + (hub.Changed == null) + shared(n); }
        private static Func<int, int> shared = Made();
        private static Func<int, int> Made() { Func<int, int> f = One; return f + Two; }
        public static string ReferencesAreShared(int n) { Change f = Up; f += Up; f += Up; f(ref n); return "" + n; }
        private delegate void Change(ref int n);
        private static void Up(ref int n) => n = n * 2 + 1;
        public static int StructsAreCopied(int n) { Func<Held, int> f = Bump; f += Bump; Held h = new() { N = n }; return f(h) * 100 + h.N; }
        private static int Bump(Held h) { h.N++; return h.N; }
        public static string Conditional(int n) { Action<int> f = null; f?.Invoke(n); f += Note; f += Note; f?.Invoke(n); return log; }
        public static string WhileItRuns(int n) { Action<int> f = null; f += v => f += Note; f += Note; f(n); log += "|"; f(n); return log; }
        public static string Generic(int n) => Twice<string>(s => log += s, "a" + n) + Twice<int>(v => log += v, n);
        private static string Twice<T>(Action<T> f, T value) { f += f; f(value); return log; }
        """, """
        public class Counter { public int N; public void Add(int n) => N += n; }
        public struct Held { public int N; public void Add(int n) => N += n; }
        public class Hub { public Action<int> Changed; public Action<int> Handler { get; set; } }
        """);

    [TestMethod]
    [DataRow("CalledInOrder")]
    [DataRow("RemovesTheLastOccurrence")]
    [DataRow("RemovesARun")]
    [DataRow("WhatIsNotInItStays")]
    [DataRow("NullAddsNothing")]
    [DataRow("OthersKeepTheirs")]
    [DataRow("AnExceptionEndsIt")]
    [DataRow("ClosuresAndPlainOnes")]
    [DataRow("BoundReceivers")]
    [DataRow("InFieldsAndProperties")]
    [DataRow("ReferencesAreShared")]
    [DataRow("StructsAreCopied")]
    [DataRow("Conditional")]
    [DataRow("WhileItRuns")]
    [DataRow("Generic")]
    public void BehaveAsOnDotNet(string method) => Code.AgreeForEach(method, 5, -3);

    [TestMethod]
    public void NoneLeftIsNull()
    {
        Assert.AreEqual("true", Code.Agree("NoneLeftIsNull"));
        Code.Agree("NullMinusAnything");
    }

    [TestMethod]
    public void AreEqualByTheirMethodsAndObjects() => Code.Agree("Equality");

    /// <summary>Where nothing is added to a delegate, equality looks at the bound object all the same.</summary>
    [TestMethod]
    public void BoundDelegatesAreEqualWithoutMulticast() => new Differential(
        "public static string A() { Counter c = new(), d = new(); Action x = c.Up, y = c.Up, z = d.Up; return \"\" + (x == y) + (x == z) + (x != y) + Equals(x, y) + object.Equals(x, z) + object.Equals(null, x) + ((x, 1) == (y, 1)); }",
        "public class Counter { public int N; public void Up() => N++; }").Agree("A");
}
