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
          "rewardToken": {
            "symbol": "RWD",
            "decimals": 8,
            "cap": "1000"
          },
          "halvingPeriod": "P7D",
          "stakeTokens": [
            { "symbol": "LP", "decimals": 8 },
            { "symbol": "USD", "decimals": 6,
              "hash": "0x0102030405060708090a0b0c0d0e0f1011121314" }
          ],
          "pools": [
            {
              "name": "first",
              "stakeToken": "LP",
              "allocation": "600",
              "start": "PT1H"
            },
            {
              "name": "second",
              "stakeToken": "USD",
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
    [DataRow(4, "\"symbol\": \"SEVENTEENLETTERSX\",", "1 to 16 letters")]
    [DataRow(4, "\"symbol\": \"R W\",", "1 to 16 letters")]
    [DataRow(4, "\"symbol\": \"\",", "1 to 16 letters")]
    [DataRow(4, "\"symbol\": \"RÜD\",", "1 to 16 letters")]
    [DataRow(5, "\"decimals\": 18,", "whole number from 8 to 8")]
    [DataRow(5, "\"decimals\": \"8\",", "must be a number, not a string")]
    [DataRow(5, "\"decimals\": 8.5,", "whole number from 8 to 8")]
    [DataRow(6, "\"cap\": 1000", "must be a string in quotes, not a number")]
    [DataRow(6, "\"cap\": \"-1000\"", "not negative")]
    [DataRow(6, "\"cap\": \"0\"", "more than 0")]
    [DataRow(6, "\"cap\": \"1000.000000001\"", "at most 8 decimal places")]
    [DataRow(6, "\"cap\": \"1e3\"", "amount of whole tokens")]
    [DataRow(6, "\"cap\": \"1,000\"", "amount of whole tokens")]
    [DataRow(6, "\"cap\": \"792281625142643375935.43950336\"", "less than 792,281,625,142,643,375,935.43950336 tokens")]
    [DataRow(8, "\"halvingPeriod\": \"7 days\",", "ISO 8601 duration")]
    [DataRow(8, "\"halvingPeriod\": \"P0D\",", "over zero")]
    [DataRow(8, "\"halvingPeriod\": \"P\",", "ISO 8601 duration")]
    [DataRow(8, "\"halvingPeriod\": \"P1DT\",", "ISO 8601 duration")]
    [DataRow(8, "\"halvingPeriod\": \"-P7D\",", "ISO 8601 duration")]
    [DataRow(10, "{ \"symbol\": \"LP\", \"decimals\": 19 },", "whole number from 0 to 18")]
    [DataRow(10, "{ \"symbol\": \"LP\", \"decimals\": -1 },", "whole number from 0 to 18")]
    [DataRow(10, "{ \"symbol\": \"LP\" },", "a stake token lacks 'decimals'")]
    [DataRow(10, "{ \"decimals\": 8 },", "a stake token lacks 'symbol'")]
    [DataRow(10, "\"LP\",", "a stake token must be an object, not a string")]
    [DataRow(10, "{ \"symbol\": \"RWD\", \"decimals\": 8 },", "'RWD' is there already")]
    [DataRow(11, "{ \"symbol\": \"LP\", \"decimals\": 6,", "'LP' is there already")]
    [DataRow(12, "\"hash\": \"0x01\" }", "no contract hash")]
    [DataRow(12, "\"hash\": \"0x0000000000000000000000000000000000000000\" }", "no contract hash")]
    [DataRow(12, "\"hash\": \"0102030405060708090a0b0c0d0e0f1011121314\" }", "no contract hash")]
    [DataRow(17, "\"stakeToken\": \"EUR\",", "'EUR' is none of the stake tokens: they are LP, USD")]
    [DataRow(18, "\"allocation\": \"0\",", "more than 0")]
    [DataRow(18, "\"allocation\": \"-1\",", "not negative")]
    [DataRow(18, "\"allocation\": true,", "must be a string in quotes, not true or false")]
    [DataRow(18, "\"allocation\": \"12089258196146291.74706176\",", "less than 12,089,258,196,146,291.74706176 tokens")]
    [DataRow(19, "\"start\": \"tomorrow\"", "a UTC time such as")]
    [DataRow(19, "\"start\": \"2027-01-15 12:00:00\"", "a UTC time such as")]
    [DataRow(19, "\"start\": \"2027-13-15T12:00:00Z\"", "a UTC time such as")]
    [DataRow(19, "\"start\": \"2027-01-15T12:00:00+02:00\"", "a UTC time such as")]
    [DataRow(19, "\"begin\": \"PT1H\"", "a pool has no property 'begin'")]
    [DataRow(22, "\"name\": \"first\",", "'first' is there already")]
    [DataRow(22, "\"stakeToken\": \"LP\",", "'stakeToken' is given twice", 23)]
    [DataRow(24, "\"allocation\": \"400.00000001\",", "1,000.00000001 RWD, over the cap of 1,000.00000000")]
    [DataRow(24, "\"allocation\": \"400\"", "this is not JSON", 25)]
    [DataRow(29, "\"miners\": 19,", "whole number from 20 to 200")]
    [DataRow(29, "\"miners\": 99999999999,", "whole number from 20 to 200")]
    [DataRow(30, "\"weeks\": 0,", "whole number from 1 to 52")]
    [DataRow(31, "\"seed\": -7", "whole number from 0 to 2147483647")]
    [DataRow(31, "\"seed\": 7, // lucky", "this is not JSON")]
    [DataRow(31, "\"seed\": 7,", "this is not JSON", 32)]
    public void WrongLineIsNamedWithItsReason(int line, string text, string reason, int? reported = null)
    {
        ProgramException refusal = Assert.ThrowsExactly<ProgramException>(() => Parse(With(line, text)));
        Assert.AreEqual(reported ?? line, refusal.Line, refusal.Message);
        StringAssert.Contains(refusal.Reason, reason);
        StringAssert.StartsWith(refusal.Message, $"example.json:{reported ?? line}: ");
    }

    [TestMethod]
    [DataRow(2, 1, "the program lacks 'name'")]
    [DataRow(4, 3, "'rewardToken' lacks 'symbol'")]
    [DataRow(8, 1, "the program lacks 'halvingPeriod'")]
    [DataRow(16, 15, "a pool lacks 'name'")]
    [DataRow(24, 21, "a pool lacks 'allocation'")]
    public void MissingPropertyIsNamedAtItsObject(int removed, int reported, string reason)
    {
        ProgramException refusal = Assert.ThrowsExactly<ProgramException>(() => Parse(With(removed, string.Empty)));
        Assert.AreEqual(reported, refusal.Line, refusal.Message);
        StringAssert.Contains(refusal.Reason, reason);
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
        lines.RemoveRange(14, 12);
        ProgramException refusal = Assert.ThrowsExactly<ProgramException>(() => Parse(string.Join('\n', lines)));
        Assert.AreEqual(14, refusal.Line);
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
