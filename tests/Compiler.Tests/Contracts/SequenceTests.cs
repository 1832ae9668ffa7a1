using System;
using System.Collections;
using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract;

namespace Neo.Compiler.Tests.Contracts;

/// <summary>IEnumerable over arrays, lists, bytes and text, and the framework's questions about sequences; expected values are worked out by hand.</summary>
[TestClass]
public class SequenceTests
{
    private const string Usings = "using System.Collections.Generic; using Neo.SmartContract.Framework.Linq;\n";

    private static readonly DeployedContract Contract = new(Usings + """
        public struct Entry { public int Number; public string Name; }
        public class Sequences : SmartContract
        {
            private static int Total(IEnumerable<int> items) { int total = 0; foreach (int item in items) total = total * 10 + item; return total; }
            public static int OfArray() => Total(new[] { 1, 2, 3 });
            public static int OfList() { Neo.SmartContract.Framework.List<int> list = new() { 4, 5 }; return Total(list); }
            public static int OfExpression(int a) => Total([a, 7]);
            public static int OfInterface(int[] items) { IReadOnlyList<int> list = items; int count = 0; foreach (int _ in list) count++; return count; }

            public static object Chained(int[] a, int least) => a.Where(x => x > least).Select(x => x * least).Skip(1).Take(2);
            public static int Folded(int[] a) => a.Aggregate(1, (product, item) => product * item);
            public static object Questions(int[] a) => new object[] { a.All(x => x > 0), a.Any(), a.Any(x => x > 4), a.Contains(3), a.Count(), a.Count(x => x > 2), a.FirstOrDefault(x => x > 1, -1), a.FirstOrDefault(x => x > 9, -1) };
            public static bool HoldsThree(int[] a) => a.Contains(3);
            public static object Sums(int[] a) => new object[] { a.Sum(), a.Sum(x => 2 * x), a.Average(), a.Average(x => (long)x + 1), a.Select(x => (BigInteger)x).Sum() };
            public static object Bytes(byte[] bytes) => new object[] { bytes.Sum(x => (int)x), bytes.Count(), bytes.Contains((byte)3) };
            public static int Letters(string text) => text.Count(letter => letter == 'a');
            public static object Lengths(string[] words) { Map<string, int> map = words.ToMap(word => word, word => word.Length); return new object[] { map.Count, map["two"], map["three"] }; }
            public static object Copies(int[] a)
            {
                Entry[] entries = new Entry[a.Length];
                for (int i = 0; i < a.Length; i++) entries[i] = new Entry { Number = a[i], Name = "n" + a[i] };
                IEnumerable<Entry> kept = entries.Where(entry => entry.Number > 1);
                entries[1].Number = 50;
                int total = 0; foreach (Entry entry in kept) total += entry.Number;
                return new object[] { total, entries.Where(entry => entry.Number > 1).Select(entry => entry.Name) };
            }
            public static string WithoutSource(int[] a) { try { return "" + a.Any(); } catch (Exception e) { return e.Message; } }
            public static string WithoutItems() { try { return "" + new int[0].Average(); } catch (Exception e) { return e.Message; } }
        }
        """);

    private static readonly ContractParameter Numbers = ArrayOf([1, 2, 3, 5], number => new(ContractParameterType.Integer) { Value = new BigInteger(number) });

    [TestMethod]
    [DataRow("ofArray", "123")]
    [DataRow("ofList", "45")]
    public void ASequenceIsReadInOrder(string method, string expected) => AssertGives(expected, method);

    [TestMethod]
    public void ACollectionExpressionOrAnotherInterfaceWillDo()
    {
        AssertGives("67", "ofExpression", 6);
        AssertGives("4", "ofInterface", Numbers);
    }

    [TestMethod]
    public void QuestionsAreAnsweredAndChained()
    {
        AssertGives("[3, 5]", "chained", Numbers, 1);
        AssertGives("30", "folded", Numbers);
        AssertGives("[true, true, true, true, 4, 2, 2, -1]", "questions", Numbers);
        AssertGives("[11, 22, 2, 3, 11]", "sums", Numbers);
    }

    [TestMethod]
    public void BytesAndLettersAreItemsToo()
    {
        AssertGives("[6, 3, true]", "bytes", new byte[] { 1, 2, 3 });
        AssertGives("3", "letters", "banana");
        AssertGives("[2, 3, 5]", "lengths", ArrayOf(["two", "three"], word => new(ContractParameterType.String) { Value = word }));
    }

    [TestMethod]
    public void NumbersThatComeAsBytesAreNumbers() => AssertGives("true", "holdsThree",
        ArrayOf([3], number => new(ContractParameterType.ByteArray) { Value = new byte[] { (byte)number, 0 } }));

    [TestMethod]
    public void StructsAreCopied() => AssertGives("[10, [0x6e32, 0x6e33, 0x6e35]]", "copies", Numbers);

    [TestMethod]
    public void WhatIsMissingIsSaid()
    {
        AssertSays("Value cannot be null. (Parameter 'source')", "withoutSource", [null]);
        AssertSays("source is empty", "withoutItems");
    }

    [TestMethod]
    [DataRow("public class Own : System.Collections.Generic.IEnumerable<int> { public System.Collections.Generic.IEnumerator<int> GetEnumerator() => null; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null; } public class Refused : SmartContract { public static object A() { System.Collections.Generic.IEnumerable<int> items = new Own(); return items; } }")]
    public void WhatTheVmCannotIndexIsNoSequence(string source) => CollectionAssert.Contains((ICollection)DeployedContract.Errors(source), "NC1001");

    private static ContractParameter ArrayOf<T>(T[] items, Func<T, ContractParameter> toParameter) =>
        new(ContractParameterType.Array) { Value = items.Select(toParameter).ToList() };

    private static void AssertGives(string expected, string method, params object?[] arguments) => Assert.AreEqual(expected, DeployedContract.Text(Contract.Call(method, arguments)), method);

    private static void AssertSays(string expected, string method, params object?[] arguments) => Assert.AreEqual(expected, Contract.Call(method, arguments).GetString(), method);
}
