using System;
using System.Collections.Generic;
using System.Linq;
using MiningPool.Bench.Contracts.Calls;
using MiningPool.Bench.Contracts.Users;

namespace MiningPool.Bench.Contracts;

/// <summary>The tables of docs/gas.md.</summary>
public static class GasDocument
{
    /// <summary>GAS that the calls of one block may take together, in datoshi, in shipped node configurations.</summary>
    public const long BlockLimit = 20_00000000;

    /// <summary>Each table with its name, in Markdown.</summary>
    public static IEnumerable<(string Name, string Table)> Tables(IReadOnlyList<ContractResult> results, IReadOnlyList<UserResult> users)
    {
        yield return ("targets", Targets(results));
        foreach (GasPolicy policy in GasPolicy.All) yield return (policy.Name, Calls(results.Where(result => result.Policy == policy.Name)));
        yield return ("growth", Growth(results));
        yield return ("users", Users(users));
    }

    private static string Targets(IReadOnlyList<ContractResult> results) => MarkdownTable.Of(
        2,
        ["contract", "call", "ours", "Flamingo", "ratio", "limit", "met"],
        Target.All.Select(target =>
        {
            ContractResult result = target.Of(results);
            return new[]
            {
                target.Contract, target.Call, MarkdownTable.Whole(result.Total), MarkdownTable.Whole(target.Flamingo), MarkdownTable.Fixed(target.Ratio(result), 3), MarkdownTable.Fixed(target.Limit, 2),
                target.IsMet(result) ? "yes" : "**no**",
            };
        }));

    private static string Calls(IEnumerable<ContractResult> results) => MarkdownTable.Of(
        2,
        ["contract", "call", "execution", "storage", "calls", "total", "floor", "total / floor", "own part / its floor"],
        results.Select(result => new[]
        {
            result.Contract, result.Call, MarkdownTable.Whole(result.Execution), MarkdownTable.Whole(result.Storage), MarkdownTable.Whole(result.Calls), MarkdownTable.Whole(result.Total), MarkdownTable.Whole(result.Floor),
            MarkdownTable.Fixed(result.FloorRatio, 3), MarkdownTable.Fixed(result.OwnFloorRatio, 3),
        }));

    private static string Growth(IEnumerable<ContractResult> results) => MarkdownTable.Of(
        2,
        ["policy", "call", "GAS", "share of a block's 20 GAS"],
        results.Where(result => result.Call.StartsWith(SlotGrowthCalls.Prefix, StringComparison.Ordinal)).Select(result => new[]
        {
            result.Policy, result.Call, MarkdownTable.Fixed((double)result.Total / 1_00000000, 4),
            MarkdownTable.Percent((double)result.Total / BlockLimit, 1),
        }));

    private static string Users(IReadOnlyList<UserResult> results) => MarkdownTable.Of(
        2,
        ["contract", "call", .. UserSuite.Sizes.Select(users => $"{MarkdownTable.Whole(users)} stakers"), "spread"],
        UserSuite.Spreads(results).Select(spread => UserRow(spread, results)));

    private static string[] UserRow((string Contract, string Call, double Spread) of, IEnumerable<UserResult> results)
    {
        ILookup<int, UserResult> bySize = results.Where(result => result.Contract == of.Contract && result.Call == of.Call).ToLookup(result => result.Users);
        IEnumerable<string> figures = UserSuite.Sizes.Select(users => bySize[users].FirstOrDefault() is { } result ? MarkdownTable.Whole(result.Gas) : "");
        return [of.Contract, of.Call, .. figures, MarkdownTable.Percent(of.Spread)];
    }
}
