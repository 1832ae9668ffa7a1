namespace MiningPool.Bench.Contracts;

/// <summary>Where the GAS of a call went, in datoshi, seen from one contract.</summary>
/// <param name="Execution">The contract's own instructions, its events and its checks of witnesses.</param>
/// <param name="Storage">The contract's own reads, writes and searches, with the bytes that it pays for.</param>
/// <param name="Calls">Calls of other contracts with all that those do, and the wallet's call itself.</param>
/// <param name="Operations">How often the contract used what is dear.</param>
public sealed record CallProfile(long Execution, long Storage, long Calls, OperationCounts Operations)
{
    /// <summary>Nothing.</summary>
    public static CallProfile None { get; } = new(0, 0, 0, new OperationCounts());

    /// <summary>All of it.</summary>
    public long Total => Execution + Storage + Calls;
}
