using System.Numerics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>
/// Writes out <see cref="Narrow"/>: the value is on top of the stack before and after. What the operand's type already promises isn't
/// tested again. A signed range is tested by two fused compare-and-jumps, which cost less than WITHIN. What seldom happens is called, not
/// written out.
/// </summary>
internal sealed class NarrowWriter(CodeWriter writer, ModuleLayout layout, ThrowSites throws)
{
    /// <summary>A range not wider than so many times the target's is left seldom: a sum's, or that of a product with a small constant.</summary>
    private const int SeldomLeft = 4;

    /// <summary>The bytes of a call over any distance.</summary>
    private const int LongCall = 5;

    public void Write(Narrow narrow)
    {
        IntegerRange target = IntegerRange.OfBits(narrow.Bits, narrow.Signed);
        IntegerRange known = narrow.Known ?? KnownRange(narrow.Operands[0].Type);
        if (target.Contains(known)) return;
        if (narrow.Overflow == Overflow.Throw) WriteChecked(narrow, target, known);
        else if (narrow.Signed) WriteWrapSigned(narrow, target, known);
        else WriteWrapUnsigned(narrow, target, known);
    }

    private static IntegerRange KnownRange(ValueType type) => type switch
    {
        { Kind: StackItemKind.Integer, MayBeNull: false, Range: { } range } => range,
        _ => IntegerRange.Full,
    };

    private void WriteChecked(Narrow narrow, IntegerRange target, IntegerRange known)
    {
        Label thrower = narrow.Thrower is { } function ? layout.EntryOf(function) : layout.Helpers.ThrowerOf(new(narrow.Message));
        Label misfit = throws.LabelOf(thrower, narrow.Location);
        bool mayBeLow = known.Min < target.Min, mayBeHigh = known.Max > target.Max;
        if (mayBeLow)
        {
            Compare(target.Min);
            if (!mayBeHigh)
            {
                throws.ThrowWhen(writer, OpCode.JMPLT, thrower, narrow.Location, misfit);
                return;
            }
            writer.Jump(OpCode.JMPLT, misfit);
        }
        Compare(target.Max);
        throws.ThrowWhen(writer, OpCode.JMPGT, thrower, narrow.Location, misfit);
    }

    private void WriteWrapSigned(Narrow narrow, IntegerRange target, IntegerRange known)
    {
        Label fits = new("fits");
        WriteTest(target, known, fits);
        if (known.Min >= SeldomLeft * target.Min && known.Max <= SeldomLeft * target.Max) writer.Jump(OpCode.CALL, layout.Helpers.WrapperOf(narrow.Bits, true));
        else RuntimeHelpers.WriteWrap(writer, narrow.Bits, true);
        writer.Mark(fits);
    }

    /// <summary>
    /// A sum or a difference seldom leaves the range, and the test is cheaper than the mask; a product or a shift often does.
    /// </summary>
    private void WriteWrapUnsigned(Narrow narrow, IntegerRange target, IntegerRange known)
    {
        bool isSum = known.Min >= 0 && known.Max <= 2 * target.Max + 1, isDifference = known.Max <= target.Max && known.Min >= -target.Max - 1;
        Label fits = new("fits");
        if (isSum || isDifference) WriteTest(target, known, fits);
        if ((isSum || isDifference) && narrow.Bits / 8 >= LongCall - 1) writer.Jump(OpCode.CALL, layout.Helpers.WrapperOf(narrow.Bits, false));
        else RuntimeHelpers.WriteWrap(writer, narrow.Bits, false);
        writer.Mark(fits);
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
            Compare(target.Min);
            writer.Jump(mayBeHigh ? OpCode.JMPLT : OpCode.JMPGE, mayBeHigh ? misfit : fits);
        }
        if (mayBeHigh)
        {
            Compare(target.Max);
            writer.Jump(OpCode.JMPLE, fits);
        }
        writer.Mark(misfit);
    }

    /// <summary>Puts the value's copy and a bound on the stack.</summary>
    private void Compare(BigInteger bound)
    {
        writer.Emit(OpCode.DUP);
        writer.Push(bound);
    }
}
