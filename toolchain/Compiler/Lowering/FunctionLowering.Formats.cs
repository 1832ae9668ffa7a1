using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Alignments and the formats D and X in interpolated strings; the names of enum values.</summary>
internal sealed partial class FunctionLowering
{
    private Value LowerInterpolated(IInterpolationOperation hole)
    {
        IOperation expression = WithoutImplicitConversion(hole.Expression);
        Value text = hole.FormatString is null ? TextOf(expression) : FormatOf(expression, hole);
        if (hole.Alignment is not { ConstantValue: { HasValue: true, Value: int width } } || width == 0) return text;
        return CallBaseLibrary("StringMembers", width > 0 ? "PadLeft" : "PadRight", 2, [text, Constant.Of(Math.Abs(width))]);
    }

    private Value FormatOf(IOperation expression, IInterpolationOperation hole)
    {
        string format = (string)hole.FormatString!.ConstantValue.Value!;
        ITypeSymbol type = TypeOf(expression);
        ITypeSymbol plain = TypeFacts.NullableUnderlying(type) ?? type;
        IntegerType? integer = IntegerType.Of(plain);
        bool isNumber = TypeFacts.IsBigInteger(plain) || integer is not null && plain.SpecialType != SpecialType.System_Char && plain.TypeKind != TypeKind.Enum;
        const int MostDigits = 99;
        int digits = 0;
        bool isKnown = format.Length is 1 or 2 or 3 && (format.Length == 1 || int.TryParse(format.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out digits) && digits <= MostDigits);
        char kind = format.Length > 0 ? format[0] : ' ';
        if (!isNumber || !isKnown || kind is not ('D' or 'd' or 'X' or 'x') || kind is 'X' or 'x' && integer is null) throw Errors.Format(hole.FormatString.Syntax, format, type.ToDisplayString());
        Value value = Lower(expression);
        Value Formatted() => kind is 'D' or 'd' ? CallBaseLibrary("NumberFormats", "Decimal", 2, [value, Constant.Of(digits)])
            : CallBaseLibrary("NumberFormats", "Hexadecimal", 4, [value, Constant.Of(digits), Constant.Of(integer!.Value.Bits), Constant.Of(kind == 'X' ? "0123456789ABCDEF" : "0123456789abcdef")]);
        return value.Type.MayBeNull ? EmitWhereNotNull([value], _module.Compilation.GetSpecialType(SpecialType.System_String), Formatted, Constant.Of("")) : Formatted();
    }

    private Call CallBaseLibrary(string type, string name, int count, Value[] arguments)
    {
        IMethodSymbol method = _module.Compilation.GetTypeByMetadataName($"Neo.SmartContract.Framework.BaseLibrary.{type}")!
            .GetMembers(name).OfType<IMethodSymbol>().First(candidate => candidate.Parameters.Length == count);
        return Emit(new Call(_module.FunctionOf(method), arguments) { Location = _location });
    }

    /// <summary>Writes the function that names the values of an enum; .NET shows the number of those without a name.</summary>
    public void LowerEnumNames(INamedTypeSymbol choice) => LowerLate(() =>
    {
        Value value = EmitLoad(_function.Arguments[0]);
        foreach (IFieldSymbol field in choice.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue))
        {
            BasicBlock named = _function.NewBlock("named");
            BasicBlock next = _function.NewBlock("next");
            BranchTo(EmitOperation(OpCode.NUMEQUAL, ValueType.Boolean, value, ConstantFolding.OfObject(field.ConstantValue, choice.DeclaringSyntaxReferences[0].GetSyntax())), named, next);
            Place(named);
            EmitReturn(Constant.Of(field.Name));
            Place(next);
        }
        EmitReturn(EmitDecimal(value));
    });

    // Where two names share a number, .NET doesn't say which it shows; flags are joined.
    private Value TextOfEnum(Value value, INamedTypeSymbol choice, SyntaxNode syntax)
    {
        object?[] numbers = [.. choice.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(field => field.ConstantValue)];
        if (numbers.Distinct().Count() < numbers.Length || choice.DeclaringSyntaxReferences.IsEmpty || choice.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "FlagsAttribute" }))
            throw Errors.EnumName(syntax, choice.ToDisplayString());
        return Emit(new Call(_module.EnumNamesOf(choice), [value]) { Location = _location });
    }
}
