using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>The members of System.Enum: an enum is named by a type argument or by `typeof`, which has no other meaning on the VM.</summary>
internal sealed partial class FunctionLowering
{
    private Value? LowerEnumMember(IInvocationOperation invocation, IMethodSymbol method)
    {
        if (!method.IsStatic) return LowerEnumInstanceMember(invocation, method);
        IReadOnlyList<IArgumentOperation> given = [.. invocation.Arguments.OrderBy(argument => argument.Parameter!.Ordinal)];
        ITypeSymbol? named = method.TypeArguments is [{ } argument] ? argument : given is [{ Value: ITypeOfOperation type }, ..] ? Substitute(type.TypeOperand) : null;
        if (named is not INamedTypeSymbol { EnumUnderlyingType: not null } choice) return null;
        EnumConstants constants = EnumConstants.Of(choice);
        if (!method.TypeArguments.IsEmpty) return LowerEnumMember(invocation, method, constants, given);
        return LowerEnumMember(invocation, method, constants, [.. given.Skip(1)]);
    }

    private Value LowerEnumMember(IInvocationOperation invocation, IMethodSymbol method, EnumConstants constants, IReadOnlyList<IArgumentOperation> given)
    {
        ITypeSymbol? first = given.Count == 0 || WithoutImplicitConversion(given[0].Value) is not { Type: not null } operand ? null : TypeOf(operand);
        bool isText = first is not null && TypeFacts.IsString(first);
        // In the order of the source.
        Value[] Arguments() => LowerArguments([.. invocation.Arguments.Where(given.Contains)], invocation.Syntax);
        switch (method.Name)
        {
            case "GetNames": return Emit(new Pack(StackItemKind.Array, constants.Items.Select(item => Constant.Of(item.Name))));
            case "GetValues": return Emit(new Pack(StackItemKind.Array, constants.Items.Select(item => Constant.Of(item.Number))));
            case "GetName" when first is not null && IsNumberOf(constants, first, true):
                NamedConstantsOf(constants.Type, invocation.Syntax);
                return Emit(new Call(_module.EnumFunctionOf(EnumFunction.Name, constants), Arguments()) { Location = _location });
            case "IsDefined" when isText:
                return CallBaseLibrary("EnumMembers", "IsDefined", 2, [.. Arguments(), AddressOf(EnumFunction.NumberOf, constants)]);
            case "IsDefined" when first is { SpecialType: SpecialType.System_Object }:
                return CallBaseLibrary("EnumMembers", "IsDefined", 3, [.. Arguments(), AddressOf(EnumFunction.NumberOf, constants), AddressOf(EnumFunction.IsDefined, constants)]);
            case "IsDefined" when first is not null && IsNumberOf(constants, first, false):
                return Emit(new Call(_module.EnumFunctionOf(EnumFunction.IsDefined, constants), Arguments()) { Location = _location });
            case "Parse" when isText || first is null: return EmitEnumParse(constants, given, Arguments(), invocation.Syntax);
            case "TryParse" when isText || first is null: return EmitEnumTryParse(constants, given, Arguments(), invocation.Syntax);
            default: throw Errors.LibraryMember(invocation.Syntax, method.ToDisplayString());
        }
    }

    private Value EmitEnumParse(EnumConstants constants, IReadOnlyList<IArgumentOperation> given, Value[] arguments, SyntaxNode syntax)
    {
        Value[] reading = ReadingArguments(constants, given, arguments, syntax);
        return EmitLoad(EmitEnumRead(constants, reading, () => CallBaseLibrary("EnumMembers", "Parse", 7, [.. reading, Constant.Of(constants.Integer.Description)])));
    }

    /// <summary>Reads what is most often a plain name; where it is none, all that .NET allows.</summary>
    private Variable EmitEnumRead(EnumConstants constants, Value[] reading, Func<Value> readOther)
    {
        Variable parsed = NewTemporary("parsed", ValueType.Integer with { MayBeNull = true });
        if (reading[1] is not Constant { Content: false })
        {
            Emit(new Store(parsed, readOther()));
            return parsed;
        }
        BasicBlock other = _function.NewBlock("other"), after = _function.NewBlock("endname");
        Emit(new Store(parsed, Emit(new Call(_module.EnumFunctionOf(EnumFunction.NumberOf, constants), [reading[0]]) { Location = _location })));
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, EmitLoad(parsed)), other, after);
        Place(other);
        Emit(new Store(parsed, readOther()));
        FallInto(after);
        return parsed;
    }

    private Operation EmitEnumTryParse(EnumConstants constants, IReadOnlyList<IArgumentOperation> given, Value[] arguments, SyntaxNode syntax)
    {
        Value[] reading = ReadingArguments(constants, given, arguments, syntax);
        Variable parsed = EmitEnumRead(constants, reading, () => CallBaseLibrary("EnumMembers", "ParseOrNull", 6, reading));
        BasicBlock absent = _function.NewBlock("absent"), present = _function.NewBlock("present"), after = _function.NewBlock("endparse");
        bool isObject = given[^1].Parameter!.Type.SpecialType == SpecialType.System_Object;
        void SetResult(Value value) => EmitOperation(OpCode.SETITEM, null, arguments[^2], arguments[^1], value);
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, EmitLoad(parsed)), absent, present);
        Place(absent);
        SetResult(isObject ? Constant.Null : Constant.Of(0));
        _block.Terminator = new Jump(after);
        Place(present);
        SetResult(EmitLoad(parsed));
        FallInto(after);
        return EmitOperation(OpCode.NOT, ValueType.Boolean, EmitOperation(OpCode.ISNULL, ValueType.Boolean, EmitLoad(parsed)));
    }

    /// <summary>What a text is read with: whether its case counts, what knows the names, and the least and the greatest number.</summary>
    private Value[] ReadingArguments(EnumConstants constants, IReadOnlyList<IArgumentOperation> given, Value[] arguments, SyntaxNode syntax)
    {
        Value ignoresCase = given.Count > 1 && given[1].Parameter!.Type.SpecialType == SpecialType.System_Boolean ? arguments[1] : Constant.False;
        bool mayIgnoreCase = ignoresCase is not Constant { Content: false };
        if (mayIgnoreCase && !constants.HasPlainNames) throw Errors.EnumName(syntax, constants.Type.ToDisplayString());
        IntegerRange range = constants.Integer.Range;
        return [arguments[0], ignoresCase, AddressOf(EnumFunction.NumberOf, constants), AddressOf(mayIgnoreCase ? EnumFunction.NumberInAnyCase : EnumFunction.NumberOf, constants), Constant.Of(range.Min), Constant.Of(range.Max)];
    }

    private FunctionAddress AddressOf(EnumFunction kind, EnumConstants constants)
    {
        Function function = _module.EnumFunctionOf(kind, constants);
        function.HasAbiOrder = true;
        return Emit(new FunctionAddress(function));
    }

    // .NET takes other integers than the enum's own for a name alone, and reads their bits as 64: a negative one is a large one then.
    private static bool IsNumberOf(EnumConstants constants, ITypeSymbol type, bool takesOthers)
    {
        if (SymbolEqualityComparer.Default.Equals(type, constants.Type) || SymbolEqualityComparer.Default.Equals(type, constants.Type.EnumUnderlyingType)) return true;
        if (!takesOthers || type.TypeKind == TypeKind.Enum) return false;
        const int MostBits = 64;
        return type.SpecialType == SpecialType.System_Object
            || IntegerType.Of(type) is { } other && (other.Signed == constants.Integer.Signed || other is not { Signed: false, Bits: MostBits } && constants.Integer is not { Signed: false, Bits: MostBits });
    }

    private Value? LowerEnumInstanceMember(IInvocationOperation invocation, IMethodSymbol method)
    {
        if (TypeOf(invocation.Instance!) is not INamedTypeSymbol { EnumUnderlyingType: not null } choice) return null;
        IOperation? other = invocation.Arguments is [{ Value: { } only }] ? WithoutImplicitConversion(only) : null;
        bool isSame = other is { Type: not null } && SymbolEqualityComparer.Default.Equals(TypeOf(other), choice);
        switch (method.Name)
        {
            case "ToString" when other is null: return TextOf(invocation.Instance!);
            case "ToString" when other is { Type.SpecialType: SpecialType.System_String, ConstantValue: { HasValue: true, Value: var format } }:
                return FormatOf(Lower(invocation.Instance!), choice, (string?)format ?? "", invocation.Syntax);
            case "HasFlag" when isSame:
            {
                Value value = Lower(invocation.Instance!), flag = Lower(other!);
                return EmitOperation(OpCode.NUMEQUAL, ValueType.Boolean, EmitOperation(OpCode.AND, ValueType.Integer, value, flag), flag);
            }
            case "CompareTo" when isSame: return EmitCompareTo(IntegerType.Of(choice)!.Value, [Lower(invocation.Instance!), Lower(other!)]);
            default: return null;
        }
    }
}
