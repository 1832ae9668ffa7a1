using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Records: the members that C# writes for them, and copies with changes.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>Writes the body that C# gives a member of a record.</summary>
    public void LowerRecordMember(IMethodSymbol method, SyntaxNode syntax) => LowerLate(() =>
    {
        Value[] arguments = [.. _function.Arguments.Select(EmitLoad)];
        INamedTypeSymbol type = method.ContainingType;
        switch (method.Name)
        {
            case WellKnownMemberNames.EqualityOperatorName:
                EmitReturn(EmitEquals(arguments[0], arguments[1], type, syntax, Records.EqualsOf(type)));
                break;
            case WellKnownMemberNames.InequalityOperatorName:
                EmitReturn(EmitOperation(OpCode.NOT, ValueType.Boolean, EmitEquals(arguments[0], arguments[1], type, syntax, Records.EqualsOf(type))));
                break;
            case "Equals" when method.Parameters[0].Type.IsRecord:
                LowerRecordEquals(arguments[0], arguments[1], type, syntax);
                break;
            case "ToString":
                EmitReturn(TextOfRecord(arguments[0], type, syntax));
                break;
            case "Deconstruct":
                for (int i = 0; i < method.Parameters.Length; i++)
                {
                    ITypeSymbol partType = method.Parameters[i].Type;
                    Reachable(PlaceOfItem(arguments[2 * i + 1], arguments[2 * i + 2], TypeFacts.ValueTypeOf(partType)), partType).Write(ReadPositional(arguments[0], type, method.Parameters[i], syntax));
                }
                EmitReturn(null);
                break;
            default: throw Errors.LibraryMember(syntax, method.ToDisplayString());
        }
    });

    private Value ReadPositional(Value record, ITypeSymbol type, IParameterSymbol parameter, SyntaxNode syntax)
    {
        IPropertySymbol property = Records.PropertyOf(type, parameter.Name) ?? throw Errors.Unsupported(syntax, $"Deconstructing '{parameter.Name}', which is no property,", "read the record's members one by one");
        return CopyOf(EmitVirtualCall(property.GetMethod!, type, record, [], syntax)!, property.Type);
    }

    // Two records are equal where they have the same class, and all fields are equal.
    private void LowerRecordEquals(Value left, Value right, INamedTypeSymbol type, SyntaxNode syntax)
    {
        if (Records.Replaced(type, "get_EqualityContract") is not null || type.BaseType is { } parent && Records.Replaced(parent, "Equals") is not null || !Records.IsSynthesized(Records.EqualsOf(type))) throw Errors.OwnRecordMember(syntax, type.ToDisplayString());
        BasicBlock differs = _function.NewBlock("differs");
        if (!type.IsValueType)
        {
            BasicBlock present = _function.NewBlock("present");
            BasicBlock sameClass = _function.NewBlock("sameclass");
            BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, right), differs, present);
            Place(present);
            IReadOnlyList<INamedTypeSymbol> types = _module.RunTimeTypes.Of(Records.RootOf(type));
            BranchOnType(right, types, [.. types.Where(candidate => SymbolEqualityComparer.Default.Equals(candidate, type))], sameClass, differs, syntax);
            Place(sameClass);
        }
        CompareFields(left, right, type, differs, syntax);
        EmitReturn(Constant.True);
        Place(differs);
        EmitReturn(Constant.False);
    }

    private void CompareFields(Value left, Value right, ITypeSymbol type, BasicBlock differs, SyntaxNode syntax)
    {
        foreach (IFieldSymbol field in TypeFacts.FieldsOf(type))
        {
            Value Read(Value record) => EmitOperation(OpCode.PICKITEM, TypeFacts.ValueTypeOf(field.Type), record, Constant.Of(TypeFacts.IndexOf(field)));
            BasicBlock same = _function.NewBlock("same");
            BranchTo(EmitEquals(Read(left), Read(right), field.Type, syntax), same, differs);
            Place(same);
        }
    }

    /// <summary>What EqualityComparer&lt;T&gt;.Default says of two values.</summary>
    private Value EmitEquals(Value left, Value right, ITypeSymbol type, SyntaxNode syntax, IMethodSymbol? equals = null)
    {
        if (equals is null && type is INamedTypeSymbol { IsRecord: true } record) equals = Records.EqualsOf(record);
        if (TypeFacts.NullableUnderlying(type) is { } underlying && TypeFacts.IsStruct(underlying)) return EmitNullableEquals(left, right, underlying, syntax);
        if (type.IsAnonymousType) return EmitNullableEquals(left, right, type, syntax);
        if (type.IsReferenceType && equals is not null) return EmitNullableEquals(left, right, type, syntax, equals);
        if (equals is not null) return EmitCall(equals, left, [right], syntax)!;
        if (TypeFacts.NullableUnderlying(type) is not null || TypeFacts.IsString(type) || TypeFacts.IsByteStringLike(type)) return EmitOperation(OpCode.EQUAL, ValueType.Boolean, left, right);
        if (IntegerType.Of(type) is not null || TypeFacts.IsBigInteger(type) || type.SpecialType == SpecialType.System_Boolean) return EmitOperation(OpCode.NUMEQUAL, ValueType.Boolean, left, right);
        bool isByReference = type is IArrayTypeSymbol || TypeFacts.IsFramework(type, "List") || TypeFacts.IsFramework(type, "Map") || type.TypeKind == TypeKind.Class && TypeFacts.IsOfUser(type);
        if (isByReference && !DefinesEquals(type)) return EmitOperation(OpCode.EQUAL, ValueType.Boolean, left, right);
        if (!TypeFacts.IsStruct(type) || DefinesEquals(type)) throw Errors.Equality(syntax, type.ToDisplayString());
        BasicBlock differs = _function.NewBlock("differs");
        BasicBlock after = _function.NewBlock("endequals");
        Variable result = NewTemporary("equals", ValueType.Boolean);
        Emit(new Store(result, Constant.False));
        CompareFields(left, right, type, differs, syntax);
        Emit(new Store(result, Constant.True));
        _block.Terminator = new Jump(after);
        Place(differs);
        FallInto(after);
        return EmitLoad(result);
    }

    // Also where a class derived from it does: the field may hold one.
    private bool DefinesEquals(ITypeSymbol type) => type is INamedTypeSymbol { IsTupleType: false } && !TypeFacts.IsInFramework(type)
        && _module.RunTimeTypes.Of(type).Append(type).Any(candidate => TypeAndBases(candidate).Any(each => each.GetMembers("Equals").Any(member => !member.IsImplicitlyDeclared)));

    private static IEnumerable<ITypeSymbol> TypeAndBases(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is { SpecialType: SpecialType.None } && current.BaseType is not null; current = current.BaseType) yield return current;
    }

    /// <summary>Two nulls are equal, null and a value aren't, two values are compared.</summary>
    private Value EmitNullableEquals(Value left, Value right, ITypeSymbol type, SyntaxNode syntax, IMethodSymbol? equals = null)
    {
        Variable result = NewTemporary("equals", ValueType.Boolean);
        BasicBlock absent = _function.NewBlock("absent");
        BasicBlock present = _function.NewBlock("present");
        BasicBlock both = _function.NewBlock("both");
        BasicBlock after = _function.NewBlock("endequals");
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, left), absent, present);
        Place(absent);
        Emit(new Store(result, EmitOperation(OpCode.ISNULL, ValueType.Boolean, right)));
        _block.Terminator = new Jump(after);
        Place(present);
        Emit(new Store(result, Constant.False));
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, right), after, both);
        Place(both);
        Emit(new Store(result, type.IsAnonymousType ? EmitAnonymousEquals(left, right, type, syntax) : equals is null ? EmitEquals(left, right, type, syntax) : EmitVirtualCall(equals, type, left, [right], syntax)!));
        FallInto(after);
        return EmitLoad(result);
    }

    private Value TextOfRecord(Value record, INamedTypeSymbol type, SyntaxNode syntax)
    {
        if (Records.Replaced(type, "PrintMembers") is not null) throw Errors.OwnRecordMember(syntax, type.ToDisplayString());
        List<Value> parts = [Constant.Of(type.Name + " {")];
        string separator = " ";
        foreach (ISymbol member in Records.PrintedMembers(type))
        {
            parts.Add(Constant.Of($"{separator}{member.Name} = "));
            separator = ", ";
            (Value value, ITypeSymbol memberType) = member is IFieldSymbol field
                ? (EmitOperation(OpCode.PICKITEM, TypeFacts.ValueTypeOf(field.Type), record, Constant.Of(TypeFacts.IndexOf(field))), field.Type)
                : (EmitVirtualCall(((IPropertySymbol)member).GetMethod!, type, record, [], syntax)!, ((IPropertySymbol)member).Type);
            parts.Add(TextOf(value, memberType, syntax));
        }
        parts.Add(Constant.Of(" }"));
        return Concatenate(parts);
    }

    /// <summary>with: a copy of the same class, then the changes.</summary>
    private Value LowerWith(IWithOperation with)
    {
        ITypeSymbol type = TypeOf(with);
        Value copy = type.IsAnonymousType ? CopyAnonymous(EmitNotNull(Lower(with.Operand)), type) : TypeFacts.IsStruct(type) ? LowerCopied(with.Operand) : Emit(new Call(_module.CopierOf(type, with.Syntax), [EmitNotNull(Lower(with.Operand))]) { Location = _location });
        return Initialize(copy, with.Initializer);
    }

    /// <summary>Writes the function that copies a record, whatever its class.</summary>
    public void LowerCopier(ITypeSymbol type, SyntaxNode syntax) => LowerLate(() =>
    {
        Value original = EmitLoad(_function.Arguments[0]);
        IReadOnlyList<INamedTypeSymbol> types = _module.RunTimeTypes.Of(type);
        if (types.Count == 0) ThrowFault<System.NullReferenceException>("Object reference not set to an instance of an object.");
        for (int i = 0; i < types.Count; i++)
        {
            if (Records.Replaced(types[i], ".copy") is not null) throw Errors.OwnRecordMember(syntax, types[i].ToDisplayString());
            BasicBlock chosen = _function.NewBlock("target");
            BasicBlock next = _function.NewBlock("next");
            if (i < types.Count - 1) BranchOnType(original, [.. types.Skip(i)], [types[i]], chosen, next, syntax);
            else Terminate(new Jump(chosen));
            Place(chosen);
            EmitReturn(PackObject(types[i], [.. TypeFacts.FieldsOf(types[i]).Select((field, index) => CopyOf(EmitOperation(OpCode.PICKITEM, TypeFacts.ValueTypeOf(field.Type), original, Constant.Of(index)), field.Type))]));
            if (i < types.Count - 1) Place(next);
        }
    });
}
