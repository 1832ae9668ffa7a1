using System.Collections.Generic;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>What all functions of a script share: their entries, the static slots' numbers and the helper routines.</summary>
internal sealed class ModuleLayout
{
    private readonly Dictionary<Function, Label> _entries = [];
    private readonly Dictionary<Variable, int> _statics = [];

    /// <exception cref="CompilationException">NC3001: the module has more static slots than the VM can number.</exception>
    public ModuleLayout(Module module)
    {
        if (module.Statics.Count > byte.MaxValue)
            throw Limit($"The contract needs {module.Statics.Count} static slots, but the VM has 255; keep rarely used data in storage.", null);
        SharedMessages = module.SharedMessages;
        foreach (Function function in module.Functions) _entries[function] = new(function.Name);
        foreach (Variable variable in module.Statics) _statics[variable] = _statics.Count;
    }

    /// <summary>The routines that functions asked for while they were scheduled.</summary>
    public RuntimeHelpers Helpers { get; } = new();

    /// <summary>The messages that are thrown by a routine wherever they are thrown.</summary>
    public IReadOnlySet<ThrownMessage> SharedMessages { get; }

    /// <summary>Where a function begins.</summary>
    public Label EntryOf(Function function) => _entries[function];

    /// <summary>A static slot's number.</summary>
    public int IndexOf(Variable variable) => _statics[variable];

    /// <summary>The finding that a limit of the VM's frames was passed.</summary>
    public static CompilationException Limit(string message, SourceLocation? location) =>
        new(new CompilerDiagnostic("NC3001", Severity.Error, message, location));
}
