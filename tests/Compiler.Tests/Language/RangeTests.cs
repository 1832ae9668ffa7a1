using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Indices from the end, ranges, list patterns and spreads.</summary>
[TestClass]
public class RangeTests
{
    private static readonly Differential Code = new("""
        private static int[] Numbers(int n) { int[] a = new int[n]; for (int i = 0; i < n; i++) a[i] = i * i + 1; return a; }
        public static int FromTheEnd(int n) { int[] a = Numbers(6); return a[^1] * 100 + a[^n]; }
        public static int AssignFromTheEnd(int n) { int[] a = Numbers(6); a[^n] = 7; a[^2] += 3; a[^1]++; return a[6 - n] * 10000 + a[4] * 100 + a[5]; }
        public static int[] Slice(int n) { int[] a = Numbers(6); return a[n..4]; }
        public static int[] SliceToTheEnd(int n) { int[] a = Numbers(6); return a[n..]; }
        public static int[] SliceFromTheStart(int n) { int[] a = Numbers(6); return a[..n]; }
        public static int[] SliceFromBothEnds(int n) { int[] a = Numbers(8); return a[n..^n]; }
        public static int ASliceIsACopy(int n) { int[] a = Numbers(6); int[] b = a[1..]; b[0] = 99; return a[1] * 100 + b[0] + n; }
        public static byte[] Bytes(int n) { byte[] a = { 1, 2, 3, 4, 5 }; return a[n..^1]; }
        public static byte LastByte(int n) { byte[] a = { 1, 2, 3, 4, 5 }; return a[^n]; }
        public static string Text(int n) { string s = "abcdefgh"; return s[n..] + "-" + s[..n] + "-" + s[n..^1]; }
        public static char Letter(int n) { string s = "abcdefgh"; return s[^n]; }
        public static int EvaluatesOnce(int n) { int calls = 0; int[] Next() { calls++; return Numbers(6); } int x = Next()[^n] + Next()[n..][0]; return x * 10 + calls; }
        public static int Lists(int n)
        {
            return Numbers(n) switch { [] => 0, [1] => 1, [1, 2] => 2, [var a, .., var b] when b > 20 => a * 1000 + b, [_, _, .. var rest] => rest.Length * 100 + rest[0], _ => -1 };
        }
        public static bool ListWithRelations(int n) => Numbers(n) is [> 0, _, .. { Length: 2 }, 17 or 26];
        public static string OverriddenParts(int n)
        {
            Row row = n % 2 == 0 ? new Row(n, 0) : new Longer(n, 0);
            return row switch { [] => "none", [var one] => $"one {one}", [var head, .. { Length: 1, First: > 1 } tail] => $"{head} then {tail.First}", [6, .. Row { Length: > 1 } rest, var last] => $"six {rest.First} {last}", [.., var end] => $"ends {end}" };
        }
        public static string RecordsInSlices(int n)
        {
            Entry[] entries = new Entry[n]; for (int i = 0; i < n; i++) entries[i] = i % 2 == 0 ? new Entry(i, "even") : new Odd(i, "odd", i * 10);
            return entries switch { [] => "none", [(0, var first), .. [Odd { Extra: 10, Text: var second }]] => first + second, [Entry(0, _), .. [_, Entry { Amount: 2 } third, ..]] => $"{third.Text} {third.Amount}", [var only] => only.Text, _ => "other" };
        }
        public static string TextPattern(string s) => s switch { ['a', .., 'z'] => "a to z", [_] => "one", [] => "empty", _ => "other" };
        public static int[] Spread(int n) { int[] a = Numbers(n); int[] b = [0, .. a, -1, .. a[..1], n]; return b; }
        public static int SpreadOfStructs(int n) { Pair[] a = [new Pair { A = n }, new Pair { A = 2 }]; Pair[] b = [.. a, new Pair { A = 3 }]; b[0].A = 50; return a[0].A * 100 + b[0].A + b.Length; }
        """, """
        public struct Pair { public int A; }
        public class Row(int length, int start)
        {
            protected readonly int Start = start;
            public virtual int Length => length;
            public virtual int this[int i] => Start + i + 1;
            public virtual Row Slice(int from, int count) => new Row(count, Start + from);
            public virtual int First => this[0];
        }
        public class Longer(int length, int start) : Row(length, start)
        {
            public override int Length => base.Length + 1;
            public override int this[int i] => (Start + i + 1) * 6;
            public override Row Slice(int from, int count) => new Longer(count - 1, Start + from);
            public override int First => base.First + 1000;
        }
        public record Entry(int Amount, string Text);
        public record Odd(int Amount, string Text, int Extra) : Entry(Amount, Text);
        """);

    [TestMethod]
    [DataRow("FromTheEnd")]
    [DataRow("AssignFromTheEnd")]
    [DataRow("Slice")]
    [DataRow("SliceToTheEnd")]
    [DataRow("SliceFromTheStart")]
    [DataRow("SliceFromBothEnds")]
    [DataRow("ASliceIsACopy")]
    [DataRow("Bytes")]
    [DataRow("LastByte")]
    [DataRow("Text")]
    [DataRow("Letter")]
    [DataRow("EvaluatesOnce")]
    [DataRow("Spread")]
    [DataRow("SpreadOfStructs")]
    public void IndicesAndRangesAreThoseOfDotNet(string method) => Code.AgreeForEach(method, 1, 2, 3);

    [TestMethod]
    public void PlacesThatAreNotThereFault()
    {
        Code.Agree("FromTheEnd", 0);
        Code.Agree("FromTheEnd", 7);
        Code.Agree("Slice", 5);
        Code.Agree("SliceFromTheStart", 7);
        Code.Agree("SliceFromBothEnds", 5);
        Code.Agree("Bytes", 5);
    }

    [TestMethod]
    public void ListPatternsMatchAsOnDotNet()
    {
        Code.AgreeForEach("Lists", 0, 1, 2, 3, 4, 5, 6, 7);
        Code.AgreeForEach("ListWithRelations", 0, 3, 4, 5, 6, 7);
        Code.AgreeForEach("OverriddenParts", 0, 1, 2, 3, 4, 5);
        Code.AgreeForEach("RecordsInSlices", 0, 1, 2, 3, 4);
        Code.AgreeForEach("TextPattern", "", "a", "az", "abcz", "za");
    }
}
