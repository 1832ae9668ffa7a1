using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Members of System.Array, and what C# finds for arrays in System.MemoryExtensions.</summary>
[TestClass]
public class ArrayLibraryTests
{
    private static readonly Differential Code = new(
        """
        public static int[] Copied(int from, int to, int count) { int[] source = [1, 2, 3, 4, 5], target = [10, 20, 30, 40]; Array.Copy(source, from, target, to, count); return target; }
        public static int[] Overlapping(int from, int to, int count) { int[] items = [1, 2, 3, 4, 5]; Array.Copy(items, from, items, to, count); return items; }
        public static byte[] CopiedBytes(int count) { byte[] source = [1, 2, 3], target = new byte[4]; Array.Copy(source, target, count); source.CopyTo(target, 1); return target; }
        public static string CopiedStructs() { Pair[] source = [new() { A = 1 }, new() { A = 2 }], target = new Pair[2]; Array.Copy(source, target, 2); source[0].A = 9; return $"{target[0].A}{target[1].A}"; }
        public static int[] Reversed(int[] a) { Array.Reverse(a); return a; }
        public static int[] ReversedPart(int from, int count) { int[] items = [1, 2, 3, 4, 5]; Array.Reverse(items, from, count); return items; }
        public static int[] Filled(int size, int value) { int[] items = new int[size]; Array.Fill(items, value); return items; }
        public static int[] Cleared(int from, int count) { int[] items = [1, 2, 3]; Array.Clear(items, from, count); return items; }
        public static string[] ClearedAll() { string[] items = ["a", "b"]; Array.Clear(items); return items; }
        public static int[] Resized(int size) { int[] items = [1, 2, 3]; Array.Resize(ref items, size); return items; }
        public static string[] Grown() { string[] items = null; Array.Resize(ref items, 2); items[1] = "x"; return items; }
        public static string Found(int value) { int[] items = [4, 5, 4]; return $"{Array.IndexOf(items, value)} {Array.LastIndexOf(items, value)} {Array.IndexOf(items, value, 1)} {items.Contains(value)} {items.AsSpanless(value)}"; }
        public static string FoundText(string value) { string[] items = ["x", null, "é"]; return $"{Array.IndexOf(items, value)} {items.Contains(value)}"; }
        public static string Asked(int[] a) => $"{Array.Exists(a, x => x > 2)}{Array.Find(a, x => x > 2)}{Array.FindIndex(a, x => x > 2)}{Array.TrueForAll(a, x => x > 0)}";
        public static int[] Filtered(int[] a) => Array.FindAll(a, x => x > 2);
        public static string[] Converted(int[] a) => Array.ConvertAll(a, x => "n" + x);
        public static int Visited(int[] a) { int sum = 0; Array.ForEach(a, x => sum += x); return sum; }
        """,
        "public struct Pair { public int A; }\npublic static class Extensions { public static int AsSpanless(this int[] items, int value) => System.Array.IndexOf(items, value); }");

    private static readonly object?[] Numbers = [System.Array.Empty<int>(), new[] { 1 }, new[] { 3, -1, 5, 2 }];

    [TestMethod]
    [DataRow("Copied"), DataRow("Overlapping")]
    public void CopiesStayWithinBothArrays(string method)
    {
        foreach (int from in (int[])[-1, 0, 1, 4, 6])
            foreach (int to in (int[])[-1, 0, 2, 5])
                foreach (int count in (int[])[-1, 0, 1, 3, 5]) Code.Agree(method, from, to, count);
    }

    [TestMethod]
    public void CopiesOfBytesAndStructs()
    {
        Code.AgreeForEach("CopiedBytes", 0, 2, 3, 4);
        Code.Agree("CopiedStructs");
    }

    [TestMethod]
    [DataRow("Reversed"), DataRow("Asked"), DataRow("Filtered"), DataRow("Converted"), DataRow("Visited")]
    public void WholeArrays(string method) => Code.AgreeForEach(method, Numbers);

    [TestMethod]
    public void PartsAndSizes()
    {
        foreach (int from in (int[])[-1, 0, 1, 3, 6])
            foreach (int count in (int[])[-1, 0, 2, 3, 5])
            {
                Code.Agree("ReversedPart", from, count);
                Code.Agree("Cleared", from, count);
            }
        foreach (int size in (int[])[-1, 0, 2, 3, 5])
        {
            Code.Agree("Resized", size);
            Code.Agree("Filled", size, 7);
        }
        Code.Agree("Grown");
        Code.Agree("ClearedAll");
    }

    [TestMethod]
    public void ItemsAreFound()
    {
        Code.AgreeForEach("Found", 4, 5, 6);
        Code.AgreeForEach("FoundText", "x", null, "é", "y");
    }
}
