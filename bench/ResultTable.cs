using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Spectre.Console;

namespace MiningPool.Bench;

/// <summary>Shows results beside the official compiler's.</summary>
public static class ResultTable
{
    private const int LongestCall = 44;
    private const int WidthWithoutTerminal = 120;

    /// <summary>The standard output: in colour on a terminal, plain and wide enough elsewhere.</summary>
    public static IAnsiConsole CreateConsole()
    {
        AnsiSupport ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = ansi });
        if (Console.IsOutputRedirected) console.Profile.Width = WidthWithoutTerminal;
        return console;
    }

    /// <summary>The geometric mean of the ratios: below 1, our code is the cheaper.</summary>
    public static double GeometricMean(IEnumerable<BaselineResult> results) =>
        Math.Exp(results.Average(result => Math.Log(result.Ratio)));

    /// <summary>The bytes of all contracts' scripts, each counted once: ours and the official compiler's.</summary>
    public static (int Ours, int Official) ScriptBytes(IEnumerable<BaselineResult> results)
    {
        List<BaselineResult> contracts = [.. results.DistinctBy(result => result.Contract)];
        return (contracts.Sum(result => result.ScriptBytes), contracts.Sum(result => result.OfficialScriptBytes));
    }

    /// <summary>Prints the table, the mean and the sum of the scripts.</summary>
    public static void Print(IReadOnlyList<BaselineResult> results, IAnsiConsole console)
    {
        Table table = new Table().RoundedBorder();
        table.AddColumn(new TableColumn("call").NoWrap()).AddColumn("result");
        foreach (string heading in new[] { "GAS\n(datoshi)", "official\n(datoshi)", "ratio¹", "script\n(bytes)", "official\n(bytes)" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap());
        }
        foreach (BaselineResult result in results) table.AddRow(Row(result));
        console.Write(table);
        console.WriteLine("¹ (GAS − 983,040) / (official − 983,040): without what calling any contract costs.");
        console.MarkupLine($"Geometric mean of the ratios: [bold]{Text(GeometricMean(results), "0.0000")}[/] over {results.Count} calls; {results.Count(result => result.IsRight)} results right.");
        (int ours, int official) = ScriptBytes(results);
        console.MarkupLine($"Script bytes: [bold]{Text(ours, "N0")}[/], the official compiler's {Text(official, "N0")}: {Text((double)ours / official, "0.000")}.");
    }

    private static string[] Row(BaselineResult result) =>
    [
        Markup.Escape(Shorten(result.Call)),
        result.IsRight ? "[green]right[/]" : $"[red]{Markup.Escape($"{result.Result} instead of {result.Expected}")}[/]",
        Text(result.Gas, "N0"),
        Text(result.OfficialGas, "N0"),
        Text(result.Ratio, "0.000"),
        Text(result.ScriptBytes, "N0"),
        Text(result.OfficialScriptBytes, "N0"),
    ];

    private static string Shorten(string call) => call.Length <= LongestCall ? call : call[..(LongestCall - 1)] + "…";

    private static string Text(IFormattable value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
