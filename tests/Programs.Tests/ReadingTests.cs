using System;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Text;
using MiningPool.Operator.Programs;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MiningPool.Programs.Tests;

[TestClass]
public sealed class ReadingTests
{
    private static readonly string BarkxFile = Path.Combine(AppContext.BaseDirectory, "programs", "barkx.json");

    [TestMethod]
    public void BarkxProgramHoldsItsNumbersInUnits()
    {
        MiningProgram program = ProgramReader.Read(BarkxFile);
        Assert.AreEqual(new RewardTokenTerms("BARKX", 8, BigInteger.Parse("2100000000000000")), program.RewardToken);
        Assert.AreEqual(TimeSpan.FromDays(7), program.HalvingPeriod);
        Assert.AreEqual(2, program.Pools.Count);
        Assert.IsNull(program.Ranking);
        Assert.IsTrue(program.HasDividendPool);
        Assert.AreEqual(new PairTerms("BARKX-USDT-LP", "BARKX", "USDT", "TradingPool BARKX-USDT"), program.Pairs.Single());
        Assert.AreEqual("BARKX-USDT-LP", program.Pools[1].StakeToken);
        Assert.AreEqual(BigInteger.Parse("1680000000000000"), program.Pools[1].Allocation);
        Assert.AreEqual(8, program.DecimalsOf("BARKX-USDT-LP"));
        Assert.AreEqual(6, program.DecimalsOf("USDT"));
        Assert.AreEqual(program.RewardToken.Cap, program.Allocated);
        Assert.IsTrue(program.Season.Miners >= 20 && program.Season.Weeks >= 3);
    }

    // Amounts, coefficients, lock and penalty of the published program: 20 %, 2.5 % as its amount says, 5 %, 5 % of 21,000,000.
    [TestMethod]
    public void DegoProgramHoldsThePublishedTerms()
    {
        MiningProgram program = ProgramReader.Read(Path.Combine(AppContext.BaseDirectory, "programs", "dego.json"));
        Assert.AreEqual(new RewardTokenTerms("DEGO", 8, BigInteger.Parse("2100000000000000")), program.RewardToken);
        Assert.AreEqual(TimeSpan.FromDays(7), program.HalvingPeriod);
        Assert.AreEqual(
            new RankingTerms(TimeSpan.FromHours(72), 1_000, Worst: 1, Best: 5, Common: 3, new SlotTerms(10, 10, 100, 50)), program.Ranking);
        CollectionAssert.AreEqual(
            new[] { "DEGO-ETH-LP 4200000", "DEGO-UNI-LP 262500", "USDT 1050000", "WETH 1050000" },
            program.Pools.Select(pool => $"{pool.StakeToken} {pool.Allocation / 100_000_000}").ToArray());
        Assert.IsTrue(program.HasDividendPool);
        Assert.IsTrue(program.Season.Miners > 20, "All three ranges need more than 20 users.");
    }

    // The document's table: users against the slots of worst and of best.
    [TestMethod]
    [DataRow(50, 10)]
    [DataRow(101, 20)]
    [DataRow(200, 30)]
    [DataRow(300, 40)]
    [DataRow(400, 50)]
    [DataRow(1_000, 50)]
    [DataRow(2_000_000_000, 50)]
    public void SlotsGrowWithTheUsers(int users, int slots) => Assert.AreEqual(slots, new SlotTerms(10, 10, 100, 50).For(users));

    [TestMethod]
    public void DelayedStartCountsFromTheChainsTime()
    {
        MiningProgram program = ProgramReader.Read(BarkxFile);
        Assert.AreEqual(1_000UL + 3_600_000UL, program.StartOf(program.Pools[0], 1_000));
    }

    [TestMethod]
    public void DatedStartIsTakenUntilItsMomentAndRefusedAfter()
    {
        const string Start = "\"start\": \"PT1H\"";
        string text = File.ReadAllText(BarkxFile).Replace(Start, "\"start\": \"2027-01-15T12:00:00Z\"", StringComparison.Ordinal);
        int line = File.ReadAllLines(BarkxFile).TakeWhile(other => !other.Contains(Start, StringComparison.Ordinal)).Count() + 1;
        MiningProgram program = ProgramReader.Parse("dated.json", Encoding.UTF8.GetBytes(text));

        const ulong Noon = 1_800_014_400_000;
        Assert.AreEqual(Noon, program.StartOf(program.Pools[0], Noon));
        ProgramException refusal = Assert.ThrowsExactly<ProgramException>(() => program.StartOf(program.Pools[0], Noon + 1));
        Assert.AreEqual(line, refusal.Line);
        StringAssert.Contains(refusal.Reason, "lies in the past");
    }

    [TestMethod]
    [DataRow("0", 8, "0")]
    [DataRow("1", 0, "1")]
    [DataRow("1", 8, "100000000")]
    [DataRow("0.00000001", 8, "1")]
    [DataRow("12.5", 1, "125")]
    public void WholeTokensBecomeUnits(string text, int decimals, string units)
    {
        Assert.IsTrue(TokenAmount.TryParse(text, decimals, out BigInteger parsed));
        Assert.AreEqual(BigInteger.Parse(units), parsed);
    }

    [TestMethod]
    [DataRow("1.5", 0)]
    [DataRow(".5", 8)]
    [DataRow("5.", 8)]
    [DataRow("+5", 8)]
    [DataRow(" 5", 8)]
    [DataRow("5\n", 8)]
    [DataRow("٥", 8)]
    [DataRow("", 8)]
    public void OtherTextIsNoAmount(string text, int decimals) => Assert.IsFalse(TokenAmount.TryParse(text, decimals, out _));

    [TestMethod]
    [DataRow("0", 8, "0.00000000")]
    [DataRow("-1", 8, "-0.00000001")]
    [DataRow("123456789012", 8, "1,234.56789012")]
    [DataRow("1234", 0, "1,234")]
    public void UnitsAreWrittenAsWholeTokens(string units, int decimals, string text) =>
        Assert.AreEqual(text, TokenAmount.Format(BigInteger.Parse(units), decimals));

    [TestMethod]
    [DataRow("123456789999", 8, 4, "1,234.5678")]
    [DataRow("1999999", 6, 0, "1")]
    [DataRow("1234", 2, 4, "12.34")]
    public void PlacesBeyondThoseAskedForAreCutOff(string units, int decimals, int places, string text) =>
        Assert.AreEqual(text, TokenAmount.Format(BigInteger.Parse(units), decimals, places));
}
