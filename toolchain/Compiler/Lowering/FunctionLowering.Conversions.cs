using System.Linq;
using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Conversions between C# types. Most change nothing on the VM.</summary>
internal sealed partial class FunctionLowering
{
    private Value LowerConversion(IConversionOperation conversion)
    {
        if (ConstantFolding.Fold(conversion, _module) is { } constant) return constant;
        IOperation operand = conversion.Operand;
        ITypeSymbol target = TypeOf(conversion);
        if (operand is ITupleOperation tuple && target.IsTupleType) return LowerConvertedTuple(tuple, (INamedTypeSymbol)target, conversion);
        if (operand is IThrowOperation thrown) return LowerThrowExpression(thrown);
        if (operand.Type is null) return operand is IConditionalOperation or ISwitchExpressionOperation ? Lower(operand) : DefaultOf(target, conversion.Syntax);
        ITypeSymbol source = TypeOf(operand);
        if (LowerNumericValue(operand, target, conversion) is { } digit) return digit;
        if (TypeFacts.IsFloatingPoint(source) || TypeFacts.IsFloatingPoint(target)) throw Errors.FloatingPoint(conversion.Syntax);
        // A constant of another type may be the operand of a conversion that isn't constant: 5 to BigInteger.
        // Boxing and operators get a struct of their own.
        Value value = conversion.OperatorMethod is not null || !TypeFacts.IsCopied(target) ? LowerCopied(operand) : Lower(operand);
        if (conversion.IsTryCast) return LowerTryCast(value, source, target, conversion.Syntax);
        return ConvertValue(value, source, target, conversion.IsChecked || IsInCheckedContext(conversion.Syntax), conversion.Syntax, conversion.OperatorMethod);
    }

    // A double in .NET; what is left of it in an integer the VM can hold.
    private Value? LowerNumericValue(IOperation operand, ITypeSymbol target, IConversionOperation conversion)
    {
        if (operand is not IInvocationOperation { TargetMethod: { Name: "GetNumericValue", ContainingType.SpecialType: SpecialType.System_Char, Parameters.Length: 1 } } call) return null;
        if (!TypeFacts.IsBigInteger(target) && IntegerType.Of(target) is not { Signed: true }) return null;
        return ConvertValue(CallBaseLibrary("CharMembers", "NumericValue", 1, [Lower(call.Arguments[0].Value)]), _module.Compilation.GetSpecialType(SpecialType.System_Int32), target, false, conversion.Syntax);
    }

    // Roslyn marks conversions between plain numbers only; C# checks those of enums, of nullable numbers and of foreach elements too.
    private bool IsInCheckedContext(SyntaxNode syntax)
    {
        foreach (SyntaxNode node in syntax.AncestorsAndSelf())
        {
            if (node is MemberDeclarationSyntax) break;
            if (node is CheckedExpressionSyntax or CheckedStatementSyntax) return node.Kind() is SyntaxKind.CheckedExpression or SyntaxKind.CheckedStatement;
        }
        return _module.Compilation.Options.CheckOverflow;
    }

    private Value LowerConvertedTuple(ITupleOperation tuple, INamedTypeSymbol target, IConversionOperation conversion)
    {
        Value[] elements = new Value[tuple.Elements.Length];
        for (int i = 0; i < elements.Length; i++)
        {
            IOperation element = tuple.Elements[i];
            ITypeSymbol type = target.TupleElements[i].Type;
            elements[i] = element.Type is null ? DefaultOf(type, element.Syntax) : ConvertValue(LowerCopied(element), TypeOf(element), type, IsInCheckedContext(element.Syntax), element.Syntax);
        }
        return Emit(new Pack(StackItemKind.Struct, elements));
    }

    /// <summary>Brings a value of one C# type to another.</summary>
    private Value ConvertValue(Value value, ITypeSymbol source, ITypeSymbol target, bool isChecked, SyntaxNode syntax, IMethodSymbol? method = null)
    {
        if (SymbolEqualityComparer.Default.Equals(source, target)) return value;
        NoteConversion(source, target);
        if (IsGrid(source) && target is not IArrayTypeSymbol && target.SpecialType != SpecialType.System_Object) throw Errors.Grid(syntax);
        if (TypeFacts.NullableUnderlying(target) is { } underlying)
            return TypeFacts.NullableUnderlying(source) is { } sourceUnderlying ? ConvertNullable(value, sourceUnderlying, underlying, isChecked, syntax, method)
                : source.IsReferenceType && method is null ? ConvertNullable(value, source, underlying, isChecked, syntax, method)
                : ConvertValue(value, source, underlying, isChecked, syntax, method);
        if (TypeFacts.NullableUnderlying(source) is { } unwrapped)
        {
            if (target.SpecialType == SpecialType.System_Object) return value;
            return ConvertValue(EmitValueOf(value, unwrapped), unwrapped, target, isChecked, syntax, method);
        }
        bool isNumeric = TypeFacts.IsBigInteger(source) || TypeFacts.IsBigInteger(target);
        if (method is not null && !(isNumeric && TypeFacts.IsBigInteger(method.ContainingType)))
            return EmitCall(_types.Apply(method), null, [value], syntax)!;
        IntegerType? to = IntegerType.Of(target);
        IntegerType? from = IntegerType.Of(source);
        if (to is { } width)
        {
            if (from is { } known) return width.Range.Contains(known.Range) ? value : EmitNarrow(value, width, isChecked);
            if (TypeFacts.IsBigInteger(source))
                return EmitFitting(value, width);
            if (source.SpecialType == SpecialType.System_Object || source.TypeKind == TypeKind.Interface)
                return EmitFitting<InvalidCastException>(value, width.Bits, width.Signed, $"The item is out of range for {width.Name}.");
        }
        if (TypeFacts.ElementOfSequence(target) is not null && !TypeFacts.IsSequence(source))
            throw Errors.Unsupported(syntax, $"'{source.ToDisplayString()}' as a sequence", "pass an array or a List");
        if (from is not null && TypeFacts.IsBigInteger(target)) return value;
        if (TypeFacts.ElementOfSpan(target) is not null) return SpanOver(value, source, target, syntax);
        if (source.IsTupleType && target.IsTupleType) return ConvertTuple(value, (INamedTypeSymbol)source, (INamedTypeSymbol)target, isChecked, syntax);
        if (CheckOfCast(source, target, syntax) is { } check) return EmitCall(check, null, [value], syntax)!;
        return IsAskedAtRunTime(source, target) && !_module.RunTimeTypes.IsKindOf(source, target) ? EmitClassCast(value, source, target, syntax) : value;
    }

    private Narrow EmitFitting(Value value, IntegerType width) =>
        EmitFitting<OverflowException>(value, width.Bits, width.Signed, $"Value was either too large or too small for {width.Description}.");

    /// <summary>What holds a cast from a byte string to a hash or a key to its length; the framework's own casts say elsewhere that they trust.</summary>
    private static IMethodSymbol? CheckOfCast(ITypeSymbol source, ITypeSymbol target, SyntaxNode syntax) =>
        TypeFacts.IsFramework(source, "ByteString") && target.Name is ("UInt160" or "UInt256" or "ECPoint") && TypeFacts.IsInFramework(target) && ModuleLowering.IsUserTree(syntax.SyntaxTree)
            ? target.GetMembers("Checked").OfType<IMethodSymbol>().Single() : null;

    // A boxed struct is an object from now on; what was an object may be of any class from now on.
    private void NoteConversion(ITypeSymbol source, ITypeSymbol target)
    {
        if (source.IsValueType && target.IsReferenceType) _module.RunTimeTypes.Add(source);
        if (source.SpecialType == SpecialType.System_Object) _module.RunTimeTypes.AddArrival(target);
    }

    private Value ConvertNullable(Value value, ITypeSymbol source, ITypeSymbol target, bool isChecked, SyntaxNode syntax, IMethodSymbol? method)
    {
        if (IntegerType.Of(source) is { } from && (TypeFacts.IsBigInteger(target) || IntegerType.Of(target) is { } to && to.Range.Contains(from.Range))) return value;
        Variable result = NewTemporary("nullable", TypeFacts.ValueTypeOf(target) with { MayBeNull = true });
        BasicBlock present = _function.NewBlock("present");
        BasicBlock after = _function.NewBlock("endnullable");
        Emit(new Store(result, Constant.Null));
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, value), after, present);
        Place(present);
        Emit(new Store(result, ConvertValue(value, source, target, isChecked, syntax, method)));
        FallInto(after);
        return EmitLoad(result);
    }

    /// <summary>Nullable's Value: throws where there is none.</summary>
    private Value EmitValueOf(Value nullable, ITypeSymbol underlying)
    {
        BasicBlock absent = _function.NewBlock("absent");
        BasicBlock present = _function.NewBlock("present");
        Variable held = NewTemporary("value", TypeFacts.ValueTypeOf(underlying) with { MayBeNull = true });
        Emit(new Store(held, nullable));
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, EmitLoad(held)), absent, present);
        Place(absent);
        ThrowFault<InvalidOperationException>("Nullable object must have a value.");
        Place(present);
        return EmitLoad(held);
    }

    private Value ConvertTuple(Value value, INamedTypeSymbol source, INamedTypeSymbol target, bool isChecked, SyntaxNode syntax)
    {
        Variable held = NewTemporary("tuple", ValueType.Struct.NotNull);
        Emit(new Store(held, value));
        Value[] elements = new Value[target.TupleElements.Length];
        for (int i = 0; i < elements.Length; i++)
        {
            ITypeSymbol type = source.TupleElements[i].Type;
            Value element = EmitOperation(OpCode.PICKITEM, TypeFacts.ValueTypeOf(type), EmitLoad(held), Constant.Of(i));
            elements[i] = ConvertValue(element, type, target.TupleElements[i].Type, isChecked, syntax);
        }
        return Emit(new Pack(StackItemKind.Struct, elements));
    }

    private Value LowerTryCast(Value value, ITypeSymbol source, ITypeSymbol target, SyntaxNode syntax)
    {
        if (_module.Compilation.ClassifyConversion(source, target) is { IsImplicit: true }) return value;
        Variable result = NewTemporary("cast", TypeFacts.ValueTypeOf(target) with { MayBeNull = true });
        BasicBlock matches = _function.NewBlock("iscast");
        BasicBlock after = _function.NewBlock("endcast");
        Emit(new Store(result, Constant.Null));
        BranchTo(EmitTypeTest(value, source, target, syntax), matches, after);
        Place(matches);
        Emit(new Store(result, value));
        FallInto(after);
        return EmitLoad(result);
    }

    private Value LowerTypeTest(IIsTypeOperation test)
    {
        Value result = EmitTypeTest(Lower(test.ValueOperand), TypeOf(test.ValueOperand), Substitute(test.TypeOperand), test.Syntax);
        return test.IsNegated ? EmitOperation(OpCode.NOT, ValueType.Boolean, result) : result;
    }

    /// <summary>Whether a value is of a type, as far as the VM can tell.</summary>
    private Value EmitTypeTest(Value value, ITypeSymbol source, ITypeSymbol target, SyntaxNode syntax)
    {
        NoteConversion(source, target);
        if ((TypeFacts.NullableUnderlying(source) ?? source) is var known && _module.Compilation.ClassifyConversion(known, target) is { IsImplicit: true } conversion
            && (conversion.IsIdentity || conversion.IsReference || conversion.IsBoxing))
            return EmitOperation(OpCode.NOT, ValueType.Boolean, EmitOperation(OpCode.ISNULL, ValueType.Boolean, value));
        if (IsAskedAtRunTime(source, target)) return EmitClassTest(value, source, target, syntax);
        StackItemKind kind = target switch
        {
            _ when TypeFacts.IsString(target) || TypeFacts.IsFramework(target, "ByteString") => StackItemKind.ByteString,
            _ when target.SpecialType == SpecialType.System_Boolean => StackItemKind.Boolean,
            _ when TypeFacts.IsBigInteger(target) => StackItemKind.Integer,
            _ when TypeFacts.IsByteArray(target) => StackItemKind.Buffer,
            _ when TypeFacts.IsFramework(target, "Map") => StackItemKind.Map,
            _ => throw Errors.TypeTest(syntax, target.ToDisplayString()),
        };
        return EmitOperation(OpCode.ISTYPE, ValueType.Boolean, [(byte)kind], value);
    }

    private Operation EmitOperation(OpCode opcode, ValueType? type, byte[] immediate, params Value[] operands) =>
        Emit(new Operation(opcode, type, operands, immediate) { Location = _location });

    private Operation EmitConvert(Value value, StackItemKind kind, ValueType type) => EmitOperation(OpCode.CONVERT, type, [(byte)kind], value);
}
