using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Strings: joined in one chain, converted once at its end.</summary>
internal sealed partial class FunctionLowering
{
    private Value LowerConcatenation(IBinaryOperation binary)
    {
        List<Value> parts = [];
        void Collect(IOperation operation)
        {
            IOperation inner = operation is IConversionOperation { OperatorMethod: null, ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_Object } boxed ? boxed.Operand : operation;
            if (inner is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false } nested && TypeFacts.IsString(nested.Type) && nested.OperatorMethod is null or { ContainingType.SpecialType: SpecialType.System_String } && inner is IBinaryOperation)
            {
                Collect(((IBinaryOperation)inner).LeftOperand);
                Collect(((IBinaryOperation)inner).RightOperand);
                return;
            }
            parts.Add(TextOf(inner));
        }
        Collect(binary);
        return Concatenate(parts);
    }

    private Value LowerInterpolation(IInterpolatedStringOperation text)
    {
        List<Value> parts = [];
        foreach (IInterpolatedStringContentOperation part in text.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation literal:
                    parts.Add(Lower(literal.Text));
                    break;
                case IInterpolationOperation hole:
                    parts.Add(LowerInterpolated(hole));
                    break;
                default:
                    throw Errors.Unsupported(part.Syntax, "This part of an interpolated string", "join strings with +");
            }
        }
        return Concatenate(parts);
    }

    private Value TextOf(IOperation operation)
    {
        if (operation is { Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } choice, ConstantValue: { HasValue: true, Value: { } number } } && NameOf(choice, number) is { } name) return Constant.Of(name);
        if (operation is { Type.TypeKind: not TypeKind.Enum, ConstantValue: { HasValue: true, Value: not null } known }) return Constant.Of(System.Convert.ToString(known.Value, System.Globalization.CultureInfo.InvariantCulture)!);
        return operation.Type is null ? Constant.Of("") : TextOf(LowerShown(operation), TypeOf(operation), operation.Syntax);
    }

    // C# shows a copy of a struct, whatever its ToString does.
    private Value LowerShown(IOperation operation) => OwnText(TypeOf(operation)) is null ? Lower(operation) : LowerCopied(operation);

    private static string? NameOf(INamedTypeSymbol choice, object number) =>
        choice.GetMembers().OfType<IFieldSymbol>().Where(field => Equals(field.ConstantValue, number)).ToList() is [{ Name: var name }] ? name : null;

    /// <summary>A value as C#'s string concatenation shows it: null as nothing.</summary>
    private Value TextOf(Value value, ITypeSymbol type, SyntaxNode syntax)
    {
        if (value is Constant { Content: null }) return Constant.Of("");
        if (TypeFacts.IsString(type) || TypeFacts.IsByteStringLike(type)) return value.Type.MayBeNull ? NullToEmpty(value) : value;
        if (TypeFacts.NullableUnderlying(type) is { } underlying)
            return EmitWhereNotNull([value], _module.Compilation.GetSpecialType(SpecialType.System_String), () => TextOf(value, underlying, syntax), Constant.Of(""));
        if (type.SpecialType == SpecialType.System_Char) return TextOfChar(value);
        if (type.SpecialType == SpecialType.System_Boolean) return TextOfBoolean(value);
        if (type is INamedTypeSymbol { EnumUnderlyingType: not null } choice) return TextOfEnum(value, choice, syntax);
        if (IntegerType.Of(type) is not null || TypeFacts.IsBigInteger(type)) return EmitDecimal(value);
        if (TypeFacts.IsStringBuilder(type)) return EmitWhereNotNull([value], _module.Compilation.GetSpecialType(SpecialType.System_String), () => CallBaseLibrary("StringBuilderMembers", "ToString", 1, [value]), Constant.Of(""));
        if (type.IsAnonymousType) return EmitWhereNotNull([value], _module.Compilation.GetSpecialType(SpecialType.System_String), () => TextOfAnonymous(value, type, syntax), Constant.Of(""));
        if (OwnText(type) is { } method) return EmitOwnText(value, type, method, syntax);
        throw Errors.Unsupported(syntax, $"'{type.ToDisplayString()}' in a string", "convert it to a string first", "NC1124");
    }

    /// <summary>Whether values of a type can be put into a string.</summary>
    public static bool HasText(ITypeSymbol type) => (TypeFacts.NullableUnderlying(type) ?? type) is var plain
        && (TypeFacts.IsInteger(plain) || plain.SpecialType == SpecialType.System_Boolean || TypeFacts.IsString(plain) || TypeFacts.IsByteStringLike(plain) || TypeFacts.IsStringBuilder(plain) || OwnText(plain) is not null);

    /// <summary>The ToString of a type of the author's own, also where classes derived from it have others.</summary>
    private static IMethodSymbol? OwnText(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is { SpecialType: SpecialType.None } && TypeFacts.IsOfUser(current); current = current.BaseType)
            if (current.GetMembers("ToString").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty && !method.IsStatic) is { } found) return found;
        return null;
    }

    private Value EmitOwnText(Value value, ITypeSymbol type, IMethodSymbol method, SyntaxNode syntax)
    {
        Value Call() => EmitVirtualCall(method, type, value, [], syntax)!;
        Value text = value.Type.MayBeNull ? EmitWhereNotNull([value], _module.Compilation.GetSpecialType(SpecialType.System_String), Call, Constant.Of("")) : Call();
        // The author's own may return null.
        return NullToEmpty(text);
    }

    private Value EmitDecimal(Value value) => Emit(new CallToken(NativeMethods.IntegerToText, ValueType.ByteString.NotNull, [value]) { Location = _location });

    private Value NullToEmpty(Value value)
    {
        Variable text = NewTemporary("text", ValueType.ByteString);
        BasicBlock absent = _function.NewBlock("isnull");
        BasicBlock after = _function.NewBlock("endtext");
        Emit(new Store(text, value));
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, EmitLoad(text)), absent, after);
        Place(absent);
        Emit(new Store(text, Constant.Of("")));
        FallInto(after);
        return EmitLoad(text);
    }

    private Value TextOfBoolean(Value value)
    {
        Variable text = NewTemporary("text", ValueType.ByteString.NotNull);
        BasicBlock whenTrue = _function.NewBlock("true");
        BasicBlock whenFalse = _function.NewBlock("false");
        BasicBlock after = _function.NewBlock("endtext");
        BranchTo(value, whenTrue, whenFalse);
        Place(whenTrue);
        Emit(new Store(text, Constant.Of("True")));
        _block.Terminator = new Jump(after);
        Place(whenFalse);
        Emit(new Store(text, Constant.Of("False")));
        FallInto(after);
        return EmitLoad(text);
    }

    // UTF-8 writes a char below 0x80 as itself. A string's elements are its bytes, so a larger char may be a part of a letter or a whole one.
    private Value TextOfChar(Value value)
    {
        if (value is Constant { Content: System.Numerics.BigInteger known }) return Constant.Of(((char)(int)known).ToString());
        const int AsciiBits = 7;
        Value ascii = EmitFitting<System.NotSupportedException>(value, AsciiBits, false, "Only a char below 128 can be put into a string; use strings for other letters.");
        // A number's bytes begin with the lowest; with a second byte behind it, zero has a first one too.
        Value bytes = EmitOperation(OpCode.ADD, ValueType.Integer, ascii, Constant.Of(1 << 8));
        return EmitConvert(EmitOperation(OpCode.LEFT, ValueType.Buffer.NotNull, bytes, Constant.Of(1)), StackItemKind.ByteString, ValueType.ByteString.NotNull);
    }

    private Value Concatenate(List<Value> parts)
    {
        List<Value> joined = [];
        foreach (Value part in parts)
        {
            if (part is Constant { Content: byte[] { Length: 0 } }) continue;
            if (part is Constant { Content: byte[] next } && joined.Count > 0 && joined[^1] is Constant { Content: byte[] previous }) joined[^1] = Constant.Of([.. previous, .. next]);
            else joined.Add(part);
        }
        if (joined.Count == 0) return Constant.Of("");
        Value result = joined[0];
        foreach (Value part in joined.Skip(1)) result = EmitOperation(OpCode.CAT, ValueType.Buffer.NotNull, result, part);
        return joined.Count == 1 ? result : EmitConvert(result, StackItemKind.ByteString, ValueType.ByteString.NotNull);
    }
}
