using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Sorting of numbers and by comparisons, where the order of equal items shows each step; searching in what is sorted.</summary>
[TestClass]
public class SortLibraryTests
{
    private const int Seed = 20241128;

    private static readonly Differential Code = new(
        """
        public static int[] Ints(int[] a) { Array.Sort(a); return a; }
        public static byte[] Bytes(byte[] a) { byte[] b = (byte[])a.Clone(); Array.Sort(b); return b; }
        public static ulong[] Longs(int[] a) { ulong[] b = Array.ConvertAll(a, x => (ulong)x); Array.Sort(b); return b; }
        public static BigInteger[] Bigs(int[] a) { BigInteger[] b = Array.ConvertAll(a, x => (BigInteger)x * x * x); Array.Sort(b); return b; }
        public static Kind[] Kinds(int[] a) { Kind[] b = Array.ConvertAll(a, x => (Kind)(x & 3)); Array.Sort(b); return b; }
        public static int[] Part(int[] a, int from, int count) { Array.Sort(a, from, count); return a; }
        public static int[] Descending(int[] a) { Array.Sort(a, (x, y) => y.CompareTo(x)); return a; }
        public static int[] ByTens(int[] a) { Array.Sort(a, (x, y) => x / 10 - y / 10); return a; }
        public static Entry[] Structs(int[] a) { Entry[] b = Array.ConvertAll(a, x => new Entry { Key = x / 10, Value = x }); Array.Sort(b, (x, y) => x.Key - y.Key); return b; }
        public static string[] Texts(int[] a) { string[] b = Array.ConvertAll(a, x => "" + x); Array.Sort(b, string.CompareOrdinal); Array.Sort(b, StringComparer.Ordinal); return b; }
        public static int[] WithCapture(int[] a, int pivot) { Array.Sort(a, (x, y) => Math.Abs(x - pivot) - Math.Abs(y - pivot)); return a; }
        public static string Failing(int[] a) { try { Array.Sort(a, (x, y) => throw new Exception("no")); return "sorted"; } catch (Exception e) { return e.Message; } }
        public static int Found(int[] a, int x) { Array.Sort(a); return Array.BinarySearch(a, x); }
        public static int FoundIn(int[] a, int from, int count) => Array.BinarySearch(a, from, count, 3);
        public static int[] Copied(int[] a) { int[] b = (int[])a.Clone(); b[0] = 99; return a; }
        public static Entry[] StructsCopied() { Entry[] a = { new Entry { Key = 1 } }; Entry[] b = (Entry[])a.Clone(); b[0].Key = 2; return a; }
        public static string Last(int[] a) { Array.Fill(a, 7, 1, 2); return $"{Array.FindLast(a, x => x > 5)}{Array.FindLastIndex(a, x => x > 5)}{Array.FindLastIndex(a, x => x > 5000)}"; }
        """,
        "public enum Kind : short { A, B = -3, C = 2, D = 7 } public struct Entry { public int Key, Value; }");

    private static int[][] Arrays()
    {
        Random random = new(Seed);
        int[][] shapes = [.. new[] { 0, 1, 2, 3, 4, 15, 16, 17, 18, 33, 64 }.SelectMany(size => new[] { 9, 40, 100_000 }.Select(range => Enumerable.Range(0, size).Select(_ => random.Next(-range, range)).ToArray()))];
        return [.. shapes, [.. Enumerable.Range(0, 40)], [.. Enumerable.Range(0, 40).Reverse()], [.. Enumerable.Repeat(5, 40)], QuicksortKiller(200), [.. QuicksortKiller(200).Select((value, i) => (10 * value) + (i % 3))]];
    }

    // McIlroy's adversary: numbers that are chosen while .NET compares them, so that each pivot is as bad as can be and heapsort takes over.
    private static int[] QuicksortKiller(int size)
    {
        int[] values = [.. Enumerable.Repeat(size, size)];
        int settled = 0, candidate = 0;
        Array.Sort<int>([.. Enumerable.Range(0, size)], (x, y) =>
        {
            if (values[x] == size && values[y] == size) values[x == candidate ? x : y] = settled++;
            if (values[x] == size) candidate = x;
            else if (values[y] == size) candidate = y;
            return values[x] - values[y];
        });
        return values;
    }

    [TestMethod]
    [DataRow("Ints"), DataRow("Longs"), DataRow("Bigs"), DataRow("Kinds"), DataRow("Descending"), DataRow("ByTens"), DataRow("Structs"), DataRow("Texts")]
    public void AnyArrayIsSortedInTheSameSteps(string method)
    {
        foreach (int[] items in Arrays()) Code.Agree(method, items);
    }

    [TestMethod]
    public void PartsAndBytes()
    {
        int[] items = [5, 3, 9, 1, 7];
        foreach (int from in (int[])[-1, 0, 2, 5, 6])
        {
            foreach (int count in (int[])[-1, 0, 2, 5])
            {
                Code.Agree("Part", items, from, count);
                Code.Agree("FoundIn", new int[] { 1, 3, 3, 5, 9 }, from, count);
            }
        }
        Code.Agree("Bytes", new byte[] { 3, 255, 0, 128, 3 });
        foreach (int pivot in (int[])[0, 4, 9]) Code.Agree("WithCapture", items, pivot);
    }

    [TestMethod]
    public void ComparisonsThatThrow()
    {
        Code.AgreeForEach("Failing", new int[] { 1, 2 }, new int[] { 1 });
        Assert.AreEqual("\"Failed to compare two elements in the array.\"", Code.Agree("Failing", new int[] { 1, 2 }));
    }

    [TestMethod]
    public void SearchesFindTheSamePlace()
    {
        foreach (int[] items in Arrays().Where(items => items.Length < 20))
            foreach (int wanted in (int[])[-10, 0, 3, 8, 100_000]) Code.Agree("Found", items, wanted);
    }

    [TestMethod]
    public void CopiesAndLastPlaces()
    {
        Code.Agree("Copied", new int[] { 1, 2 });
        Code.Agree("StructsCopied");
        Code.Agree("Last", new int[] { 9, 1, 2, 3 });
        Code.Agree("Last", new int[] { 9 });
    }
}
