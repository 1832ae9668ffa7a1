using System;

namespace MiningPool.Chain.Rpc;

/// <summary>One block of the chain, by its place and time.</summary>
/// <param name="Index">The block's number; the genesis block is 0.</param>
/// <param name="Timestamp">The block's time in milliseconds since 1970-01-01 UTC, as contracts see it.</param>
public sealed record BlockHead(uint Index, ulong Timestamp)
{
    /// <summary>The block's time as a date.</summary>
    public DateTimeOffset Time => DateTimeOffset.FromUnixTimeMilliseconds((long)Timestamp);
}
