using System.Collections.Generic;

namespace Neo.Compiler.IR;

/// <summary>Instructions that run one after another, and how they end.</summary>
public sealed class BasicBlock(string name)
{
    /// <summary>Unique in its function; only for reading the printed IR.</summary>
    public string Name { get; } = name;

    public List<Instruction> Instructions { get; } = [];

    /// <summary>Null only while the block is being built.</summary>
    public Terminator? Terminator { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
