using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>A pass that looks at one function at a time.</summary>
public abstract class FunctionPass : IPass
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public bool Run(Module module) => Run(module.Functions).Count > 0;

    /// <summary>Improves some functions in place, and gives those that it changed.</summary>
    public IReadOnlyList<Function> Run(IEnumerable<Function> functions) => [.. functions.Where(Run)];

    /// <summary>Improves one function in place, by what stands in it alone; true where it changed anything.</summary>
    protected abstract bool Run(Function function);
}
