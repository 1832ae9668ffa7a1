using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Generic methods and types: every instance means what C# means for its type arguments.</summary>
[TestClass]
public class GenericTests
{
    private const string Types = """
        public interface IScore { int Score(); int Bonus { get; } }
        public sealed class Player : IScore { public int Points; public int Score() => Points; public int Bonus => 1; }
        public struct Team : IScore { public int A; public int B; public int Score() { A++; return A + B; } public int Bonus => 2; }
        public class Open : IScore { public int Score() => 7; int IScore.Bonus => 3; }
        public class Pair<TFirst, TSecond>
        {
            public TFirst First; public TSecond Second { get; set; }
            public Pair(TFirst first, TSecond second) { First = first; Second = second; }
            public Pair<TSecond, TFirst> Swapped() => new Pair<TSecond, TFirst>(Second, First);
            public TResult Fold<TResult>(Func<TFirst, TSecond, TResult> fold) => fold(First, Second);
            public static Pair<TFirst, TSecond> Default() => new Pair<TFirst, TSecond>(default, default);
        }
        public struct Optional<T>
        {
            private T value; public bool HasValue;
            public Optional(T value) { this.value = value; HasValue = true; }
            public T Or(T other) => HasValue ? value : other;
            public void Set(T next) { value = next; HasValue = true; }
            public static implicit operator Optional<T>(T value) => new Optional<T>(value);
        }
        public class Stack<T>
        {
            private T[] items = new T[4]; private int count;
            public int Count => count;
            public void Push(T item) { if (count == items.Length) Grow(); items[count++] = item; }
            public T Pop() { if (count == 0) throw new Exception("empty"); T item = items[--count]; items[count] = default; return item; }
            public T this[int i] { get => items[i]; set => items[i] = value; }
            private void Grow() { T[] larger = new T[items.Length * 2]; for (int i = 0; i < count; i++) larger[i] = items[i]; items = larger; }
        }
        public class NumberStack : Stack<int> { public int Sum() { int s = 0; while (Count > 0) s += Pop(); return s; } }
        public static class Generic<T> where T : class { public static T Last; public static T Keep(T value) { T old = Last; Last = value; return old; } }
        """;

    private static readonly Differential Code = new("""
        private static T Identity<T>(T value) => value;
        private static (T, T) Both<T>(T value) => (value, value);
        private static T[] Fill<T>(T value, int n) { T[] a = new T[n]; for (int i = 0; i < n; i++) a[i] = value; return a; }
        private static T Default<T>() => default;
        private static void Swap<T>(T[] a, int i, int j) { T t = a[i]; a[i] = a[j]; a[j] = t; }
        private static int Count<T>(T[] items, Func<T, bool> test) { int n = 0; foreach (T item in items) if (test(item)) n++; return n; }
        private static bool IsNull<T>(T value) => value == null;
        private static int Total<T>(T item) where T : IScore => item.Score() * 10 + item.Bonus;
        private static int Twice<T>(T item) where T : struct, IScore { item.Score(); return item.Score(); }

        public static string Methods()
        {
            int[] n = Fill(7, 2); n[0]++; string[] s = Fill("ab", 3); var both = Both(5); bool[] flags = Fill(true, 1);
            Swap(s, 0, 2); Swap(n, 0, 1);
            return $"{n[0]} {n[1]} {s[2]} {both.Item1 + both.Item2} {Identity("x")} {Identity<long>(4)} {Default<int>()} {Default<string>() == null} {Default<bool>()} {Default<int?>() == null} {flags[0]} {Default<BigInteger>()} {Fill((byte)3, 2).Length}";
        }
        public static int Predicates() => Count(new[] { 1, 2, 3, 4 }, n => n % 2 == 0) * 10 + Count(new[] { "a", "", "b" }, s => s.Length > 0);
        public static bool[] NullTests() => new[] { IsNull<string>(null), IsNull("a"), IsNull(5), IsNull<int?>(null), IsNull<int?>(5), IsNull(new int[0]) };
        public static string Classes()
        {
            Pair<int, string> p = new Pair<int, string>(1, "one"); Pair<string, int> q = p.Swapped(); q.Second += 4; p.First++;
            Pair<bool, BigInteger> d = Pair<bool, BigInteger>.Default();
            return $"{p.First} {p.Second} {q.First} {q.Second} {d.First} {d.Second} {p.Fold((a, b) => a + b)} {q.Fold((a, b) => a.Length + b)}";
        }
        public static string Structs()
        {
            Optional<int> a = 5; Optional<int> b = a; b.Set(6); Optional<string> s = default; Optional<string> t = "x"; Optional<(int A, int B)> u = (1, 2);
            Optional<Optional<int>> nested = new Optional<Optional<int>>(a); a.Set(9);
            return $"{a.Or(0)} {b.Or(0)} {s.Or("none")} {t.Or("none")} {u.Or(default).B} {nested.Or(default).Or(1)}";
        }
        public static string Collections()
        {
            Stack<string> s = new Stack<string>(); for (int i = 0; i < 6; i++) s.Push("s" + i);
            Stack<(int, bool)> t = new Stack<(int, bool)>(); t.Push((1, true)); t[0] = (t[0].Item1 + 1, false); var top = t[0]; top.Item1 = 50;
            NumberStack n = new NumberStack(); n.Push(4); n.Push(5);
            return $"{s.Pop()} {s.Pop()} {s.Count} {s[0]} {t[0].Item1} {t[0].Item2} {n.Sum()} {n.Count}";
        }
        public static void EmptyThrows() => new Stack<int>().Pop();
        public static string StaticsOfInstances() { Generic<string>.Keep("a"); Generic<int[]>.Keep(new[] { 1 }); string old = Generic<string>.Keep("b"); return old + Generic<string>.Last + Generic<int[]>.Last.Length; }
        public static int[] Constraints() { Team t = new Team { A = 1, B = 2 }; Player p = new Player { Points = 5 }; return new[] { Total(t), Total(p), Total(new Open()), t.A, Twice(t), p.Score() }; }
        public static string Lambdas() { return Convert(5, n => n + 1) + Convert("a", s => s + "b") + Wrap(3)(4) + Wrap("x")("y"); }
        private static string Convert<T>(T value, Func<T, T> change) { Func<T, T> twice = v => v; return "" + Text(twice(change(value))); }
        private static string Text<T>(T value) => value is string s ? s : "?";
        private static Func<T, string> Wrap<T>(T unused) => v => "w" + Text(v);
        public static int LocalFunctionsOfGenerics() => Depth(new[] { 1, 2, 3 }) + Depth(new[] { "a" });
        private static int Depth<T>(T[] items) { int Go(T[] a, int i) => i == a.Length ? 0 : 1 + Go(a, i + 1); return Go(items, 0); }
        """, Types);

    [TestMethod]
    [DataRow("Methods")]
    [DataRow("Predicates")]
    [DataRow("NullTests")]
    [DataRow("Classes")]
    [DataRow("Structs")]
    [DataRow("Collections")]
    [DataRow("StaticsOfInstances")]
    [DataRow("Constraints")]
    [DataRow("Lambdas")]
    [DataRow("LocalFunctionsOfGenerics")]
    public void InstancesMeanWhatCSharpMeans(string method) => Assert.IsFalse(Code.Agree(method).StartsWith("fault", System.StringComparison.Ordinal));

    [TestMethod]
    public void FaultsKeepTheirMessage() => Assert.AreEqual("fault \"empty\"", Code.Agree("EmptyThrows"));
}
