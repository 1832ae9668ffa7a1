using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace MiningPool.Chain.Local;

/// <summary>The neo-express program that the tool manifest names.</summary>
internal sealed class NeoExpressTool
{
    private static readonly TimeSpan CommandTimeout = TimeSpan.FromSeconds(60);
    private readonly string assembly;

    private NeoExpressTool(string assembly) => this.assembly = assembly;

    /// <summary>Finds the restored tool.</summary>
    /// <exception cref="ChainException">The tool is not restored.</exception>
    internal static NeoExpressTool Find(string repository)
    {
        JsonNode manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(repository, RepositoryRoot.ToolManifest)))!;
        string version = manifest["tools"]!["neo.express"]!["version"]!.GetValue<string>();
        string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string assembly = Path.Combine(packages, "neo.express", version, "tools", "net6.0", "any", "neoxp.dll");
        return File.Exists(assembly)
            ? new NeoExpressTool(assembly)
            : throw new ChainException(
                $"neo-express {version} is not installed: run ./scripts/setup, or 'dotnet tool restore' in {repository}.");
    }

    /// <summary>
    /// Starts a node that outlives its starter's terminal, its output going to a file: a pipe would stop the node when
    /// the starter ends.
    /// </summary>
    internal Process StartNode(string definition, string home, string log)
    {
        const string Redirecting = "exec \"$@\" >\"$NODE_LOG\" 2>&1 </dev/null";
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false };
        List<string> arguments = ["-c", Redirecting, "sh"];
        if (File.Exists("/usr/bin/setsid"))
        {
            arguments.Add("/usr/bin/setsid");
        }

        arguments.AddRange([DotnetHost, .. Command("run", "--input", definition)]);
        arguments.ForEach(start.ArgumentList.Add);
        SetHome(start, home);
        start.Environment["NODE_LOG"] = log;
        return Process.Start(start)!;
    }

    /// <summary>Runs a command to its end.</summary>
    /// <returns>What it printed, for messages.</returns>
    /// <exception cref="ChainException">The command failed.</exception>
    internal async Task<string> RunAsync(string home, CancellationToken cancellation, params string[] arguments)
    {
        var start = new ProcessStartInfo(DotnetHost, Command(arguments))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        SetHome(start, home);
        using Process process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(CommandTimeout);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            string said = NodeLog.WithoutColours($"{await output} {await errors}").Trim();
            return process.ExitCode == 0 ? said : throw new ChainException($"neo-express {arguments[0]} failed: {said}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new ChainException($"neo-express {arguments[0]} took more than {CommandTimeout.TotalSeconds} seconds and was ended.");
        }
        finally
        {
            process.Kill();
        }
    }

    private static string DotnetHost => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private IEnumerable<string> Command(params string[] arguments) => ["exec", "--roll-forward", "Major", assembly, .. arguments];

    // neo-express keeps its blocks below the user's home folder; each chain gets a home of its own.
    private static void SetHome(ProcessStartInfo start, string home)
    {
        start.Environment["HOME"] = home;
        start.Environment["XDG_DATA_HOME"] = Path.Combine(home, ".local", "share");
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(home, ".config");
        start.Environment["DOTNET_gcServer"] = "0";
    }
}
