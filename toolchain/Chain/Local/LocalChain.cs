using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using MiningPool.Chain.Rpc;
using MiningPool.Chain.Wallets;

namespace MiningPool.Chain.Local;

/// <summary>A real one-node Neo N3 chain on this machine, run by neo-express.</summary>
public sealed class LocalChain : IAsyncDisposable
{
    private const string DefinitionName = "chain.neo-express";
    private const int MintAttempts = 10;
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AfterCollision = TimeSpan.FromMilliseconds(150);
    private readonly NeoExpressTool tool;
    private readonly string runs;
    private ChainClient? client;
    private RunRecord record;

    private LocalChain(NeoExpressTool tool, string runs, RunRecord record)
    {
        this.tool = tool;
        this.runs = runs;
        this.record = record;
        Genesis = SigningAccount.Create("genesis");
    }

    /// <summary>The chain's name.</summary>
    public string Id => record.Id;

    /// <summary>The chain's own folder: definition, blocks, log and wallets. It is removed when the chain stops.</summary>
    public string Folder => RunRecord.FolderOf(runs, Id);

    /// <summary>Reads the chain.</summary>
    public ChainClient Client => client ?? throw new ChainException($"The local chain {Id} doesn't run.");

    /// <summary>The account that owns all GAS and NEO of the genesis block.</summary>
    public SigningAccount Genesis { get; private set; }

    /// <summary>The node's process.</summary>
    public ProcessIdentity Node => record.Node ?? throw new ChainException($"The local chain {Id} doesn't run.");

    private string Definition => Path.Combine(Folder, DefinitionName);

    private string Home => Path.Combine(Folder, "home");

    /// <summary>Cleans up after killed runs, then starts a new chain and waits until it answers.</summary>
    /// <param name="options">How to start it.</param>
    /// <param name="cancellation">Stops the start; nothing is left behind.</param>
    /// <exception cref="ChainException">neo-express is missing, the port is busy, or the node doesn't come up.</exception>
    public static async Task<LocalChain> StartAsync(LocalChainOptions options, CancellationToken cancellation = default)
    {
        NeoExpressTool tool = NeoExpressTool.Find(options.Repository);
        foreach (string cleaned in RemoveLeftovers(options.Runs))
        {
            options.Progress?.Report($"Removed what the killed run {cleaned} had left.");
        }

        ChainDefinition definition = ChainDefinition.FromTemplate(options.Repository, options.RpcPort);
        var record = new RunRecord(NewId(), definition.RpcPort, ProcessIdentity.Current, null, Kept: false);
        var chain = new LocalChain(tool, options.Runs, record);
        try
        {
            await chain.RunAsync(definition, options.Progress, cancellation);
            return chain;
        }
        catch
        {
            await chain.DisposeAsync();
            throw;
        }
    }

    /// <summary>Connects to a chain that was kept running.</summary>
    /// <param name="options">Where chains live.</param>
    /// <param name="id">The chain's name; null when there is only one.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="ChainException">No such chain runs, or the name is needed.</exception>
    public static async Task<LocalChain> OpenAsync(LocalChainOptions options, string? id = null, CancellationToken cancellation = default)
    {
        List<RunRecord> running = Running(options).Where(record => id is null || record.Id == id).ToList();
        if (running.Count != 1)
        {
            throw new ChainException(running.Count == 0
                ? $"No kept local chain{(id is null ? string.Empty : " " + id)} runs: start one with 'chain start'."
                : $"{running.Count} local chains run: name one of {string.Join(", ", running.Select(record => record.Id))}.");
        }

        var chain = new LocalChain(NeoExpressTool.Find(options.Repository), options.Runs, running[0]);
        chain.Genesis = ChainDefinition.Read(chain.Definition).Genesis;
        chain.client = await ChainClient.ConnectAsync(AddressOf(running[0].RpcPort), cancellation);
        return chain;
    }

    /// <summary>The chains that were kept and still run.</summary>
    public static IReadOnlyList<RunRecord> Running(LocalChainOptions options) =>
        RunRecord.ReadAll(options.Runs).Where(record => record.Kept && record.IsInUse).ToList();

    /// <summary>Lets the chain run on when this object is disposed.</summary>
    public void Keep()
    {
        record = record with { Kept = true };
        record.Write(runs);
    }

    /// <summary>Moves the block time forward by minting one empty block; later blocks follow from there.</summary>
    /// <param name="by">How far, in whole milliseconds.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The newest block, at least that far ahead.</returns>
    public async Task<BlockHead> FastForwardAsync(TimeSpan by, CancellationToken cancellation = default)
    {
        if (by < TimeSpan.FromMilliseconds(1))
        {
            throw new ChainException(
                $"Block time can't go {by.TotalMilliseconds} ms forward: it only moves ahead, by a millisecond or more.");
        }

        BlockHead before = await Client.HeadAsync(cancellation);
        string said = await MintAsync(by, cancellation);
        BlockHead after = await Client.HeadAsync(cancellation);
        return after.Timestamp - before.Timestamp >= by.TotalMilliseconds
            ? after
            : throw new ChainException(
                $"neo-express moved the block time by {after.Timestamp - before.Timestamp} ms instead of {by.TotalMilliseconds} ms: "
                + $"{said}");
    }

    /// <summary>Moves the block time forward to a given moment.</summary>
    /// <param name="time">The moment, in milliseconds since 1970-01-01 UTC.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The newest block, at that moment or a few blocks later.</returns>
    public async Task<BlockHead> FastForwardToAsync(ulong time, CancellationToken cancellation = default)
    {
        BlockHead head = await Client.HeadAsync(cancellation);
        return head.Timestamp >= time ? head : await FastForwardAsync(TimeSpan.FromMilliseconds(time - head.Timestamp), cancellation);
    }

    /// <summary>Stops the node and removes the chain's folder, also when the chain was kept.</summary>
    public void Stop()
    {
        AppDomain.CurrentDomain.ProcessExit -= StopAtExit;
        client?.Dispose();
        client = null;
        record.Remove(runs);
    }

    /// <summary>Stops the chain, unless it is kept.</summary>
    public ValueTask DisposeAsync()
    {
        if (record.Kept)
        {
            client?.Dispose();
            client = null;
        }
        else
        {
            Stop();
        }

        return ValueTask.CompletedTask;
    }

    private static IEnumerable<string> RemoveLeftovers(string runs)
    {
        foreach (RunRecord left in RunRecord.ReadAll(runs).Where(record => !record.IsInUse))
        {
            left.Remove(runs);
            yield return left.Id;
        }
    }

    private static string NewId() => $"local-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";

    private static Uri AddressOf(int port) => new UriBuilder(Uri.UriSchemeHttp, "127.0.0.1", port).Uri;

    // The consensus node may make a block of the same number in the same moment; then the minted one is refused.
    private async Task<string> MintAsync(TimeSpan by, CancellationToken cancellation)
    {
        string delta = by.ToString("c", CultureInfo.InvariantCulture);
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await tool.RunAsync(Home, cancellation, "fastfwd", "1", "--timestamp-delta", delta, "--input", Definition);
            }
            catch (ChainException error) when (attempt < MintAttempts && error.Message.Contains("AlreadyExists", StringComparison.Ordinal))
            {
                await Task.Delay(AfterCollision, cancellation);
            }
        }
    }

    private async Task RunAsync(ChainDefinition definition, IProgress<string>? progress, CancellationToken cancellation)
    {
        record.Write(runs);
        Directory.CreateDirectory(Home);
        definition.Write(Definition);
        Genesis = definition.Genesis;
        AppDomain.CurrentDomain.ProcessExit += StopAtExit;

        progress?.Report($"Starting the local chain {Id} on port {record.RpcPort} …");
        string log = Path.Combine(Folder, "node.log");
        using Process process = tool.StartNode(Definition, Home, log);
        record = record with { Node = ProcessIdentity.Of(process.Id) };
        record.Write(runs);

        client = await ConnectAsync(process, log, progress, cancellation);
    }

    private async Task<ChainClient> ConnectAsync(Process process, string log, IProgress<string>? progress, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                ChainClient answering = await ConnectToLedgerAsync(cancellation);
                progress?.Report($"The local chain answers at {answering.Address} after {waited.Elapsed.TotalSeconds:0.0} s.");
                return answering;
            }
            catch (ChainException error) when (process.HasExited || waited.Elapsed > StartTimeout)
            {
                string state = process.HasExited ? "ended" : $"gave no answer for {StartTimeout.TotalSeconds} s";
                throw new ChainException($"The local chain's node {state}: {NodeLog.LastWords(log)}", error);
            }
            catch (ChainException)
            {
                await Task.Delay(100, cancellation);
            }
        }
    }

    // The RPC server answers a little before the genesis block is there, and that block's time is the year 2016: only the
    // first block after it has a time of today.
    private async Task<ChainClient> ConnectToLedgerAsync(CancellationToken cancellation)
    {
        ChainClient answering = await ChainClient.ConnectAsync(AddressOf(record.RpcPort), cancellation);
        try
        {
            return await answering.HeightAsync(cancellation) > 0
                ? answering
                : throw new ChainException($"The local chain {Id} has made no block yet.");
        }
        catch
        {
            answering.Dispose();
            throw;
        }
    }

    private void StopAtExit(object? sender, EventArgs arguments)
    {
        if (!record.Kept)
        {
            record.Remove(runs);
        }
    }
}
