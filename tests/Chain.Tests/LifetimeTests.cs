using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using MiningPool.Chain.Local;
using MiningPool.Chain.Rpc;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MiningPool.Chain.Tests;

[TestClass]
public sealed class LifetimeTests
{
    private string runs = null!;

    [TestInitialize]
    public void MakeFolder() => runs = Directory.CreateTempSubdirectory("chain-lifetime-").FullName;

    [TestCleanup]
    public void RemoveFolder() => Directory.Delete(runs, recursive: true);

    [TestMethod]
    public async Task TwoChainsRunAtOnceWithoutTouchingEachOther()
    {
        LocalChain first = SharedChain.Chain;
        await using LocalChain second = await LocalChain.StartAsync(new LocalChainOptions { RunsFolder = runs });
        Assert.AreNotEqual(first.Client.Address, second.Client.Address);
        Assert.AreNotEqual(first.Client.Settings.Network, second.Client.Settings.Network);

        BlockHead before = await first.Client.HeadAsync();
        BlockHead moved = await second.FastForwardAsync(TimeSpan.FromDays(400));
        BlockHead after = await first.Client.HeadAsync();
        Assert.IsTrue(after.Time - before.Time < TimeSpan.FromDays(1));
        Assert.IsTrue(moved.Time - after.Time > TimeSpan.FromDays(300));
    }

    [TestMethod]
    public async Task StoppedChainLeavesNeitherProcessNorFile()
    {
        LocalChain chain = await LocalChain.StartAsync(new LocalChainOptions { RunsFolder = runs });
        ProcessIdentity node = chain.Node;
        Assert.IsTrue(node.IsRunning);
        await chain.DisposeAsync();

        Assert.IsFalse(node.IsRunning);
        Assert.AreEqual(0, Directory.GetFileSystemEntries(runs).Length);
        Assert.ThrowsExactly<ChainException>(() => chain.Client);
    }

    [TestMethod]
    public async Task KeptChainRunsOnUntilItIsStopped()
    {
        var options = new LocalChainOptions { RunsFolder = runs };
        LocalChain started = await LocalChain.StartAsync(options);
        uint network = started.Client.Settings.Network;
        started.Keep();
        await started.DisposeAsync();

        LocalChain opened = await LocalChain.OpenAsync(options);
        Assert.AreEqual(network, opened.Client.Settings.Network);
        Assert.AreEqual(started.Genesis.ScriptHash, opened.Genesis.ScriptHash);
        ProcessIdentity node = opened.Node;
        opened.Stop();
        Assert.IsFalse(node.IsRunning);
        ChainException refusal = await Assert.ThrowsExactlyAsync<ChainException>(() => LocalChain.OpenAsync(options));
        StringAssert.Contains(refusal.Message, "start one with 'chain start'");
    }

    [TestMethod]
    public async Task CancelledStartLeavesNothing()
    {
        using var cancelled = new CancellationTokenSource();
        var whenStarting = new Reaction(_ => cancelled.Cancel());
        await Assert.ThrowsAsync<OperationCanceledException>(
            () => LocalChain.StartAsync(new LocalChainOptions { RunsFolder = runs, Progress = whenStarting }, cancelled.Token));
        Assert.AreEqual(0, Directory.GetFileSystemEntries(runs).Length);
    }

    [TestMethod]
    [DataRow(OperatorProcess.Interrupt)]
    [DataRow(OperatorProcess.Terminate)]
    public async Task SignalStopsTheOperatorAndItsNode(int signal)
    {
        using OperatorProcess started = await OperatorProcess.StartAsync();
        Assert.IsTrue(started.Chain.Node!.IsRunning);
        await started.SignalAsync(signal);

        Assert.AreEqual(130, started.ExitCode);
        Assert.IsFalse(started.Chain.Node.IsRunning);
        Assert.IsFalse(Directory.Exists(Path.Combine(OperatorProcess.Runs, started.Chain.Id)));
        Assert.IsFalse(File.Exists(Path.Combine(OperatorProcess.Runs, started.Chain.Id + ".json")));
    }

    [TestMethod]
    public async Task KilledRunIsCleanedByTheNextStart()
    {
        using OperatorProcess killed = await OperatorProcess.StartAsync();
        await killed.SignalAsync(OperatorProcess.Kill);
        Assert.IsTrue(killed.Chain.Node!.IsRunning, "A killed operator can't stop its node.");

        await using LocalChain next = await LocalChain.StartAsync(new LocalChainOptions { RunsFolder = OperatorProcess.Runs });
        Assert.IsFalse(killed.Chain.Node.IsRunning);
        Assert.IsFalse(Directory.Exists(Path.Combine(OperatorProcess.Runs, killed.Chain.Id)));
    }

    [TestMethod]
    public async Task OthersChainsAndFilesAreLeftAlone()
    {
        var dead = new ProcessIdentity(int.MaxValue, "long ago");
        var reused = new ProcessIdentity(Environment.ProcessId, "long ago");
        Write(new RunRecord("dead", 1, dead, reused, Kept: false));
        Write(new RunRecord("alive", 2, ProcessIdentity.Current, null, Kept: false));
        File.WriteAllText(Path.Combine(runs, "notes.json"), "{ \"mine\": true }");

        await using LocalChain chain = await LocalChain.StartAsync(new LocalChainOptions { RunsFolder = runs });
        string[] left = Directory.GetFiles(runs).Select(path => Path.GetFileName(path)).Order().ToArray();
        string[] expected = ["alive.json", chain.Id + ".json", "notes.json"];
        CollectionAssert.AreEqual(expected.Order().ToArray(), left);
    }

    private void Write(RunRecord record) =>
        File.WriteAllText(Path.Combine(runs, record.Id + ".json"), JsonSerializer.Serialize(record));

    private sealed class Reaction(Action<string> react) : IProgress<string>
    {
        public void Report(string value) => react(value);
    }
}
