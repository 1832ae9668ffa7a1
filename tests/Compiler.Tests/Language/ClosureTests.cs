using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Lambdas and local functions that capture: each closure has its own variables, and shares those of the scope that it was made in.</summary>
[TestClass]
public class ClosureTests
{
    private static readonly Differential Code = new("""
        public static int CapturesAnUnchangedLocal(int x) { int y = x * 2; Func<int, int> f = v => v + y; return f(1) + f(10); }
        public static int CapturesAParameter(int x) { Func<int> f = () => x + 1; return f(); }
        public static int SeesLaterChanges(int x) { Func<int> f = () => x; x += 5; return f(); }
        public static int ChangesTheVariable(int x) { Action add = () => x += 3; add(); add(); return x; }
        public static int TwoClosuresShareAVariable(int x) { int n = x; Action up = () => n++; Func<int> get = () => n; up(); up(); return get() * 10 + n; }
        public static int EachTurnHasItsOwn(int n)
        {
            Func<int>[] all = new Func<int>[n];
            for (int i = 0; i < n; i++) { int own = i * 10; own++; all[i] = () => own++; }
            int sum = 0;
            foreach (Func<int> one in all) { one(); sum = sum * 100 + one(); }
            return sum;
        }
        public static int AForVariableIsOne(int n)
        {
            Func<int>[] all = new Func<int>[n];
            for (int i = 0; i < n; i++) all[i] = () => i;
            int sum = 0;
            for (int k = 0; k < n; k++) sum = sum * 10 + all[k]();
            return sum;
        }
        public static int AForeachVariableIsNewEachTurn(int n)
        {
            int[] items = new int[n];
            for (int k = 0; k < n; k++) items[k] = k + 1;
            Func<int>[] all = new Func<int>[n];
            int at = 0;
            foreach (int item in items) all[at++] = () => item;
            int sum = 0;
            for (int k = 0; k < n; k++) sum = sum * 10 + all[k]();
            return sum;
        }
        private static Func<int> Counter(int start) { int n = start; return () => n++; }
        public static int ReturnedClosuresLiveOn(int x) { Func<int> a = Counter(x), b = Counter(100); a(); a(); b(); return a() * 1000 + b(); }
        public static int NestedLambdas(int x) { Func<int, Func<int, int>> add = a => b => a + b + x; x++; return add(10)(200); }
        public static int CurriedWithState(int x) { int calls = 0; Func<int, Func<int>> make = a => () => { calls++; return a + x; }; int s = make(1)() + make(2)(); return s * 10 + calls; }
        public static int Recursive(int n) { Func<int, int> fib = null!; fib = k => k < 2 ? k : fib(k - 1) + fib(k - 2); return fib(n); }
        public static int LocalFunctionCaptures(int x) { int total = 0; void Add(int v) { total += v * x; } Add(1); Add(2); return total; }
        public static int LocalFunctionsCallEachOther(int x) { int depth = 0; bool Even(int n) { depth++; return n == 0 || Odd(n - 1); } bool Odd(int n) { depth++; return n != 0 && Even(n - 1); } return (Even(x) ? 1000 : 0) + depth; }
        public static int LocalFunctionBeforeItsText(int x) { int y = x + 1; return Twice() + y; int Twice() => y * 2; }
        public static int LocalFunctionAsDelegate(int x) { int k = x; int Next(int step) { k += step; return k; } Func<int, int> f = Next; return f(2) * 100 + f(3); }
        public static int LambdaCallsLocalFunction(int x) { int k = x; int Bump() => ++k; Func<int> f = () => Bump() + Bump(); return f() * 100 + k; }
        public static int LocalFunctionInsideLambda(int x) { Func<int, int> f = a => { int Inner(int b) => a + b + x; return Inner(1) + Inner(2); }; x = 7; return f(100); }
        public static int MixesPlainAndClosures(bool capture, int x) { Func<int, int> f = v => v + 1; if (capture) f = v => v + x; return f(10); }
        private static int Apply(Func<int, int> f, int v) => f(f(v));
        public static int PassedAsArgument(int x) { int calls = 0; int r = Apply(v => { calls++; return v * x; }, 3); return r * 10 + calls; }
        public static int CapturesAPatternVariable(object o) { if (o is string s) { Func<int> f = () => s.Length; return f(); } return -1; }
        public static string CapturesTheException(int x) { try { throw new Exception("e" + x); } catch (Exception e) { Func<string> f = () => e.Message + "!"; return f(); } }
        public static int CapturesAStruct(int x) { Pair p = new() { A = x, B = 1 }; Action change = () => p.A += 5; Pair before = p; change(); return p.A * 100 + before.A; }
        public static int CapturesThis(int x) { Holder h = new() { Value = x }; Func<int> f = h.Maker(3); h.Value = 50; return f(); }
        public static int ClosureInAStaticField(int x) => Stored(x) + Stored(1);
        private static readonly Func<int, int> Stored = v => { int k = v; Func<int> f = () => k * 2; k++; return f(); };
        public static int ThrowsInside(int x) { int n = 0; Action a = () => { n++; if (x > 0) throw new Exception("inside"); }; try { a(); } catch (Exception) { n += 10; } return n; }
        """, """
        public struct Pair { public int A, B; }
        public class Holder { public int Value; public Func<int> Maker(int by) { int factor = by; return () => Value * factor; } }
        """);

    [TestMethod]
    [DataRow("CapturesAnUnchangedLocal")]
    [DataRow("CapturesAParameter")]
    [DataRow("SeesLaterChanges")]
    [DataRow("ChangesTheVariable")]
    [DataRow("TwoClosuresShareAVariable")]
    [DataRow("EachTurnHasItsOwn")]
    [DataRow("AForVariableIsOne")]
    [DataRow("AForeachVariableIsNewEachTurn")]
    [DataRow("ReturnedClosuresLiveOn")]
    [DataRow("NestedLambdas")]
    [DataRow("CurriedWithState")]
    [DataRow("Recursive")]
    [DataRow("LocalFunctionCaptures")]
    [DataRow("LocalFunctionsCallEachOther")]
    [DataRow("LocalFunctionBeforeItsText")]
    [DataRow("LocalFunctionAsDelegate")]
    [DataRow("LambdaCallsLocalFunction")]
    [DataRow("LocalFunctionInsideLambda")]
    [DataRow("PassedAsArgument")]
    [DataRow("CapturesTheException")]
    [DataRow("CapturesAStruct")]
    [DataRow("CapturesThis")]
    [DataRow("ClosureInAStaticField")]
    [DataRow("ThrowsInside")]
    public void ClosuresMeanWhatTheyMeanOnDotNet(string method) => Code.AgreeForEach(method, 0, 1, 3, 4);

    [TestMethod]
    public void ADelegateMayHoldEitherKind()
    {
        Code.Agree("MixesPlainAndClosures", false, 5);
        Code.Agree("MixesPlainAndClosures", true, 5);
    }

    [TestMethod]
    public void PatternVariablesAreCaptured() => Code.AgreeForEach("CapturesAPatternVariable", "abc");
}
