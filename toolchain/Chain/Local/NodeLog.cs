using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace MiningPool.Chain.Local;

/// <summary>Finds in a node's log why it ended.</summary>
internal static partial class NodeLog
{
    /// <summary>The log's last lines without terminal colours, or advice when a known cause is among them.</summary>
    internal static string LastWords(string path)
    {
        string log = File.Exists(path) ? File.ReadAllText(path) : string.Empty;
        if (log.Contains("libsnappy", StringComparison.Ordinal))
        {
            return "its database needs the library libsnappy: install the Debian package libsnappy1v5, or run ./scripts/setup.";
        }

        const StringSplitOptions Words = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        string[] lines = WithoutColours(log).Split('\n', Words);
        return lines.Length == 0 ? "it said nothing." : string.Join(" ", lines.TakeLast(3));
    }

    /// <summary>The text without terminal colours.</summary>
    internal static string WithoutColours(string text) => Colours().Replace(text, string.Empty);

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colours();
}
