using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using MiningPool.Operator.Programs;
using MiningPool.Operator.Season;
using Spectre.Console;

namespace MiningPool.Operator.Reports;

/// <summary>Shows what a season came to.</summary>
public sealed class SeasonReport
{
    private const decimal DatoshiPerGas = 100_000_000m;
    private const int ChartWidth = 90;
    private static readonly Color[] Palette = [Color.Green, Color.Yellow, Color.Aqua, Color.Fuchsia];
    private readonly IAnsiConsole console;
    private readonly MiningProgram program;
    private readonly SeasonResult result;

    /// <summary>Creates a report.</summary>
    /// <param name="console">Where to show it.</param>
    /// <param name="program">The program that was played.</param>
    /// <param name="result">What it came to.</param>
    public SeasonReport(IAnsiConsole console, MiningProgram program, SeasonResult result)
    {
        this.console = console;
        this.program = program;
        this.result = result;
    }

    private string Symbol => program.RewardToken.Symbol;

    /// <summary>Shows the tables, the charts and the checks.</summary>
    /// <param name="costs">What each kind of call cost.</param>
    /// <returns>Whether all checks hold.</returns>
    public bool Show(IReadOnlyList<GasCost> costs)
    {
        var pools = new PoolTables(program, result);
        foreach (PoolResult pool in result.Pools)
        {
            console.Write(pools.Emission(pool));
            console.Write(pools.Miners(pool));
        }

        var pairs = new PairTables(program, result);
        foreach (PairResult pair in result.Pairs)
        {
            console.Write(pairs.Pair(pair));
        }

        if (result.Dividends is { } dividends)
        {
            console.Write(pairs.Dividends(dividends.Books));
        }

        console.Write(pairs.Holdings());
        console.Write(GasTable(costs));
        ShowCharts();
        return ShowAudit(SeasonAudit.Of(program, result));
    }

    private static Table GasTable(IReadOnlyList<GasCost> costs)
    {
        Table table = TableStyle.New("GAS for each kind of call (system fee as executed; network fee on top)")
            .Text("Call")
            .Figures("Calls")
            .Figures("Least (GAS)")
            .Figures("Mean (GAS)")
            .Figures("Most (GAS)")
            .Figures("Network fee, mean (GAS)");
        foreach (GasCost cost in costs)
        {
            table.AddRow(
                Markup.Escape(cost.Kind),
                TableStyle.Count(cost.Calls),
                Gas(cost.Least),
                Gas(cost.Mean),
                Gas(cost.Most),
                Gas(cost.NetworkFee));
        }

        return table;
    }

    private void ShowCharts()
    {
        foreach (PoolResult pool in result.Pools)
        {
            console.MarkupLineInterpolated($"Pool {pool.Id}: emitted by week (whole {Symbol})");
            console.Write(EmissionChart(pool));
            console.WriteLine();
            console.MarkupLineInterpolated($"Pool {pool.Id}: where the emission is (whole {Symbol})");
            console.Write(new BreakdownChart().Width(ChartWidth).UseValueFormatter(Thousands)
                .AddItem("claimed", Whole(pool.Books.Claimed), Color.Green)
                .AddItem("earned, not yet claimed", Whole(pool.Books.Earned), Color.Yellow)
                .AddItem("without a staker", Whole(pool.Books.WithoutStaker), Color.Grey));
            console.WriteLine();
        }
    }

    // A value printed after a bar is taken from the bar's length: values stand in the labels, so that lengths compare.
    private BarChart EmissionChart(PoolResult pool)
    {
        BarChart chart = new BarChart().Width(ChartWidth).HideValues();
        int widest = pool.Weeks.Max(week => Thousands(Whole(week.Emitted), CultureInfo.InvariantCulture).Length);
        foreach (WeekEmission week in pool.Weeks)
        {
            string amount = Thousands(Whole(week.Emitted), CultureInfo.InvariantCulture).PadLeft(widest);
            chart.AddItem($"week {week.Number,2}  {amount}", Whole(week.Emitted), Palette[(week.Number - 1) % Palette.Length]);
        }

        return chart;
    }

    private bool ShowAudit(IReadOnlyList<AuditEntry> entries)
    {
        console.MarkupLineInterpolated($"[bold]Checks, in units (1 {Symbol} = 10^{program.RewardToken.Decimals} units)[/]");
        foreach (AuditEntry entry in entries)
        {
            console.MarkupLine($"{(entry.Holds ? "[green]holds[/] " : "[red]FAILS[/] ")}{Markup.Escape(entry.Claim)}");
            console.MarkupLine($"      [grey]{Markup.Escape(entry.Figures)}[/]");
        }

        console.MarkupLineInterpolated($"{entries.Count(entry => entry.Holds)} of {entries.Count} checks hold.");
        return entries.All(entry => entry.Holds);
    }

    private static string Gas(long datoshi) => (datoshi / DatoshiPerGas).ToString("0.00000000", CultureInfo.InvariantCulture);

    private static string Thousands(double number, CultureInfo culture) => number.ToString("N0", CultureInfo.InvariantCulture);

    private double Whole(BigInteger units) => (double)(units / BigInteger.Pow(10, program.RewardToken.Decimals));
}
