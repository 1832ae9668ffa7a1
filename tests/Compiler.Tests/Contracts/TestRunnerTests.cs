using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.BlockchainToolkit.Models;
using Neo.SmartContract;
using Newtonsoft.Json.Linq;

namespace Neo.Compiler.Tests.Contracts;

/// <summary>neo-test-runner, which others wrote, runs a contract and counts by our debug information how often each statement ran.</summary>
[TestClass]
public sealed class TestRunnerTests
{
    private const string Source = """
        public class Counter : SmartContract
        {
            public static event Action<int, string> Counted;
            public static int Count(int step)
            {
                int total = step;
                while (total < 10)
                    total += step + 1;
                Counted(total, "done");
                return total;
            }
            public static int Unused(int a)
            {
                if (a > 5) return a * 2;
                return a;
            }
        }
        """;

    private static readonly string Repository = Path.GetFullPath(Path.Combine(
        typeof(TestRunnerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Toolchain").Value!, ".."));

    [TestMethod]
    public void ItCountsEachStatementAsOftenAsItRan()
    {
        DeployedContract contract = new(Source);
        using TemporaryFolder folder = new();
        JsonElement result = Run(folder, contract);

        Assert.AreEqual("HALT", result.GetProperty("state").GetString(), result.GetProperty("exception").ToString());
        // 3, 7, 11: two rounds.
        JsonElement counted = result.GetProperty("notifications").EnumerateArray().Last();
        Assert.AreEqual("Counted", counted.GetProperty("eventname").GetString());
        Assert.AreEqual("11", counted.GetProperty("state").GetProperty("value")[0].GetProperty("value").GetString());

        JsonElement coverage = result.GetProperty("code-coverage");
        DebugInfo info = Read(contract.Compiled.DebugInfo);
        Assert.AreEqual(info.ScriptHash.ToString(), coverage.GetProperty("debug-info-hash").GetString());
        Dictionary<int, int> hits = coverage.GetProperty("hit-map").EnumerateObject().ToDictionary(hit => int.Parse(hit.Name), hit => hit.Value.GetInt32());
        Dictionary<string, int> expected = new()
        {
            ["int total = step;"] = 1,
            ["total < 10"] = 3,
            ["total += step + 1;"] = 2,
            ["Counted(total, \"done\");"] = 1,
            ["return total;"] = 1,
            ["return a * 2;"] = 0,
            ["return a;"] = 0,
        };
        foreach ((string statement, int times) in expected)
            Assert.AreEqual(times, HitsOf(statement, info, hits), statement);
    }

    /// <summary>How often the place of a statement was reached; of a condition, the place that asks it again.</summary>
    private static int HitsOf(string statement, DebugInfo info, Dictionary<int, int> hits)
    {
        string[] lines = Source.Split('\n');
        // The usings stand in two lines before the source.
        return info.Methods.SelectMany(method => method.SequencePoints)
            .Where(point => lines[point.Start.Line - 3][(point.Start.Column - 1)..].StartsWith(statement, StringComparison.Ordinal))
            .Max(point => hits[point.Address]);
    }

    /// <summary>Deploys the contract on an empty chain and calls it, in one transaction of nobody's.</summary>
    private static JsonElement Run(TemporaryFolder folder, DeployedContract contract)
    {
        File.WriteAllBytes(folder["Counter.nef"], contract.Compiled.Nef);
        File.WriteAllBytes(folder["Counter.nefdbgnfo"], contract.Compiled.DebugInfo);
        folder.Write("Counter.manifest.json", contract.Compiled.Manifest);
        UInt160 hash = Neo.SmartContract.Helper.GetContractHash(UInt160.Zero, Neo.IO.Helper.AsSerializable<NefFile>(contract.Compiled.Nef).CheckSum, "Counter");
        string invocations = folder.Write("count.neo-invoke.json", $$"""
            [
              { "contract": "ContractManagement", "operation": "deploy", "args": ["file://{{folder["Counter.nef"]}}", "file://{{folder["Counter.manifest.json"]}}"] },
              { "contract": "{{hash}}", "operation": "count", "args": [3] }
            ]
            """);
        ProcessStartInfo start = new("dotnet", ["tool", "run", "neo-test-runner", invocations, "--nef-file", folder["Counter.nef"]])
        {
            WorkingDirectory = Repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        System.Threading.Tasks.Task<string> errors = process.StandardError.ReadToEndAsync();
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode, printed + errors.Result);
        return JsonDocument.Parse(printed).RootElement;
    }

    private static DebugInfo Read(byte[] debugInfo)
    {
        using ZipArchive archive = new(new MemoryStream(debugInfo));
        using StreamReader reader = new(archive.Entries.Single().Open());
        return DebugInfo.Parse(JObject.Parse(reader.ReadToEnd()));
    }
}
