using System;
using System.Globalization;
using System.Numerics;
using MiningPool.Operator.Programs;
using Spectre.Console;

namespace MiningPool.Operator.Reports;

/// <summary>How all tables look, and how figures are written in them.</summary>
internal static class TableStyle
{
    private const int ShownPlaces = 4;

    internal static Table New(string title) => new Table().Border(TableBorder.Rounded).Title($"[bold]{Markup.Escape(title)}[/]");

    /// <summary>Adds a column of text.</summary>
    internal static Table Text(this Table table, string header) => table.AddColumn(Markup.Escape(header));

    /// <summary>Adds a column of figures.</summary>
    internal static Table Figures(this Table table, string header) =>
        table.AddColumn(new TableColumn(Markup.Escape(header)).RightAligned());

    /// <summary>An amount of any token, cut to four places, so that tables of tokens with 18 stay readable. The checks show all.</summary>
    internal static string Units(this MiningProgram program, string symbol, BigInteger units) =>
        TokenAmount.Format(units, program.DecimalsOf(symbol), ShownPlaces);

    /// <summary>An amount of the reward token, with all of its places.</summary>
    internal static string Reward(this MiningProgram program, BigInteger units) =>
        TokenAmount.Format(units, program.RewardToken.Decimals);

    internal static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string Time(ulong milliseconds) => DateTimeOffset
        .FromUnixTimeMilliseconds((long)milliseconds)
        .ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
}
