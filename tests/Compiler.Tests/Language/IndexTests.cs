using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Variables of the types Index and Range.</summary>
[TestClass]
public class IndexTests
{
    private static readonly Differential Code = new("""
        private static int[] Items => new[] { 10, 20, 30, 40 };
        private static Index At(int n) => n < 0 ? ^-n : n;
        public static int Element(int n) { Index i = At(n); return Items[i]; }
        public static int Assigned(int n) { Index i = At(n); int[] a = Items; a[i] += 5; a[i]++; ref int r = ref a[i]; r *= 2; return a[0] * 1000 + a[3] + a[1]; }
        public static string OfText(int n) { Index i = At(n); return "" + "abcd"[i]; }
        public static int Own(int n) { Index i = At(n); Row row = new(); row[i] = 7; return row[i] * 10 + row[^1]; }
        public static string Members(int n) { Index i = At(n); return i.Value + " " + i.IsFromEnd + " " + i.GetOffset(9) + " " + i.ToString() + " " + i.Equals(^1) + i.Equals(Index.FromStart(1)) + Index.Start.ToString() + Index.End.ToString() + new Index(3, true).ToString() + new Index(2).ToString() + Index.FromEnd(4).ToString(); }
        public static int Slice(int from, int to) { Range r = At(from)..At(to); int sum = 0; foreach (int n in Items[r]) sum = sum * 100 + n; return sum; }
        public static string SliceOfText(int from, int to) { Range r = At(from)..At(to); return "abcd"[r]; }
        public static int SliceOfBytes(int from, int to) { Range r = At(from)..At(to); byte[] a = new byte[] { 1, 2, 3, 4 }; int sum = 0; foreach (byte n in a[r]) sum = sum * 10 + n; return sum; }
        public static string SliceOfOwn(int from, int to) { Range r = At(from)..At(to); return new Row()[r]; }
        public static string Ranges(int from, int to)
        {
            Range r = At(from)..At(to), s = from > 0 ? (from..) : (..At(to)), all = .., copy = r; Index start = r.Start;
            return r.ToString() + s.ToString() + all.ToString() + copy.End.ToString() + start.ToString() + r.Equals(copy) + r.Equals(all) + Range.StartAt(2).ToString() + Range.EndAt(^2).ToString() + Range.All.ToString() + new Range(1, ^1).ToString();
        }
        public static int OffsetAndLength(int from, int to) { (int offset, int length) = (At(from)..At(to)).GetOffsetAndLength(4); return offset * 10 + length; }
        public static string Caught(int from, int to) { try { Range r = At(from)..At(to); return "" + Items[r].Length; } catch (Exception e) { return "caught"; } }
        public static string Kept(int n)
        {
            Index[] many = new Index[2]; many[1] = At(n); Range[] ranges = new Range[2]; Pair p = default; p.Where = At(n); Func<Index> f = () => p.Where; Index? none = null, some = At(n); (Index, Range) both = (At(n), ..2);
            return many[0].ToString() + many[1].ToString() + ranges[1].ToString() + p.What.ToString() + f().ToString() + none.HasValue + some.Value.ToString() + both.Item1.ToString() + both.Item2.ToString() + Same(At(n)).ToString() + default(Index).ToString();
        }
        private static T Same<T>(T value) => value;
        public static int Negative(int n) { Index i = n; return i.Value; }
        public static string NegativeFromEnd(int n) { try { Index i = ^n; return i.ToString(); } catch (Exception e) { return e.Message; } }
        """, """
        public class Row { private int[] a = new int[] { 1, 2, 3 }; public int Length => 3; public int this[int i] { get => a[i]; set => a[i] = value; } public string Slice(int start, int count) => start + "+" + count; }
        public struct Pair { public Index Where; public Range What; }
        """);

    [TestMethod]
    [DataRow("Element")]
    [DataRow("Assigned")]
    [DataRow("OfText")]
    [DataRow("Own")]
    [DataRow("Members")]
    [DataRow("Kept")]
    public void IndicesAreAsOnDotNet(string method) => Code.AgreeForEach(method, 0, 1, -1, -2);

    [TestMethod]
    [DataRow("Slice")]
    [DataRow("SliceOfText")]
    [DataRow("SliceOfBytes")]
    [DataRow("SliceOfOwn")]
    [DataRow("Ranges")]
    [DataRow("OffsetAndLength")]
    [DataRow("Caught")]
    public void RangesAreAsOnDotNet(string method)
    {
        foreach ((int from, int to) in new[] { (0, 4), (1, 3), (1, -1), (-3, -1), (2, 2), (0, -4) }) Code.Agree(method, from, to);
    }

    [TestMethod]
    public void ARangeThatReachesOutThrows()
    {
        foreach ((int from, int to) in new[] { (3, 1), (0, 5), (-5, 2), (-1, -2) })
        {
            Code.Agree("Caught", from, to);
            Code.Agree("OffsetAndLength", from, to);
        }
    }

    [TestMethod]
    public void ANegativeIndexThrows()
    {
        Code.AgreeForEach("Negative", 3, 0, -1);
        Code.AgreeForEach("NegativeFromEnd", 3, 0, -1);
    }
}
