using System.Linq;
using System.Text;
using MiningPool.Operator.Programs;

namespace MiningPool.Operator.Tests;

/// <summary>Programs for tests.</summary>
internal static class Examples
{
    internal static MiningProgram Program(int pools = 2, int weeks = 4, int seed = 7, int miners = 24) =>
        ProgramReader.Parse("example.json", Encoding.UTF8.GetBytes(Json(pools, weeks, seed, miners)));

    internal static string Json(int pools = 2, int weeks = 4, int seed = 7, int miners = 24, string allocation = "1000", string hash = "")
    {
        string tokens = string.Join(", ", Enumerable.Range(1, pools).Select(
            pool => $$"""{ "symbol": "LP{{pool}}", "decimals": 6{{hash}} }"""));
        string list = string.Join(", ", Enumerable.Range(1, pools).Select(
            pool => $$"""{ "name": "pool {{pool}}", "stakeToken": "LP{{pool}}", "allocation": "{{allocation}}", "start": "PT1H" }"""));
        return $$"""
            {
              "name": "Example",
              "rewardToken": { "symbol": "RWD", "decimals": 8, "cap": "1000000" },
              "halvingPeriod": "P7D",
              "stakeTokens": [ {{tokens}} ],
              "pools": [ {{list}} ],
              "season": { "miners": {{miners}}, "weeks": {{weeks}}, "seed": {{seed}} }
            }
            """;
    }
}
