using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// One improvement of a module. It leaves valid IR that computes the same, and whatever it can't prove safe it leaves alone.
/// </summary>
public interface IPass
{
    /// <summary>The name by which it is switched off.</summary>
    string Name { get; }

    /// <summary>Improves the module in place; true where it changed anything.</summary>
    bool Run(Module module);
}
