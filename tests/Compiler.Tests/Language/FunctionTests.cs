using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Methods and their arguments, local functions, lambdas without captures, delegates, extension methods, operators.</summary>
[TestClass]
public class FunctionTests
{
    private const string Types = """
        public delegate int Combine(int a, int b);
        public static class Extensions
        {
            public static int Twice(this int n) => n * 2;
            public static string Quote(this string s, string mark = "'") => mark + s + mark;
            public static int Total(this int[] items, int start = 0) { foreach (int n in items) start += n; return start; }
            public static T Second<T>(this T[] items) => items[1];
            public static TResult Map<T, TResult>(this T value, Func<T, TResult> map) => map(value);
        }
        public class Amount
        {
            public int Units;
            public Amount(int units) => Units = units;
            public static Amount operator +(Amount a, Amount b) => new Amount(a.Units + b.Units);
            public static Amount operator +(Amount a, int b) => new Amount(a.Units + b);
            public static Amount operator -(Amount a) => new Amount(-a.Units);
            public static Amount operator ++(Amount a) => new Amount(a.Units + 1);
            public static bool operator <(Amount a, Amount b) => a.Units < b.Units;
            public static bool operator >(Amount a, Amount b) => a.Units > b.Units;
            public static bool operator ==(Amount a, Amount b) => a.Units == b.Units;
            public static bool operator !=(Amount a, Amount b) => a.Units != b.Units;
            public static bool operator !(Amount a) => a.Units == 0;
            public static implicit operator Amount(int units) => new Amount(units);
            public static explicit operator int(Amount a) => a.Units;
            public static implicit operator string(Amount a) => "#" + a.Units;
            public static Amount operator <<(Amount a, int n) => new Amount(a.Units << n);
            public static bool operator true(Amount a) => a.Units != 0;
            public static bool operator false(Amount a) => a.Units == 0;
            public override bool Equals(object other) => false;
            public override int GetHashCode() => Units;
        }
        """;

    private static readonly Differential Code = new("""
        private static string trace = "";
        private static int Note(int n) { trace += n + ";"; return n; }

        public static int Recursive(int n) => n < 2 ? n : Recursive(n - 1) + Recursive(n - 2);
        private static bool IsEven(int n) => n == 0 || IsOdd(n - 1);
        private static bool IsOdd(int n) => n != 0 && IsEven(n - 1);
        public static bool Mutual(int n) => IsEven(n);

        private static string Join(int a, int b = 20, int c = 30, string d = "d") => $"{a} {b} {c} {d}";
        public static string OptionalArguments() => Join(1) + "|" + Join(1, 2) + "|" + Join(1, d: "x") + "|" + Join(c: 3, a: 1);
        public static string NamedArgumentsInSourceOrder() => Join(c: Note(3), a: Note(1), b: Note(2)) + trace;
        private static int Sum(int first, params int[] rest) { int s = first; foreach (int n in rest) s += n; return s * 10 + rest.Length; }
        public static int[] ParamsForms() => new[] { Sum(1), Sum(1, 2), Sum(1, 2, 3), Sum(1, new[] { 4, 5 }), Sum(first: 1, rest: 6) };
        private static string Kind(int n) => "int"; private static string Kind(long n) => "long"; private static string Kind(string s) => "string"; private static string Kind(object o) => "object"; private static string Kind(BigInteger b) => "big";
        public static string Overloads() => Kind(1) + Kind(1L) + Kind("s") + Kind(new int[0]) + Kind(BigInteger.One) + Kind((byte)1) + Kind('c') + Kind(1u);
        public static string ReassignedParameters(int n, string s) { n += 5; s = s + n; return s; }
        public static int ExpressionBodies(int n) => n switch { < 0 => Negative(n), _ => n };
        private static int Negative(int n) => -n;

        public static int LocalFunctions(int n)
        {
            return Triple(n) + Factorial(5) + Inner();
            static int Triple(int x) => x * 3;
            int Factorial(int x) { return x <= 1 ? 1 : x * Factorial(x - 1); }
            int Inner() { int Deep(int y) => y + Triple(y); return Deep(2); }
        }
        public static int LocalFunctionNames() { int F(int x) => x + 1; return F(1) + Other(); }
        private static int Other() { int F(int x) => x + 10; return F(1); }
        public static int Lambdas(int n)
        {
            Func<int, int> square = x => x * x;
            Func<int, int, int> add = (a, b) => { int c = a + b; return c; };
            Action<int> note = x => Note(x);
            note(7);
            return add(square(n), square(2)) + trace.Length;
        }

        private static int Increment(int n) => n + 1;
        private static int Apply(Func<int, int> f, int n) => f(f(n));
        private static readonly Func<int, int> stored = Increment;
        private static Combine combine = (a, b) => a * 10 + b;
        public static int[] MethodGroups() { Func<int, int> f = Increment; Combine c = combine; return new[] { Apply(Increment, 1), Apply(f, 2), stored(5), c(1, 2), Apply(x => stored(x) * 2, 1), f.Invoke(8) }; }
        public static int ChosenDelegate(bool which) { Func<int, int> f = which ? Increment : x => x - 1; Func<int, int>[] all = { f, Increment, x => -x }; int n = 5; foreach (Func<int, int> g in all) n = g(n); return n; }
        public static bool DelegatesAreNullable() { Action a = null; a?.Invoke(); Func<int> f = null; int? n = f?.Invoke(); return a == null && n == null; }
        public static int LambdasInLambdas() { Func<Func<int, int>, int> outer = f => f(3); return outer(x => { Func<int, int> twice = y => y * 2; return twice(x) + 1; }); }
        private static Func<int, int> Choose(int n) => n switch { 0 => x => x + 1, 1 => x => x * 10, _ => Increment };
        public static int[] ReturnedDelegates() => new[] { Choose(0)(5), Choose(1)(5), Choose(2)(5) };
        private int state = 3;
        private int AddState(int n) => n + state;
        public int DelegatesOfContractMembers() { Func<int, int> f = AddState; state = 10; Func<int, int> g = x => AddState(x) + state; return f(1) * 100 + g(1); }

        public static string ExtensionMethods() { int[] items = { 1, 2, 3 }; return $"{4.Twice()} {"a".Quote()} {"b".Quote(mark: "*")} {items.Total()} {items.Total(10)} {items.Second()} {new[] { "x", "y" }.Second()} {5.Map(n => n * 2)} {5.Map(n => "v" + n)} {Extensions.Twice(6)}"; }

        public static string Operators()
        {
            Amount a = 5, b = new Amount(7);
            Amount c = a + b; c += 10; Amount old = c++; ++c;
            string s = c;
            return $"{a.Units} {c.Units} {old.Units} {(-a).Units} {a < b} {a > b} {a == b} {a != b} {!a} {(int)b} {s} {(a << 2).Units} {(a + 1 + b).Units}";
        }
        public static string TruthOperators() { Amount zero = 0, one = 1; string r = ""; if (one) r += "one"; if (zero) r += "zero"; r += one ? "T" : "F"; while (zero) { r += "loop"; } return r; }
        public static string CompoundConversions() { Amount a = 1; a <<= 3; Amount[] all = { 2, 3 }; all[1] += all[0]; all[0]++; return $"{a.Units} {all[0].Units} {all[1].Units}"; }
        public static string EvaluationOrder() { int[] a = { 0, 0, 0, 0 }; int i = 0; a[i++] = i++ + Note(i); a[Note(3)] = Note(4) + Note(5) * Note(6); Note(Note(1) + Note(2)); return $"{a[0]} {a[3]} {trace}"; }
        public static int DiscardedResults() { _ = Note(4); Note(5); (_, int b) = (Note(6), Note(7)); return trace.Length + b; }
        """, Types);

    [TestMethod]
    [DataRow("OptionalArguments")]
    [DataRow("NamedArgumentsInSourceOrder")]
    [DataRow("ParamsForms")]
    [DataRow("Overloads")]
    [DataRow("LocalFunctionNames")]
    [DataRow("MethodGroups")]
    [DataRow("DelegatesAreNullable")]
    [DataRow("LambdasInLambdas")]
    [DataRow("ReturnedDelegates")]
    [DataRow("DelegatesOfContractMembers")]
    [DataRow("ExtensionMethods")]
    [DataRow("Operators")]
    [DataRow("TruthOperators")]
    [DataRow("CompoundConversions")]
    [DataRow("EvaluationOrder")]
    [DataRow("DiscardedResults")]
    public void FunctionsDoWhatDotNetDoes(string method) => Assert.IsFalse(Code.Agree(method).StartsWith("fault", System.StringComparison.Ordinal));

    [TestMethod]
    public void ArgumentsReachTheirParameters()
    {
        Assert.AreEqual("55", Code.Agree("Recursive", 10));
        Assert.AreEqual("true", Code.Agree("Mutual", 8));
        Assert.AreEqual("false", Code.Agree("Mutual", 7));
        Code.Agree("ReassignedParameters", 3, "a");
        Code.AgreeForEach("ExpressionBodies", -3, 0, 3);
        Assert.AreEqual("137", Code.Agree("LocalFunctions", 3));
        Assert.AreEqual("15", Code.Agree("Lambdas", 3));
        Code.AgreeForEach("ChosenDelegate", true, false);
    }
}
