namespace Neo.Compiler.CommandLine;

/// <summary>Which typed test artifacts are made of a contract; nccs's names.</summary>
public enum ArtifactsKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>A C# file, `X.artifacts.cs`.</summary>
    Source,

    /// <summary>A compiled assembly; not offered.</summary>
    Library,

    /// <summary>Both; not offered.</summary>
    All,
}
