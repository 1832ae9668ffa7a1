using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>What lies at a place of the evaluation stack when a block is entered.</summary>
internal sealed class HeldValue : Value
{
    /// <inheritdoc/>
    public override ValueType Type => ValueType.Any;
}
