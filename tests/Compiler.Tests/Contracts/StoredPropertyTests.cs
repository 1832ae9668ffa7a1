using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Contracts;

/// <summary>[Stored] properties: what they hold outlives the call, under the documented key and in the published compiler's form.</summary>
[TestClass]
public class StoredPropertyTests
{
    private static readonly UInt160 User = UInt160.Parse("0x0102030405060708090a0b0c0d0e0f1011121314");

    private readonly DeployedContract _contract = new("""
        public enum Phase { Open, Closed = 3 }
        public struct Position { public BigInteger Amount; public UInt160 Owner; }
        public class Keeper : SmartContract
        {
            [Stored] public static BigInteger Total { [Safe] get; set; }
            [Stored(0x21)] public int Count { [Safe] get; private set; }
            [Stored("limit")] public static byte Limit { get; set; } = 200;
            [Stored(0x22)] public static UInt160 Owner { get; set; }
            [Stored(0x23)] public static string Name { get; set; } = "nameless";
            [Stored(0x24)] public static bool Paused { get; set; }
            [Stored(0x25)] public static Phase Current { get; set; }
            [Stored(0x26)] public static Position Best { get; set; }
            [Stored(0x27)] public static int[] Marks { get; set; }
            [Stored(0x28)] public static int? Maybe { get; set; }

            public int Step() { Count++; return Count += 10; }
            public static void Win(BigInteger amount, UInt160 owner) => Best = new Position { Amount = amount, Owner = owner };
            public static object[] BestOf() { Position copy = Best; copy.Amount += 1; return [copy.Amount, Best.Amount, Best.Owner]; }
            public static int Mark(int mark) { Marks = Marks is null ? [mark] : [.. Marks, mark]; return Marks.Length; }
            public static string Close() { Current = Phase.Closed; return Current switch { Phase.Closed => "closed", _ => "open" }; }
            public static ByteString Peek(ByteString key) => Storage.Get(key);
            public static void Spoil(ByteString value) => Storage.Put(new byte[] { 0x21 }, value);
        }
        """);

    [TestMethod]
    [DataRow("total", "0")]
    [DataRow("count", "0")]
    [DataRow("limit", "200")]
    [DataRow("owner", "null")]
    [DataRow("name", "0x6e616d656c657373")]
    [DataRow("paused", "false")]
    [DataRow("current", "0")]
    [DataRow("marks", "null")]
    [DataRow("maybe", "null")]
    [DataRow("bestOf", "[1, 0, null]")]
    public void BeforeAnythingIsStoredItHoldsWhatItStartsWith(string getter, string expected) => AssertHolds(getter, expected);

    [TestMethod]
    public void WhatIsSetStaysThereForLaterCalls()
    {
        _contract.Call("setTotal", -5);
        _contract.Call("setLimit", 0);
        _contract.Call("setOwner", User);
        _contract.Call("setName", "new");
        _contract.Call("setPaused", true);
        _contract.Call("setMaybe", 7);
        AssertHolds("total", "-5");
        AssertHolds("limit", "0");
        AssertHolds("owner", "0x" + Convert.ToHexStringLower(Neo.IO.Helper.ToArray(User)));
        AssertHolds("name", "0x6e6577");
        AssertHolds("paused", "true");
        AssertHolds("maybe", "7");
    }

    [TestMethod]
    public void ChangesWithinACallReadWhatTheyWrote()
    {
        AssertHolds("step", "11");
        AssertHolds("step", "22");
        AssertHolds("count", "22");
        AssertHolds("close", "0x636c6f736564");
        AssertHolds("current", "3");
    }

    [TestMethod]
    public void ObjectsAreStoredWholeAndReadAsCopies()
    {
        _contract.Call("win", 41, User);
        AssertHolds("bestOf", $"[42, 41, 0x{Convert.ToHexStringLower(Neo.IO.Helper.ToArray(User))}]");
        _contract.Call("mark", 4);
        _contract.Call("mark", 5);
        AssertHolds("marks", "[4, 5]");
    }

    [TestMethod]
    public void NullRemovesTheItem()
    {
        _contract.Call("setName", "new");
        _contract.Call("setName", [null]);
        AssertHolds("name", "0x6e616d656c657373");
        _contract.Call("setMaybe", 7);
        _contract.Call("setMaybe", [null]);
        AssertHolds("maybe", "null");
    }

    [TestMethod]
    public void KeysAndFormsAreThoseOfThePublishedCompiler()
    {
        _contract.Call("setTotal", 300);
        _contract.Call("step");
        _contract.Call("setPaused", true);
        Assert.AreEqual("0x2c01", DeployedContract.Text(_contract.Call("peek", "Total")));
        Assert.AreEqual("0x0b", DeployedContract.Text(_contract.Call("peek", new byte[] { 0x21 })));
        Assert.AreEqual("0x2001", DeployedContract.Text(_contract.Call("peek", new byte[] { 0x24 })));
    }

    [TestMethod]
    public void AnItemThatDoesNotFitTheTypeIsRefused()
    {
        _contract.Call("spoil", new byte[] { 0, 0, 0, 0, 1 });
        Assert.ThrowsExactly<Neo.SmartContract.Testing.Exceptions.TestException>(() => _contract.Call("count"));
    }

    [TestMethod]
    [DataRow("public class Held { [Stored] public int A { get; set; } } public class Refused : SmartContract { public static int B() => new Held().A; }", "NC1001")]
    [DataRow("public class Refused : SmartContract { [Stored] public static BigInteger A { get; set; } = Runtime.Time; }", "NC1001")]
    [DataRow("public class Refused : SmartContract { [Stored(\"0123456789012345678901234567890123456789012345678901234567890123x\")] public static int A { get; set; } }", "NC1010")]
    public void WhatStorageCannotStandForIsRefused(string source, string id) => CollectionAssert.Contains((System.Collections.ICollection)DeployedContract.Errors(source), id);

    private void AssertHolds(string method, string expected) => Assert.AreEqual(expected, DeployedContract.Text(_contract.Call(method)), method);
}
