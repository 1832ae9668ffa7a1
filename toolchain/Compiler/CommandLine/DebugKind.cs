namespace Neo.Compiler.CommandLine;

/// <summary>Which debug information is written; nccs's names.</summary>
public enum DebugKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>What NEP-19 says, in `X.nefdbgnfo`.</summary>
    Strict,

    /// <summary>The same file; our debug information needs no extension of NEP-19.</summary>
    Extended,
}
