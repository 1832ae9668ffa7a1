using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Indices from the end, ranges and list patterns. An Index or a Range that is written where it is used becomes plain numbers.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>The number that an index stands for in something of a length.</summary>
    private Value LowerIndex(IOperation index, Func<Value> length) => index switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } fromEnd => EmitOperation(OpCode.SUB, ValueType.Integer, length(), Lower(fromEnd.Operand)),
        IConversionOperation { Operand: { Type.SpecialType: SpecialType.System_Int32 } number } when TypeFacts.IsIndex(index.Type) => Lower(number),
        _ when TypeFacts.IsIndex(index.Type) => EmitOffset(Lower(index), index, length()),
        _ => Lower(index),
    };

    /// <summary>A range's first place and its count of places.</summary>
    private (Value Start, Value Count) LowerRange(IOperation range, Func<Value> length)
    {
        if (range is not IRangeOperation ends) return EmitOffsets(Lower(range), range, length());
        Value start = ends.LeftOperand is null ? Constant.Of(0) : LowerIndex(ends.LeftOperand, length);
        Value end = ends.RightOperand is null ? length() : LowerIndex(ends.RightOperand, length);
        return (start, start is Constant { Content: System.Numerics.BigInteger { IsZero: true } } ? end : EmitOperation(OpCode.SUB, ValueType.Integer, end, start));
    }

    private Value LowerSlice(IArrayElementReferenceOperation element)
    {
        Value array = Lower(element.ArrayReference);
        IOperation range = element.Indices[0];
        (Value start, Value count) = range is IRangeOperation ? LowerRange(range, () => EmitSize(array)) : EmitOffsetsIn(array, Lower(range), range);
        if (range is IRangeOperation) CheckRange(array, start, count);
        return EmitSlice(array, start, count, ((IArrayTypeSymbol)TypeOf(element.ArrayReference)).ElementType);
    }

    /// <summary>A new array of some elements of another.</summary>
    private Value EmitSlice(Value array, Value start, Value count, ITypeSymbol element)
    {
        if (TypeFacts.IsByte(element)) return EmitOperation(OpCode.SUBSTR, ValueType.Buffer.NotNull, array, start, count);
        Variable slice = NewTemporary("slice", ValueType.Array.NotNull);
        Emit(new Store(slice, EmitOperation(OpCode.NEWARRAY, ValueType.Array.NotNull, count)));
        EmitForEachIndex(slice, index =>
        {
            Value item = EmitOperation(OpCode.PICKITEM, TypeFacts.ValueTypeOf(element), array, EmitOperation(OpCode.ADD, ValueType.Integer, start, EmitLoad(index)));
            EmitOperation(OpCode.SETITEM, null, EmitLoad(slice), EmitLoad(index), CopyOf(item, element));
        });
        return EmitLoad(slice);
    }

    /// <summary>x[^1] and x[a..b] on a type with a length and an indexer or a slicing method.</summary>
    private Place PlaceOfImplicitIndexer(IImplicitIndexerReferenceOperation reference)
    {
        if (TypeFacts.IsStruct(TypeOf(reference.Instance))) _module.HeldStructs.Hold(TypeOf(reference.Instance), _function);
        Value receiver = Lower(reference.Instance);
        Value Length() => EmitCall(_types.Apply(((IPropertySymbol)reference.LengthSymbol).GetMethod!), receiver, [], reference.Syntax)!;
        if (TypeFacts.IsRange(reference.Argument.Type))
        {
            (Value start, Value count) = LowerRange(reference.Argument, Length);
            IMethodSymbol slice = _types.Apply((IMethodSymbol)reference.IndexerSymbol);
            return new(() => EmitCall(slice, receiver, [start, count], reference.Syntax)!, _ => throw Errors.Unsupported(reference.Syntax, "Assigning to a range", "assign each element"));
        }
        IPropertySymbol indexer = _types.Apply((IPropertySymbol)reference.IndexerSymbol);
        Value index = LowerIndex(reference.Argument, Length);
        if (TypeFacts.ElementOfSpan(indexer.ContainingType) is { } element)
        {
            LookAt(receiver, index);
            return Reachable(PlaceOfItem(receiver, index, TypeFacts.ValueTypeOf(element)), element);
        }
        return new(
            () => EmitCall(indexer.GetMethod!, receiver, [index], reference.Syntax)!,
            value => EmitCall(Setter(indexer, reference.Syntax), receiver, [index, value], reference.Syntax));
    }

    private void LowerListPattern(Value value, ITypeSymbol type, IListPatternOperation pattern, BasicBlock matches, BasicBlock fails)
    {
        if (!TypeFacts.IsStruct(type))
        {
            BasicBlock present = _function.NewBlock("present");
            BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, value), fails, present);
            Place(present);
        }
        IReadOnlyList<IPatternOperation> parts = pattern.Patterns;
        int slice = -1;
        for (int i = 0; i < parts.Count; i++)
            if (parts[i] is ISlicePatternOperation) slice = i;
        Value length = type is IArrayTypeSymbol ? EmitSize(value) : EmitVirtualCall(_types.Apply(((IPropertySymbol)pattern.LengthSymbol!).GetMethod!), type, value, [], pattern.Syntax)!;
        Constant least = Constant.Of(slice < 0 ? parts.Count : parts.Count - 1);
        BasicBlock fits = _function.NewBlock("fits");
        BranchTo(EmitOperation(slice < 0 ? OpCode.NUMEQUAL : OpCode.GE, ValueType.Boolean, length, least), fits, fails);
        Place(fits);
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i] is ISlicePatternOperation whole)
            {
                if (whole.Pattern is not null) MatchSlice(value, type, whole, i, EmitOperation(OpCode.SUB, ValueType.Integer, length, least), fails);
                continue;
            }
            Value index = slice < 0 || i < slice ? Constant.Of(i) : EmitOperation(OpCode.SUB, ValueType.Integer, length, Constant.Of(parts.Count - i));
            (Value item, ITypeSymbol itemType) = ItemAt(value, type, pattern, index);
            MatchPart(item, itemType, parts[i], fails);
        }
        Bind(pattern.DeclaredSymbol, value, type);
        Terminate(new Jump(matches));
    }

    private (Value Item, ITypeSymbol Type) ItemAt(Value value, ITypeSymbol type, IListPatternOperation pattern, Value index)
    {
        if (type is IArrayTypeSymbol array) return (EmitOperation(OpCode.PICKITEM, TypeFacts.ValueTypeOf(array.ElementType), value, index), array.ElementType);
        IPropertySymbol indexer = _types.Apply((IPropertySymbol)pattern.IndexerSymbol!);
        return (EmitVirtualCall(indexer.GetMethod!, type, value, [index], pattern.Syntax)!, indexer.Type);
    }

    private void MatchSlice(Value value, ITypeSymbol type, ISlicePatternOperation slice, int start, Value count, BasicBlock fails)
    {
        if (type is IArrayTypeSymbol array)
        {
            MatchPart(EmitSlice(value, Constant.Of(start), count, array.ElementType), type, slice.Pattern!, fails);
            return;
        }
        if (slice.SliceSymbol is not IMethodSymbol method) throw Errors.Unsupported(slice.Syntax, "A slice of this type", "compare the elements one by one", "NC1125");
        Value part = EmitVirtualCall(_types.Apply(method), type, value, [Constant.Of(start), count], slice.Syntax)!;
        MatchPart(part, _types.Apply(method).ReturnType, slice.Pattern!, fails);
    }
}
