using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Spans over all of an array or a text: what is written through one is written into the array.</summary>
[TestClass]
public class SpanTests
{
    private static readonly Differential Code = new(
        """
        public static int[] Through(int[] a) { Span<int> s = a; s[0] = 9; s[^1] += 2; s[1]++; foreach (ref int item in s) item *= 2; return a; }
        public static string Walks(int[] a) { ReadOnlySpan<int> s = a; int sum = 0; foreach (int item in s) sum += item; foreach (ref readonly int item in s) sum -= 2 * item; return $"{s.Length}{s.IsEmpty}{sum}"; }
        public static int[] Jumps(int[] a) { int n = 0; foreach (ref var item in a.AsSpan()) { if (n++ == 1) continue; if (n > 3) break; ref int same = ref item; same = n * 10 + same; } return a; }
        public static string Empty() { Span<int> a = default; ReadOnlySpan<char> b = (string)null; int[] none = null; Span<int> c = none; foreach (ref int x in c) x = 1; return $"{a.Length}{b.Length}{c.IsEmpty}{Span<byte>.Empty.Length}{new Span<int>(none).Length}{new ReadOnlySpan<int>().Length}{none.AsSpan().Length}"; }
        public static string Letters(string s) { ReadOnlySpan<char> letters = s; string text = ""; foreach (char c in letters) text = c + text; return text + letters.Length + (letters.Length > 0 ? letters[0] : '-') + s.AsSpan().Length; }
        public static byte[] Bytes(byte[] a) { Span<byte> s = a; byte[] copy = s.ToArray(); s[0] = 7; foreach (ref byte item in s) item++; return copy; }
        public static byte[] Written(byte[] a) { byte[] own = (byte[])a.Clone(); Span<byte> s = own; s.Fill(3); s[1] = 200; foreach (ref byte item in s) item += 100; return own; }
        public static int Literal(int i) { ReadOnlySpan<byte> s = "abc"u8; int sum = s[i]; foreach (byte b in s) sum += b; return sum + s.ToArray()[2] + s.Length; }
        public static int[] Moved(int[] a) { int[] to = new int[a.Length + 1]; Span<int> s = a; s.CopyTo(to); s.Clear(); return to; }
        public static bool Fits(int[] a, int n) { int[] to = new int[n]; return a.AsSpan().TryCopyTo(to); }
        public static void TooShort(int[] a) { int[] to = new int[1]; a.AsSpan().CopyTo(to); }
        public static string Compared(int[] a, int[] b) => $"{a.AsSpan().SequenceEqual(b)}{a.SequenceEqual(b)}{a.AsSpan().IndexOf(3)}{a.Contains(3)}";
        public static bool Absent() { int[] none = null; return none.Contains(3); }
        public static int Passed(int[] a) { Grow(a); Grow(new Span<int>(a)); return a[^1]; }
        private static void Grow(Span<int> s) { for (int i = 0; i < s.Length; i++) s[i] += i + 1; }
        public static Pair[] Structs(Pair[] a) { Span<Pair> s = a; s[0].X = 5; Pair copy = s[0]; copy.X = 6; s[1] = copy; copy.X = 7; s[1].Raise(); foreach (ref Pair p in s) p.Y += p.X; foreach (Pair p in s) { Pair q = p; q.X = 99; } ReadOnlySpan<Pair> r = s; Pair read = r[0]; read.X = 1; return a; }
        public static Pair[] Made() => Structs(new Pair[] { new() { X = 1, Y = 2 }, new() { X = 3, Y = 4 } });
        public static int Outside(int[] a, int i) { Span<int> s = a; try { return s[i]; } catch (Exception) { return -1; } }
        public static int[] Sorted(int[] a) { Span<int> s = [3, 1, .. a]; s.Reverse(); return s.ToArray(); }
        """,
        "public struct Pair { public int X, Y; public void Raise() => X++; }");

    [TestMethod]
    [DataRow("Through"), DataRow("Walks"), DataRow("Jumps"), DataRow("Moved"), DataRow("TooShort"), DataRow("Passed"), DataRow("Sorted")]
    public void OfNumbers(string method) => Code.AgreeForEach(method, new int[] { 1, 2 }, new int[] { 5, -3, 8, 1, 0 }, new int[] { 4 });

    [TestMethod]
    public void OfBytesAndText()
    {
        Code.AgreeForEach("Bytes", new byte[] { 1, 2, 254 });
        Code.AgreeForEach("Written", new byte[] { 1, 2, 254 });
        Code.AgreeForEach("Letters", "", "a", "abc");
        Code.AgreeForEach("Literal", 0, 2, 3);
    }

    [TestMethod]
    public void OverNothing()
    {
        Code.Agree("Empty");
        Code.Agree("Absent");
    }

    [TestMethod]
    public void OfStructs() => Code.Agree("Made");

    [TestMethod]
    public void ComparedAndOutside()
    {
        foreach (int[] other in (int[][])[[], [1], [1, 3], [1, 2]]) Code.Agree("Compared", new int[] { 1, 3 }, other);
        foreach (int i in (int[])[-1, 0, 1, 2])
        {
            Code.Agree("Outside", new int[] { 4, 5 }, i);
            if (i >= 0) Code.Agree("Fits", new int[] { 4, 5 }, i + 1);
        }
    }
}
