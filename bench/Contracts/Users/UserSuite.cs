using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace MiningPool.Bench.Contracts.Users;

/// <summary>The same calls in pools of ever more stakers: what they cost must not depend on how many there are.</summary>
/// <param name="folder">The folder `bench`.</param>
public sealed class UserSuite(string folder)
{
    /// <summary>How far the dearest may be above the cheapest, as a part of it.</summary>
    public const double Tolerance = 0.05;

    /// <summary>The committed results.</summary>
    public string ResultsFile { get; } = Path.Combine(folder, "results", "users.json");

    /// <summary>Stakers in the pools of the committed results.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [10, 1_000, 100_000];

    /// <summary>Fills pools of some sizes, in both modes, and measures calls in each.</summary>
    /// <param name="sizes">Stakers.</param>
    /// <param name="progress">Told what goes on.</param>
    public static IReadOnlyList<UserResult> Run(IEnumerable<int> sizes, Action<string> progress) =>
        [.. new[] { false, true }.SelectMany(isRanked => sizes.SelectMany(users =>
            new FilledPool(isRanked, users, count => progress($"{(isRanked ? "Ranked" : "Proportional")}: {count:N0} of {users:N0} staked")).Measure()))];

    /// <summary>The results committed last.</summary>
    public IReadOnlyList<UserResult> ReadResults() => JsonSerializer.Deserialize<List<UserResult>>(File.ReadAllText(ResultsFile))!;

    /// <summary>Replaces the committed results, one a line.</summary>
    public void WriteResults(IEnumerable<UserResult> results) => JsonLines.Write(ResultsFile, results);

    /// <summary>How far the dearest is above the cheapest, for each call of each contract.</summary>
    public static IEnumerable<(string Contract, string Call, double Spread)> Spreads(IEnumerable<UserResult> results) => results
        .GroupBy(result => (result.Contract, result.Call))
        .Select(group => (group.Key.Contract, group.Key.Call, ((double)group.Max(of => of.Gas) / group.Min(of => of.Gas)) - 1));
}
