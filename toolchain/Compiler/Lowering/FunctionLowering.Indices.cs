using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Values of the types Index and Range. What their members do is C# in the framework's BaseLibrary folder.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>^n as a value.</summary>
    private Value LowerIndexValue(IUnaryOperation fromEnd)
    {
        if (fromEnd.IsLifted) throw Errors.Unsupported(fromEnd.Syntax, "^ of a nullable number", "test it for null first", "NC1114");
        Value number = Lower(fromEnd.Operand);
        if (number is Constant { Content: System.Numerics.BigInteger { Sign: >= 0 } known }) return Constant.Of(-known - 1);
        return CallIndexMember(TypeOf(fromEnd), "FromEnd", [number], fromEnd.Syntax);
    }

    /// <summary>a..b as a value.</summary>
    private Value LowerRangeValue(IRangeOperation range)
    {
        if (range.IsLifted) throw Errors.Unsupported(range.Syntax, ".. of nullable indices", "test them for null first", "NC1114");
        Value start = range.LeftOperand is null ? Constant.Of(0) : Lower(range.LeftOperand);
        Value end = range.RightOperand is null ? Constant.Of(-1) : Lower(range.RightOperand);
        return Emit(new Pack(StackItemKind.Struct, [start, end]));
    }

    /// <summary>The place that an index means in something of a length.</summary>
    private Value EmitOffset(Value index, IOperation operation, Value length) => CallIndexMember(TypeOf(operation), "GetOffset", [index, length], operation.Syntax);

    /// <summary>The first place and the count of places that a range means in something of a length.</summary>
    private (Value Start, Value Count) EmitOffsets(Value range, IOperation operation, Value length)
    {
        Value Offset(string end)
        {
            IPropertySymbol index = (IPropertySymbol)TypeOf(operation).GetMembers(end)[0];
            return CallIndexMember(index.Type, "GetOffset", [EmitCall(index.GetMethod!, null, [range], operation.Syntax)!, length], operation.Syntax);
        }
        Value start = Offset("Start");
        return (start, EmitOperation(OpCode.SUB, ValueType.Integer, Offset("End"), start));
    }

    /// <summary>The same in an array, where a range that reaches out is an exception.</summary>
    private (Value Start, Value Count) EmitOffsetsIn(Value array, Value range, IOperation operation)
    {
        Value offsets = CallIndexMember(TypeOf(operation), "GetOffsetAndLength", [range, EmitSize(array)], operation.Syntax);
        Value Part(int index) => EmitOperation(OpCode.PICKITEM, ValueType.IntegerIn(new(0, int.MaxValue)), offsets, Constant.Of(index));
        return (Part(0), Part(1));
    }

    private Value CallIndexMember(ITypeSymbol type, string name, Value[] arguments, SyntaxNode syntax) =>
        EmitCall((IMethodSymbol)type.GetMembers(name)[0], null, arguments, syntax)!;
}
