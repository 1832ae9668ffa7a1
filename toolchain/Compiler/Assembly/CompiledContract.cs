namespace Neo.Compiler.Assembly;

/// <summary>Everything that is written for one contract.</summary>
/// <param name="BaseName">The files' name without extension.</param>
/// <param name="Nef">The `.nef`.</param>
/// <param name="Manifest">The `.manifest.json`.</param>
/// <param name="DebugInfo">The `.nefdbgnfo`, as NEP-19 describes it.</param>
/// <param name="Artifacts">The `.artifacts.cs`: a typed proxy for tests.</param>
/// <param name="Listing">The `.asm`: the script for reading.</param>
/// <param name="Script">The script with its places.</param>
public sealed record CompiledContract(
    string BaseName,
    byte[] Nef,
    string Manifest,
    byte[] DebugInfo,
    string Artifacts,
    string Listing,
    Script Script);
