using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MiningPool.Bench.Speed;

namespace MiningPool.Bench;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is not ([] or ["speed"]))
        {
            Console.Error.WriteLine($"bench takes nothing, or 'speed', not '{string.Join(' ', arguments)}': see bench/README.md.");
            return 2;
        }
        try
        {
            if (arguments is []) return Run(new BaselineSuite(FindFolder()));
            new SpeedBench(FindFolder()).Run(ResultTable.CreateConsole());
            return 0;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    private static int Run(BaselineSuite suite)
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
