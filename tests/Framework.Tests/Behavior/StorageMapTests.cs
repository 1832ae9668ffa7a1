using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.VM.Types;

namespace Neo.SmartContract.Framework.Tests.Behavior;

[TestClass]
public sealed class StorageMapTests
{
    private readonly Chain _chain = new();
    private readonly UInt160 _probe;

    public StorageMapTests()
    {
        _probe = _chain.Deploy("Probe");
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(128)]
    [DataRow(255)]
    public void KeysLieBehindThePrefix(int prefix)
    {
        Call("put", prefix, "key", "value");
        Assert.AreEqual("value", Call("get", prefix, "key").GetString());
        Assert.AreEqual("value", Call("getRaw", new[] { (byte)prefix }.Concat("key"u8.ToArray()).ToArray()).GetString());
        Assert.IsTrue(Call("get", prefix ^ 2, "key").IsNull);
        Call("delete", prefix, "key");
        Assert.IsTrue(Call("get", prefix, "key").IsNull);
    }

    [TestMethod]
    public void CountsGoUpAndDownAndVanishAtZero()
    {
        Assert.AreEqual(5, Call("increase", 1, "n", 5).GetInteger());
        Assert.AreEqual(12, Call("increase", 1, "n", 7).GetInteger());
        Assert.AreEqual(12, Call("getIntegerOrZero", 1, "n").GetInteger());
        Assert.AreEqual(2, Call("decrease", 1, "n", 10).GetInteger());
        Assert.AreEqual(0, Call("decrease", 1, "n", 2).GetInteger());
        Assert.IsTrue(Call("get", 1, "n").IsNull);
        Assert.AreEqual(0, Call("getIntegerOrZero", 1, "n").GetInteger());
        Assert.AreEqual(-3, Call("decrease", 1, "n", 3).GetInteger());
    }

    [TestMethod]
    public void TruthValuesReturn()
    {
        Assert.IsFalse(Call("getBoolean", 1, "b").GetBoolean());
        Call("putBoolean", 1, "b", true);
        Assert.IsTrue(Call("getBoolean", 1, "b").GetBoolean());
        Call("putBoolean", 1, "b", false);
        Assert.IsFalse(Call("getBoolean", 1, "b").GetBoolean());
    }

    [TestMethod]
    public void ObjectsReturn()
    {
        Assert.IsTrue(Call("getPair", 1, "o").IsNull);
        Call("putPair", 1, "o", 3, 4);
        Assert.AreSequenceEqual([3, 4], ((Array)Call("getPair", 1, "o")).Select(item => (int)item.GetInteger()).ToArray());
    }

    [TestMethod]
    public void SearchesStayWithinThePrefix()
    {
        foreach (string key in new[] { "ab", "ac", "b" }) Call("put", 1, key, "x");
        Call("put", 2, "ad", "x");
        Assert.AreEqual(2, Call("countWith", 1, "a").GetInteger());
        Assert.AreEqual(3, Call("countWith", 1, "").GetInteger());
        Assert.AreEqual(0, Call("countWith", 3, "").GetInteger());
    }

    private StackItem Call(string method, params object?[] arguments) => _chain.Call(_probe, method, arguments);
}
