using System.Numerics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>
/// Writes out <see cref="Narrow"/>: the value is on top of the stack before and after. What the operand's type already promises isn't
/// tested again. A signed range is tested by two fused compare-and-jumps, which cost less than WITHIN.
/// </summary>
internal sealed class NarrowWriter(CodeWriter writer, RuntimeHelpers helpers)
{
    public void Write(Narrow narrow)
    {
        IntegerRange target = IntegerRange.OfBits(narrow.Bits, narrow.Signed);
        IntegerRange known = narrow.Known ?? KnownRange(narrow.Operands[0].Type);
        if (target.Contains(known)) return;
        if (narrow.Overflow == Overflow.Throw) WriteChecked(narrow, target, known);
        else if (narrow.Signed) WriteWrapSigned(narrow.Bits, target, known);
        else WriteWrapUnsigned(narrow.Bits, target, known);
    }

    private static IntegerRange KnownRange(ValueType type) => type switch
    {
        { Kind: StackItemKind.Integer, MayBeNull: false, Range: { } range } => range,
        _ => IntegerRange.Full,
    };

    private void WriteChecked(Narrow narrow, IntegerRange target, IntegerRange known)
    {
        Label fits = new("fits");
        WriteTest(target, known, fits);
        writer.Jump(OpCode.CALL, helpers.ThrowerOf(narrow.Message));
        writer.Mark(fits);
    }

    /// <summary>Two's complement: keep the low bits, then move the upper half of the unsigned range below zero.</summary>
    private void WriteWrapSigned(int bits, IntegerRange target, IntegerRange known)
    {
        Label fits = new("fits");
        WriteTest(target, known, fits);
        WriteMask(bits);
        writer.Emit(OpCode.DUP);
        writer.Push(target.Max);
        writer.Jump(OpCode.JMPLE, fits);
        writer.Push(BigInteger.Pow(2, bits));
        writer.Emit(OpCode.SUB);
        writer.Mark(fits);
    }

    /// <summary>
    /// A sum or a difference seldom leaves the range, and the test is cheaper than the mask; a product or a shift often does.
    /// </summary>
    private void WriteWrapUnsigned(int bits, IntegerRange target, IntegerRange known)
    {
        bool isSum = known.Min >= 0 && known.Max <= 2 * target.Max + 1, isDifference = known.Max <= target.Max && known.Min >= -target.Max - 1;
        Label fits = new("fits");
        if (isSum || isDifference) WriteTest(target, known, fits);
        WriteMask(bits);
        writer.Mark(fits);
    }

    /// <summary>
    /// AND with all ones is the remainder modulo 2^bits for negative integers too: the VM's integers have infinite sign bits.
    /// </summary>
    private void WriteMask(int bits)
    {
        writer.Push(BigInteger.Pow(2, bits) - 1);
        writer.Emit(OpCode.AND);
    }

    /// <summary>
    /// Jumps to <paramref name="fits"/> with the value kept where it lies in the target; goes on with the value kept where not.
    /// </summary>
    private void WriteTest(IntegerRange target, IntegerRange known, Label fits)
    {
        bool mayBeLow = known.Min < target.Min, mayBeHigh = known.Max > target.Max;
        Label misfit = new("misfit");
        if (mayBeLow)
        {
            writer.Emit(OpCode.DUP);
            writer.Push(target.Min);
            writer.Jump(mayBeHigh ? OpCode.JMPLT : OpCode.JMPGE, mayBeHigh ? misfit : fits);
        }
        if (mayBeHigh)
        {
            writer.Emit(OpCode.DUP);
            writer.Push(target.Max);
            writer.Jump(OpCode.JMPLE, fits);
        }
        writer.Mark(misfit);
    }
}
