using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using MiningPool.Chain.Local;
using MiningPool.Operator.Programs;

namespace MiningPool.Operator.Tests;

/// <summary>Programs for tests.</summary>
internal static class Examples
{
    internal static MiningProgram Program(int pools = 2, int weeks = 4, int seed = 7, int miners = 24) =>
        Parse(Json(pools, weeks, seed, miners));

    internal static string Json(int pools = 2, int weeks = 4, int seed = 7, int miners = 24, string allocation = "1000", string hash = "")
    {
        string tokens = string.Join(", ", Enumerable.Range(1, pools).Select(
            pool => $$"""{ "symbol": "LP{{pool}}", "decimals": 6{{hash}} }"""));
        string list = string.Join(", ", Enumerable.Range(1, pools).Select(
            pool => $$"""{ "name": "pool {{pool}}", "stakeToken": "LP{{pool}}", "allocation": "{{allocation}}", "start": "PT1H" }"""));
        return $$"""
            {
              "name": "Example", "mode": "proportional",
              "rewardToken": { "symbol": "RWD", "decimals": 8, "cap": "1000000" },
              "halvingPeriod": "P7D",
              "tokens": [ {{tokens}} ],
              "pools": [ {{list}} ],
              "season": { "miners": {{miners}}, "weeks": {{weeks}}, "seed": {{seed}} }
            }
            """;
    }

    /// <summary>A program that ships, with a season of other length.</summary>
    internal static string Shipped(string name, int weeks, int? seed = null)
    {
        string text = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "programs", name + ".json"));
        text = Regex.Replace(text, "\"weeks\": [0-9]+", $"\"weeks\": {weeks}");
        return seed is null ? text : Regex.Replace(text, "\"seed\": [0-9]+", $"\"seed\": {seed}");
    }

    internal static MiningProgram Parse(string json) => ProgramReader.Parse("example.json", Encoding.UTF8.GetBytes(json));
}
