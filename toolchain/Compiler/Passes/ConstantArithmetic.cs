using System.Linq;
using System.Numerics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// What the VM computes from constants. Null where it would fault, where the result passes 32 bytes, or where this isn't known.
/// </summary>
internal static class ConstantArithmetic
{
    private const int MaxShift = 256;

    public static Constant? Evaluate(OpCode opcode, Constant[] operands)
    {
        object?[] contents = [.. operands.Select(operand => operand.Content)];
        return contents switch
        {
            [null] when opcode == OpCode.ISNULL => Constant.True,
            [_] when opcode == OpCode.ISNULL => Constant.False,
            [bool flag] when opcode == OpCode.NOT => Constant.Of(!flag),
            [bool one, bool other] => Evaluate(opcode, one, other),
            [byte[] one, byte[] other] when opcode == OpCode.EQUAL => Constant.Of(one.SequenceEqual(other)),
            [byte[] one, byte[] other] when opcode == OpCode.NOTEQUAL => Constant.Of(!one.SequenceEqual(other)),
            [byte[] bytes] when opcode == OpCode.SIZE => Constant.Of(bytes.Length),
            [BigInteger value] => Evaluate(opcode, value),
            [BigInteger left, BigInteger right] => Compare(opcode, left, right) ?? Fit(Evaluate(opcode, left, right)),
            [BigInteger value, BigInteger low, BigInteger high] when opcode == OpCode.WITHIN => Constant.Of(low <= value && value < high),
            _ => null,
        };
    }

    private static Constant? Evaluate(OpCode opcode, bool one, bool other) => opcode switch
    {
        OpCode.BOOLAND => Constant.Of(one && other),
        OpCode.BOOLOR => Constant.Of(one || other),
        OpCode.EQUAL or OpCode.NUMEQUAL => Constant.Of(one == other),
        OpCode.NOTEQUAL or OpCode.NUMNOTEQUAL => Constant.Of(one != other),
        _ => null,
    };

    private static Constant? Evaluate(OpCode opcode, BigInteger value) => opcode switch
    {
        OpCode.NOT => Constant.Of(value.IsZero),
        OpCode.NZ => Constant.Of(!value.IsZero),
        OpCode.INC => Fit(value + 1),
        OpCode.DEC => Fit(value - 1),
        OpCode.NEGATE => Fit(-value),
        OpCode.ABS => Fit(BigInteger.Abs(value)),
        OpCode.SIGN => Constant.Of(value.Sign),
        OpCode.INVERT => Fit(-value - 1),
        _ => null,
    };

    private static Constant? Compare(OpCode opcode, BigInteger left, BigInteger right) => opcode switch
    {
        OpCode.NUMEQUAL or OpCode.EQUAL => Constant.Of(left == right),
        OpCode.NUMNOTEQUAL or OpCode.NOTEQUAL => Constant.Of(left != right),
        OpCode.LT => Constant.Of(left < right),
        OpCode.LE => Constant.Of(left <= right),
        OpCode.GT => Constant.Of(left > right),
        OpCode.GE => Constant.Of(left >= right),
        _ => null,
    };

    private static BigInteger? Evaluate(OpCode opcode, BigInteger left, BigInteger right) => opcode switch
    {
        OpCode.ADD => left + right,
        OpCode.SUB => left - right,
        OpCode.MUL => left * right,
        OpCode.DIV when !right.IsZero => BigInteger.Divide(left, right),
        OpCode.MOD when !right.IsZero => BigInteger.Remainder(left, right),
        OpCode.AND => left & right,
        OpCode.OR => left | right,
        OpCode.XOR => left ^ right,
        OpCode.SHL when right >= 0 && right <= MaxShift => left << (int)right,
        OpCode.SHR when right >= 0 && right <= MaxShift => left >> (int)right,
        OpCode.MIN => BigInteger.Min(left, right),
        OpCode.MAX => BigInteger.Max(left, right),
        _ => null,
    };

    private static Constant? Fit(BigInteger? value) =>
        value is { } result && IntegerRange.Full.Min <= result && result <= IntegerRange.Full.Max ? Constant.Of(result) : null;
}
