using System.Text.Json.Serialization;

namespace MiningPool.Bench.Contracts;

/// <summary>What one call of a contract costs, as `results/contracts.json` keeps it. All in datoshi.</summary>
/// <param name="Policy">The policy's name.</param>
/// <param name="Contract">The contract, and its mode where it has two.</param>
/// <param name="Call">What a user does.</param>
/// <param name="Execution">The contract's own instructions.</param>
/// <param name="Storage">The contract's own storage.</param>
/// <param name="Calls">Other contracts, and the wallet's call itself.</param>
/// <param name="Floor">What no implementation can go below.</param>
public sealed record ContractResult(
    [property: JsonPropertyName("policy")] string Policy,
    [property: JsonPropertyName("contract")] string Contract,
    [property: JsonPropertyName("call")] string Call,
    [property: JsonPropertyName("execution")] long Execution,
    [property: JsonPropertyName("storage")] long Storage,
    [property: JsonPropertyName("calls")] long Calls,
    [property: JsonPropertyName("floor")] long Floor)
{
    /// <summary>All of it.</summary>
    [JsonIgnore]
    public long Total => Execution + Storage + Calls;

    /// <summary>The cost over the floor.</summary>
    [JsonIgnore]
    public double FloorRatio => (double)Total / Floor;

    /// <summary>The same without what is spent in calls, which is in both.</summary>
    [JsonIgnore]
    public double OwnFloorRatio => (double)(Execution + Storage) / (Floor - Calls);

    /// <summary>What names the result among all.</summary>
    [JsonIgnore]
    public string Name => $"{Contract}, {Call} ({Policy} policy)";
}
