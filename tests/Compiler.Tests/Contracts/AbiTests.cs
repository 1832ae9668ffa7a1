using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing.Exceptions;

namespace Neo.Compiler.Tests.Contracts;

/// <summary>Which members the manifest lists, under which names and types, and that each is entered where it says.</summary>
[TestClass]
public class AbiTests
{
    private static readonly DeployedContract Contract = new("""
        public enum Kind : byte { None, Some = 3 }
        public struct Point { public int X; public int Y; }
        public class Node { public int Value; public Node Next; }
        public abstract class Base : SmartContract
        {
            [Safe] public static int FromBase() => 1;
            public virtual string Overridden() => "base";
            public static string Hidden() => "base";
            public int HiddenInstance(int a) => a + 1;
            protected static int NotListed() => 2;
        }
        public class Sample : Base
        {
            public static bool Bools(bool a, bool? b) => a && b == null;
            public static BigInteger Integers(sbyte a, ushort b, ulong c, BigInteger d, Kind e, char f, int? g) => d + a + b + c + (int)e + f + (g ?? 100);
            public static string Strings(string a, ByteString b, byte[] c) => a + b + (ByteString)c;
            public static object Hashes(UInt160 a, UInt256 b, ECPoint c) => a;
            public static Point Structs(Point p, (int, string) t) { p.X += t.Item1; return p; }
            public static Node Classes(Node n) { n.Next = new Node { Value = n.Value + 1 }; return n; }
            public static int[] Arrays(int[] a, string[][] b, List<int> c, Map<string, int> d) { a[0] += c[0] + d["k"] + b[0].Length; return a; }
            public static Iterator Iterators() => Storage.Find("x");
            public static void Nothing(object anything) { }
            [DisplayName("renamed")] public static int Named() => 4;
            public static int Overload() => 0;
            public static int Overload(int a) => 1;
            public static int Overload(int a, int b) => 2;
            public override string Overridden() => "derived";
            public static new string Hidden() => "derived";
            public new int HiddenInstance(int a) => base.HiddenInstance(a) * 10;
            [Safe] public static int Total { get; set; } = 5;
            public int Instance { get => 6; private set { } }
            public static int ReadOnly { [Safe] get => 7; }
            [Safe] public int InstanceMethod(int n) => n + Instance;
            private static int Private() => 1;
            internal static int Internal() => 1;
            public static T Generic<T>(T value) => value;
            public int this[int i] => i;
            public const int Constant = 5;
            public static int Field = 6;
        }
        """);

    [TestMethod]
    public void MethodsAreListedWithTheirTypes() => Assert.AreEqual(
        """
        safe fromBase():Integer
        overridden():String
        hidden():String
        hiddenInstance(Integer a):Integer
        bools(Boolean a, Boolean b):Boolean
        integers(Integer a, Integer b, Integer c, Integer d, Integer e, Integer f, Integer g):Integer
        strings(String a, ByteArray b, ByteArray c):String
        hashes(Hash160 a, Hash256 b, PublicKey c):Any
        structs(Array p, Array t):Array
        classes(Array n):Array
        arrays(Array a, Array b, Array c, Map d):Array
        iterators():InteropInterface
        nothing(Any anything):Void
        renamed():Integer
        overload():Integer
        overload(Integer a):Integer
        overload(Integer a, Integer b):Integer
        safe total():Integer
        setTotal(Integer value):Void
        instance():Integer
        safe readOnly():Integer
        safe instanceMethod(Integer n):Integer
        """,
        string.Join("\n", Contract.Methods.Where(method => !method.StartsWith('_'))));

    [TestMethod]
    public void EachMethodIsEnteredWhereTheManifestSays()
    {
        AssertResult("true", "bools", true, null);
        AssertResult("115", "integers", -1, 2, 3, 4, 3, 4, null);
        AssertResult("0x616263", "strings", "a", "b", "c");
        AssertResult("4", "renamed");
        AssertResult("0", "overload");
        AssertResult("1", "overload", 9);
        AssertResult("2", "overload", 9, 9);
        AssertResult("0x64657269766564", "overridden");
        AssertResult("0x64657269766564", "hidden");
        AssertResult("40", "hiddenInstance", 3);
        AssertResult("1", "fromBase");
        AssertResult("5", "total");
        AssertResult("null", "setTotal", 8);
        AssertResult("6", "instance");
        AssertResult("7", "readOnly");
        AssertResult("8", "instanceMethod", 2);
    }

    [TestMethod]
    public void ArgumentsOutsideTheirTypeAreRefused()
    {
        TestException refused = Assert.ThrowsExactly<TestException>(() => Contract.Call("integers", 128, 0, 0, 0, 0, 0, 0));
        StringAssert.Contains(refused.Message, "An argument is out of range.");
        Assert.ThrowsExactly<TestException>(() => Contract.Call("integers", 0, -1, 0, 0, 0, 0, 0));
        Assert.ThrowsExactly<TestException>(() => Contract.Call("integers", 0, 0, 0, 0, 256, 0, 0));
    }

    [TestMethod]
    public void NumbersOfNullableParametersAreRefusedToo() => Assert.ThrowsExactly<TestException>(() => Contract.Call("integers", 0, 0, 0, 0, 0, 0, System.Numerics.BigInteger.Pow(2, 31)));

    private static void AssertResult(string expected, string method, params object?[] arguments) => Assert.AreEqual(expected, DeployedContract.Text(Contract.Call(method, arguments)));
}
