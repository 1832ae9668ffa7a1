using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MiningPool.Bench;

/// <summary>What one baseline call did with our compiler's code, as `results/baselines.json` keeps it.</summary>
/// <param name="Contract">The contract's class.</param>
/// <param name="Method">The method's name in the manifest.</param>
/// <param name="Arguments">As in the case.</param>
/// <param name="Expected">What C# says the call returns.</param>
/// <param name="Result">What it returned, in the notation of <paramref name="Expected"/>; a fault is `fault: …`.</param>
/// <param name="Gas">What it consumed, in datoshi.</param>
/// <param name="OfficialGas">What the official compiler's code consumes, in datoshi.</param>
/// <param name="ScriptBytes">Size of the contract's script.</param>
/// <param name="OfficialScriptBytes">Size of the official compiler's script of the contract.</param>
public sealed record BaselineResult(
    [property: JsonPropertyName("contract")] string Contract,
    [property: JsonPropertyName("method")] string Method,
    [property: JsonPropertyName("args")] IReadOnlyList<JsonElement> Arguments,
    [property: JsonPropertyName("expected")] string Expected,
    [property: JsonPropertyName("result")] string Result,
    [property: JsonPropertyName("gas")] long Gas,
    [property: JsonPropertyName("official_gas")] long OfficialGas,
    [property: JsonPropertyName("script_bytes")] int ScriptBytes,
    [property: JsonPropertyName("official_script_bytes")] int OfficialScriptBytes)
{
    /// <summary>What calling any contract costs, in datoshi: System.Contract.Call at 32,768 × 30.</summary>
    public const long CallGas = 983_040;

    /// <summary>Whether the result is C#'s.</summary>
    [JsonIgnore]
    public bool IsRight => Result == Expected;

    /// <summary>Our cost over the official compiler's, both without <see cref="CallGas"/>.</summary>
    [JsonIgnore]
    public double Ratio => (double)(Gas - CallGas) / (OfficialGas - CallGas);

    /// <summary>The call, as a person reads it.</summary>
    [JsonIgnore]
    public string Call => $"{Contract}.{Method}({string.Join(", ", Arguments)})";
}
