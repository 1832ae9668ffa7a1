using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Arrays of several dimensions: an array of all elements in one array, row by row, and then of the length of each dimension.</summary>
internal sealed partial class FunctionLowering
{
    private static bool IsGrid(ITypeSymbol? type) => type is IArrayTypeSymbol { Rank: > 1 };

    private Value LowerGridCreation(IArrayCreationOperation creation, IArrayTypeSymbol type)
    {
        Value[] lengths = [.. creation.DimensionSizes.Select(Lower)];
        Value elements = creation.Initializer is { } initializer
            ? BuildArray(type.ElementType, [.. LeavesOf(initializer)], creation.Syntax)
            : EmitNewArray(type.ElementType, CountOf(lengths), creation.Syntax);
        return Emit(new Pack(StackItemKind.Array, [elements, .. lengths]));
    }

    private static IEnumerable<IOperation> LeavesOf(IArrayInitializerOperation initializer) =>
        initializer.ElementValues.SelectMany(value => value is IArrayInitializerOperation row ? LeavesOf(row) : [value]);

    private Value CountOf(Value[] lengths)
    {
        foreach (Value length in lengths)
            if (length is not Constant) Check<OverflowException>(EmitOperation(OpCode.GE, ValueType.Boolean, length, Constant.Of(0)), "Arithmetic operation resulted in an overflow.");
        Value count = lengths[0];
        foreach (Value length in lengths[1..]) count = EmitOperation(OpCode.MUL, ValueType.Integer, count, length);
        return count;
    }

    private static ValueType TypeOfElements(IArrayTypeSymbol type) => (TypeFacts.IsByte(type.ElementType) ? ValueType.Buffer : ValueType.Array).NotNull;

    private Value ElementsOf(Value grid, IArrayTypeSymbol type) => EmitOperation(OpCode.PICKITEM, TypeOfElements(type), grid, Constant.Of(0));

    private Value LengthOf(Value grid, Value dimension) => EmitOperation(OpCode.PICKITEM, ValueType.IntegerIn(new(0, int.MaxValue)), grid, dimension);

    /// <summary>Where an element stands among all of them; each index is tested, as one too large would name an element of another row.</summary>
    private (Value Elements, Value Index) EmitGridIndex(Value grid, Value[] indices, IArrayTypeSymbol type)
    {
        Value? place = null;
        for (int i = 0; i < indices.Length; i++)
        {
            Value length = LengthOf(grid, Constant.Of(i + 1));
            Check<IndexOutOfRangeException>(EmitOperation(OpCode.WITHIN, ValueType.Boolean, indices[i], Constant.Of(0), length), "Index was outside the bounds of the array.");
            place = place is null ? indices[i] : EmitOperation(OpCode.ADD, ValueType.Integer, EmitOperation(OpCode.MUL, ValueType.Integer, place, length), indices[i]);
        }
        return (ElementsOf(grid, type), place!);
    }

    private Place PlaceOfGridElement(IArrayElementReferenceOperation element)
    {
        IArrayTypeSymbol type = (IArrayTypeSymbol)TypeOf(element.ArrayReference);
        Value grid = Lower(element.ArrayReference);
        Value[] indices = [.. element.Indices.Select(Lower)];
        Place? found = null;
        // C# looks at the indices when it reads or writes.
        Place Find()
        {
            if (found is not null) return found;
            (Value elements, Value index) = EmitGridIndex(grid, indices, type);
            return found = PlaceOfItem(elements, index, TypeFacts.ValueTypeOf(type.ElementType));
        }
        return Reachable(new(() => Find().Read(), value => Find().Write(value)), type.ElementType);
    }

    private (Value Item, Value Key) ReferenceToGridElement(IArrayElementReferenceOperation element) =>
        EmitGridIndex(Lower(element.ArrayReference), [.. element.Indices.Select(Lower)], (IArrayTypeSymbol)TypeOf(element.ArrayReference));

    /// <summary>A member of System.Array on an array of several dimensions.</summary>
    private Value LowerGridMember(IOperation instance, string name, IReadOnlyList<IOperation> arguments, SyntaxNode syntax)
    {
        IArrayTypeSymbol type = (IArrayTypeSymbol)TypeOf(instance);
        Value grid = EmitNotNull(Lower(instance));
        switch (name)
        {
            case "Length": return EmitSize(ElementsOf(grid, type));
            case "Rank": return Constant.Of(type.Rank);
            case "GetLength" or "GetLowerBound" or "GetUpperBound":
                Value dimension = Lower(arguments[0]);
                Check<IndexOutOfRangeException>(EmitOperation(OpCode.WITHIN, ValueType.Boolean, dimension, Constant.Of(0), Constant.Of(type.Rank)), "Array does not have that many dimensions.");
                if (name == "GetLowerBound") return Constant.Of(0);
                Value length = LengthOf(grid, EmitOperation(OpCode.INC, ValueType.Integer, dimension));
                return name == "GetLength" ? length : EmitOperation(OpCode.DEC, ValueType.Integer, length);
            default: throw Errors.Grid(syntax);
        }
    }
}
