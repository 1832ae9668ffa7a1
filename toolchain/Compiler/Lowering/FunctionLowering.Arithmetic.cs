using System.Linq;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Unary and binary operators with C#'s widths and overflow.</summary>
internal sealed partial class FunctionLowering
{
    private const string Overflowing = "Arithmetic operation resulted in an overflow.";

    private Value LowerUnary(IUnaryOperation unary)
    {
        if (ConstantFolding.Fold(unary, _module) is { } constant) return constant;
        if (unary.OperatorKind == UnaryOperatorKind.Hat) return LowerIndexValue(unary);
        if (unary.OperatorMethod is { } method && !TypeFacts.IsBigInteger(method.ContainingType) && !unary.IsLifted)
            return EmitCall(_types.Apply(method), null, [LowerCopied(unary.Operand)], unary.Syntax)!;
        Value operand = Lower(unary.Operand);
        if (!unary.IsLifted) return EmitUnary(unary, operand, TypeOf(unary));
        ITypeSymbol underlying = TypeFacts.NullableUnderlying(TypeOf(unary))!;
        if (unary.OperatorMethod is { } own && !TypeFacts.IsBigInteger(own.ContainingType))
            return EmitWhereNotNull([operand], underlying, () => EmitCall(_types.Apply(own), null, [CopyOf(operand, underlying)], unary.Syntax)!);
        return EmitWhereNotNull([operand], underlying, () => EmitUnary(unary, operand, underlying));
    }

    private Value EmitUnary(IUnaryOperation unary, Value operand, ITypeSymbol type)
    {
        IntegerType? integer = IntegerType.Of(type);
        switch (unary.OperatorKind)
        {
            case UnaryOperatorKind.Plus: return operand;
            case UnaryOperatorKind.Not: return EmitOperation(OpCode.NOT, ValueType.Boolean, operand);
            case UnaryOperatorKind.Minus:
            {
                Value negated = EmitOperation(OpCode.NEGATE, ValueType.Integer, operand);
                return integer is { } width ? EmitNarrow(negated, width, unary.IsChecked) : negated;
            }
            case UnaryOperatorKind.BitwiseNegation:
            {
                Value inverted = EmitOperation(OpCode.INVERT, integer is { Signed: true } signed ? ValueType.IntegerIn(signed.Range) : ValueType.Integer, operand);
                return integer is { Signed: false } unsigned ? EmitNarrow(inverted, unsigned, false) : inverted;
            }
            default: throw Errors.Unsupported(unary.Syntax, "This operator", "write it with others");
        }
    }

    private Value LowerBinary(IBinaryOperation binary)
    {
        if (ConstantFolding.Fold(binary, _module) is { } constant) return constant;
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
            return binary.OperatorMethod is { } own ? LowerOwnShortCircuit(binary, _types.Apply(own)) : LowerConditionValue(binary);
        if (TypeFacts.IsString(binary.Type) && binary.OperatorMethod is null or { ContainingType.SpecialType: SpecialType.System_String } && binary.OperatorKind == BinaryOperatorKind.Add)
            return LowerConcatenation(binary);
        if (NullTest(binary) is { } test) return test;
        if (binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && IsAnyObject(binary.LeftOperand) && IsAnyObject(binary.RightOperand))
            throw Errors.Unsupported(binary.Syntax, "== on two objects, which asks whether they are one object,", "cast them to their type", "NC1115");
        if (binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals) NoteExceptions(WithoutImplicitConversion(binary.LeftOperand).Type, WithoutImplicitConversion(binary.RightOperand).Type);
        Value left = LowerCopied(binary.LeftOperand);
        Value right = LowerCopied(binary.RightOperand);
        if (binary.IsLifted) return EmitLifted(binary.OperatorKind, left, right, TypeOf(binary.LeftOperand), TypeOf(binary), binary.IsChecked, binary.OperatorMethod, binary.Syntax);
        return EmitBinary(binary.OperatorKind, left, right, ComparedType(binary), TypeOf(binary), binary.IsChecked, binary.OperatorMethod, binary.Syntax);
    }

    /// <summary>x &amp;&amp; y of the author's own types: x where that is false, otherwise x &amp; y.</summary>
    private Value LowerOwnShortCircuit(IBinaryOperation binary, IMethodSymbol method)
    {
        ITypeSymbol type = TypeOf(binary);
        if (binary.IsLifted || TypeFacts.NullableUnderlying(type) is not null) throw Errors.Unsupported(binary.Syntax, "This operator on nullable values", "test for null first");
        string name = binary.OperatorKind == BinaryOperatorKind.ConditionalAnd ? WellKnownMemberNames.FalseOperatorName : WellKnownMemberNames.TrueOperatorName;
        IMethodSymbol decides = TypeAndBases(method.ContainingType).Prepend(method.ContainingType).SelectMany(each => each.GetMembers(name).OfType<IMethodSymbol>()).First();
        Variable result = NewTemporary("logic", TypeFacts.ValueTypeOf(type));
        BasicBlock undecided = _function.NewBlock("undecided");
        BasicBlock after = _function.NewBlock("endlogic");
        Emit(new Store(result, LowerCopied(binary.LeftOperand)));
        BranchTo(EmitCall(decides, null, [CopyOf(EmitLoad(result), type)], binary.Syntax)!, after, undecided);
        Place(undecided);
        Value left = EmitLoad(result);
        Emit(new Store(result, EmitCall(method, null, [left, LowerCopied(binary.RightOperand)], binary.Syntax)!));
        FallInto(after);
        return EmitLoad(result);
    }

    // C# compares references as objects; items that have an identity on the VM too are recognised by the operands' own types.
    private ITypeSymbol ComparedType(IBinaryOperation binary)
    {
        foreach (IOperation operand in new[] { binary.LeftOperand, binary.RightOperand })
            if (WithoutImplicitConversion(operand).Type is { } type && Substitute(type) is var own && TypeFacts.ValueTypeOf(own).Kind is StackItemKind.Array or StackItemKind.Buffer or StackItemKind.Map) return own;
        return TypeOf(binary.LeftOperand);
    }

    private Value? NullTest(IBinaryOperation binary)
    {
        if (binary.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)) return null;
        IOperation? tested = IsNull(binary.RightOperand) ? binary.LeftOperand : IsNull(binary.LeftOperand) ? binary.RightOperand : null;
        if (tested is null || binary.OperatorMethod is { IsImplicitlyDeclared: false } method && !method.DeclaringSyntaxReferences.IsEmpty && !method.IsExtern) return null;
        Value isNull = EmitOperation(OpCode.ISNULL, ValueType.Boolean, Lower(tested));
        return binary.OperatorKind == BinaryOperatorKind.Equals ? isNull : EmitOperation(OpCode.NOT, ValueType.Boolean, isNull);
    }

    // It may hold a boxed number or a text, which the VM compares by value.
    private static bool IsAnyObject(IOperation operation) => WithoutImplicitConversion(operation).Type?.SpecialType == SpecialType.System_Object;

    private static bool IsNull(IOperation operation) => operation switch
    {
        { ConstantValue: { HasValue: true, Value: null } } => true,
        IConversionOperation conversion => IsNull(conversion.Operand),
        IDefaultValueOperation { Type: { } type } => type.IsReferenceType,
        _ => false,
    };

    private Value EmitBinary(BinaryOperatorKind kind, Value left, Value right, ITypeSymbol operandType, ITypeSymbol resultType, bool isChecked, IMethodSymbol? method, SyntaxNode syntax)
    {
        bool isBigInteger = method is not null && TypeFacts.IsBigInteger(method.ContainingType);
        if (method is not null && !isBigInteger && !method.ContainingType.IsValueType | method.ContainingType.SpecialType == SpecialType.None
            && method.ContainingType.SpecialType != SpecialType.System_String)
            return EmitCall(_types.Apply(method), null, [left, right], syntax)!;
        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals) return EmitEquality(kind, left, right, operandType, syntax);
        if (operandType.TypeKind == TypeKind.Delegate) return CombineDelegates(kind, left, right, syntax);
        if (operandType.SpecialType == SpecialType.System_Boolean) return EmitLogic(kind, left, right, syntax);
        OpCode? comparison = kind switch
        {
            BinaryOperatorKind.LessThan => OpCode.LT,
            BinaryOperatorKind.LessThanOrEqual => OpCode.LE,
            BinaryOperatorKind.GreaterThan => OpCode.GT,
            BinaryOperatorKind.GreaterThanOrEqual => OpCode.GE,
            _ => null,
        };
        if (comparison is { } opcode) return EmitOperation(opcode, ValueType.Boolean, left, right);
        IntegerType? integer = isBigInteger ? null : IntegerType.Of(resultType) ?? throw Errors.Unsupported(syntax, "This operator on this type", "convert to integers first");
        return EmitArithmetic(kind, left, right, integer, isChecked, syntax);
    }

    private Value EmitArithmetic(BinaryOperatorKind kind, Value left, Value right, IntegerType? integer, bool isChecked, SyntaxNode syntax)
    {
        switch (kind)
        {
            case BinaryOperatorKind.Add: return EmitWidth(OpCode.ADD, left, right, integer, isChecked);
            case BinaryOperatorKind.Subtract: return EmitWidth(OpCode.SUB, left, right, integer, isChecked);
            case BinaryOperatorKind.Multiply: return EmitWidth(OpCode.MUL, left, right, integer, isChecked);
            case BinaryOperatorKind.Divide:
                // The smallest signed number divided by -1 doesn't fit: C# throws, checked or not.
                return EmitWidth(OpCode.DIV, left, CheckedDivisor(right), integer, integer is { Signed: true });
            case BinaryOperatorKind.Remainder:
                return EmitRemainder(left, CheckedDivisor(right), integer);
            case BinaryOperatorKind.And: return EmitBits(OpCode.AND, left, right, integer);
            case BinaryOperatorKind.Or: return EmitBits(OpCode.OR, left, right, integer);
            case BinaryOperatorKind.ExclusiveOr: return EmitBits(OpCode.XOR, left, right, integer);
            case BinaryOperatorKind.LeftShift: return EmitWidth(OpCode.SHL, left, ShiftCount(right, integer), integer, false);
            case BinaryOperatorKind.RightShift: return EmitBits(OpCode.SHR, left, ShiftCount(right, integer), integer);
            case BinaryOperatorKind.UnsignedRightShift:
                if (integer is not { } width) throw Errors.Unsupported(syntax, ">>> on BigInteger", "use >>");
                Value unsigned = width.Signed ? Emit(new Narrow(left, width.Bits, false, Overflow.Wrap)) : left;
                return EmitWidth(OpCode.SHR, unsigned, ShiftCount(right, integer), integer, false);
            default: throw Errors.Unsupported(syntax, "This operator", "write it with others");
        }
    }

    private Value EmitWidth(OpCode opcode, Value left, Value right, IntegerType? integer, bool isChecked)
    {
        Value result = EmitOperation(opcode, ValueType.Integer, left, right);
        return integer is { } width ? EmitNarrow(result, width, isChecked) : result;
    }

    private Value EmitBits(OpCode opcode, Value left, Value right, IntegerType? integer) =>
        EmitOperation(opcode, integer is { } width ? ValueType.IntegerIn(width.Range) : ValueType.Integer, left, right);

    private Narrow EmitNarrow(Value value, IntegerType integer, bool isChecked) => isChecked
        ? EmitFitting<System.OverflowException>(value, integer.Bits, integer.Signed, Overflowing)
        : Emit(new Narrow(value, integer.Bits, integer.Signed, Overflow.Wrap) { Location = _location });

    /// <summary>C# takes a shift count modulo the width, which is 32 or 64.</summary>
    private Value ShiftCount(Value count, IntegerType? integer)
    {
        if (integer is not { } width) return count;
        int mask = width.Bits == 64 ? 63 : 31;
        if (count is Constant { Content: BigInteger known }) return Constant.Of(known & mask);
        return EmitOperation(OpCode.AND, ValueType.IntegerIn(new(0, mask)), count, Constant.Of(mask));
    }

    // The VM's own fault at a division by zero can't be caught, C#'s exception can.
    private Value CheckedDivisor(Value divisor)
    {
        if (!_module.CatchesExceptions || divisor is Constant { Content: BigInteger { IsZero: false } }) return divisor;
        BasicBlock zero = _function.NewBlock("zero");
        BasicBlock divide = _function.NewBlock("divide");
        BranchTo(EmitOperation(OpCode.NUMEQUAL, ValueType.Boolean, divisor, Constant.Of(0)), zero, divide);
        Place(zero);
        ThrowFault<System.DivideByZeroException>("Attempted to divide by zero.");
        Place(divide);
        return divisor;
    }

    // C# refuses the remainder of the smallest signed number by -1 as it refuses the quotient, though it would be 0.
    private Operation EmitRemainder(Value left, Value right, IntegerType? integer)
    {
        if (integer is not { Signed: true } width) return EmitOperation(OpCode.MOD, integer is { } unsigned ? ValueType.IntegerIn(unsigned.Range) : ValueType.Integer, left, right);
        if (MayBe(left, width.Range.Min) && MayBe(right, BigInteger.MinusOne))
        {
            BasicBlock minusOne = _function.NewBlock("minusone");
            BasicBlock overflow = _function.NewBlock("overflow");
            BasicBlock divide = _function.NewBlock("divide");
            BranchTo(EmitOperation(OpCode.NUMEQUAL, ValueType.Boolean, right, Constant.Of(BigInteger.MinusOne)), minusOne, divide);
            Place(minusOne);
            BranchTo(EmitOperation(OpCode.NUMEQUAL, ValueType.Boolean, left, Constant.Of(width.Range.Min)), overflow, divide);
            Place(overflow);
            ThrowFault<System.OverflowException>(Overflowing);
            Place(divide);
        }
        return EmitOperation(OpCode.MOD, ValueType.IntegerIn(width.Range), left, right);
    }

    private static bool MayBe(Value value, BigInteger number) => value.Type.Range is not { } range || range.Contains(new(number, number));

    private Value EmitLogic(BinaryOperatorKind kind, Value left, Value right, SyntaxNode syntax) => kind switch
    {
        BinaryOperatorKind.And => EmitOperation(OpCode.BOOLAND, ValueType.Boolean, left, right),
        BinaryOperatorKind.Or => EmitOperation(OpCode.BOOLOR, ValueType.Boolean, left, right),
        BinaryOperatorKind.ExclusiveOr => EmitOperation(OpCode.NUMNOTEQUAL, ValueType.Boolean, left, right),
        _ => throw Errors.Unsupported(syntax, "This operator on bool", "use &, | or ^"),
    };

    private Value EmitEquality(BinaryOperatorKind kind, Value left, Value right, ITypeSymbol type, SyntaxNode syntax)
    {
        if (TypeFacts.IsStruct(type)) throw Errors.Unsupported(syntax, "== on this struct", "compare its fields");
        if (type.TypeKind == TypeKind.Delegate && CompareDelegates(left, right, syntax) is { } same) return kind == BinaryOperatorKind.Equals ? same : EmitOperation(OpCode.NOT, ValueType.Boolean, same);
        // Numbers and booleans compare as numbers: a caller may hand in either kind of item for both.
        bool isNumber = IntegerType.Of(type) is not null || TypeFacts.IsBigInteger(type) || type.SpecialType == SpecialType.System_Boolean;
        OpCode opcode = (kind == BinaryOperatorKind.Equals, isNumber) switch
        {
            (true, true) => OpCode.NUMEQUAL,
            (false, true) => OpCode.NUMNOTEQUAL,
            (true, false) => OpCode.EQUAL,
            (false, false) => OpCode.NOTEQUAL,
        };
        return EmitOperation(opcode, ValueType.Boolean, left, right);
    }
}
