using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using MiningPool.Chain.Wallets;
using Neo;
using Neo.Network.P2P.Payloads;

namespace MiningPool.Chain.Rpc;

/// <summary>Signs transactions, sends them, and waits for their blocks.</summary>
public sealed class TransactionSender
{
    // A transaction of the same block may change what the trial run saw: a tenth and the request's margin on top.
    private const long MarginDivisor = 10;
    private const uint BlocksValid = 100;
    private readonly ChainClient client;

    /// <summary>Creates a sender.</summary>
    /// <param name="client">The chain to send to.</param>
    public TransactionSender(ChainClient client) => this.client = client;

    /// <summary>Sends one transaction and waits for its block.</summary>
    /// <exception cref="ContractFaultException">The contract refused the call, in the trial run or in the block.</exception>
    public async Task<TransactionReceipt> SendAsync(TransactionRequest request, CancellationToken cancellation = default) =>
        (await SendAllAsync([request], cancellation))[0].RequireSuccess();

    /// <summary>Sends many transactions at once, so that they share blocks, and waits for all.</summary>
    /// <param name="requests">The transactions; the chain decides in which order those of one block run.</param>
    /// <param name="cancellation">Stops waiting; what was sent stays sent.</param>
    /// <returns>The receipts in the order of the requests; a fault in a block is in the receipt.</returns>
    /// <exception cref="ContractFaultException">A trial run was refused; none of the requests was sent.</exception>
    public async Task<IReadOnlyList<TransactionReceipt>> SendAllAsync(
        IReadOnlyList<TransactionRequest> requests, CancellationToken cancellation = default)
    {
        uint validUntil = await client.HeightAsync(cancellation) + BlocksValid;
        var prepared = new List<SentTransaction>(requests.Count);
        foreach (TransactionRequest request in requests)
        {
            prepared.Add(new SentTransaction(request.Name, await SignAsync(request, validUntil, cancellation)));
        }

        foreach (SentTransaction sent in prepared)
        {
            await SubmitAsync(sent, cancellation);
        }

        return await new ReceiptWatch(client).WaitAsync(prepared, cancellation);
    }

    private async Task SubmitAsync(SentTransaction sent, CancellationToken cancellation)
    {
        try
        {
            await client.AskAsync(node => node.SendRawTransactionAsync(sent.Transaction), cancellation);
        }
        catch (NodeRefusalException refusal)
        {
            throw new ChainException($"The node didn't take the transaction '{sent.Name}': {refusal.Reason}", refusal);
        }
    }

    private async Task<Transaction> SignAsync(TransactionRequest request, uint validUntil, CancellationToken cancellation)
    {
        Signer[] signers = [new Signer { Account = request.Sender.ScriptHash, Scopes = request.Scope }];
        var transaction = new Transaction
        {
            Nonce = (uint)RandomNumberGenerator.GetInt32(int.MaxValue),
            SystemFee = request.SystemFee ?? await EstimateAsync(request, signers, cancellation),
            ValidUntilBlock = validUntil,
            Signers = signers,
            Attributes = Array.Empty<TransactionAttribute>(),
            Script = request.Script,
            Witnesses = [request.Sender.UnsignedWitness],
        };
        transaction.NetworkFee = await client.AskAsync(node => node.CalculateNetworkFeeAsync(transaction), cancellation);
        transaction.Witnesses = [request.Sender.Sign(transaction, client.Settings.Network)];
        return transaction;
    }

    private async Task<long> EstimateAsync(TransactionRequest request, Signer[] signers, CancellationToken cancellation)
    {
        CallResult trial = await client.TryAsync(request.Name, request.Script, signers, cancellation);
        return trial.FaultMessage is null
            ? trial.GasConsumed + (trial.GasConsumed / MarginDivisor) + request.FeeMargin
            : throw new ContractFaultException(request.Name, trial.FaultMessage);
    }
}
