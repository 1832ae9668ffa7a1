using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Neo;
using Neo.Network.P2P.Payloads;
using Neo.Network.RPC.Models;
using Neo.VM;
using Neo.VM.Types;

namespace MiningPool.Chain.Rpc;

/// <summary>A signed transaction with its request's name.</summary>
internal sealed record SentTransaction(string Name, Transaction Transaction);

/// <summary>Waits until blocks hold a set of transactions.</summary>
internal sealed class ReceiptWatch
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(90);
    private readonly ChainClient client;
    private readonly Dictionary<uint, BlockHead> blocks = [];

    internal ReceiptWatch(ChainClient client) => this.client = client;

    /// <summary>Waits for all; fails when one ran out of validity, or when the chain stands still.</summary>
    internal async Task<IReadOnlyList<TransactionReceipt>> WaitAsync(IReadOnlyList<SentTransaction> sent, CancellationToken cancellation)
    {
        var receipts = new TransactionReceipt?[sent.Count];
        uint seen = 0;
        var silence = Stopwatch.StartNew();
        while (receipts.Contains(null))
        {
            uint height = await client.HeightAsync(cancellation);
            if (height == seen)
            {
                RequireLife(silence, height);
                await Task.Delay(BetweenLooks, cancellation);
                continue;
            }

            seen = height;
            silence.Restart();
            for (int index = 0; index < sent.Count; index++)
            {
                receipts[index] ??= await FindAsync(sent[index], height, cancellation);
            }
        }

        return receipts.Select(receipt => receipt!).ToList();
    }

    private static void RequireLife(Stopwatch silence, uint height)
    {
        if (silence.Elapsed > LongestSilence)
        {
            throw new ChainException(
                $"The chain made no block after number {height} for {LongestSilence.TotalSeconds} seconds: check its consensus nodes.");
        }
    }

    private async Task<TransactionReceipt?> FindAsync(SentTransaction sent, uint height, CancellationToken cancellation)
    {
        string hash = sent.Transaction.Hash.ToString();
        RpcApplicationLog log;
        try
        {
            log = await client.AskAsync(node => node.GetApplicationLogAsync(hash), cancellation);
        }
        catch (NodeRefusalException) when (height <= sent.Transaction.ValidUntilBlock)
        {
            return null;
        }
        catch (NodeRefusalException refusal)
        {
            throw new ChainException(
                $"No block up to number {height} took the transaction '{sent.Name}' ({hash}): send it again.", refusal);
        }

        uint index = await client.AskAsync(node => node.GetTransactionHeightAsync(hash), cancellation);
        return Receipt(sent, log.Executions[0], await BlockAsync(index, cancellation));
    }

    private async Task<BlockHead> BlockAsync(uint index, CancellationToken cancellation)
    {
        if (!blocks.TryGetValue(index, out BlockHead? block))
        {
            block = await client.BlockAsync(index, cancellation);
            blocks.Add(index, block);
        }

        return block;
    }

    private static TransactionReceipt Receipt(SentTransaction sent, Execution execution, BlockHead block) => new(
        sent.Name,
        sent.Transaction.Hash,
        block,
        execution.VMState == VMState.HALT ? null : execution.ExceptionMessage ?? "it gave no reason",
        execution.GasConsumed,
        sent.Transaction.SystemFee,
        sent.Transaction.NetworkFee,
        execution.Notifications.Select(Raised).ToList(),
        execution.Stack);

    private static Notification Raised(RpcNotifyEventArgs raised) =>
        new(raised.Contract, raised.EventName, ((Neo.VM.Types.Array)raised.State).ToList());
}
