using System;
using System.Collections.Generic;
using System.Linq;
using MiningPool.Bench.Contracts;
using MiningPool.Bench.Contracts.Calls;

namespace MiningPool.Bench.Economics;

/// <summary>The tables of docs/economics.md.</summary>
public static class EconomicsDocument
{
    private const string Ranked = "MiningPool, Ranked";
    private const string FirstStake = "stake, first";
    private const int Stakers = 300;
    private const double Gas = 1_00000000;

    // The numbers of accounts divide every stake below.
    private static readonly int[] Accounts = [1, 2, 5, 10, 20, 50, 100, 200];

    /// <summary>Each table with its name.</summary>
    public static IEnumerable<(string Name, string Table)> Tables(IReadOnlyList<ContractResult> results)
    {
        yield return ("uneven pool", SplittingTable(Splitting.Uneven(Stakers, 1_000_000), [100_000, 20_000, 4_000]));
        yield return ("even pool", SplittingTable(Splitting.Even(Stakers, 1_000), [100_000]));
        yield return ("price of accounts", PriceTable(results));
        yield return ("price of slot growth", GrowthTable(results));
        yield return ("just in time", JustInTimeTable());
        yield return ("first deposit", FirstDepositTable());
    }

    private static string SplittingTable(IReadOnlyList<long> others, IEnumerable<long> stakes) => MarkdownTable.Of(
        1,
        ["stake", "accounts", "each", "POWER", "share of rewards", "gain"],
        stakes.SelectMany(stake =>
        {
            Splitting whole = Splitting.Of(others, stake, 1);
            return Accounts.Select(accounts => Splitting.Of(others, stake, accounts)).Select(split => new[]
            {
                MarkdownTable.Whole(stake), MarkdownTable.Whole(split.Accounts), MarkdownTable.Whole(stake / split.Accounts),
                MarkdownTable.Whole(split.Power), MarkdownTable.Percent(split.Share), "×" + MarkdownTable.Fixed(split.Share / whole.Share, 2),
            });
        }));

    private static string PriceTable(IReadOnlyList<ContractResult> results) => MarkdownTable.Of(
        1,
        ["policy", "entering", "each harvest", "leaving", "a year of weekly harvests, 50 accounts"],
        GasPolicy.All.Select(policy =>
        {
            double enter = GasOf(results, policy, FirstStake), harvest = GasOf(results, policy, "harvest"), leave = GasOf(results, policy, "withdraw, all");
            return new[]
            {
                policy.Name, MarkdownTable.Fixed(enter, 3), MarkdownTable.Fixed(harvest, 3), MarkdownTable.Fixed(leave, 3),
                MarkdownTable.Fixed(50 * (enter + (52 * harvest) + leave), 1),
            };
        }));

    private static string GrowthTable(IReadOnlyList<ContractResult> results) => MarkdownTable.Of(
        1,
        ["policy", "ordinary first stake", "stake of number 100", "more than ordinary", "stake of number 400", "leaving of number 400", "ordinary leaving"],
        GasPolicy.All.Select(policy =>
        {
            double ordinary = GasOf(results, policy, FirstStake), growth = GasOf(results, policy, SlotGrowthCalls.Growth(100));
            return new[]
            {
                policy.Name, MarkdownTable.Fixed(ordinary, 3), MarkdownTable.Fixed(growth, 3), MarkdownTable.Fixed(growth - ordinary, 3),
                MarkdownTable.Fixed(GasOf(results, policy, SlotGrowthCalls.Growth(400)), 3),
                MarkdownTable.Fixed(GasOf(results, policy, SlotGrowthCalls.Shrinking(400)), 3),
                MarkdownTable.Fixed(GasOf(results, policy, "withdraw, all"), 3),
            };
        }));

    private static string JustInTimeTable()
    {
        (string Text, double Hours)[] stays = [("15 seconds", 15.0 / 3_600), ("1 hour", 1), ("1 day", 24), ("7 days", 168)];
        return MarkdownTable.Of(1, ["staked for", "taken of the drip", "taken if shared at once"], stays.Select(stay => new[]
        {
            stay.Text, MarkdownTable.Percent(JustInTime.OfDrip(0.5, stay.Hours), 4), MarkdownTable.Percent(JustInTime.AtOnce(0.5)),
        }));
    }

    private static string FirstDepositTable()
    {
        FirstDeposit[] attacks = [new(1, 1), new(1, 100), new(1_000, 100), new(1_000_000, 100)];
        string[] headings = ["own LP units", "value of one", "reserves needed", "lost to the locked units", "lost by a victim, less than", "gained of it"];
        return MarkdownTable.Of(0, headings, attacks.Select(attack => new[]
        {
            MarkdownTable.Whole(attack.OwnUnits), MarkdownTable.Whole(attack.UnitValue), MarkdownTable.Whole(attack.Reserves),
            MarkdownTable.Whole(attack.Lost), MarkdownTable.Whole(attack.LostByVictim), MarkdownTable.Fixed(attack.Gained, 4),
        }));
    }

    private static double GasOf(IEnumerable<ContractResult> results, GasPolicy policy, string call)
        => results.Single(result => result.Policy == policy.Name && result.Contract == Ranked && result.Call == call).Total / Gas;
}
