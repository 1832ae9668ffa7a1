using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Alignments and formats: of interpolated strings and of ToString.</summary>
internal sealed partial class FunctionLowering
{
    private Value LowerInterpolated(IInterpolationOperation hole)
    {
        IOperation expression = WithoutImplicitConversion(hole.Expression);
        Value text = hole.FormatString is null ? TextOf(expression) : FormatOf(expression, hole);
        return hole.Alignment is { ConstantValue: { HasValue: true, Value: int width } } ? Aligned(text, width) : text;
    }

    private Value Aligned(Value text, int width)
    {
        if (width == 0) return text;
        return CallBaseLibrary("StringMembers", width > 0 ? "PadLeft" : "PadRight", 2, [text, Constant.Of(Math.Abs(width))]);
    }

    private Value FormatOf(IOperation expression, IInterpolationOperation hole) =>
        FormatOf(Lower(expression), TypeOf(expression), (string)hole.FormatString!.ConstantValue.Value!, hole.FormatString.Syntax);

    /// <summary>A value as one of .NET's standard formats writes it, in the invariant culture.</summary>
    private Value FormatOf(Value value, ITypeSymbol type, string format, SyntaxNode syntax)
    {
        ITypeSymbol plain = TypeFacts.NullableUnderlying(type) ?? type;
        Func<Value>? formatted = plain.TypeKind == TypeKind.Enum ? FormatOfEnum(value, (INamedTypeSymbol)plain, format, syntax)
            : TypeFacts.IsBigInteger(plain) || IntegerType.Of(plain) is not null && plain.SpecialType != SpecialType.System_Char ? FormatOfNumber(value, IntegerType.Of(plain), format) : null;
        if (formatted is null) throw Errors.Format(syntax, format, type.ToDisplayString());
        return value.Type.MayBeNull ? EmitWhereNotNull([value], _module.Compilation.GetSpecialType(SpecialType.System_String), formatted, Constant.Of("")) : formatted();
    }

    /// <summary>A number's ToString with a format, and that of a value that may be missing.</summary>
    private Value? LowerToString(IInvocationOperation invocation, IMethodSymbol method, IReadOnlyList<IArgumentOperation> arguments)
    {
        if (method is not { Name: "ToString", IsStatic: false }) return null;
        if (method.Parameters.IsEmpty) return TypeFacts.NullableUnderlying(method.ContainingType) is null ? null : TextOf(invocation.Instance!);
        if (method.Parameters is not [{ Type.SpecialType: SpecialType.System_String }] || !TypeFacts.IsInteger(method.ContainingType)) return null;
        Optional<object?> format = arguments[0].Value.ConstantValue;
        return format.HasValue ? FormatOf(Lower(invocation.Instance!), method.ContainingType, (string?)format.Value ?? "", invocation.Syntax)
            : throw Errors.ComputedFormat(invocation.Syntax);
    }

    private Func<Value>? FormatOfNumber(Value value, IntegerType? integer, string format)
    {
        const int MostDigits = 99, Unwritten = -1;
        int digits = Unwritten;
        if (format.Length > 3 || format.Length > 1 && (!int.TryParse(format.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out digits) || digits > MostDigits)) return null;
        const int Decimals = 2;
        Constant decimals = Constant.Of(digits == Unwritten ? Decimals : digits);
        Constant atLeast = Constant.Of(Math.Max(digits, 0));
        return format.Length == 0 ? () => EmitDecimal(value) : format[0] switch
        {
            'D' or 'd' => () => CallBaseLibrary("NumberFormats", "Decimal", 2, [value, atLeast]),
            'X' when integer is { } width => () => Hexadecimal(value, atLeast, width, "0123456789ABCDEF"),
            'x' when integer is { } width => () => Hexadecimal(value, atLeast, width, "0123456789abcdef"),
            'B' or 'b' when integer is { } width => () => CallBaseLibrary("NumberFormats", "Binary", 3, [value, atLeast, Constant.Of(width.Bits)]),
            'G' or 'g' when digits <= 0 => () => EmitDecimal(value),
            'F' or 'f' => () => CallBaseLibrary("NumberFormats", "Fixed", 2, [value, decimals]),
            'N' or 'n' => () => CallBaseLibrary("NumberFormats", "Grouped", 2, [value, decimals]),
            'P' or 'p' => () => CallBaseLibrary("NumberFormats", "Percent", 2, [value, decimals]),
            _ => null,
        };
    }

    private Func<Value>? FormatOfEnum(Value value, INamedTypeSymbol choice, string format, SyntaxNode syntax) => format switch
    {
        "" or "G" or "g" => () => TextOfEnum(value, choice, syntax),
        "D" or "d" => () => EmitDecimal(value),
        "X" or "x" when IntegerType.Of(choice) is { } integer => () =>
            Hexadecimal(value, Constant.Of(integer.Bits / 4), integer, "0123456789ABCDEF"),
        _ => null,
    };

    private Call Hexadecimal(Value value, Constant digits, IntegerType integer, string alphabet) =>
        CallBaseLibrary("NumberFormats", "Hexadecimal", 4, [value, digits, Constant.Of(integer.Bits), Constant.Of(alphabet)]);

    private Call CallBaseLibrary(string type, string name, int count, Value[] arguments)
    {
        IMethodSymbol method = _module.Compilation.GetTypeByMetadataName($"Neo.SmartContract.Framework.BaseLibrary.{type}")!
            .GetMembers(name).OfType<IMethodSymbol>().First(candidate => candidate.Parameters.Length == count);
        return Emit(new Call(_module.FunctionOf(method), arguments) { Location = _location });
    }
}
