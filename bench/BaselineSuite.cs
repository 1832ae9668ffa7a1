using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace MiningPool.Bench;

/// <summary>The baselines of a folder: their list, their contracts, and the committed results beside them.</summary>
/// <param name="folder">The folder `bench`.</param>
public sealed class BaselineSuite(string folder)
{
    /// <summary>The committed results.</summary>
    public string ResultsFile { get; } = Path.Combine(folder, "results", "baselines.json");

    /// <summary>Every call, in the order to make them.</summary>
    public IReadOnlyList<BaselineCase> ReadCases() =>
        JsonSerializer.Deserialize<List<BaselineCase>>(File.ReadAllText(Path.Combine(folder, "baselines", "official.json")))!;

    /// <summary>The results committed last.</summary>
    public IReadOnlyList<BaselineResult> ReadResults() =>
        JsonSerializer.Deserialize<List<BaselineResult>>(File.ReadAllText(ResultsFile))!;

    /// <summary>Compiles each contract once and makes its calls in order, on an engine of its own.</summary>
    /// <exception cref="InvalidDataException">A baseline contract doesn't compile.</exception>
    public IReadOnlyList<BaselineResult> Run() =>
        [.. ReadCases().GroupBy(baseline => baseline.Contract).SelectMany(group =>
        {
            BaselineRunner runner = new(Path.Combine(folder, "baselines", "contracts", group.Key + ".cs"));
            return group.Select(runner.Run).ToList();
        })];

    /// <summary>Replaces the committed results, one a line.</summary>
    public void WriteResults(IEnumerable<BaselineResult> results) => JsonLines.Write(ResultsFile, results);
}
