namespace Neo.Compiler.Scheduling;

/// <summary>A place in the script that other instructions refer to.</summary>
public sealed class Label(string name)
{
    /// <summary>For the listing; need not be unique.</summary>
    public string Name { get; } = name;

    /// <summary>Bytes from the script's start; -1 until the script is laid out.</summary>
    public int Offset { get; set; } = -1;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
