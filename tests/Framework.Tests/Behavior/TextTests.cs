using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.VM.Types;

namespace Neo.SmartContract.Framework.Tests.Behavior;

[TestClass]
public sealed class TextTests
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
    public void PartsAreTakenFromEitherEnd()
    {
        Assert.AreEqual("Ne", Text("take", "Neo", 2));
        Assert.AreEqual("eo", Text("last", "Neo", 2));
        Assert.AreEqual("", Text("take", "Neo", 0));
        Assert.AreEqual("oeN", Text("reverse", "Neo"));
        _chain.Refusal(_probe, "take", "Neo", 4);
    }

    [TestMethod]
    [DataRow("banana", "an", "AN", "bANANa")]
    [DataRow("banana", "ana", "-", "b-na")]
    [DataRow("aaa", "aa", "b", "ba")]
    [DataRow("abc", "abcd", "x", "abc")]
    [DataRow("abc", "c", "", "ab")]
    [DataRow("", "a", "b", "")]
    public void PartsAreReplacedFromTheLeft(string text, string old, string with, string expected)
        => Assert.AreEqual(expected, Text("replace", text, old, with));

    [TestMethod]
    public void NothingCannotBeReplaced()
        => Assert.Contains("There is nothing to replace.", _chain.Refusal(_probe, "replace", "abc", "", "x"));

    [TestMethod]
    public void BytesAreReplacedAndFound()
    {
        Assert.AreEqual("Neo", Text("replaceByte", "Nbo", (int)'b', (int)'e'));
        Assert.AreEqual(2, Number("indexOf", "Neo", (int)'o'));
        Assert.AreEqual(-1, Number("indexOf", "Neo", (int)'x'));
    }

    [TestMethod]
    public void LettersChangeTheirCase()
    {
        Assert.AreEqual("AZ{`09", Text("toUpper", "aZ{`09"));
        Assert.AreEqual("az[@09", Text("toLower", "Az[@09"));
    }

    [TestMethod]
    [DataRow("Neo", "eo", true)]
    [DataRow("Neo", "", true)]
    [DataRow("Neo", "Neo", true)]
    [DataRow("Neo", "xNeo", false)]
    [DataRow("eoN", "eo", false)]
    public void EndsAreCompared(string text, string end, bool expected)
    {
        Assert.AreEqual(expected, Truth("endsWith", text, end));
        Assert.AreEqual(expected, Truth("endsWithBytes", text, end));
    }

    [TestMethod]
    public void PartsAreFound()
    {
        Assert.AreEqual(1, Number("firstIndexOf", "banana", "ana"));
        Assert.AreEqual(3, Number("lastIndexOf", "banana", "ana"));
        Assert.AreEqual(-1, Number("firstIndexOf", "banana", "x"));
        Assert.IsTrue(Truth("startsWithBytes", "banana", "ban"));
        Assert.IsFalse(Truth("startsWithBytes", "banana", "ana"));
        Assert.IsTrue(Truth("contains", "banana", "nan"));
        Assert.IsFalse(Truth("contains", "banana", "nab"));
    }

    [TestMethod]
    public void TextsAreCut()
    {
        Assert.AreSequenceEqual(["a", "", "b"], Texts("split", "a,,b", ",", false));
        Assert.AreSequenceEqual(["a", "b"], Texts("split", "a,,b", ",", true));
    }

    [TestMethod]
    [DataRow("isNumber", "0189", "01/", "01:")]
    [DataRow("isLower", "azm", "az`", "az{")]
    [DataRow("isUpper", "AZM", "AZ@", "AZ[")]
    [DataRow("isAlphabet", "AZaz", "aZ@", "aZ[")]
    [DataRow("isAlphabet", "m", "a`", "a{")]
    public void CharactersAreToldApartAtTheirEdges(string method, string right, string below, string above)
    {
        Assert.IsTrue(Truth(method, right));
        Assert.IsTrue(Truth(method, ""));
        Assert.IsFalse(Truth(method, below));
        Assert.IsFalse(Truth(method, above));
    }

    private static string Text(string method, params object[] arguments) => _chain.Call(_probe, method, arguments).GetString()!;

    private static int Number(string method, params object[] arguments) => (int)_chain.Call(_probe, method, arguments).GetInteger();

    private static bool Truth(string method, params object[] arguments) => _chain.Call(_probe, method, arguments).GetBoolean();

    private static string[] Texts(string method, params object[] arguments)
        => ((Array)_chain.Call(_probe, method, arguments)).Select(item => item.GetString()!).ToArray();
}
