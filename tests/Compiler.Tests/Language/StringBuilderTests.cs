using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>System.Text.StringBuilder. Where a position is asked for, the text is ASCII: on the chain positions count bytes.</summary>
[TestClass]
public class StringBuilderTests
{
    private static readonly Differential Code = new(
        """
        private static System.Text.StringBuilder shared = new();
        public static string Values(int n, string s) { var b = new System.Text.StringBuilder(); b.Append((sbyte)n); b.Append('|'); b.Append((byte)n).Append((short)n).Append((ushort)n).Append(n).Append((uint)n).Append((long)n).Append((ulong)n).Append(n > 0).Append(s).Append((object)s).Append((object)n).Append(new[] { 'a', 'b' }).Append((string)null).Append((object)null).Append('x', 3); b.Append((BigInteger)n); int? some = n; b.Append(some).Append((int?)null); return b.ToString(); }
        public static string Lines(string s) => new System.Text.StringBuilder(s).AppendLine().AppendLine(s).AppendLine(null).Append(Environment.NewLine).ToString();
        public static string Made(string s) => $"{new System.Text.StringBuilder()}{new System.Text.StringBuilder(s)}{new System.Text.StringBuilder(7)}{new System.Text.StringBuilder(s, 99)}" + new System.Text.StringBuilder(s) { Length = 1 };
        public static string Negative(int n) => new System.Text.StringBuilder(n).ToString();
        public static string Interpolated(int n, string s) { var b = new System.Text.StringBuilder("<"); b.Append($"{n}:{s,5}|{n:D4}|{n,-6:X}|{s}{{}}"); b.AppendLine($"{b.Length}{b}{n}"); b.Append($""); b.AppendLine($"end"); return b.ToString(); }
        public static string Nested(int n) { var b = new System.Text.StringBuilder(); var c = new System.Text.StringBuilder("c"); b.Append($"1{c.Append($"<{n}>").Length}2" + $"{n}3"); return b.Append(c).ToString(); }
        public static string HalfWay(int n) { var b = new System.Text.StringBuilder(); try { b.Append($"a{n}b{10 / n}c"); } catch (Exception) { b.Append("!"); } return b.ToString(); }
        public static string Own(int n) { var b = new System.Text.StringBuilder(); var own = new Looking { Builder = b, N = n }; b.Append(own).Append($"[{own}{own}]"); return b.ToString(); }
        public static string Formatted(int n, string s) => new System.Text.StringBuilder().AppendFormat("{0}-{1,4}", n, s).AppendFormat("{0:D3}", n).AppendJoin(", ", n, s, true).AppendJoin('/', new[] { s, "b" }).AppendJoin("+", new[] { n, n }).AppendJoin(";", s, s).ToString();
        public static string Inserted(int at, int n) => new System.Text.StringBuilder("hello").Insert(at, n).Insert(at, "-").Insert(at, true).Insert(0, 'c').Insert(at, "ab", 2).Insert(at, (string)null).ToString();
        public static string Removed(int at, int n) => new System.Text.StringBuilder("hello").Remove(at, n).ToString();
        public static string Replaced(string a, string b) => new System.Text.StringBuilder("banana nana").Replace(a, b).Replace('n', 'm').Replace("m", "nn", 0, 4).ToString();
        public static string Cut(int n) { var b = new System.Text.StringBuilder("hello"); b.Length = n; return b.Append('|').ToString() + b.Length; }
        public static string Trimmed(int n) { var b = new System.Text.StringBuilder(); for (int i = 0; i < n; i++) b.Append(i).Append(", "); if (b.Length > 0) b.Length -= 2; return b.ToString(); }
        public static string Places(int at) { var b = new System.Text.StringBuilder("hello"); b[at] = (char)(b[at] + 1); b[0]++; string before = b.ToString(); b[1] = 'X'; return before + b; }
        public static string Part(int at, int n) => new System.Text.StringBuilder("hello").ToString(at, n);
        public static string PartAppended(string s, int at, int n) => new System.Text.StringBuilder("<").Append(s, at, n).Append('>').ToString();
        public static string Cleared(string s) { var b = new System.Text.StringBuilder(s); string before = b.ToString(); return b.Clear().Append("new").ToString() + before + b.Length; }
        public static string Shared(string s) { Add(shared, s); Add(shared, s); var other = shared; other.Append(shared).Append('.'); return shared.ToString() + (other == shared) + other.Equals(shared) + shared.Equals(new System.Text.StringBuilder(s)); }
        private static void Add(System.Text.StringBuilder b, string s) => b.Append('[').Append(s).Append(']');
        public static string Nothing() { System.Text.StringBuilder b = null; return "" + b + (b?.Length is null) + new System.Text.StringBuilder("a").Append(b).ToString(); }
        public static string Kept(string s) { var b = new System.Text.StringBuilder(); Action<string> add = x => b.Append(x); add(s); add("-"); add(s); return b.ToString(); }
        public static string Missing(string s) { System.Text.StringBuilder b = s.Length > 99 ? new() : null; return b.Append(s).ToString(); }
        """,
        "public class Looking { public System.Text.StringBuilder Builder; public int N; public override string ToString() => \"(\" + Builder.Length + \":\" + N + \")\"; }");

    private static readonly string?[] Texts = [null, "", "a", "né€😀", "longer text"];

    [TestMethod]
    [DataRow("Values"), DataRow("Formatted")]
    public void ValuesAreAppended(string method)
    {
        foreach (string? text in Texts) foreach (int number in (int[])[0, 1, -1, 255, int.MinValue]) Code.Agree(method, number, text);
    }

    [TestMethod]
    public void InterpolatedPartsAreAppendedOneByOne()
    {
        foreach (string? text in (string?[])[null, "", "ab"]) foreach (int number in (int[])[0, 42]) Code.Agree("Interpolated", number, text);
        Code.AgreeForEach("HalfWay", 0, 5);
        Code.AgreeForEach("Nested", 0, 5);
        Code.AgreeForEach("Own", 7);
    }

    [TestMethod]
    [DataRow("Lines"), DataRow("Made"), DataRow("Cleared"), DataRow("Shared"), DataRow("Kept"), DataRow("Missing")]
    public void WholeTexts(string method) => Code.AgreeForEach(method, "", "ab", "né€😀", "longer text");

    [TestMethod]
    public void PlacesInAscii()
    {
        foreach (int at in (int[])[-1, 0, 1, 5, 6])
        {
            foreach (int count in (int[])[-1, 0, 2, 5])
            {
                foreach (string method in (string[])["Inserted", "Removed", "Part"]) Code.Agree(method, at, count);
                Code.Agree("PartAppended", "hello", at, count);
                Code.Agree("PartAppended", null, at, count);
            }
            foreach (string method in (string[])["Cut", "Trimmed", "Places", "Negative"]) Code.Agree(method, at);
        }
    }

    [TestMethod]
    public void ReplacedAndAbsent()
    {
        foreach (string? to in (string?[])["", "xyz", null]) foreach (string from in (string[])["na", "a", "q", ""]) Code.Agree("Replaced", from, to);
        Code.Agree("Nothing");
    }
}
