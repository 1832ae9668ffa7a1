using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using MiningPool.Bench.Contracts.Calls;

namespace MiningPool.Bench.Contracts;

/// <summary>Every call of every contract under every policy, and the committed results.</summary>
/// <param name="folder">The folder `bench`.</param>
public sealed class ContractSuite(string folder)
{
    /// <summary>The committed results.</summary>
    public string ResultsFile { get; } = Path.Combine(folder, "results", "contracts.json");

    /// <summary>Makes and measures all calls, each on a chain of its policy.</summary>
    public static IReadOnlyList<ContractResult> Run() => [.. GasPolicy.All.SelectMany(Run)];

    /// <summary>The results committed last.</summary>
    public IReadOnlyList<ContractResult> ReadResults() =>
        JsonSerializer.Deserialize<List<ContractResult>>(File.ReadAllText(ResultsFile))!;

    /// <summary>Replaces the committed results, one a line.</summary>
    public void WriteResults(IEnumerable<ContractResult> results) => JsonLines.Write(ResultsFile, results);

    private static IEnumerable<ContractResult> Run(GasPolicy policy)
    {
        Func<BenchChain>[] chains =
        [
            () => new ProportionalCalls(policy),
            () => new RankedCalls(policy),
            () => new SlotGrowthCalls(policy),
            () => new TradingCalls(policy),
            () => new DividendCalls(policy),
            () => new TokenCalls(policy),
        ];
        return chains.SelectMany(chain => chain().Results);
    }
}
