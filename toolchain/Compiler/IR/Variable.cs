namespace Neo.Compiler.IR;

/// <summary>Where a variable lives.</summary>
public enum VariableKind
{
    /// <summary>A parameter of the function; <see cref="Variable.Index"/> is its place in the C# order.</summary>
    Argument,
    /// <summary>A slot of the function's own.</summary>
    Local,
    /// <summary>A slot that all functions of the script share.</summary>
    Static,
}

/// <summary>A named, typed, mutable place. Instructions read it by <see cref="Load"/> and write it by <see cref="Store"/>.</summary>
public sealed class Variable(string name, ValueType type, VariableKind kind, int index = -1)
{
    /// <summary>The C# name, or a descriptive one for what the compiler made.</summary>
    public string Name { get; } = name;

    /// <summary>What every value stored here is known to be.</summary>
    public ValueType Type { get; } = type;

    /// <summary>Where it lives.</summary>
    public VariableKind Kind { get; } = kind;

    /// <summary>An argument's place in the parameter list (0 first); -1 for others until scheduled.</summary>
    public int Index { get; } = index;

    /// <summary>Whether the C# source names it, so that a debugger should show it.</summary>
    public bool IsUserVisible { get; init; }

    /// <summary>Whether both name the same slot: arguments are told apart by their index, all others by themselves.</summary>
    public bool IsSamePlaceAs(Variable other) =>
        Kind == VariableKind.Argument ? other.Kind == VariableKind.Argument && other.Index == Index : this == other;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
