using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>
/// Finds comparisons that a conditional jump can do itself. The compare-and-jump instructions compare integers and fault on null, whereas
/// LT, LE, GT and GE answer false for null, so those are fused only where neither operand can be null.
/// </summary>
internal static class BranchFusion
{
    /// <summary>The comparison that the block's branch can take over, or null.</summary>
    public static Operation? ComparisonOf(BasicBlock block, ValueUses uses, IReadOnlySet<Instruction> rereadable)
    {
        if (block.Terminator is not Branch { Condition: Operation comparison } || uses.Of(comparison).Count != 1) return null;
        int place = block.Instructions.IndexOf(comparison);
        if (place < 0 || !CanFuse(comparison)) return null;
        bool isLast = block.Instructions.Skip(place + 1).All(later =>
            later is SequencePoint or FunctionAddress || rereadable.Contains(later) || !uses.IsLive(later));
        return isLast ? comparison : null;
    }

    /// <summary>The jump that is taken where the comparison is true.</summary>
    public static OpCode JumpWhenTrue(Operation comparison) => comparison.OpCode switch
    {
        OpCode.NUMEQUAL => OpCode.JMPEQ,
        OpCode.NUMNOTEQUAL => OpCode.JMPNE,
        OpCode.LT => OpCode.JMPLT,
        OpCode.LE => OpCode.JMPLE,
        OpCode.GT => OpCode.JMPGT,
        OpCode.GE => OpCode.JMPGE,
        OpCode.NOT => OpCode.JMPIFNOT,
        _ => OpCode.JMPIF,
    };

    /// <summary>The jump that is taken where the other one isn't.</summary>
    public static OpCode Opposite(OpCode jump) => jump switch
    {
        OpCode.JMPIF => OpCode.JMPIFNOT,
        OpCode.JMPIFNOT => OpCode.JMPIF,
        OpCode.JMPEQ => OpCode.JMPNE,
        OpCode.JMPNE => OpCode.JMPEQ,
        OpCode.JMPLT => OpCode.JMPGE,
        OpCode.JMPGE => OpCode.JMPLT,
        OpCode.JMPLE => OpCode.JMPGT,
        OpCode.JMPGT => OpCode.JMPLE,
        _ => throw new System.ArgumentOutOfRangeException(nameof(jump)),
    };

    /// <summary>Whether the comparison is with zero, so that a plain test of the other operand says the same.</summary>
    public static bool IsZeroTest(Operation comparison) =>
        comparison.OpCode is OpCode.NUMEQUAL or OpCode.NUMNOTEQUAL
        && IsPlainInteger(comparison.Operands[0])
        && comparison.Operands[1] is Constant { Content: System.Numerics.BigInteger { IsZero: true } };

    private static bool CanFuse(Operation comparison) => comparison.OpCode switch
    {
        OpCode.NUMEQUAL or OpCode.NUMNOTEQUAL or OpCode.NOT => true,
        OpCode.NZ or OpCode.LT or OpCode.LE or OpCode.GT or OpCode.GE => comparison.Operands.All(IsPlainInteger),
        _ => false,
    };

    private static bool IsPlainInteger(Value value) => value.Type is { Kind: StackItemKind.Integer, MayBeNull: false };
}
