using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Numerics;
using System.Threading;
using System.Threading.Tasks;
using Neo;
using Neo.Network.P2P.Payloads;
using Neo.Network.RPC;
using Neo.Network.RPC.Models;
using Neo.SmartContract.Native;
using Neo.VM;

namespace MiningPool.Chain.Rpc;

/// <summary>Reads a Neo N3 chain through a node's JSON-RPC server.</summary>
public sealed class ChainClient : IDisposable
{
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(30);
    private readonly HttpClient http;
    private readonly RpcClient rpc;

    private ChainClient(Uri address, HttpClient http, RpcClient rpc, ProtocolSettings settings)
    {
        Address = address;
        this.http = http;
        this.rpc = rpc;
        Settings = settings;
    }

    /// <summary>The node's RPC address.</summary>
    public Uri Address { get; }

    /// <summary>The network's settings as the node tells them: network number, address version, block time.</summary>
    public ProtocolSettings Settings { get; }

    /// <summary>Connects to a node and asks which network it belongs to.</summary>
    /// <param name="address">The RPC address, such as http://127.0.0.1:50012.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="ChainException">No Neo node answers there.</exception>
    public static async Task<ChainClient> ConnectAsync(Uri address, CancellationToken cancellation = default)
    {
        var http = new HttpClient { Timeout = RequestTimeout };
        try
        {
            RpcVersion version = await AskAsync(address, new RpcClient(http, address), node => node.GetVersionAsync(), cancellation);
            ProtocolSettings settings = ProtocolSettings.Default with
            {
                Network = version.Protocol.Network,
                AddressVersion = version.Protocol.AddressVersion,
                MillisecondsPerBlock = version.Protocol.MillisecondsPerBlock,
            };
            return new ChainClient(address, http, new RpcClient(http, address, settings), settings);
        }
        catch
        {
            http.Dispose();
            throw;
        }
    }

    /// <summary>The newest block.</summary>
    public async Task<BlockHead> HeadAsync(CancellationToken cancellation = default) =>
        await BlockAsync(await HeightAsync(cancellation), cancellation);

    /// <summary>The newest block's number.</summary>
    public async Task<uint> HeightAsync(CancellationToken cancellation = default) =>
        await AskAsync(node => node.GetBlockCountAsync(), cancellation) - 1;

    /// <summary>A block by its number.</summary>
    public async Task<BlockHead> BlockAsync(uint index, CancellationToken cancellation = default)
    {
        string number = index.ToString(CultureInfo.InvariantCulture);
        RpcBlockHeader block = await AskAsync(node => node.GetBlockHeaderAsync(number), cancellation);
        return new BlockHead(index, block.Header.Timestamp);
    }

    /// <summary>Calls a method without a transaction; nothing on the chain changes.</summary>
    /// <param name="contract">The contract's hash.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="arguments">The arguments, see <see cref="ScriptArguments.CallScript"/>.</param>
    public Task<CallResult> CallAsync(UInt160 contract, string method, params object?[] arguments) =>
        TryAsync(method, ScriptArguments.CallScript(contract, method, arguments), []);

    /// <summary>Runs a script without a transaction, as if these signers had signed it.</summary>
    /// <param name="name">What is called, for messages.</param>
    /// <param name="script">The script.</param>
    /// <param name="signers">Who would sign.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<CallResult> TryAsync(string name, byte[] script, Signer[] signers, CancellationToken cancellation = default)
    {
        RpcInvokeResult result = await AskAsync(node => node.InvokeScriptAsync(script, signers), cancellation);
        string? fault = result.State == VMState.HALT ? null : result.Exception ?? "it gave no reason";
        return new CallResult(name, fault, result.GasConsumed, result.Stack);
    }

    /// <summary>Makes many calls in one moment, so that their answers fit together whatever blocks come meanwhile.</summary>
    /// <param name="calls">The calls; together they may return some two thousand items.</param>
    /// <exception cref="ContractFaultException">One of the calls stopped with a fault.</exception>
    public async Task<JointAnswer> CallTogetherAsync(params IReadOnlyList<ContractCall> calls)
    {
        CallResult result = await TryAsync("a joint reading", ScriptArguments.ReadScript(calls), []);
        var items = (Neo.VM.Types.Array)result.Value;
        return new JointAnswer((ulong)items[0].GetInteger(), items.Skip(1).ToList());
    }

    /// <summary>A NEP-17 balance in the token's smallest unit.</summary>
    public async Task<BigInteger> BalanceAsync(UInt160 token, UInt160 account) =>
        (await CallAsync(token, "balanceOf", account)).Integer;

    /// <summary>Whether a contract is deployed under this hash.</summary>
    public async Task<bool> IsDeployedAsync(UInt160 contract) =>
        !(await CallAsync(NativeContract.ContractManagement.Hash, "getContract", contract)).Value.IsNull;

    /// <summary>Asks the node, and turns what goes wrong into one clear sentence.</summary>
    internal Task<T> AskAsync<T>(Func<RpcClient, Task<T>> question, CancellationToken cancellation) =>
        AskAsync(Address, rpc, question, cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        rpc.Dispose();
        http.Dispose();
    }

    private static async Task<T> AskAsync<T>(Uri address, RpcClient rpc, Func<RpcClient, Task<T>> question, CancellationToken cancellation)
    {
        try
        {
            return await question(rpc).WaitAsync(cancellation);
        }
        catch (HttpRequestException error)
        {
            throw new ChainException(
                $"No Neo node answers at {address}: check that it runs and that the address is right ({error.Message}).", error);
        }
        catch (TaskCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw new ChainException(
                $"The node at {address} gave no answer within {RequestTimeout.TotalSeconds} seconds: check that it is healthy.", error);
        }
        catch (RpcException error)
        {
            throw new NodeRefusalException(address, error);
        }
        catch (Exception error) when (error is FormatException or InvalidCastException or NullReferenceException)
        {
            throw new ChainException($"What answers at {address} is no Neo N3 node, or an unknown version of it: {error.Message}", error);
        }
    }
}
