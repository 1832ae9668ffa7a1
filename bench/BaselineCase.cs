using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MiningPool.Bench;

/// <summary>One call of a baseline contract, as `baselines/official.json` lists it.</summary>
/// <param name="Contract">The contract's class, and its file's name.</param>
/// <param name="Method">The method's name in the manifest.</param>
/// <param name="Arguments">In the notation of <see cref="BaselineArgument"/>.</param>
/// <param name="Expected">What C# says the call returns, in the notation of <see cref="ResultNotation"/>.</param>
/// <param name="OfficialGas">What the official compiler's code consumes, in datoshi.</param>
/// <param name="OfficialScriptBytes">Size of the official compiler's script of the contract.</param>
public sealed record BaselineCase(
    [property: JsonPropertyName("contract")] string Contract,
    [property: JsonPropertyName("method")] string Method,
    [property: JsonPropertyName("args")] IReadOnlyList<JsonElement> Arguments,
    [property: JsonPropertyName("expected")] string Expected,
    [property: JsonPropertyName("official_gas")] long OfficialGas,
    [property: JsonPropertyName("official_script_bytes")] int OfficialScriptBytes);
