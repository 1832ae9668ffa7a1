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
        foreach (PoolResult pool in result.Pools)
        {
            console.Write(EmissionTable(pool));
            console.Write(MinerTable(pool));
        }

        console.Write(GasTable(costs));
        ShowCharts();
        return ShowAudit(SeasonAudit.Of(result));
    }

    private Table EmissionTable(PoolResult pool)
    {
        Table table = New($"Pool {pool.Id} '{NameOf(pool)}': emission by week")
            .AddColumn("Week")
            .AddColumn("Ended (block time, UTC)")
            .AddColumn(Right($"Emitted ({Symbol})"))
            .AddColumn(Right($"Schedule ({Symbol})"))
            .AddColumn(Right("Difference (units)"));
        foreach (WeekEmission week in pool.Weeks)
        {
            table.AddRow(
                week.Number.ToString(CultureInfo.InvariantCulture),
                DateTimeOffset.FromUnixTimeMilliseconds((long)week.End).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
                Reward(week.Emitted),
                Reward(week.Promised),
                (week.Emitted - week.Promised).ToString(CultureInfo.InvariantCulture));
        }

        return table;
    }

    private Table MinerTable(PoolResult pool)
    {
        StakeTokenTerms token = program.StakeTokenOf(program.Pools[pool.Id - 1]);
        Table table = New($"Pool {pool.Id} '{NameOf(pool)}': miners")
            .AddColumn("Miner")
            .AddColumn(Right($"Staked ({token.Symbol})"))
            .AddColumn(Right($"Claimed ({Symbol})"))
            .AddColumn(Right($"Pending ({Symbol})"));
        foreach ((int number, Position position) in pool.Books.Positions.Index().Where(entry => IsIn(pool, entry.Index)))
        {
            table.AddRow(
                result.Miners[number].Label,
                TokenAmount.Format(position.Staked, token.Decimals),
                Reward(result.Rewards[number]),
                Reward(position.Pending));
        }

        table.AddEmptyRow();
        return table
            .AddRow(
                "pool, in all",
                TokenAmount.Format(pool.Books.Staked, token.Decimals),
                Reward(pool.Books.Claimed),
                Reward(pool.Books.Pending))
            .AddRow("not yet allocated", string.Empty, string.Empty, Reward(pool.Books.NotYetAllocated));
    }

    // A plan puts each miner in one pool, so the miner's whole balance comes from there.
    private bool IsIn(PoolResult pool, int miner) => miner % program.Pools.Count == pool.Id - 1;

    private static Table GasTable(IReadOnlyList<GasCost> costs)
    {
        Table table = New("GAS for each kind of call (system fee as executed; network fee on top)")
            .AddColumn("Call")
            .AddColumn(Right("Calls"))
            .AddColumn(Right("Least (GAS)"))
            .AddColumn(Right("Mean (GAS)"))
            .AddColumn(Right("Most (GAS)"))
            .AddColumn(Right("Network fee, mean (GAS)"));
        foreach (GasCost cost in costs)
        {
            table.AddRow(
                cost.Kind,
                cost.Calls.ToString(CultureInfo.InvariantCulture),
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
                .AddItem("pending", Whole(pool.Books.Pending), Color.Yellow)
                .AddItem("not yet allocated", Whole(pool.Books.NotYetAllocated), Color.Grey));
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
        console.MarkupLineInterpolated($"[bold]Conservation, to the unit (1 {Symbol} = 10^{program.RewardToken.Decimals} units)[/]");
        foreach (AuditEntry entry in entries)
        {
            console.MarkupLine($"{(entry.Holds ? "[green]holds[/] " : "[red]FAILS[/] ")}{Markup.Escape(entry.Claim)}");
            console.MarkupLine($"      [grey]{Markup.Escape(entry.Figures)}[/]");
        }

        return entries.All(entry => entry.Holds);
    }

    private static Table New(string title) =>
        new Table().Border(TableBorder.Rounded).Title($"[bold]{Markup.Escape(title)}[/]");

    private static TableColumn Right(string header) => new TableColumn(Markup.Escape(header)).RightAligned();

    private static string Gas(long datoshi) => (datoshi / DatoshiPerGas).ToString("0.00000000", CultureInfo.InvariantCulture);

    private string NameOf(PoolResult pool) => program.Pools[pool.Id - 1].Name;

    private string Reward(BigInteger units) => TokenAmount.Format(units, program.RewardToken.Decimals);

    private static string Thousands(double number, CultureInfo culture) => number.ToString("N0", CultureInfo.InvariantCulture);

    private double Whole(BigInteger units) => (double)(units / BigInteger.Pow(10, program.RewardToken.Decimals));
}
