using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Diagnostics;

[TestClass]
public sealed class DiagnosticsPageTests
{
    private static readonly string Toolchain = typeof(DiagnosticsPageTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Toolchain").Value!;

    [TestMethod]
    public void ThePageListsExactlyTheIdsThatTheCompilerUses()
    {
        IEnumerable<string> sources = Directory
            .EnumerateFiles(Path.Combine(Toolchain, "Compiler"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        string[] used = Ids(string.Concat(sources.Select(File.ReadAllText)), "\"(NC[0-9]{4})\"");
        string[] listed = Ids(File.ReadAllText(Path.Combine(Toolchain, "..", "docs", "diagnostics.md")), @"^\| (NC[0-9]{4}) \|");

        CollectionAssert.AreEqual(used, listed, "docs/diagnostics.md must have one row for each id in the compiler's sources.");
    }

    private static string[] Ids(string text, string pattern) =>
        [.. Regex.Matches(text, pattern, RegexOptions.Multiline).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];
}
