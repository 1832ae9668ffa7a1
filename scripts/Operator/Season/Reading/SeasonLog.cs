using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MiningPool.Chain.Rpc;
using Neo;
using Neo.VM.Types;

namespace MiningPool.Operator.Season;

/// <summary>An event and the block time at which it was raised.</summary>
/// <param name="Time">The time, in ms.</param>
/// <param name="Contract">Who raised it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">Its arguments, in the manifest's order.</param>
public sealed record LoggedEvent(ulong Time, UInt160 Contract, string Name, IReadOnlyList<StackItem> Arguments)
{
    /// <summary>An argument that is a number.</summary>
    public BigInteger Number(int index) => Arguments[index].GetInteger();

    /// <summary>An argument that is an account.</summary>
    public UInt160 Account(int index) => new(Arguments[index].GetSpan());
}

/// <summary>All events of a season, in the order of their blocks.</summary>
public sealed class SeasonLog
{
    private readonly List<(uint Block, LoggedEvent Event)> events = [];

    /// <summary>How many transactions were logged.</summary>
    public int Transactions { get; private set; }

    /// <summary>Takes note of a transaction's events.</summary>
    /// <param name="receipt">The transaction.</param>
    public void Add(TransactionReceipt receipt)
    {
        Transactions++;
        events.AddRange(receipt.Notifications.Select(raised => (
            receipt.Block.Index, new LoggedEvent(receipt.Block.Timestamp, raised.Contract, raised.Name, raised.Arguments))));
    }

    /// <summary>The events that one contract raised, in the order of their blocks.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="names">The events' names.</param>
    public IReadOnlyList<LoggedEvent> Of(UInt160 contract, params string[] names) => events
        .Where(entry => entry.Event.Contract == contract && names.Contains(entry.Event.Name))
        .OrderBy(entry => entry.Block)
        .Select(entry => entry.Event)
        .ToList();
}
