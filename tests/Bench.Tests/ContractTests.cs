using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPool.Bench.Contracts;
using MiningPool.Bench.Contracts.Calls;

namespace MiningPool.Bench.Tests;

[TestClass]
public sealed class ContractTests
{
    // A slot growth may take this part of a block at most.
    private const double GrowthShare = 0.4;

    private static readonly Lazy<IReadOnlyList<ContractResult>> Now = new(ContractSuite.Run);
    private static readonly IReadOnlyList<ContractResult> Committed = new ContractSuite(BenchFiles.Bench).ReadResults();

    [TestMethod]
    public void NoCallCostsMoreThanTheCommittedSnapshot()
    {
        IEnumerable<string> dearer = Now.Value.Zip(Committed)
            .Where(pair => pair.First.Total > pair.Second.Total)
            .Select(pair => $"{pair.First.Name}: {pair.First.Total:N0} datoshi, committed {pair.Second.Total:N0} "
                + $"(execution {Change(pair, of => of.Execution)}, storage {Change(pair, of => of.Storage)}, calls {Change(pair, of => of.Calls)})");

        Assert.AreEqual("", string.Join('\n', dearer), "Dearer than bench/results/contracts.json. If it is meant, run ./scripts/bench contracts and commit what it writes, with the reason.");
    }

    [TestMethod]
    public void TheCommittedSnapshotHoldsEveryCallInOrder() => CollectionAssert.AreEqual(
        Now.Value.Select(result => result.Name).ToArray(),
        Committed.Select(result => result.Name).ToArray(),
        "Run ./scripts/bench contracts and commit what it writes.");

    [TestMethod]
    public void EveryTargetIsMet()
    {
        IEnumerable<string> missed = Target.All.Where(target => !target.IsMet(target.Of(Now.Value)))
            .Select(target => $"{target.Contract}, {target.Call}: {target.Of(Now.Value).Total:N0} datoshi are more than {target.Limit} of {target.Flamingo:N0}");

        Assert.AreEqual("", string.Join('\n', missed));
    }

    [TestMethod]
    public void NothingIsBelowItsFloor()
    {
        ContractResult[] below = [.. Now.Value.Where(result => result.OwnFloorRatio < 1)];

        Assert.IsEmpty(below, string.Join('\n', below.Select(result => result.Name)));
    }

    [TestMethod]
    public void ASlotGrowthStaysFarBelowABlocksLimit()
    {
        ContractResult[] growths = [.. Now.Value.Where(result => result.Call.StartsWith(SlotGrowthCalls.Prefix, StringComparison.Ordinal))];

        Assert.HasCount(2 * 5, growths);
        foreach (ContractResult growth in growths) Assert.IsLessThan(GrowthShare * GasDocument.BlockLimit, growth.Total, growth.Name);
    }

    private static string Change((ContractResult First, ContractResult Second) pair, Func<ContractResult, long> part)
        => (part(pair.First) - part(pair.Second)).ToString("+#,##0;-#,##0;0", System.Globalization.CultureInfo.InvariantCulture);
}
