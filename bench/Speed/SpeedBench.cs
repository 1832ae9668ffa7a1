using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Spectre.Console;

namespace MiningPool.Bench.Speed;

/// <summary>
/// How fast the compiler is: whole `neocc` processes against a `dotnet restore` that has nothing to do, of the same project and in turn
/// with it, so that the machine's speed and load fall out of the ratio; and what a contract's size adds.
/// </summary>
/// <param name="benchFolder">The folder `bench`.</param>
internal sealed class SpeedBench(string benchFolder)
{
    private const int Rounds = 9;

    private readonly string neocc = Path.Combine(benchFolder, "..", "toolchain", "Compiler", "bin", "neocc", "neocc.dll");

    /// <summary>Measures, and shows it.</summary>
    /// <exception cref="InvalidDataException">neocc isn't published, or a process fails.</exception>
    public void Run(IAnsiConsole console)
    {
        if (!File.Exists(neocc)) throw new InvalidDataException("neocc is not published: start this with ./scripts/bench speed.");
        string folder = Directory.CreateTempSubdirectory("neocc-speed-").FullName;
        try
        {
            console.WriteLine($"{Rounds} rounds, each command in turn; {Environment.ProcessorCount} processors.");
            console.Write(Ratios(folder, console));
            console.Write(Growth(folder, console, "methods", GeneratedProject.OfMethods));
            console.Write(Growth(folder, console, "groups of statements in one method", GeneratedProject.OfStatements));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private Table Ratios(string folder, IAnsiConsole console)
    {
        string ledger = File.ReadAllText(Path.Combine(benchFolder, "baselines", "contracts", "Ledger.cs"));
        Table table = new Table().AddColumns("project", "restore, least", "median", "neocc, least", "median", "ratio of least", "of medians", "of processor time", "at most");
        foreach ((int contracts, double limit) in new[] { (1, 1.2), (100, 4.0) })
        {
            GeneratedProject project = GeneratedProject.OfCopies(Path.Combine(folder, $"Copies{contracts}"), ledger, "Ledger", contracts);
            List<ProcessRun> restores = [], compilations = [];
            // The first round fills caches and restores for real: it doesn't count.
            for (int round = 0; round <= Rounds; round++)
            {
                restores.Add(ProcessRun.Of(project.Folder, "dotnet", "restore", "--verbosity", "quiet"));
                compilations.Add(Compile(project));
                console.WriteLine($"{contracts} {(contracts == 1 ? "contract" : "contracts")}, round {round} of {Rounds}");
            }
            (TimeSpan least, TimeSpan median) restore = Summary(restores.Skip(1)), compilation = Summary(compilations.Skip(1));
            table.AddRow(
                $"{contracts} {(contracts == 1 ? "contract" : "contracts")}",
                Seconds(restore.least), Seconds(restore.median), Seconds(compilation.least), Seconds(compilation.median),
                $"{compilation.least / restore.least:F2}", $"{compilation.median / restore.median:F2}",
                $"{LeastProcessor(compilations) / LeastProcessor(restores):F2}", $"{limit:F1}");
        }
        return table;
    }

    private Table Growth(string folder, IAnsiConsole console, string unit, Func<string, int, GeneratedProject> make)
    {
        Table table = new Table().AddColumns(unit, "neocc, least", "its processor time", "a further one", "peak memory", "a further one");
        (int Size, TimeSpan Time, double Memory)? before = null;
        foreach (int size in new[] { 10, 100, 1000 })
        {
            GeneratedProject project = make(Path.Combine(folder, $"Large{size}"), size);
            List<ProcessRun> runs = [.. Enumerable.Range(0, Rounds / 2).Select(_ => Compile(project))];
            console.WriteLine($"{size} {unit} measured");
            (TimeSpan time, double memory) = (LeastProcessor(runs), runs.Max(run => run.PeakMegabytes));
            table.AddRow(
                $"{size:N0}",
                Seconds(Summary(runs).Least), Seconds(time), before is { } faster ? $"{(time - faster.Time).TotalMilliseconds / (size - faster.Size):F2} ms" : "",
                $"{memory:F0} MB", before is { } smaller ? $"{(memory - smaller.Memory) * 1024 / (size - smaller.Size):F0} KB" : "");
            before = (size, time, memory);
        }
        return table;
    }

    private ProcessRun Compile(GeneratedProject project) =>
        ProcessRun.Of(project.Folder, "dotnet", neocc, project.Folder, "--output", Path.Combine(project.Folder, "bin", "sc"));

    private static (TimeSpan Least, TimeSpan Median) Summary(IEnumerable<ProcessRun> runs)
    {
        List<TimeSpan> times = [.. runs.Select(run => run.Time).Order()];
        return (times[0], times[times.Count / 2]);
    }

    private static TimeSpan LeastProcessor(IEnumerable<ProcessRun> runs) => runs.Min(run => run.Processor);

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds:F2} s";
}
