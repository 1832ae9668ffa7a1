using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects any valid function. Leaves constants where the VM would compute them from constants, and cheaper instructions where a constant
/// operand allows them. Never folds a fault away: a division by zero stays.
/// Before: <c>%1 = ADD 2, 3; %2 = ADD %0, 1</c>. After: <c>%2 = INC %0</c>, and 5 in the place of %1.
/// </summary>
public sealed class ConstantFolding : FunctionPass
{
    /// <inheritdoc/>
    public override string Name => "constant-folding";

    /// <inheritdoc/>
    protected override bool Run(Function function)
    {
        Dictionary<Value, Value> replacements = [];
        foreach (BasicBlock block in function.Blocks)
        {
            for (int i = 0; i < block.Instructions.Count; i++)
            {
                Instruction instruction = block.Instructions[i];
                if (Fold(instruction) is { } folded)
                {
                    replacements[instruction] = folded;
                    block.Instructions.RemoveAt(i--);
                }
                else if (instruction is Operation operation && Cheaper(operation) is { } cheaper)
                {
                    block.Instructions[i] = cheaper;
                    replacements[operation] = cheaper;
                }
            }
        }
        ValueReplacement.Apply(function, replacements);
        return replacements.Count > 0;
    }

    private static Value? Fold(Instruction instruction) => instruction switch
    {
        Narrow { Operands: [Constant { Content: BigInteger value }] } narrow => Fold(narrow, value),
        Operation { OpCode: OpCode.ISNULL, Operands: [{ Type: { MayBeNull: false, Kind: not StackItemKind.Any } } and not Constant] } =>
            Constant.False,
        Operation operation when operation.Operands.Count > 0 && operation.Operands.All(operand => operand is Constant) =>
            ConstantArithmetic.Evaluate(operation.OpCode, [.. operation.Operands.Cast<Constant>()]),
        Operation operation => Identity(operation),
        _ => null,
    };

    private static Constant? Fold(Narrow narrow, BigInteger value)
    {
        IntegerRange range = IntegerRange.OfBits(narrow.Bits, narrow.Signed);
        if (range.Contains(new(value, value))) return Constant.Of(value);
        if (narrow.Overflow == Overflow.Throw) return null;
        BigInteger low = value & ((BigInteger.One << narrow.Bits) - 1);
        return Constant.Of(low > range.Max ? low - (BigInteger.One << narrow.Bits) : low);
    }

    /// <summary>An operation that leaves its first operand as it is.</summary>
    private static Value? Identity(Operation operation)
    {
        if (operation.Operands is not [var left, Constant { Content: BigInteger right }] || !IsInteger(left)) return null;
        bool isNeutral = operation.OpCode switch
        {
            OpCode.ADD or OpCode.SUB or OpCode.OR or OpCode.XOR or OpCode.SHL or OpCode.SHR => right.IsZero,
            OpCode.MUL or OpCode.DIV => right.IsOne,
            _ => false,
        };
        return isNeutral ? left : null;
    }

    /// <summary>The same in an instruction of half the price and no push.</summary>
    private static Operation? Cheaper(Operation operation)
    {
        bool isSum = operation.OpCode == OpCode.ADD;
        if (isSum && operation.Operands is [Constant { Content: BigInteger first }, { } other] && BigInteger.Abs(first).IsOne)
            return Unary(first.IsOne ? OpCode.INC : OpCode.DEC, operation, other);
        if (operation.Operands is not [var left, Constant { Content: BigInteger right }]) return null;
        return operation.OpCode switch
        {
            OpCode.ADD when right.IsOne => Unary(OpCode.INC, operation, left),
            OpCode.ADD when right == -1 => Unary(OpCode.DEC, operation, left),
            OpCode.SUB when right.IsOne => Unary(OpCode.DEC, operation, left),
            OpCode.SUB when right == -1 => Unary(OpCode.INC, operation, left),
            OpCode.NUMEQUAL when right.IsZero && IsInteger(left) => Unary(OpCode.NOT, operation, left),
            OpCode.NUMNOTEQUAL when right.IsZero && IsInteger(left) => Unary(OpCode.NZ, operation, left),
            _ => null,
        };
    }

    private static Operation Unary(OpCode opcode, Operation of, Value operand) =>
        new(opcode, of.Type, [operand]) { Location = of.Location };

    private static bool IsInteger(Value value) => value.Type is { Kind: StackItemKind.Integer, MayBeNull: false };
}
