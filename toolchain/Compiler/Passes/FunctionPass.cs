using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>A pass that looks at one function at a time.</summary>
public abstract class FunctionPass : IPass
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public bool Run(Module module)
    {
        bool changed = false;
        foreach (Function function in module.Functions) changed |= Run(function);
        return changed;
    }

    /// <summary>Improves one function in place; true where it changed anything.</summary>
    protected abstract bool Run(Function function);
}
