using System.Collections.Generic;

namespace Neo.Compiler.IR;

/// <summary>All the functions and static slots of one contract's script.</summary>
public sealed class Module(string name)
{
    /// <summary>The contract's name.</summary>
    public string Name { get; } = name;

    /// <summary>Every function, in the order of emission.</summary>
    public List<Function> Functions { get; } = [];

    /// <summary>The static slots, in the order of their indices.</summary>
    public List<Variable> Statics { get; } = [];

    /// <summary>The functions that the ABI names: they stay, whoever else calls them.</summary>
    public HashSet<Function> EntryPoints { get; } = [];

    /// <summary>The messages that one routine throws for all places, so that each stands in the script once.</summary>
    public HashSet<ThrownMessage> SharedMessages { get; } = [];

    /// <summary>Runs before every call (the ABI's `_initialize`); null where no static needs it.</summary>
    public Function? Initializer { get; set; }
}
