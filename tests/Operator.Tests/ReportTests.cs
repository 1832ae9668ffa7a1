using System.IO;
using MiningPool.Chain.Wallets;
using MiningPool.Operator.Reports;
using MiningPool.Operator.Season;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.VM.Types;
using Spectre.Console;

namespace MiningPool.Operator.Tests;

[TestClass]
public sealed class ReportTests
{
    private const ulong Hour = 3_600_000;
    private static readonly SigningAccount Miner = SigningAccount.Create("miner 01");
    private static readonly UInt160 RewardToken = new([.. new byte[19], 1]);
    private static readonly UInt160 StakeToken = new([.. new byte[19], 2]);

    // At 1,010 of 1,000 hours a period: 50 % and a hundredth of 25 %, so 502.5 of 1,000 tokens. The stake came at 100 hours, so
    // that 50 tokens went to the dividends, 40 of them paid; half a token an hour: 352.5 were harvested at 805 hours.
    private static readonly PoolBooks Books = new(
        1_010 * Hour,
        5_000_000,
        5_000_000,
        50_250_000_000,
        35_250_000_000,
        5_000_000_000,
        4_000_000_000,
        0,
        new HalvingSchedule(100_000_000_000, 0, 1_000 * (long)Hour),
        [new Position(5_000_000, 10_000_000_000, 0, 10_000_000_000, RankRange.None, 5_000_000, 0)]);

    private static readonly PoolLog Log = new(
    [
        new PoolEvent(100 * Hour, Miner.ScriptHash, PositionChange.Staked, 5_000_000, 0, 0),
        new PoolEvent(805 * Hour, Miner.ScriptHash, PositionChange.Harvested, 0, 35_250_000_000, 0),
    ]);

    // Nobody has staked for dividends, so what came waits: 40 tokens over seven days.
    private static readonly DividendResult Dividends = new(
        new DividendBooks(1_010 * Hour, 0, 4_000_000_000, 0, 4_000_000_000, 0, [new DividendPosition(0, 0, 0)]),
        [new LoggedEvent(900 * Hour, UInt160.Zero, "DividendsReceived", [StackItem.Null, 4_000_000_000, 4_000_000_000, 604_800_000])]);

    [TestMethod]
    public void RightSeasonIsShownWithUnitsAndHolds()
    {
        (bool holds, string text) = Show(Season(Books));
        Assert.IsTrue(holds, text);
        StringAssert.Contains(text, "Emitted (RWD)");
        StringAssert.Contains(text, "Staked (LP1)");
        StringAssert.Contains(text, "Mean (GAS)");
        StringAssert.Contains(text, "5.0000");
        StringAssert.Contains(text, "352.50000000");
        StringAssert.Contains(text, "35250000000 + 10000000000 + 5000000000 = 50250000000");
        StringAssert.Contains(text, "0.00000150");
        Assert.IsFalse(text.Contains("FAILS"), text);
    }

    [TestMethod]
    public void LostUnitFailsTheSeason() => RequireFailure(
        Season(Books with { Unallocated = 4_999_999_999 }), "pool 1: claimed + earned + without a staker = emitted");

    [TestMethod]
    public void MissingStakeFailsTheSeason()
    {
        SeasonResult season = Season(Books);
        TokenResult stake = season.Tokens[1] with { InMiningPool = 4_999_999, WithMiners = [1] };
        RequireFailure(season with { Tokens = [season.Reward, stake] }, "LP1: the MiningPool holds what is staked in its pools");
    }

    [TestMethod]
    public void UnbackedRewardFailsTheSeason()
    {
        SeasonResult season = Season(Books);
        TokenResult reward = season.Reward with { Supply = 39_250_000_001, WithMiners = [35_250_000_001] };
        RequireFailure(season with { Tokens = [reward, season.Tokens[1]] }, "RWD: in existence = harvested from all pools + paid");
    }

    [TestMethod]
    public void TokenThatNobodyHasFailsTheSeason()
    {
        SeasonResult season = Season(Books);
        TokenResult stake = season.Tokens[1] with { Supply = 5_000_001 };
        RequireFailure(season with { Tokens = [season.Reward, stake] }, "LP1: in existence = with the miners");
    }

    [TestMethod]
    public void HarvestThatTheRulesDoNotGiveFailsTheSeason()
    {
        SeasonResult season = Season(Books);
        PoolEvent early = Log.Events[1] with { Time = 804 * Hour };
        PoolResult pool = season.Pools[0] with { Log = new PoolLog([Log.Events[0], early]) };
        RequireFailure(season with { Pools = [pool] }, "pool 1: each harvest paid what the events");
    }

    [TestMethod]
    public void DividendsThatNeverArrivedFailTheSeason() => RequireFailure(
        Season(Books) with
        {
            Dividends = Dividends with { Books = Dividends.Books with { Received = 3_999_999_999, Dripping = 3_999_999_999 } },
        },
        "DividendPool: received = minted to it by all pools");

    private static void RequireFailure(SeasonResult season, string claim)
    {
        (bool holds, string text) = Show(season);
        Assert.IsFalse(holds);
        StringAssert.Contains(text, "FAILS " + claim);
    }

    private static SeasonResult Season(PoolBooks books) => new(
        [Miner],
        [
            new TokenResult("RWD", RewardToken, 39_250_000_000, 0, 4_000_000_000, 0, [], [35_250_000_000]),
            new TokenResult("LP1", StakeToken, 5_000_000, 5_000_000, 0, 0, [], [0]),
        ],
        [new PoolResult(1, [new WeekEmission(1, 1_000, 50_000_000_000, 50_000_000_000)], books, [], Log)],
        [],
        Dividends,
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
