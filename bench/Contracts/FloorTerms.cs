using System;
using System.Collections.Generic;
using System.Linq;

namespace MiningPool.Bench.Contracts;

/// <summary>
/// What no implementation of a call can do without. Whatever it computes counts as free, its items hold nothing but their content
/// in as few bytes as that has, and what the contracts that it calls take is given.
/// </summary>
public sealed record FloorTerms
{
    /// <summary>Items whose content the call changes: each is read and written.</summary>
    public IReadOnlyList<StoredItem> Changed { get; init; } = [];

    /// <summary>Entries of an order that are made anew, without being read: bytes of key and value together.</summary>
    public IReadOnlyList<int> Entered { get; init; } = [];

    /// <summary>Entries of an order that are struck out.</summary>
    public int Struck { get; init; }

    /// <summary>Ends of an order that must be found.</summary>
    public int Searches { get; init; }

    /// <summary>Items that must be read and don't change.</summary>
    public int Reads { get; init; }

    /// <summary>Bytes that never change and could be kept anywhere.</summary>
    public int KnownBytes { get; init; }

    /// <summary>Events.</summary>
    public int Events { get; init; }

    /// <summary>Checks of a witness.</summary>
    public int Witnesses { get; init; }

    /// <summary>Calls of other contracts.</summary>
    public int Calls { get; init; }

    /// <summary>The price of it all but the calls, in datoshi.</summary>
    /// <param name="prices">The network's prices.</param>
    /// <param name="before">Bytes of each changed item before the call.</param>
    public long Price(Prices prices, IReadOnlyList<int> before) =>
        Changed.Zip(before, (item, bytes) => prices.Read + item.PriceOfChange(prices, bytes)).Sum()
        + Entered.Sum(bytes => prices.Create(0, bytes))
        + (Struck * prices.Delete)
        + (Searches * prices.Search)
        + (Reads * prices.Read)
        + (KnownBytes > 0 ? prices.Known(KnownBytes) : 0)
        + (Events * prices.Event)
        + (Witnesses * prices.Witness);
}
