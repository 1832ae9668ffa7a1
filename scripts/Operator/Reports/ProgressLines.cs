using System;
using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace MiningPool.Operator.Reports;

/// <summary>Shows progress as lines, each with the seconds since the command began.</summary>
public sealed class ProgressLines : IProgress<string>
{
    private readonly Stopwatch elapsed = Stopwatch.StartNew();
    private readonly IAnsiConsole console;

    /// <summary>Creates the lines.</summary>
    /// <param name="console">Where to show them.</param>
    public ProgressLines(IAnsiConsole console) => this.console = console;

    /// <inheritdoc/>
    public void Report(string value) =>
        console.MarkupLine(
            $"[grey]{elapsed.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture),6} s[/]  {Markup.Escape(value)}");
}
