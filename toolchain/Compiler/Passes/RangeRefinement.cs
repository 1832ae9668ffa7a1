using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>What a branch settles about the integers that it compares.</summary>
internal static class RangeRefinement
{
    /// <summary>The state behind a branch on one of its ways; null where the ranges say that this way is never taken.</summary>
    /// <param name="condition">What the branch tests.</param>
    /// <param name="isTrue">Which way.</param>
    /// <param name="block">The block that ends in the branch.</param>
    /// <param name="state">What is known at its end.</param>
    /// <param name="rangeOf">A value's range in a state.</param>
    public static RangeState? Apply(
        Value condition, bool isTrue, BasicBlock block, RangeState state, Func<Value, RangeState, IntegerRange> rangeOf)
    {
        if (condition is Operation { OpCode: OpCode.NOT } negation && negation.Operands[0].Type.Kind == StackItemKind.Boolean)
            return Apply(negation.Operands[0], !isTrue, block, state, rangeOf);
        if (condition is not Operation operation || Relation(operation, isTrue) is not { } relation) return new(state);
        if (!operation.Operands.All(operand => operand.Type is { Kind: StackItemKind.Integer, MayBeNull: false })) return new(state);
        IntegerRange left = rangeOf(operation.Operands[0], state);
        IntegerRange right = operation.Operands.Count > 1 ? rangeOf(operation.Operands[1], state) : new(0, 0);
        (IntegerRange Left, IntegerRange Right) refined = Refine(relation, left, right);
        if (refined.Left.Min > refined.Left.Max || refined.Right.Min > refined.Right.Max) return null;
        RangeState result = new(state);
        foreach (object key in KeysOf(operation.Operands[0], block)) result.Set(key, refined.Left);
        if (operation.Operands.Count > 1)
            foreach (object key in KeysOf(operation.Operands[1], block)) result.Set(key, refined.Right);
        return result;
    }

    /// <summary>The comparison that holds; NOT and NZ compare with zero.</summary>
    private static OpCode? Relation(Operation operation, bool isTrue) => (operation.OpCode, isTrue) switch
    {
        (OpCode.LT, true) or (OpCode.GE, false) => OpCode.LT,
        (OpCode.LE, true) or (OpCode.GT, false) => OpCode.LE,
        (OpCode.GT, true) or (OpCode.LE, false) => OpCode.GT,
        (OpCode.GE, true) or (OpCode.LT, false) => OpCode.GE,
        (OpCode.NUMEQUAL or OpCode.NOT, true) or (OpCode.NUMNOTEQUAL or OpCode.NZ, false) => OpCode.NUMEQUAL,
        (OpCode.NUMEQUAL or OpCode.NOT, false) or (OpCode.NUMNOTEQUAL or OpCode.NZ, true) => OpCode.NUMNOTEQUAL,
        _ => null,
    };

    private static (IntegerRange Left, IntegerRange Right) Refine(OpCode relation, IntegerRange left, IntegerRange right)
    {
        switch (relation)
        {
            case OpCode.LT: return (Below(left, right.Max - 1), Above(right, left.Min + 1));
            case OpCode.LE: return (Below(left, right.Max), Above(right, left.Min));
            case OpCode.GT: return (Above(left, right.Min + 1), Below(right, left.Max - 1));
            case OpCode.GE: return (Above(left, right.Min), Below(right, left.Max));
            case OpCode.NUMEQUAL:
                IntegerRange both = RangeArithmetic.Intersect(left, right);
                return (both, both);
            default: return (Without(left, right), Without(right, left));
        }
    }

    private static IntegerRange Below(IntegerRange range, BigInteger max) => range with { Max = BigInteger.Min(range.Max, max) };

    private static IntegerRange Above(IntegerRange range, BigInteger min) => range with { Min = BigInteger.Max(range.Min, min) };

    /// <summary>Takes a single value off a range's end.</summary>
    private static IntegerRange Without(IntegerRange range, IntegerRange other)
    {
        if (other.Min != other.Max) return range;
        if (range.Min == other.Min) range = range with { Min = range.Min + 1 };
        return range.Max == other.Max ? range with { Max = range.Max - 1 } : range;
    }

    /// <summary>The value itself, and the variable that it was loaded from where that still holds it at the block's end.</summary>
    private static IEnumerable<object> KeysOf(Value value, BasicBlock block)
    {
        if (value is not Instruction) yield break;
        yield return value;
        if (value is not Load { Variable.Kind: not VariableKind.Static } load) yield break;
        int place = block.Instructions.IndexOf(load);
        bool isCurrent = place >= 0
            && !block.Instructions.Skip(place + 1).OfType<Store>().Any(store => store.Variable.IsSamePlaceAs(load.Variable));
        if (isCurrent) yield return RangeState.KeyOf(load.Variable);
    }
}
