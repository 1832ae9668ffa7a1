using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.VM.Types;

namespace Neo.SmartContract.Framework.Tests.Behavior;

[TestClass]
public sealed class ValueTests
{
    private static Chain _chain = null!;
    private static UInt160 _probe = null!;

    [ClassInitialize]
    public static void Deploy(TestContext _)
    {
        _chain = new Chain();
        _probe = _chain.Deploy("Probe");
    }

    [TestMethod]
    [DataRow("", 0)]
    [DataRow("0a", 10)]
    [DataRow("80", -128)]
    [DataRow("ff00", 255)]
    [DataRow("ff", -1)]
    public void BytesAreReadAsSignedIntegers(string hex, int expected)
    {
        byte[] bytes = Convert.FromHexString(hex);
        Assert.AreEqual(expected, Call("integerOf", bytes).GetInteger());
        Assert.AreEqual(expected, Call("integerOfArray", bytes).GetInteger());
    }

    [TestMethod]
    public void NullIsReadAsZero()
    {
        Assert.AreEqual(0, Call("integerOf", [null]).GetInteger());
        Assert.AreEqual(0, Call("integerOfArray", [null]).GetInteger());
    }

    [TestMethod]
    [DataRow("isValid", 20)]
    [DataRow("isValidBlockHash", 32)]
    [DataRow("isValidKey", 33)]
    public void OnlyByteStringsOfTheRightLengthAreValid(string method, int size)
    {
        Assert.IsTrue(Call(method, new byte[size]).GetBoolean());
        Assert.IsFalse(Call(method, new byte[size - 1]).GetBoolean());
        Assert.IsFalse(Call(method, new byte[size + 1]).GetBoolean());
        Assert.IsFalse(Call(method, [null]).GetBoolean());
        Assert.IsFalse(Call(method, 5).GetBoolean());
    }

    [TestMethod]
    public void ZeroIsValidButMaybeNotWanted()
    {
        Assert.IsFalse(Call("isValidAndNotZero", new byte[20]).GetBoolean());
        Assert.IsTrue(Call("isValidAndNotZero", Enumerable.Repeat((byte)7, 20).ToArray()).GetBoolean());
    }

    [TestMethod]
    public void CastsRefuseTheWrongLength()
    {
        byte[] hash = Enumerable.Range(1, 20).Select(each => (byte)each).ToArray();
        Assert.AreSequenceEqual(hash, Call("hashOf", hash).GetSpan().ToArray());
        Assert.Contains("A UInt160 has 20 bytes.", Refusal("hashOf", new byte[19]));
        Assert.Contains("An ECPoint has 33 bytes.", Refusal("keyOf", new byte[32]));
    }

    // The addresses of the native contracts GAS and NEO, and of the hash zero, as explorers show them.
    [TestMethod]
    [DataRow("NepwUjd9GhqgNkrfXaxj9mmsFhFzGoFuWM", "0xd2a4cff31913016155e38e474a2c06d08be276cf")]
    [DataRow("NiHURyS83nX2mpxtA7xq84cGxVbHojj5Wc", "0xef4073a0f2b305a38ec4050e4d3d28bc40ea63f5")]
    [DataRow("NKuyBkoGdZZSLyPbJEetheRhMjeznFZszf", "0x0000000000000000000000000000000000000000")]
    public void HashesAndAddressesMeanTheSame(string address, string hash)
    {
        byte[] expected = Convert.FromHexString(hash[2..]).Reverse().ToArray();
        Assert.AreEqual(address, Call("addressOf", expected).GetString());
        Assert.AreSequenceEqual(expected, Call("parseHash", address).GetSpan().ToArray());
        Assert.AreSequenceEqual(expected, Call("parseHash", hash).GetSpan().ToArray());
        Assert.AreSequenceEqual(expected, Call("parseHash", hash[2..].ToUpperInvariant()).GetSpan().ToArray());
    }

    [TestMethod]
    public void OtherTextsAreNoHashes()
    {
        Assert.Contains("This is no hexadecimal digit.", Refusal("parseHash", "0x" + new string('g', 40)));
        Assert.Contains("A hash has 64 hexadecimal digits.", Refusal("parseBlockHash", "0x" + new string('1', 63)));
        Refusal("parseHash", "NepwUjd9GhqgNkrfXaxj9mmsFhFzGoFuWN");
        byte[] expected = new byte[32];
        expected[0] = 0x2c;
        Assert.AreSequenceEqual(expected, Call("parseBlockHash", new string('0', 62) + "2C").GetSpan().ToArray());
    }

    [TestMethod]
    [DataRow(255, -1)]
    [DataRow(128, -128)]
    [DataRow(127, 127)]
    [DataRow(0, 0)]
    public void EightBitsAreReadWithTheirSign(int number, int expected)
    {
        Assert.AreEqual(expected, Call("signedOf", number).GetInteger());
        Assert.AreEqual(expected, Call("unsignedOf", number).GetInteger());
    }

    [TestMethod]
    public void MoreThanEightBitsFault()
    {
        Assert.AreEqual(-5, Call("signedOf", -5).GetInteger());
        Refusal("signedOf", 256);
        Refusal("signedOf", -129);
        Refusal("unsignedOf", 256);
        Refusal("unsignedOf", -1);
    }

    [TestMethod]
    public void RefusalsCarryTheirMessage()
    {
        Call("assert", true, "never said");
        Assert.Contains("too little", Refusal("assert", false, "too little"));
        Assert.Contains("over", Refusal("abort", "over"));
    }

    [TestMethod]
    public void GuardsRefuseWithTheirCodes()
    {
        Call("requireInRange", 5, 5, 5);
        Assert.Contains("OUT_OF_RANGE", Refusal("requireInRange", 6, 4, 5));
        Assert.Contains("OUT_OF_RANGE", Refusal("requireInRange", 3, 4, 5));
        Call("requirePositive", 1);
        Assert.Contains("NOT_POSITIVE", Refusal("requirePositive", 0));
        Call("requireValidAddress", Enumerable.Repeat((byte)1, 20).ToArray());
        Assert.Contains("INVALID_ADDR", Refusal("requireValidAddress", new byte[20]));
        Assert.Contains("INVALID_ADDR", Refusal("requireValidAddress", [null]));
        Call("requireEquals", "a", "a");
        Assert.Contains("NOT_EQUAL", Refusal("requireEquals", "a", "b"));
        Call("ensure", true);
        Assert.Contains("POST:sum", Refusal("ensure", false));
    }

    private static StackItem Call(string method, params object?[] arguments) => _chain.Call(_probe, method, arguments);

    private static string Refusal(string method, params object?[] arguments) => _chain.Refusal(_probe, method, arguments);
}
