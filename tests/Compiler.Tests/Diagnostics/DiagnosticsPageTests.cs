using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.Tests.Contracts;

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

    [TestMethod]
    public void EachRowHasCauseExampleAndWayOut()
    {
        foreach (string[] row in Rows())
        {
            Assert.HasCount(4, row, row[0]);
            Assert.IsTrue(row.All(cell => cell.Length > 0), row[0]);
        }
    }

    [TestMethod]
    public void EachExampleOfTheLanguageIsFoundUnderItsId()
    {
        foreach (string[] row in Rows().Where(row => row[0][2] is '1' or '2'))
        {
            string example = row[2].Trim('`').Replace("\\|", "|", StringComparison.Ordinal);
            string source = example.Contains(": SmartContract", StringComparison.Ordinal) ? example : $"public class C : SmartContract {{ {example} }}";
            CompilationResult result = DeployedContract.TryCompile(source);
            CollectionAssert.Contains(result.Diagnostics.Select(found => found.Id).ToArray(), row[0], $"{source}\n{string.Join('\n', result.Diagnostics)}");
        }
    }

    [TestMethod]
    public void EachOtherIdHasATest()
    {
        string tests = string.Concat(Directory.EnumerateFiles(Path.Combine(Toolchain, "..", "tests", "Compiler.Tests"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        foreach (string[] row in Rows().Where(row => row[0][2] is ('0' or '3')))
            StringAssert.Contains(tests, row[0]);
    }

    private static IEnumerable<string[]> Rows() =>
        File.ReadLines(Path.Combine(Toolchain, "..", "docs", "diagnostics.md"))
            .Where(line => line.StartsWith("| NC", StringComparison.Ordinal))
            .Select(line => Regex.Split(line.Trim('|', ' '), @"(?<!\\) ?\| ?").Select(cell => cell.Trim()).ToArray());

    private static string[] Ids(string text, string pattern) =>
        [.. Regex.Matches(text, pattern, RegexOptions.Multiline).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];
}
