using System.Collections.Generic;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPool.Bench.Contracts;
using MiningPool.Bench.Contracts.Users;
using MiningPool.Bench.Economics;

namespace MiningPool.Bench.Tests;

[TestClass]
public sealed class DocumentTests
{
    private static readonly IReadOnlyList<ContractResult> Results = new ContractSuite(BenchFiles.Bench).ReadResults();

    [TestMethod]
    public void TheTablesOfGasAreTheCommittedResults() =>
        AssertCurrent("gas.md", GasDocument.Tables(Results, new UserSuite(BenchFiles.Bench).ReadResults()));

    [TestMethod]
    public void TheTablesOfEconomicsAreTheModelsAndTheCommittedResults() => AssertCurrent("economics.md", EconomicsDocument.Tables(Results));

    [TestMethod]
    public void ATableTakesThePlaceOfTheOneBetweenItsMarks()
    {
        const string Page = "a\n<!-- table of the bench: x -->\nold\n<!-- end of the bench's table -->\nb\n";

        Assert.AreEqual(
            "a\n<!-- table of the bench: x -->\n| h | i |\n| --- | ---: |\n| 1 | 2 |\n<!-- end of the bench's table -->\nb\n",
            MarkdownTable.Replace(Page, [("x", MarkdownTable.Of(1, ["h", "i"], [["1", "2"]]))]));
    }

    [TestMethod]
    public void APageWithoutThePlaceIsRefused() =>
        Assert.Contains("lacks the table 'y'", Assert.ThrowsExactly<InvalidDataException>(() => MarkdownTable.Replace("a", [("y", "")])).Message);

    private static void AssertCurrent(string page, IEnumerable<(string Name, string Table)> tables)
    {
        string text = BenchFiles.ReadPage(page);
        Assert.AreEqual(MarkdownTable.Replace(text, tables), text, $"docs/{page} is not what ./scripts/bench contracts writes: run it and commit the page.");
    }
}
