using System.IO;
using System.Linq;
using System.Numerics;
using MiningPool.Chain.Wallets;
using MiningPool.Operator.Reports;
using MiningPool.Operator.Season;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Spectre.Console;

namespace MiningPool.Operator.Tests;

[TestClass]
public sealed class ReportTests
{
    // At 1,010 of 1,000 ms a period: 50 % and a hundredth of 25 %, so 50.25 % of 1,000 tokens.
    private static readonly PoolBooks Books = new(
        1_010,
        5_000_000,
        50_250_000_000,
        35_250_000_000,
        5_000_000_000,
        0,
        new HalvingSchedule(100_000_000_000, 0, 1_000),
        [new Position(5_000_000, 10_000_000_000, 0)]);

    [TestMethod]
    public void RightSeasonIsShownWithUnitsAndHolds()
    {
        (bool holds, string text) = Show(Season(Books, held: 5_000_000));
        Assert.IsTrue(holds, text);
        StringAssert.Contains(text, "Emitted (RWD)");
        StringAssert.Contains(text, "Staked (LP1)");
        StringAssert.Contains(text, "Mean (GAS)");
        StringAssert.Contains(text, "5.000000");
        StringAssert.Contains(text, "352.50000000");
        StringAssert.Contains(text, "35250000000 + 10000000000 + 5000000000 = 50250000000");
        StringAssert.Contains(text, "0.00000150");
        Assert.IsFalse(text.Contains("FAILS"), text);
    }

    [TestMethod]
    public void LostUnitFailsTheSeason()
    {
        PoolBooks books = Books with { Unallocated = 4_999_999_999 };
        (bool holds, string text) = Show(Season(books, held: 5_000_000));
        Assert.IsFalse(holds);
        StringAssert.Contains(text, "FAILS pool 1: claimed + pending + not yet allocated = emitted");
    }

    [TestMethod]
    public void MissingStakeFailsTheSeason()
    {
        (bool holds, string text) = Show(Season(Books, held: 4_999_999));
        Assert.IsFalse(holds);
        StringAssert.Contains(text, "FAILS LP1 that the contract holds");
    }

    [TestMethod]
    public void UnbackedRewardFailsTheSeason()
    {
        Assert.IsFalse(Show(Season(Books, held: 5_000_000) with { RewardSupply = 35_250_000_001 }).Holds);
    }

    private static SeasonResult Season(PoolBooks books, BigInteger held) => new(
        [SigningAccount.Create("miner 01")],
        [books.Claimed],
        books.Claimed,
        [new PoolResult(1, [new WeekEmission(1, 1_000, 50_000_000_000, 50_000_000_000)], books, [])],
        [new StakeTokenResult("LP1", held, books.Staked)],
        1);

    private static (bool Holds, string Text) Show(SeasonResult season)
    {
        var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = 140;
        var report = new SeasonReport(console, Examples.Program(pools: 1), season);
        return (report.Show([new GasCost("stake", 3, 100, 150, 200, 50)]), text.ToString());
    }
}
