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
        Assert.AreEqual(BigInteger.Parse("1680000000000000"), program.Pools[0].Allocation);
        Assert.AreEqual(8, program.StakeTokenOf(program.Pools[0]).Decimals);
        Assert.AreEqual(program.RewardToken.Cap, program.Allocated);
        Assert.IsTrue(program.Season.Miners >= 20 && program.Season.Weeks >= 3);
    }

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
}
