using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MiningPool.Bench.Tests;

[TestClass]
public sealed class BaselineTests
{
    private static readonly BaselineSuite Suite = new(BenchFiles.Bench);
    private static readonly Lazy<IReadOnlyList<BaselineResult>> Now = new(Suite.Run);

    [TestMethod]
    public void EveryResultIsWhatCSharpSays()
    {
        string[] wrong = [.. Now.Value.Where(result => !result.IsRight).Select(result => $"{result.Call} gave {result.Result} instead of {result.Expected}")];

        Assert.IsEmpty(wrong, string.Join('\n', wrong));
    }

    [TestMethod]
    public void NoCallCostsMoreThanTheCommittedSnapshot()
    {
        IEnumerable<string> dearer = Pairs()
            .Where(pair => pair.Now.Gas > pair.Committed.Gas)
            .Select(pair => $"{pair.Now.Call}: {pair.Now.Gas:N0} datoshi, committed {pair.Committed.Gas:N0}");

        AssertNone(dearer);
    }

    [TestMethod]
    public void NoScriptIsLargerThanTheCommittedSnapshot()
    {
        IEnumerable<string> larger = Pairs()
            .Where(pair => pair.Now.ScriptBytes > pair.Committed.ScriptBytes)
            .Select(pair => $"{pair.Now.Contract}: {pair.Now.ScriptBytes:N0} bytes, committed {pair.Committed.ScriptBytes:N0}")
            .Distinct();

        AssertNone(larger);
    }

    [TestMethod]
    public void NoCallCostsMoreThanWithTheOfficialCompiler()
    {
        string[] dearer = [.. Now.Value.Where(result => result.Gas > result.OfficialGas).Select(result => $"{result.Call}: {result.Gas:N0} datoshi, official {result.OfficialGas:N0}")];

        Assert.IsEmpty(dearer, string.Join('\n', dearer));
    }

    [TestMethod]
    public void CallsCostHalfAndScriptsTakeFourFifthsOfTheOfficialCompilers()
    {
        (int ours, int official) = ResultTable.ScriptBytes(Now.Value);

        Assert.IsLessThanOrEqualTo(0.50, ResultTable.GeometricMean(Now.Value));
        Assert.IsLessThanOrEqualTo(0.80 * official, ours);
    }

    [TestMethod]
    public void TheCommittedSnapshotHoldsEveryCaseInOrder()
    {
        string[] cases = [.. Suite.ReadCases().Select(baseline => $"{baseline.Contract}.{baseline.Method}({string.Join(", ", baseline.Arguments)})")];

        CollectionAssert.AreEqual(cases, Suite.ReadResults().Select(result => result.Call).ToArray(), "Run ./scripts/bench and commit its result.");
    }

    private static IEnumerable<(BaselineResult Now, BaselineResult Committed)> Pairs() => Now.Value.Zip(Suite.ReadResults());

    private static void AssertNone(IEnumerable<string> findings)
    {
        string all = string.Join('\n', findings);
        Assert.AreEqual("", all, "Worse than bench/results/baselines.json. If it is meant, run ./scripts/bench and commit its result.");
    }
}
