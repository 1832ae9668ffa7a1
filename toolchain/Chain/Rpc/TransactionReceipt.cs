using System.Collections.Generic;
using System.Linq;
using Neo;
using Neo.VM.Types;

namespace MiningPool.Chain.Rpc;

/// <summary>An event that a contract raised.</summary>
/// <param name="Contract">Who raised it.</param>
/// <param name="Name">The event's name.</param>
/// <param name="Arguments">Its arguments, in the manifest's order.</param>
public sealed record Notification(UInt160 Contract, string Name, IReadOnlyList<StackItem> Arguments);

/// <summary>What became of a transaction in its block.</summary>
/// <param name="Name">The request's name.</param>
/// <param name="Hash">The transaction's hash.</param>
/// <param name="Block">The block that holds it.</param>
/// <param name="FaultMessage">Why it stopped, or null when it ran to its end; after a fault nothing but the fees was taken.</param>
/// <param name="GasConsumed">What the execution cost, in datoshi (10^-8 GAS).</param>
/// <param name="SystemFee">The system fee that was paid, in datoshi; never below <paramref name="GasConsumed"/> without a fault.</param>
/// <param name="NetworkFee">The network fee that was paid, in datoshi.</param>
/// <param name="Notifications">The events, in order.</param>
/// <param name="Stack">What the script left.</param>
public sealed record TransactionReceipt(
    string Name,
    UInt256 Hash,
    BlockHead Block,
    string? FaultMessage,
    long GasConsumed,
    long SystemFee,
    long NetworkFee,
    IReadOnlyList<Notification> Notifications,
    IReadOnlyList<StackItem> Stack)
{
    /// <summary>Returns the receipt itself when the transaction ran to its end.</summary>
    /// <exception cref="ContractFaultException">It stopped with a fault.</exception>
    public TransactionReceipt RequireSuccess() =>
        FaultMessage is null ? this : throw new ContractFaultException(Name, FaultMessage);

    /// <summary>The events of one name that one contract raised.</summary>
    public IEnumerable<Notification> Events(UInt160 contract, string name) =>
        Notifications.Where(notification => notification.Contract == contract && notification.Name == name);
}
