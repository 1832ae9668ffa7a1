using System.Linq;
using Neo.Compiler.IR;
using Neo.Compiler.Scheduling;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects any valid function. Leaves no instruction whose value nobody needs and that neither fails nor changes anything.
/// Before: <c>%1 = load x; return</c>. After: <c>return</c>.
/// </summary>
public sealed class DeadValues : FunctionPass
{
    /// <inheritdoc/>
    public override string Name => "dead-values";

    /// <inheritdoc/>
    protected override bool Run(Function function)
    {
        ValueUses uses = new(function.Blocks);
        return function.Blocks.Sum(block => block.Instructions.RemoveAll(instruction => !uses.IsLive(instruction))) > 0;
    }
}
