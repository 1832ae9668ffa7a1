using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>A local slot before it has a number: a C# variable's, or one of the scheduler's own.</summary>
public sealed class LocalSlot(string name, Variable? variable = null)
{
    /// <summary>The variable's name, or what the scheduler keeps there.</summary>
    public string Name { get; } = name;

    /// <summary>The variable that lives here; null for the scheduler's own.</summary>
    public Variable? Variable { get; } = variable;

    /// <summary>The slot's number in the frame; -1 until allocated, and where nothing uses it.</summary>
    public int Index { get; set; } = -1;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
