using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Contracts;

/// <summary>Events: their names, their parameters in the manifest, and the order of what they send.</summary>
[TestClass]
public class EventTests
{
    private static readonly DeployedContract Contract = new("""
        public abstract class Base : SmartContract
        {
            [DisplayName("Inherited")] public static event Action<bool> OnInherited = null!;
            protected static void RaiseInherited(bool flag) => OnInherited(flag);
        }
        public struct Point { public int X; public int Y; }
        public class Sample : Base
        {
            public delegate void MovedHandler(UInt160 from, BigInteger amount, string note);
            [DisplayName("Moved")] public static event MovedHandler OnMoved = null!;
            public static event Action<int, string> Plain = null!;
            public static event Action Nothing = null!;
            public event Action<byte[], object, Point> OfInstance;
            private static BigInteger order;
            private static int Next() { order = order * 10 + 1; return (int)order; }

            public static void Raise(UInt160 from) => OnMoved(from, 5, "note");
            public static void RaiseNamed(UInt160 from) => OnMoved(note: "n" + Next(), from: from, amount: Next());
            public static void RaiseConditional() { Plain?.Invoke(7, "x"); Nothing?.Invoke(); }
            public static void RaiseByInvoke() => Plain.Invoke(8, "");
            public static void RaiseFromBase() => RaiseInherited(true);
            public void RaiseOfInstance() { Point p = new Point { X = 1, Y = 2 }; OfInstance(new byte[] { 1, 2 }, "o", p); }
            public static void RaiseInLoop(int n) { for (int i = 0; i < n; i++) Plain(i, "" + i); }
            public static void RaiseAndFail() { Nothing(); throw new Exception("no"); }
        }
        """);

    [TestMethod]
    public void TheManifestListsEventsByTheirNames() => CollectionAssert.AreEqual(
        new[] { "Inherited(Boolean arg1)", "Moved(Hash160 from, Integer amount, String note)", "Plain(Integer arg1, String arg2)", "Nothing()", "OfInstance(ByteArray arg1, Any arg2, Array arg3)" },
        (System.Collections.ICollection)Contract.AbiEvents);

    [TestMethod]
    public void ArgumentsComeInTheOrderOfTheDelegate()
    {
        UInt160 from = UInt160.Parse("0x0102030405060708090a0b0c0d0e0f1011121314");
        const string sent = "0x14131211100f0e0d0c0b0a090807060504030201";
        AssertEvents("raise", [$"Moved({sent}, 5, 0x6e6f7465)"], from);
        // The note is evaluated first, as it is written first.
        AssertEvents("raiseNamed", [$"Moved({sent}, 11, 0x6e31)"], from);
    }

    [TestMethod]
    public void EveryWayOfRaisingSends()
    {
        AssertEvents("raiseConditional", ["Plain(7, 0x78)", "Nothing()"]);
        AssertEvents("raiseByInvoke", ["Plain(8, 0x)"]);
        AssertEvents("raiseFromBase", ["Inherited(true)"]);
        AssertEvents("raiseOfInstance", ["OfInstance(0x0102, 0x6f, [1, 2])"]);
        AssertEvents("raiseInLoop", ["Plain(0, 0x30)", "Plain(1, 0x31)"], 2);
    }

    [TestMethod]
    public void AFaultSendsNothing()
    {
        Assert.ThrowsExactly<Neo.SmartContract.Testing.Exceptions.TestException>(() => Contract.Call("raiseAndFail"));
        Assert.IsEmpty(Contract.Events);
    }

    [TestMethod]
    [DataRow("public static event Action E = null!; public static void A() { E += B; } private static void B() { }")]
    [DataRow("public static event Action E = null!; public static void A() { Action e = E; e(); }")]
    public void AnEventIsNoValue(string members) => CollectionAssert.Contains((System.Collections.ICollection)DeployedContract.Errors($"public class C : SmartContract {{ {members} }}"), "NC1121");

    private static void AssertEvents(string method, string[] expected, params object?[] arguments)
    {
        Contract.Call(method, arguments);
        CollectionAssert.AreEqual(expected, (System.Collections.ICollection)Contract.Events);
    }
}
