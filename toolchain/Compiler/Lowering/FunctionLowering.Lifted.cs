using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Operators on nullable values: null makes null, or false in a comparison; two nulls are equal.</summary>
internal sealed partial class FunctionLowering
{
    private Value EmitLifted(BinaryOperatorKind kind, Value left, Value right, ITypeSymbol operandType, ITypeSymbol resultType, bool isChecked, IMethodSymbol? method, SyntaxNode syntax)
    {
        ITypeSymbol operand = TypeFacts.NullableUnderlying(operandType) ?? operandType;
        ITypeSymbol result = TypeFacts.NullableUnderlying(resultType) ?? resultType;
        bool isOwn = method is not null && !TypeFacts.IsBigInteger(method.ContainingType) && TypeFacts.IsStruct(operand);
        if (isOwn && kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals) return EmitLiftedEquality(kind == BinaryOperatorKind.NotEquals, left, right, _types.Apply(method!), syntax);
        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
            return EmitOperation(kind == BinaryOperatorKind.Equals ? OpCode.EQUAL : OpCode.NOTEQUAL, ValueType.Boolean, left, right);
        if (operand.SpecialType == SpecialType.System_Boolean && kind is BinaryOperatorKind.And or BinaryOperatorKind.Or) return EmitThreeValued(kind == BinaryOperatorKind.Or, left, right);
        Value Compute() => EmitBinary(kind, left, right, operand, result, isChecked, method, syntax);
        bool isComparison = TypeFacts.NullableUnderlying(resultType) is null && resultType.SpecialType == SpecialType.System_Boolean;
        return EmitWhereNotNull([left, right], result, Compute, isComparison ? Constant.False : Constant.Null);
    }

    // Two nulls are equal without asking the author's operator, null and a value differ.
    private Value EmitLiftedEquality(bool isInverted, Value left, Value right, IMethodSymbol method, SyntaxNode syntax)
    {
        Variable result = NewTemporary("equals", ValueType.Boolean);
        BasicBlock absent = _function.NewBlock("absent");
        BasicBlock present = _function.NewBlock("present");
        BasicBlock both = _function.NewBlock("both");
        BasicBlock after = _function.NewBlock("endequals");
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, left), absent, present);
        Place(absent);
        Value isNull = EmitOperation(OpCode.ISNULL, ValueType.Boolean, right);
        Emit(new Store(result, isInverted ? EmitOperation(OpCode.NOT, ValueType.Boolean, isNull) : isNull));
        _block.Terminator = new Jump(after);
        Place(present);
        Emit(new Store(result, Constant.Of(isInverted)));
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, right), after, both);
        Place(both);
        Emit(new Store(result, EmitCall(method, null, [left, right], syntax)!));
        FallInto(after);
        return EmitLoad(result);
    }

    /// <summary>What is computed where no operand is null; otherwise the other value.</summary>
    private Value EmitWhereNotNull(Value[] operands, ITypeSymbol type, Func<Value> compute, Constant? otherwise = null)
    {
        Constant absent = otherwise ?? Constant.Null;
        Variable result = NewTemporary("lifted", TypeFacts.ValueTypeOf(type) with { MayBeNull = absent.Content is null });
        BasicBlock after = _function.NewBlock("endlifted");
        Emit(new Store(result, absent));
        foreach (Value operand in operands.Where(operand => operand.Type.MayBeNull))
        {
            BasicBlock present = _function.NewBlock("present");
            BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, operand), after, present);
            Place(present);
        }
        Emit(new Store(result, compute()));
        FallInto(after);
        return EmitLoad(result);
    }

    /// <summary>&amp; and | on bool?: the deciding value wins over null, null over the other.</summary>
    private Value EmitThreeValued(bool deciding, Value left, Value right)
    {
        Variable result = NewTemporary("logic", ValueType.Boolean with { MayBeNull = true });
        BasicBlock decided = _function.NewBlock("decided");
        BasicBlock after = _function.NewBlock("endlogic");
        foreach (Value operand in new[] { left, right })
        {
            BasicBlock undecided = _function.NewBlock("undecided");
            BranchTo(EmitOperation(OpCode.EQUAL, ValueType.Boolean, operand, Constant.Of(deciding)), decided, undecided);
            Place(undecided);
        }
        Emit(new Store(result, Constant.Null));
        foreach (Value operand in new[] { left, right })
        {
            BasicBlock present = _function.NewBlock("present");
            BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, operand), after, present);
            Place(present);
        }
        Emit(new Store(result, Constant.Of(!deciding)));
        _block.Terminator = new Jump(after);
        Place(decided);
        Emit(new Store(result, Constant.Of(deciding)));
        FallInto(after);
        return EmitLoad(result);
    }
}
