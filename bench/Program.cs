using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using MiningPool.Bench.Contracts;
using MiningPool.Bench.Contracts.Users;
using MiningPool.Bench.Economics;
using MiningPool.Bench.Speed;

namespace MiningPool.Bench;

internal static class Program
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(5);

    private static int Main(string[] arguments)
    {
        string what = string.Join(' ', arguments);
        try
        {
            switch (what)
            {
                case "":
                    return Math.Max(RunBaselines(new BaselineSuite(FindFolder())), RunContracts(FindFolder()));
                case "baselines":
                    return RunBaselines(new BaselineSuite(FindFolder()));
                case "contracts":
                    return RunContracts(FindFolder());
                case "--users":
                    return RunUsers(FindFolder());
                case "speed":
                    new SpeedBench(FindFolder()).Run(ResultTable.CreateConsole());
                    return 0;
                default:
                    Console.Error.WriteLine($"bench takes nothing, 'baselines', 'contracts', '--users' or 'speed', not '{what}': see bench/README.md.");
                    return 2;
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    private static int RunBaselines(BaselineSuite suite)
    {
        IReadOnlyList<BaselineResult> results = suite.Run();
        ResultTable.Print(results, ResultTable.CreateConsole());
        int wrong = results.Count(result => !result.IsRight);
        if (wrong > 0)
        {
            Console.Error.WriteLine($"{wrong} of {results.Count} results are wrong; the committed results stay as they were.");
            return 1;
        }
        suite.WriteResults(results);
        Console.WriteLine($"Written: {suite.ResultsFile}");
        return 0;
    }

    private static int RunContracts(string bench)
    {
        ContractSuite suite = new(bench);
        IReadOnlyList<ContractResult> results = ContractSuite.Run();
        suite.WriteResults(results);
        WriteDocuments(bench, suite.ResultsFile);
        Target[] missed = [.. Target.All.Where(target => !target.IsMet(target.Of(results)))];
        foreach (Target target in missed) Console.Error.WriteLine($"{target.Contract}, {target.Call}: above {target.Limit} of Flamingo's {target.Flamingo:N0} datoshi.");
        return missed.Length == 0 ? 0 : 1;
    }

    private static int RunUsers(string bench)
    {
        UserSuite suite = new(bench);
        Stopwatch sinceShown = Stopwatch.StartNew();
        suite.WriteResults(UserSuite.Run(UserSuite.Sizes, progress =>
        {
            if (sinceShown.Elapsed < ProgressInterval) return;
            Console.WriteLine(progress);
            sinceShown.Restart();
        }));
        WriteDocuments(bench, suite.ResultsFile);
        return 0;
    }

    private static void WriteDocuments(string bench, string resultsFile)
    {
        IReadOnlyList<ContractResult> results = new ContractSuite(bench).ReadResults();
        string docs = Path.GetFullPath(Path.Combine(bench, "..", "docs"));
        WriteDocument(Path.Combine(docs, "gas.md"), GasDocument.Tables(results, new UserSuite(bench).ReadResults()));
        WriteDocument(Path.Combine(docs, "economics.md"), EconomicsDocument.Tables(results));
        Console.WriteLine($"Written: {resultsFile}, and the tables of gas.md and economics.md in {docs}");
    }

    private static void WriteDocument(string file, IEnumerable<(string Name, string Table)> tables)
    {
        foreach ((string name, string table) in tables) Console.WriteLine($"{name}\n{table}\n");
        File.WriteAllText(file, MarkdownTable.Replace(File.ReadAllText(file), tables));
    }

    private static string FindFolder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string bench = Path.Combine(folder.FullName, "bench");
            if (File.Exists(Path.Combine(bench, "baselines", "official.json"))) return bench;
        }
        throw new InvalidDataException("The folder bench/baselines was not found above the program: run it from a clone, with ./scripts/bench.");
    }
}
