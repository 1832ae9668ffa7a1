using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using MiningPool.Chain.Deployment;
using MiningPool.Chain.Local;
using MiningPool.Chain.Rpc;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;

namespace MiningPool.Chain.Tests;

/// <summary>What goes wrong around a chain is told in one clear sentence.</summary>
[TestClass]
public sealed class RefusalTests
{
    [TestMethod]
    public async Task BusyPortIsNamed()
    {
        int port = SharedChain.Chain.Client.Address.Port;
        string runs = Directory.CreateTempSubdirectory("chain-refusals-").FullName;
        ChainException refusal = await Assert.ThrowsExactlyAsync<ChainException>(
            () => LocalChain.StartAsync(new LocalChainOptions { RunsFolder = runs, RpcPort = port }));
        StringAssert.Contains(refusal.Message, $"Port {port} can't be used");
        Assert.AreEqual(0, Directory.GetFileSystemEntries(runs).Length);
        Directory.Delete(runs);
    }

    [TestMethod]
    public async Task MissingToolIsNamedWithTheWayOut()
    {
        string repository = Directory.CreateTempSubdirectory("chain-refusals-").FullName;
        Directory.CreateDirectory(Path.Combine(repository, ".config"));
        const string Manifest = """{ "tools": { "neo.express": { "version": "0.0.1" } } }""";
        File.WriteAllText(Path.Combine(repository, ".config", "dotnet-tools.json"), Manifest);
        ChainException refusal = await Assert.ThrowsExactlyAsync<ChainException>(
            () => LocalChain.StartAsync(new LocalChainOptions { Repository = repository }));
        StringAssert.Contains(refusal.Message, "neo-express 0.0.1 is not installed: run ./scripts/setup");
        Directory.Delete(repository, recursive: true);
    }

    [TestMethod]
    public async Task DeadAddressIsNamed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        ChainException refusal = await Assert.ThrowsExactlyAsync<ChainException>(
            () => ChainClient.ConnectAsync(new Uri($"http://127.0.0.1:{port}")));
        StringAssert.Contains(refusal.Message, $"No Neo node answers at http://127.0.0.1:{port}");
    }

    [TestMethod]
    [DataRow("<html>Hello</html>")]
    [DataRow("{ \"result\": { \"coins\": 3 } }")]
    public async Task OtherServerIsNoNeoNode(string content)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Task answer = AnswerOnceAsync(listener, content);
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        ChainException refusal = await Assert.ThrowsExactlyAsync<ChainException>(
            () => ChainClient.ConnectAsync(new Uri($"http://127.0.0.1:{port}")));
        StringAssert.Contains(refusal.Message, "is no Neo N3 node");
        await answer;
    }

    [TestMethod]
    public async Task UnknownContractAndMethodFaultInTheNodesWords()
    {
        ChainClient client = SharedChain.Chain.Client;
        CallResult nobody = await client.CallAsync(UInt160.Parse("0x0102030405060708090a0b0c0d0e0f1011121314"), "symbol");
        Assert.IsNotNull(nobody.FaultMessage);
        ContractFaultException refusal = Assert.ThrowsExactly<ContractFaultException>(() => nobody.Integer);
        StringAssert.Contains(refusal.Message, "symbol was refused by the contract");
    }

    [TestMethod]
    public void MissingOrDamagedContractFilesAreNamed()
    {
        string folder = Directory.CreateTempSubdirectory("chain-refusals-").FullName;
        ChainException missing = Assert.ThrowsExactly<ChainException>(() => ContractFiles.Load(folder, "Some"));
        StringAssert.Contains(missing.Message, "build the contract's project first");

        File.WriteAllText(Path.Combine(folder, "Some.nef"), "junk");
        File.WriteAllText(Path.Combine(folder, "Some.manifest.json"), "{}");
        ChainException damaged = Assert.ThrowsExactly<ChainException>(() => ContractFiles.Load(folder, "Some"));
        StringAssert.Contains(damaged.Message, "no valid NEF");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task AnswerOnceAsync(TcpListener listener, string content)
    {
        using TcpClient client = await listener.AcceptTcpClientAsync();
        await using NetworkStream stream = client.GetStream();
        var request = new byte[4096];
        _ = await stream.ReadAsync(request);
        string answer = $"HTTP/1.1 200 OK\r\nContent-Length: {Encoding.UTF8.GetByteCount(content)}\r\nConnection: close\r\n\r\n{content}";
        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer));
    }
}
