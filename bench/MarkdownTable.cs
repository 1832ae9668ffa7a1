using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace MiningPool.Bench;

/// <summary>Tables of documents that only the bench writes: text between two marks.</summary>
public static class MarkdownTable
{
    private const string End = "<!-- end of the bench's table -->";

    /// <summary>A table.</summary>
    /// <param name="texts">How many columns, from the left, hold text; the others hold numbers.</param>
    /// <param name="headings">One for each column.</param>
    /// <param name="rows">Cells of each row.</param>
    public static string Of(int texts, IReadOnlyList<string> headings, IEnumerable<string[]> rows) => string.Join('\n',
    [
        Line(headings),
        Line(headings.Select((_, column) => column < texts ? "---" : "---:")),
        .. rows.Select(Line),
    ]);

    /// <summary>A document with other tables in their places.</summary>
    /// <exception cref="InvalidDataException">It lacks the marks of a table.</exception>
    public static string Replace(string document, IEnumerable<(string Name, string Table)> tables)
    {
        foreach ((string name, string table) in tables)
        {
            string begin = $"<!-- table of the bench: {name} -->";
            int at = document.IndexOf(begin, StringComparison.Ordinal);
            int end = at < 0 ? -1 : document.IndexOf(End, at, StringComparison.Ordinal);
            if (end < 0) throw new InvalidDataException($"The document lacks the table '{name}': a line '{begin}' and, below it, '{End}'.");
            document = $"{document[..at]}{begin}\n{table}\n{document[end..]}";
        }

        return document;
    }

    /// <summary>A whole number with separators of thousands.</summary>
    public static string Whole(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with a fixed number of digits after the point.</summary>
    public static string Fixed(double number, int digits) => number.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>A part in percent.</summary>
    public static string Percent(double part, int digits = 2) => Fixed(100 * part, digits) + " %";

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
