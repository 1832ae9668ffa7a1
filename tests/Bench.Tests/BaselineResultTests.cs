using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.VM;
using Neo.VM.Types;

namespace MiningPool.Bench.Tests;

[TestClass]
public sealed class BaselineResultTests
{
    [TestMethod]
    public void TheRatioLeavesOutTheCallItself() => Assert.AreEqual(0.25, Result(gas: 983_040 + 100, official: 983_040 + 400).Ratio);

    [TestMethod]
    public void TheGeometricMeanOfAHalfAndADoubleIsOne()
    {
        BaselineResult[] results = [Result(gas: 983_140, official: 983_240), Result(gas: 983_240, official: 983_140)];

        Assert.AreEqual(1.0, ResultTable.GeometricMean(results), 1e-12);
    }

    [TestMethod]
    public void AnIntegerMatchesItsLittleEndianBytesAndTheReverse()
    {
        Assert.AreEqual("hex:00e8764817", ResultNotation.Write(new Integer(100_000_000_000), "hex:00e8764817"));
        Assert.AreEqual("777777777", ResultNotation.Write(new ByteString(new byte[] { 0x71, 0xf2, 0x5b, 0x2e }), "777777777"));
    }

    [TestMethod]
    public void EveryOtherItemHasOneNotation()
    {
        Assert.AreEqual("[1,true,hex:0aff]", ResultNotation.Write(new Array([new Integer(1), StackItem.True, new Buffer(new byte[] { 10, 255 })]), ""));
        Assert.AreEqual("null", ResultNotation.Write(StackItem.Null, "null"));
        Assert.AreEqual("false", ResultNotation.Write(StackItem.False, "0"));
    }

    [TestMethod]
    public void AContractsScriptCountsOnce()
    {
        BaselineResult one = Result(gas: 983_140, official: 983_240);

        Assert.AreEqual((17, 60), ResultTable.ScriptBytes([one, one, one with { Contract = "D", ScriptBytes = 7, OfficialScriptBytes = 40 }]));
    }

    private static BaselineResult Result(long gas, long official) => new("C", "m", [], "1", "1", gas, official, 10, 20);
}
