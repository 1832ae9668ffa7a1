using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Operators of the author's own: lifted, short-circuiting, in tuples.</summary>
[TestClass]
public class OperatorTests
{
    private const string Types = """
        public struct Money
        {
            public static int Calls; public int N; public Money(int n) { N = n; }
            public static Money operator +(Money a, Money b) { Calls++; return new(a.N + b.N); }
            public static Money operator -(Money a) => new(-a.N);
            public static Money operator ++(Money a) => new(a.N + 1);
            public static bool operator <(Money a, Money b) => a.N < b.N;
            public static bool operator >(Money a, Money b) => a.N > b.N;
            public static bool operator ==(Money a, Money b) { Calls += 10; return a.N % 10 == b.N % 10; }
            public static bool operator !=(Money a, Money b) => a.N != b.N;
            public static explicit operator int(Money a) => a.N;
            public static implicit operator Money(int n) => new(n);
            public override bool Equals(object o) => false; public override int GetHashCode() => 0;
        }
        public class Three
        {
            public int N; public Three(int n) { N = n; }
            public static Three operator &(Three a, Three b) => new(a.N < b.N ? a.N : b.N);
            public static Three operator |(Three a, Three b) => new(a.N > b.N ? a.N : b.N);
            public static bool operator true(Three a) => a.N > 1;
            public static bool operator false(Three a) => a.N == 0;
            public static Three operator !(Three a) => new(2 - a.N);
        }
        """;

    private static readonly Differential Code = new("""
        private static Money? Of(int n) => n < 0 ? null : new Money(n);
        public static string Lifted(int x, int y) { Money.Calls = 0; Money? a = Of(x), b = Of(y); Money? c = a; c++; c += b; return "" + (a + b)?.N + (-a)?.N + (a < b) + (a > b) + (a == b) + (a != b) + c?.N + (int?)a + (a == 13) + Money.Calls; }
        public static int LiftedCast(int x) => (int)Of(x);
        private static string log = "";
        private static Three T(int n) { log += n; return new(n); }
        public static string ShortCircuit(int x, int y) { log = ""; Three and = T(x) && T(y), or = T(x) || T(y); string r = T(x) && !T(y) ? "yes" : "no"; if (T(x) || T(y) && T(1)) r += "!"; return r + and.N + or.N + log; }
        public static bool[] InTuples() { Money a = 3, b = 13; return new[] { (a, 1) == (b, 1), (a, 1) != (b, 1), (1, (a, 2)) == (1, (b, 2)) }; }
        """, Types);

    [TestMethod]
    public void LiftedOperatorsTakeNull() => Code.AgreeForPairs("Lifted", -1, 3, 13, 4);

    [TestMethod]
    public void CastsOfNullFault() => Code.AgreeForEach("LiftedCast", -1, 3);

    [TestMethod]
    public void OwnTruthValuesShortCircuit() => Code.AgreeForPairs("ShortCircuit", 0, 1, 2);

    [TestMethod]
    public void TuplesCompareByTheirElementsOperators() => Assert.AreEqual("[true, true, true]", Code.Agree("InTuples"));
}
