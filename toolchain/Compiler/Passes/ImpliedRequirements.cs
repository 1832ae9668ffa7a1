using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects code that no other pass changes any more. Leaves no test of an argument for null where each way to the function's end gives it
/// to an instruction that faults on null, before anything is written, called or returned: the call fails in both cases, and nothing of it stays.
/// Before: <c>%0 = load amount; requirevalue %0; %1 = load amount; %2 = MUL %1, 997; return %2</c>. After: the same without the
/// requirement.
/// </summary>
public sealed class ImpliedRequirements : FunctionPass, IClosingPass
{
    /// <inheritdoc/>
    public override string Name => "implied-requirements";

    /// <inheritdoc/>
    protected override bool Run(Function function)
    {
        List<RequireValue> implied = [.. function.Blocks[0].Instructions.OfType<RequireValue>().Where(required => IsImplied(required, function))];
        function.Blocks[0].Instructions.RemoveAll(item => item is RequireValue required && implied.Contains(required));
        return implied.Count > 0;
    }

    private static bool IsImplied(RequireValue required, Function function)
    {
        if (required.Range is not null || required.Operands[0] is not Load { Variable: { Kind: VariableKind.Argument } argument }) return false;
        if (function.Blocks.Any(block => block.Instructions.OfType<Store>().Any(store => store.Variable.IsSamePlaceAs(argument)))) return false;
        return FailsFrom(function.Blocks[0], argument, function, []);
    }

    /// <summary>Whether null can't get from a block's beginning to the function's end; a way round in a circle says nothing.</summary>
    private static bool FailsFrom(BasicBlock block, Variable argument, Function function, Dictionary<BasicBlock, bool> known)
    {
        if (known.TryGetValue(block, out bool fails)) return fails;
        known[block] = false;
        return known[block] = FailsWithin(block, argument, function) ?? block.Terminator switch
        {
            Throw or Abort => true,
            Jump jump => FailsFrom(jump.Target, argument, function, known),
            Branch branch => FailsFrom(branch.WhenTrue, argument, function, known) && FailsFrom(branch.WhenFalse, argument, function, known),
            _ => false,
        };
    }

    /// <summary>Whether a block faults on null before it does anything else that counts; null where it does neither.</summary>
    private static bool? FailsWithin(BasicBlock block, Variable argument, Function function)
    {
        foreach (Instruction instruction in block.Instructions)
        {
            if (instruction is Operation operation && FaultsOnNull(operation, argument, block, function)) return true;
            if (instruction is not (SequencePoint or RequireValue or Narrow) && instruction.Effects.HasFlag(Effects.External)) return false;
        }
        return null;
    }

    private static bool FaultsOnNull(Operation operation, Variable argument, BasicBlock block, Function function)
    {
        if (!operation.Operands.Any(operand => operand is Load load && load.Variable.IsSamePlaceAs(argument))) return false;
        return operation.OpCode switch
        {
            OpCode.ADD or OpCode.SUB or OpCode.MUL or OpCode.DIV or OpCode.MOD or OpCode.MIN or OpCode.MAX or OpCode.WITHIN or OpCode.MODMUL => true,
            OpCode.INC or OpCode.DEC or OpCode.NEGATE or OpCode.ABS or OpCode.SIGN or OpCode.SQRT => true,
            OpCode.LT or OpCode.LE or OpCode.GT or OpCode.GE => IsFused(operation, block, function),
            _ => false,
        };
    }

    /// <summary>
    /// Whether the comparison becomes part of the jump behind it, which faults on null where the comparison alone says no.
    /// </summary>
    private static bool IsFused(Operation comparison, BasicBlock block, Function function) =>
        block.Terminator is Branch branch && branch.Condition == comparison
        && block.Instructions.FindLast(item => item is not SequencePoint) == comparison
        && comparison.Operands.All(operand => operand.Type is { Kind: StackItemKind.Integer, MayBeNull: false } && operand is not Constant { Content: not BigInteger })
        && new ValueUsers(function).Of(comparison).Count == 1;
}
