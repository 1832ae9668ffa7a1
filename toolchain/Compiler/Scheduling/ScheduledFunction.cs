using System.Collections.Generic;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>A function as VM instructions.</summary>
public sealed class ScheduledFunction(string name, Label entry, Function? source)
{
    /// <summary>The function's name in the listing.</summary>
    public string Name { get; } = name;

    /// <summary>Where callers and the ABI enter.</summary>
    public Label Entry { get; } = entry;

    /// <summary>The IR that it came from; null for the compiler's own helpers.</summary>
    public Function? Source { get; } = source;

    /// <summary>The code, starting with the entry's label.</summary>
    public List<CodeItem> Code { get; } = [];

    /// <summary>The local slots of C# variables that the code still uses.</summary>
    public List<LocalSlot> Variables { get; } = [];
}
