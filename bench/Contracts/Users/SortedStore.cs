using System;
using System.Collections.Generic;
using System.Linq;
using Neo.Persistence;

namespace MiningPool.Bench.Contracts.Users;

/// <summary>
/// A store in memory that keeps its keys in order. Neo's own sorts all of them at every search, which no pool of 100,000 users waits for.
/// </summary>
public sealed class SortedStore : IStore, ISnapshot
{
    // No key is as long as this one.
    private static readonly byte[] AfterAll = [.. Enumerable.Repeat(byte.MaxValue, 80)];

    private readonly SortedSet<(byte[] Key, byte[] Value)> entries = new(
        Comparer<(byte[] Key, byte[] Value)>.Create((one, other) => one.Key.AsSpan().SequenceCompareTo(other.Key)));

    /// <summary>The store itself: its only user writes whole batches.</summary>
    public ISnapshot GetSnapshot() => this;

    /// <inheritdoc/>
    public void Put(byte[] key, byte[] value)
    {
        Delete(key);
        entries.Add((key, value));
    }

    /// <inheritdoc/>
    public void Delete(byte[] key) => entries.Remove((key, []));

    /// <inheritdoc/>
    public byte[]? TryGet(byte[] key) => entries.TryGetValue((key, []), out var entry) ? entry.Value : null;

    /// <inheritdoc/>
    public bool Contains(byte[] key) => entries.Contains((key, []));

    /// <inheritdoc/>
    public IEnumerable<(byte[] Key, byte[] Value)> Seek(byte[]? keyOrPrefix, SeekDirection direction)
    {
        byte[] key = keyOrPrefix ?? [];
        return direction == SeekDirection.Forward
            ? entries.GetViewBetween((key, []), (AfterAll, []))
            : entries.GetViewBetween(([], []), (key, [])).Reverse();
    }

    /// <inheritdoc/>
    public void Commit()
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
