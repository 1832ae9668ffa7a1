using System.Text.Json.Serialization;

namespace MiningPool.Bench.Contracts.Users;

/// <summary>What a call costs in a pool of so many stakers, as `results/users.json` keeps it; at the default policy.</summary>
/// <param name="Contract">The contract and its mode.</param>
/// <param name="Call">The call, and where its account stands.</param>
/// <param name="Users">Stakers in the pool.</param>
/// <param name="Gas">Datoshi.</param>
public sealed record UserResult(
    [property: JsonPropertyName("contract")] string Contract,
    [property: JsonPropertyName("call")] string Call,
    [property: JsonPropertyName("users")] int Users,
    [property: JsonPropertyName("gas")] long Gas);
