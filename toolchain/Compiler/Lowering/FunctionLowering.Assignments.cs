using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Assignment in all its forms: a target is taken apart once, then read and written.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>Takes a target apart.</summary>
    /// <param name="target">What is assigned.</param>
    /// <param name="isLate">Whether the assigned value may put another struct where the target's struct stands, so that it has to be read at the time of the write.</param>
    private Place PlaceOf(IOperation target, bool isLate = false)
    {
        switch (target)
        {
            case ILocalReferenceOperation local: return PlaceOfVariable(local.Local, local.Local.Type, local.Syntax);
            case IParameterReferenceOperation parameter: return PlaceOfVariable(parameter.Parameter, parameter.Parameter.Type, parameter.Syntax);
            case IFieldReferenceOperation field: return PlaceOfField(_types.Apply(field.Field), field.Instance, field.Syntax, isLate);
            case IArrayElementReferenceOperation element: return PlaceOfElement(element);
            case IInvocationOperation or IPropertyReferenceOperation or IConditionalOperation when IsChosenReference(target): return PlaceOfReference(target);
            case IPropertyReferenceOperation property: return PlaceOfProperty(property, isLate);
            case IImplicitIndexerReferenceOperation indexer: return PlaceOfImplicitIndexer(indexer);
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared }:
                DeclareEmpty(declared.Local, declared.Local.Type);
                return PlaceOf(declared);
            case IDiscardOperation: return new(() => Constant.Null, _ => { });
            case IConversionOperation { IsImplicit: true } conversion: return PlaceOf(conversion.Operand, isLate);
            default: throw Errors.Unsupported(target.Syntax, "Assigning to this expression", "assign to a variable, field, property or element");
        }
    }

    private Place PlaceOfField(IFieldSymbol field, IOperation? instance, SyntaxNode syntax, bool isLate = false)
    {
        if (field.RefKind != RefKind.None) throw Errors.ByReference(syntax);
        if (field.IsStatic || TypeFacts.IsContractClass(field.ContainingType))
            return PlaceOfStatic(field);
        Constant index = Constant.Of(TypeFacts.IndexOf(field));
        ValueType type = TypeFacts.ValueTypeOf(field.Type);
        if (isLate && TypeFacts.IsStruct(field.ContainingType) && instance is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation)
        {
            Place holder = PlaceOf(instance!, true);
            return Reachable(new(() => EmitOperation(OpCode.PICKITEM, type, holder.Read(), index), value => EmitOperation(OpCode.SETITEM, null, holder.Read(), index, value)), field.Type);
        }
        return Reachable(PlaceOfItem(Lower(instance!), index, type), field.Type);
    }

    private Place PlaceOfStatic(IFieldSymbol field) => Reachable(NewPlaceOfStatic(field), field.Type);

    /// <summary>The place of a static field that may hold nothing yet.</summary>
    private Place NewPlaceOfStatic(IFieldSymbol field)
    {
        Variable variable = _module.Statics.VariableOf(field);
        if (_module.Program.IsShared(field)) return PlaceOfItem(EmitLoad(variable), Constant.Of(0), TypeFacts.ValueTypeOf(field.Type));
        return new(() => EmitLoad(variable), value => Emit(new Store(variable, value)));
    }

    private Place PlaceOfElement(IArrayElementReferenceOperation element)
    {
        if (element.Indices is not [{ } indexOperation]) return PlaceOfGridElement(element);
        if (TypeFacts.IsRange(indexOperation.Type)) return new(() => LowerSlice(element), _ => throw Errors.Unsupported(element.Syntax, "Assigning to a range", "assign each element"));
        ValueType type = TypeFacts.ValueTypeOf(TypeOf(element));
        Value array = Lower(element.ArrayReference);
        Value index = LowerIndex(indexOperation, () => EmitSize(array));
        return Reachable(PlaceOfCheckedItem(array, index, type), TypeOf(element));
    }

    private Place PlaceOfProperty(IPropertyReferenceOperation reference, bool isLate = false)
    {
        if (IsSpanElement(reference)) return PlaceOfSpanElement(reference);
        IPropertySymbol property = _types.Apply(reference.Property);
        if (reference.Instance is { Type: not null } owner && WithoutImplicitConversion(owner) is var grid && IsGrid(TypeOf(grid))) return new(() => LowerGridMember(grid, property.Name, [], reference.Syntax), _ => throw Errors.Grid(reference.Syntax));
        if (property.ContainingType.IsAnonymousType) return PlaceOfAnonymous(property, Lower(reference.Instance!));
        IFieldSymbol? backing = TypeFacts.BackingField(property);
        // An auto-property of a class of our own is its field: nothing can tell them apart.
        if (backing is not null && !IsOverridable(property) && !property.IsStatic) return PlaceOfField(backing, reference.Instance, reference.Syntax, isLate);
        if (backing is not null && property.IsStatic) return PlaceOfField(backing, null, reference.Syntax);
        Func<Value?> instance = TakeReceiver(Resolved(property.GetMethod ?? property.SetMethod!, reference).Method, reference.Instance, isLate || reference.Arguments.Any(argument => MayReplaceStructs(argument.Value)));
        Value[] indices = LowerArguments(reference.Arguments, reference.Syntax);
        return new(
            () => EmitPropertyRead(property, instance(), indices, reference),
            value =>
            {
                // A constructor sets what has no setter.
                if (property.SetMethod is null && backing is not null) PlaceOfField(backing, reference.Instance, reference.Syntax).Write(value);
                else EmitCall(Resolved(Setter(property, reference.Syntax), reference), instance(), [.. indices, value], reference.Syntax);
            });
    }

    private static IMethodSymbol Setter(IPropertySymbol property, SyntaxNode syntax) =>
        property.SetMethod ?? property.OverriddenProperty?.SetMethod ?? throw Errors.LibraryMember(syntax, property.ToDisplayString());

    private static bool IsOverridable(IPropertySymbol property) => property.IsVirtual || property.IsAbstract || property.IsOverride && !property.IsSealed;

    private Value LowerAssignment(ISimpleAssignmentOperation assignment)
    {
        if (assignment is { IsRef: true, Target: ILocalReferenceOperation reference })
        {
            DeclareReference(reference.Local, assignment.Value);
            return PlaceOf(reference).Read();
        }
        if (assignment.Target is IInstanceReferenceOperation) return ReplaceThis(assignment);
        Place place = PlaceOf(assignment.Target, MayReplaceStructs(assignment.Value));
        Value value = LowerCopied(assignment.Value);
        place.Write(value);
        return value;
    }

    // A struct's members get the struct itself, so its fields are set one by one.
    private Value ReplaceThis(ISimpleAssignmentOperation assignment)
    {
        Value replacement = LowerCopied(assignment.Value);
        Overwrite(() => This(assignment.Syntax), replacement, TypeOf(assignment.Target));
        return replacement;
    }

    private Value LowerCompoundAssignment(ICompoundAssignmentOperation assignment)
    {
        bool runsUserCode = UserCode.Runs(assignment.OperatorMethod) || UserCode.Runs(assignment.InConversion.MethodSymbol) || UserCode.Runs(assignment.OutConversion.MethodSymbol);
        Place place = PlaceOf(assignment.Target, runsUserCode || MayReplaceStructs(assignment.Value));
        ITypeSymbol targetType = TypeOf(assignment.Target);
        bool isChecked = assignment.IsChecked || IsInCheckedContext(assignment.Syntax);
        Value left = CopyOf(place.Read(), targetType);
        ITypeSymbol leftType = targetType;
        if (!assignment.InConversion.IsIdentity)
        {
            leftType = assignment.OperatorMethod?.Parameters[0].Type ?? PromotedType(assignment.InConversion.MethodSymbol?.ReturnType ?? targetType, TypeOf(assignment.Value), assignment.OperatorKind);
            left = ConvertValue(left, targetType, leftType, isChecked, assignment.Syntax, assignment.InConversion.MethodSymbol);
        }
        Value right = LowerCopied(assignment.Value);
        ITypeSymbol resultType = assignment.OperatorMethod?.ReturnType ?? leftType;
        Value result = assignment.IsLifted ? EmitLifted(assignment.OperatorKind, left, right, leftType, resultType, isChecked, assignment.OperatorMethod, assignment.Syntax)
            : TypeFacts.IsString(resultType) && assignment.OperatorMethod is null
            ? Concatenate([TextOf(left, targetType, assignment.Syntax), TextOf(right, WithoutImplicitConversion(assignment.Value) is { Type: { } rightType } ? Substitute(rightType) : resultType, assignment.Syntax)])
            : EmitBinary(assignment.OperatorKind, left, right, leftType, resultType, isChecked, assignment.OperatorMethod, assignment.Syntax);
        if (!assignment.OutConversion.IsIdentity)
            result = ConvertValue(result, resultType, targetType, isChecked, assignment.Syntax, assignment.OutConversion.MethodSymbol);
        place.Write(result);
        return result;
    }

    // C#'s binary numeric promotion: shifts promote the left operand alone.
    private ITypeSymbol PromotedType(ITypeSymbol left, ITypeSymbol right, BinaryOperatorKind kind)
    {
        if (TypeFacts.NullableUnderlying(left) is { } plain)
            return _module.Compilation.GetSpecialType(SpecialType.System_Nullable_T).Construct(PromotedType(plain, TypeFacts.NullableUnderlying(right) ?? right, kind));
        SpecialType[] types = kind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift
            ? [Underlying(left).SpecialType]
            : [Underlying(left).SpecialType, Underlying(right).SpecialType];
        SpecialType promoted = types.Contains(SpecialType.System_UInt64) ? SpecialType.System_UInt64
            : types.Contains(SpecialType.System_Int64) ? SpecialType.System_Int64
            : types.Contains(SpecialType.System_UInt32)
                ? types.Any(type => type is SpecialType.System_Int32 or SpecialType.System_Int16 or SpecialType.System_SByte) ? SpecialType.System_Int64 : SpecialType.System_UInt32
            : SpecialType.System_Int32;
        if (IntegerType.Of(left) is null) return left;
        return _module.Compilation.GetSpecialType(promoted);
    }

    private static ITypeSymbol Underlying(ITypeSymbol type) => type is INamedTypeSymbol { EnumUnderlyingType: { } underlying } ? underlying : type;

    private Value LowerIncrement(IIncrementOrDecrementOperation increment, bool isDiscarded)
    {
        Place place = PlaceOf(increment.Target, UserCode.Runs(increment.OperatorMethod));
        ITypeSymbol type = TypeOf(increment.Target);
        Value before = place.Read();
        Value after = increment.IsLifted
            ? EmitWhereNotNull([before], TypeFacts.NullableUnderlying(type)!, () => EmitIncremented(increment, before, TypeFacts.NullableUnderlying(type)!))
            : EmitIncremented(increment, before, type);
        place.Write(after);
        return increment.IsPostfix && !isDiscarded ? before : after;
    }

    private Value EmitIncremented(IIncrementOrDecrementOperation increment, Value before, ITypeSymbol type)
    {
        if (increment.OperatorMethod is { } method && !TypeFacts.IsBigInteger(method.ContainingType)) return EmitCall(_types.Apply(method), null, [CopyOf(before, type)], increment.Syntax)!;
        Value after = EmitOperation(increment.Kind == OperationKind.Increment ? OpCode.INC : OpCode.DEC, ValueType.Integer, before);
        return IntegerType.Of(type) is { } integer ? EmitNarrow(after, integer, increment.IsChecked || IsInCheckedContext(increment.Syntax)) : after;
    }
}
