using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// The range of an instruction's result, from its operands' ranges. Always cut to what fits the VM: anything else faults.
/// </summary>
public static class RangeArithmetic
{
    private const int MaxShift = 256;

    /// <summary>The result's range, or null where only its type tells.</summary>
    public static IntegerRange? Evaluate(OpCode opcode, IReadOnlyList<IntegerRange> operands) => operands switch
    {
        [var x] => Unary(opcode, x) is { } range ? Cut(range) : null,
        [var x, var y] => Binary(opcode, x, y) is { } range ? Cut(range) : null,
        _ => null,
    };

    /// <summary>The smallest range around both.</summary>
    public static IntegerRange Hull(IntegerRange x, IntegerRange y) => new(BigInteger.Min(x.Min, y.Min), BigInteger.Max(x.Max, y.Max));

    /// <summary>What both have in common; its minimum is above its maximum where that is nothing.</summary>
    public static IntegerRange Intersect(IntegerRange x, IntegerRange y) => new(BigInteger.Max(x.Min, y.Min), BigInteger.Min(x.Max, y.Max));

    private static IntegerRange Cut(IntegerRange range) => Intersect(range, IntegerRange.Full);

    private static IntegerRange? Unary(OpCode opcode, IntegerRange x) => opcode switch
    {
        OpCode.INC => new(x.Min + 1, x.Max + 1),
        OpCode.DEC => new(x.Min - 1, x.Max - 1),
        OpCode.NEGATE => new(-x.Max, -x.Min),
        OpCode.INVERT => new(-x.Max - 1, -x.Min - 1),
        OpCode.ABS => new(x.Min <= 0 && x.Max >= 0 ? 0 : Magnitude(x, BigInteger.Min), Magnitude(x, BigInteger.Max)),
        OpCode.SIGN => new(x.Min.Sign, x.Max.Sign),
        _ => null,
    };

    private static IntegerRange? Binary(OpCode opcode, IntegerRange x, IntegerRange y) => opcode switch
    {
        OpCode.ADD => new(x.Min + y.Min, x.Max + y.Max),
        OpCode.SUB => new(x.Min - y.Max, x.Max - y.Min),
        OpCode.MUL => Corners(x, y, BigInteger.Multiply),
        OpCode.DIV => Quotient(x, y),
        OpCode.MOD => Remainder(x, y),
        OpCode.AND => And(x, y),
        OpCode.OR or OpCode.XOR => Bits(x, y),
        OpCode.SHL when IsShift(y) => Corners(x, y, (value, count) => value << (int)count),
        OpCode.SHR when IsShift(y) => Corners(x, y, (value, count) => value >> (int)count),
        OpCode.MIN => new(BigInteger.Min(x.Min, y.Min), BigInteger.Min(x.Max, y.Max)),
        OpCode.MAX => new(BigInteger.Max(x.Min, y.Min), BigInteger.Max(x.Max, y.Max)),
        _ => null,
    };

    private static bool IsShift(IntegerRange count) => count.Min >= 0 && count.Max <= MaxShift;

    private static BigInteger Magnitude(IntegerRange x, Func<BigInteger, BigInteger, BigInteger> choose) =>
        choose(BigInteger.Abs(x.Min), BigInteger.Abs(x.Max));

    /// <summary>For functions that are monotone in each operand, whatever the other: the extremes lie at the corners.</summary>
    private static IntegerRange Corners(IntegerRange x, IntegerRange y, Func<BigInteger, BigInteger, BigInteger> function)
    {
        BigInteger[] corners = [function(x.Min, y.Min), function(x.Min, y.Max), function(x.Max, y.Min), function(x.Max, y.Max)];
        return new(corners.Min(), corners.Max());
    }

    /// <summary>Division cuts towards zero, so a quotient is never farther from zero than the dividend.</summary>
    private static IntegerRange Quotient(IntegerRange x, IntegerRange y)
    {
        if (y.Min > 0 || y.Max < 0) return Corners(x, y, BigInteger.Divide);
        BigInteger bound = Magnitude(x, BigInteger.Max);
        return new(-bound, bound);
    }

    /// <summary>A remainder has the dividend's sign and is smaller than the divisor.</summary>
    private static IntegerRange Remainder(IntegerRange x, IntegerRange y)
    {
        BigInteger bound = BigInteger.Max(Magnitude(y, BigInteger.Max) - 1, 0);
        return new(x.Min < 0 ? BigInteger.Max(x.Min, -bound) : 0, x.Max > 0 ? BigInteger.Min(x.Max, bound) : 0);
    }

    private static IntegerRange And(IntegerRange x, IntegerRange y)
    {
        if (x.Min >= 0 && y.Min >= 0) return new(0, BigInteger.Min(x.Max, y.Max));
        if (x.Min >= 0) return new(0, x.Max);
        if (y.Min >= 0) return new(0, y.Max);
        return Bits(x, y);
    }

    /// <summary>No bit operation needs more bits than its wider operand.</summary>
    private static IntegerRange Bits(IntegerRange x, IntegerRange y)
    {
        IntegerRange both = Hull(x, y);
        int bits = (int)Math.Max(both.Min.GetBitLength(), both.Max.GetBitLength());
        BigInteger limit = BigInteger.One << bits;
        return new(both.Min < 0 ? -limit : 0, limit - 1);
    }
}
