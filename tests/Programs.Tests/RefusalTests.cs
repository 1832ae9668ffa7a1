using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using MiningPool.Chain;
using MiningPool.Operator.Programs;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MiningPool.Programs.Tests;

/// <summary>Each wrong program is refused at its line: a right one with one line changed.</summary>
[TestClass]
public sealed class RefusalTests
{
    // Lines are counted from 1: the brace is line 1, the name line 2.
    private const string Right = """
        {
          "name": "Example",
          "mode": "ranked",
          "rewardToken": {
            "symbol": "RWD",
            "decimals": 8,
            "cap": "1000"
          },
          "halvingPeriod": "P7D",
          "tokens": [
            { "symbol": "LP", "decimals": 8 },
            { "symbol": "USD", "decimals": 6,
              "hash": "0x0102030405060708090a0b0c0d0e0f1011121314" }
          ],
          "pairs": [
            { "symbol": "RWD-USD", "tokens": ["RWD", "USD"], "contract": "Pool one" },
            { "symbol": "LP-USD",
              "tokens": ["LP", "USD"],
              "contract": "Pool two" }
          ],
          "dividendPool": true,
          "ranking": {
            "lock": "PT72H",
            "penaltyBasisPoints": 1000,
            "coefficients": { "worst": 1, "best": 5, "common": 3 },
            "slots": { "base": 10, "step": 10, "usersPerStep": 100, "most": 50 }
          },
          "pools": [
            {
              "name": "first",
              "stakeToken": "LP",
              "allocation": "600",
              "start": "PT1H"
            },
            {
              "name": "second",
              "stakeToken": "RWD-USD",
              "allocation": "400",
              "start": "2027-01-15T12:00:00Z"
            }
          ],
          "season": {
            "miners": 20,
            "weeks": 3,
            "seed": 7
          }
        }
        """;

    [TestMethod]
    public void UnchangedProgramIsTaken() => Assert.AreEqual("Example", Parse(Right).Name);

    [TestMethod]
    [DataRow(2, "\"title\": \"Example\",", "has no property 'title'")]
    [DataRow(2, "\"name\": 5,", "must be a string in quotes, not a number")]
    [DataRow(2, "\"name\": \"\",", "has 0 characters")]
    [DataRow(2, "\"name\": null,", "must be a string in quotes, not null")]
    [DataRow(3, "\"mode\": \"lottery\",", "'mode' is 'lottery': it must be 'proportional' or 'ranked'")]
    [DataRow(3, "\"mode\": 1,", "must be a string in quotes, not a number")]
    [DataRow(3, "\"mode\": \"proportional\",", "'ranking' belongs to the mode 'ranked' alone", 22)]
    [DataRow(5, "\"symbol\": \"SEVENTEENLETTERSX\",", "1 to 16 letters")]
    [DataRow(5, "\"symbol\": \"R W\",", "1 to 16 letters")]
    [DataRow(5, "\"symbol\": \"\",", "1 to 16 letters")]
    [DataRow(5, "\"symbol\": \"RÜD\",", "1 to 16 letters")]
    [DataRow(6, "\"decimals\": 18,", "whole number from 8 to 8")]
    [DataRow(6, "\"decimals\": \"8\",", "must be a number, not a string")]
    [DataRow(6, "\"decimals\": 8.5,", "whole number from 8 to 8")]
    [DataRow(7, "\"cap\": 1000", "must be a string in quotes, not a number")]
    [DataRow(7, "\"cap\": \"-1000\"", "not negative")]
    [DataRow(7, "\"cap\": \"0\"", "more than 0")]
    [DataRow(7, "\"cap\": \"1000.000000001\"", "at most 8 decimal places")]
    [DataRow(7, "\"cap\": \"1e3\"", "amount of whole tokens")]
    [DataRow(7, "\"cap\": \"1,000\"", "amount of whole tokens")]
    [DataRow(7, "\"cap\": \"792281625142643375935.43950336\"", "less than 792,281,625,142,643,375,935.43950336 tokens")]
    [DataRow(9, "\"halvingPeriod\": \"7 days\",", "ISO 8601 duration")]
    [DataRow(9, "\"halvingPeriod\": \"P0D\",", "over zero")]
    [DataRow(9, "\"halvingPeriod\": \"P\",", "ISO 8601 duration")]
    [DataRow(9, "\"halvingPeriod\": \"P1DT\",", "ISO 8601 duration")]
    [DataRow(9, "\"halvingPeriod\": \"-P7D\",", "ISO 8601 duration")]
    [DataRow(11, "{ \"symbol\": \"LP\", \"decimals\": 19 },", "whole number from 0 to 18")]
    [DataRow(11, "{ \"symbol\": \"LP\", \"decimals\": -1 },", "whole number from 0 to 18")]
    [DataRow(11, "{ \"symbol\": \"LP\" },", "a token lacks 'decimals'")]
    [DataRow(11, "{ \"decimals\": 8 },", "a token lacks 'symbol'")]
    [DataRow(11, "\"LP\",", "a token must be an object, not a string")]
    [DataRow(11, "{ \"symbol\": \"RWD\", \"decimals\": 8 },", "'RWD' is there already")]
    [DataRow(12, "{ \"symbol\": \"LP\", \"decimals\": 6,", "'LP' is there already")]
    [DataRow(13, "\"hash\": \"0x01\" }", "no contract hash")]
    [DataRow(13, "\"hash\": \"0x0000000000000000000000000000000000000000\" }", "no contract hash")]
    [DataRow(13, "\"hash\": \"0102030405060708090a0b0c0d0e0f1011121314\" }", "no contract hash")]
    [DataRow(16, "{ \"symbol\": \"USD\", \"tokens\": [\"RWD\", \"USD\"], \"contract\": \"Pool one\" },", "'USD' is there already")]
    [DataRow(16, "{ \"symbol\": \"RWD-USD\", \"tokens\": [\"RWD\"], \"contract\": \"Pool one\" },", "must be two different symbols")]
    [DataRow(16, "{ \"symbol\": \"RWD-USD\", \"tokens\": [\"RWD\", \"RWD\"], \"contract\": \"Pool one\" },", "must be two different symbols")]
    [DataRow(16, "{ \"symbol\": \"RWD-USD\", \"tokens\": [\"RWD\", \"LP\", \"USD\"], \"contract\": \"Pool one\" },", "must be two different symbols")]
    [DataRow(16, "{ \"symbol\": \"RWD-USD\", \"tokens\": \"RWD\", \"contract\": \"Pool one\" },", "'tokens' must be an array, not a string")]
    [DataRow(16, "{ \"symbol\": \"RWD-USD\", \"tokens\": [\"RWD\", \"USD\"] },", "a pair lacks 'contract'")]
    [DataRow(16, "{ \"symbol\": \"RWD-USD\", \"tokens\": [\"RWD\", \"USD\"], \"contract\": \"\" },", "has 0 characters")]
    [DataRow(18, "\"tokens\": [\"LP\", \"EUR\"],", "'EUR' can't be in a pair")]
    [DataRow(18, "\"tokens\": [\"LP\", 5],", "'5' can't be in a pair")]
    [DataRow(18, "\"tokens\": [\"LP\", \"RWD-USD\"],", "'RWD-USD' can't be in a pair")]
    [DataRow(18, "\"tokens\": [\"USD\", \"RWD\"],", "the pair of USD and RWD is there already")]
    [DataRow(19, "\"contract\": \"Pool one\" }", "the contract 'Pool one' is there already")]
    [DataRow(21, "\"dividendPool\": 1,", "must be true or false, not a number")]
    [DataRow(21, "\"dividendPool\": false,", "the mode 'ranked' needs '\"dividendPool\": true'")]
    [DataRow(21, "", "the mode 'ranked' needs '\"dividendPool\": true'", 3)]
    [DataRow(23, "\"lock\": \"72\",", "ISO 8601 duration")]
    [DataRow(23, "\"lock\": \"P796D\",", "'lock' is 'P796D': it must be at most 795 days")]
    [DataRow(23, "\"lock\": \"-PT72H\",", "ISO 8601 duration")]
    [DataRow(24, "\"penaltyBasisPoints\": 10001,", "whole number from 0 to 10000")]
    [DataRow(24, "\"penaltyBasisPoints\": \"10 %\",", "must be a number, not a string")]
    [DataRow(25, "\"coefficients\": { \"worst\": 0, \"best\": 5, \"common\": 3 },", "'worst' is 0: it must be a whole number from 1 to 255")]
    [DataRow(25, "\"coefficients\": { \"worst\": 1, \"best\": 256, \"common\": 3 },", "'best' is 256: it must be a whole number from 1 to 255")]
    [DataRow(25, "\"coefficients\": { \"worst\": 1, \"best\": 5 },", "'coefficients' lacks 'common'")]
    [DataRow(25, "\"coefficients\": [1, 5, 3],", "'coefficients' must be an object, not an array")]
    [DataRow(26, "\"slots\": { \"base\": 0, \"step\": 10, \"usersPerStep\": 100, \"most\": 50 }", "'base' is 0: it must be a whole number from 1 to 255")]
    [DataRow(26, "\"slots\": { \"base\": 10, \"step\": 11, \"usersPerStep\": 100, \"most\": 50 }", "'step' is 11: it must be a whole number from 0 to 10")]
    [DataRow(26, "\"slots\": { \"base\": 30, \"step\": 21, \"usersPerStep\": 100, \"most\": 50 }", "'step' is 21: it must be a whole number from 0 to 20")]
    [DataRow(26, "\"slots\": { \"base\": 10, \"step\": 10, \"usersPerStep\": 65536, \"most\": 50 }", "'usersPerStep' is 65536")]
    [DataRow(26, "\"slots\": { \"base\": 10, \"step\": 10, \"usersPerStep\": 100, \"most\": 256 }", "'most' is 256")]
    [DataRow(26, "\"slots\": { \"base\": 10, \"step\": 10, \"usersPerStep\": 0, \"most\": 50 }", "'usersPerStep' is 0")]
    [DataRow(26, "\"slots\": { \"base\": 10, \"step\": 10, \"usersPerStep\": 100, \"most\": 9 }", "'most' is 9: it must be a whole number from 10 to 255")]
    [DataRow(31, "\"stakeToken\": \"EUR\",", "'EUR' is none of the program's tokens: they are RWD, LP, USD, RWD-USD, LP-USD")]
    [DataRow(31, "\"stakeToken\": \"LP\", \"minimumStake\": \"0\",", "'minimumStake' is '0': it must be more than 0")]
    [DataRow(31, "\"stakeToken\": \"LP\", \"minimumStake\": \"0.000000001\",", "at most 8 decimal places")]
    [DataRow(31, "\"stakeToken\": \"LP\", \"minimumStake\": 1,", "must be a string in quotes, not a number")]
    [DataRow(31, "\"stakeToken\": \"LP\", \"minimumStake\": \"12089258196146291.74706176\",", "less than 12,089,258,196,146,291.74706176 tokens")]
    [DataRow(32, "\"allocation\": \"0\",", "more than 0")]
    [DataRow(32, "\"allocation\": \"-1\",", "not negative")]
    [DataRow(32, "\"allocation\": true,", "must be a string in quotes, not true or false")]
    [DataRow(32, "\"allocation\": \"12089258196146291.74706176\",", "less than 12,089,258,196,146,291.74706176 tokens")]
    [DataRow(33, "\"start\": \"tomorrow\"", "a UTC time such as")]
    [DataRow(33, "\"start\": \"2027-01-15 12:00:00\"", "a UTC time such as")]
    [DataRow(33, "\"start\": \"2027-13-15T12:00:00Z\"", "a UTC time such as")]
    [DataRow(33, "\"start\": \"2027-01-15T12:00:00+02:00\"", "a UTC time such as")]
    [DataRow(33, "\"begin\": \"PT1H\"", "a pool has no property 'begin'")]
    [DataRow(36, "\"name\": \"first\",", "'first' is there already")]
    [DataRow(36, "\"stakeToken\": \"LP\",", "'stakeToken' is given twice", 37)]
    [DataRow(38, "\"allocation\": \"400.00000001\",", "1,000.00000001 RWD, over the cap of 1,000.00000000")]
    [DataRow(38, "\"allocation\": \"400\"", "this is not JSON", 39)]
    [DataRow(43, "\"miners\": 19,", "whole number from 20 to 200")]
    [DataRow(43, "\"miners\": 99999999999,", "whole number from 20 to 200")]
    [DataRow(44, "\"weeks\": 0,", "whole number from 1 to 52")]
    [DataRow(45, "\"seed\": -7", "whole number from 0 to 2147483647")]
    [DataRow(45, "\"seed\": 7, // lucky", "this is not JSON")]
    [DataRow(45, "\"seed\": 7,", "this is not JSON", 46)]
    public void WrongLineIsNamedWithItsReason(int line, string text, string reason, int? reported = null)
    {
        ProgramException refusal = Assert.ThrowsExactly<ProgramException>(() => Parse(With(line, text)));
        Assert.AreEqual(reported ?? line, refusal.Line, refusal.Message);
        StringAssert.Contains(refusal.Reason, reason);
        StringAssert.StartsWith(refusal.Message, $"example.json:{reported ?? line}: ");
    }

    [TestMethod]
    [DataRow(2, 1, "the program lacks 'name'")]
    [DataRow(5, 4, "'rewardToken' lacks 'symbol'")]
    [DataRow(9, 1, "the program lacks 'halvingPeriod'")]
    [DataRow(30, 29, "a pool lacks 'name'")]
    [DataRow(38, 35, "a pool lacks 'allocation'")]
    public void MissingPropertyIsNamedAtItsObject(int removed, int reported, string reason)
    {
        ProgramException refusal = Assert.ThrowsExactly<ProgramException>(() => Parse(With(removed, string.Empty)));
        Assert.AreEqual(reported, refusal.Line, refusal.Message);
        StringAssert.Contains(refusal.Reason, reason);
    }

    [TestMethod]
    public void MinimumStakeIsForRankedPoolsAlone()
    {
        List<string> lines = [.. With(3, "\"mode\": \"proportional\",").Split('\n')];
        lines[30] = "\"stakeToken\": \"LP\", \"minimumStake\": \"5\",";
        lines.RemoveRange(21, 6);
        ProgramException refusal = Assert.ThrowsExactly<ProgramException>(() => Parse(string.Join('\n', lines)));
        Assert.AreEqual(25, refusal.Line);
        StringAssert.Contains(refusal.Reason, "'minimumStake' belongs to the mode 'ranked' alone");
    }

    [TestMethod]
    [DataRow("", "this is not JSON")]
    [DataRow("[]", "the program must be an object, not an array")]
    [DataRow("{} {}", "this is not JSON")]
    [DataRow("{", "this is not JSON")]
    public void WrongRootIsRefused(string content, string reason)
    {
        ProgramException refusal = Assert.ThrowsExactly<ProgramException>(() => Parse(content));
        Assert.AreEqual(1, refusal.Line);
        StringAssert.Contains(refusal.Reason, reason);
    }

    [TestMethod]
    public void EmptyListIsRefused()
    {
        List<string> lines = [.. Right.Split('\n')];
        lines.RemoveRange(28, 12);
        ProgramException refusal = Assert.ThrowsExactly<ProgramException>(() => Parse(string.Join('\n', lines)));
        Assert.AreEqual(28, refusal.Line);
        StringAssert.Contains(refusal.Reason, "'pools' is empty");
    }

    [TestMethod]
    public void TextThatIsNotUtf8IsRefused()
    {
        byte[] latin = Encoding.Latin1.GetBytes(With(2, "\"name\": \"Exämple\","));
        Assert.ThrowsExactly<ProgramException>(() => ProgramReader.Parse("example.json", latin));
    }

    [TestMethod]
    public void MissingFileIsNamed()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "no-such-program.json");
        ChainException refusal = Assert.ThrowsExactly<ChainException>(() => ProgramReader.Read(path));
        StringAssert.Contains(refusal.Message, path);
    }

    private static MiningProgram Parse(string content) => ProgramReader.Parse("example.json", Encoding.UTF8.GetBytes(content));

    private static string With(int line, string text) =>
        string.Join('\n', Right.Split('\n').Select((old, index) => index == line - 1 ? text : old));
}
