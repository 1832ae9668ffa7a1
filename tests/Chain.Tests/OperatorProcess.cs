using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using MiningPool.Chain.Local;

namespace MiningPool.Chain.Tests;

/// <summary>The operator's <c>chain run</c> as a process of its own.</summary>
internal sealed class OperatorProcess : IDisposable
{
    internal const int Interrupt = 2;
    internal const int Kill = 9;
    internal const int Terminate = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private OperatorProcess(Process process) => this.process = process;

    /// <summary>Where the operator keeps its chains.</summary>
    internal static string Runs => Path.Combine(RepositoryRoot.Find(), "artifacts", "chains");

    /// <summary>The chain that it runs.</summary>
    internal RunRecord Chain { get; private set; } = null!;

    internal int ExitCode => process.ExitCode;

    /// <summary>Starts it and waits until its chain answers.</summary>
    internal static async Task<OperatorProcess> StartAsync()
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        string assembly = Path.Combine(RepositoryRoot.Find(), "scripts", "Operator", "bin", configuration, "net10.0", "miningpool.dll");

        // A shell's background job ignores SIGINT, and so would its children: set it back.
        var start = new ProcessStartInfo("/usr/bin/env", ["--default-signal=INT", "dotnet", assembly, "chain", "run"])
        {
            RedirectStandardOutput = true,
        };
        var started = new OperatorProcess(Process.Start(start)!);
        try
        {
            started.Chain = await started.ReadChainAsync().WaitAsync(Patience);
            return started;
        }
        catch
        {
            started.Dispose();
            throw;
        }
    }

    internal async Task SignalAsync(int signal)
    {
        _ = Send(process.Id, signal);
        await process.WaitForExitAsync().WaitAsync(Patience);
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private async Task<RunRecord> ReadChainAsync()
    {
        const string Before = "The local chain ";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Before, StringComparison.Ordinal))
            {
                string id = line[Before.Length..].Split(' ')[0];
                string record = await File.ReadAllTextAsync(Path.Combine(Runs, id + ".json"));
                return System.Text.Json.JsonSerializer.Deserialize<RunRecord>(record)!;
            }
        }

        throw new InvalidOperationException("The operator ended before its chain answered.");
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Send(int process, int signal);
}
