namespace Neo.Compiler.CommandLine;

/// <summary>How hard the compiler works on the script's cost; nccs's names. The meaning of the program is the same at every level.</summary>
public enum OptimizationKind
{
    /// <summary>Only what running needs.</summary>
    None,

    /// <summary>The same as <see cref="All"/>: every pass of ours is proven safe.</summary>
    Basic,

    /// <summary>The same as <see cref="All"/>.</summary>
    Experimental,

    /// <summary>Every pass.</summary>
    All,
}
