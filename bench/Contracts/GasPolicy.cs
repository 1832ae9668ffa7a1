using System.Collections.Generic;

namespace MiningPool.Bench.Contracts;

/// <summary>The network's two prices that a contract's costs depend on; its committee sets them.</summary>
/// <param name="Name">What tables call it.</param>
/// <param name="FeeFactor">Datoshi for each unit of execution.</param>
/// <param name="StoragePrice">Datoshi for each byte of storage.</param>
public sealed record GasPolicy(string Name, uint FeeFactor, uint StoragePrice)
{
    /// <summary>What a new network begins with.</summary>
    public static GasPolicy Default { get; } = new("default", 30, 100_000);

    /// <summary>What Neo's main network had in late 2023.</summary>
    public static GasPolicy Mainnet { get; } = new("mainnet-like", 3, 10_000);

    /// <summary>Every policy that calls are measured under.</summary>
    public static IReadOnlyList<GasPolicy> All { get; } = [Default, Mainnet];
}
