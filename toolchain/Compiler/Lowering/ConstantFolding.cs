using System.Globalization;
using System;
using System.Linq;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Evaluates expressions that are constant on the chain though C# doesn't call them constant: BigInteger arithmetic, readonly fields, literal hashes.</summary>
internal static class ConstantFolding
{
    /// <summary>The expression's value, or null where it isn't constant.</summary>
    public static Constant? Fold(IOperation operation, ModuleLowering module)
    {
        if (operation.ConstantValue is { HasValue: true, Value: var value }) return OfObject(value, operation);
        return operation switch
        {
            IConversionOperation conversion => FoldConversion(conversion, module),
            IFieldReferenceOperation { Instance: null, Field: { IsReadOnly: true } field } when !IsBigIntegerMember(field) => module.Statics.ConstantOf(field),
            IPropertyReferenceOperation { Property: { IsStatic: true } property } when TypeFacts.IsBigInteger(property.ContainingType) => property.Name switch
            {
                "Zero" => Constant.Of(BigInteger.Zero),
                "One" => Constant.Of(BigInteger.One),
                "MinusOne" => Constant.Of(BigInteger.MinusOne),
                _ => null,
            },
            IBinaryOperation { IsLifted: false } binary when TypeFacts.IsBigInteger(binary.Type) => FoldBinary(binary, module),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } unary when TypeFacts.IsBigInteger(unary.Type) =>
                IntegerOf(unary.Operand, module) is { } operand ? Fit(-operand) : null,
            IInvocationOperation { TargetMethod: { Name: "Pow", IsStatic: true } method } call when TypeFacts.IsBigInteger(method.ContainingType) => FoldPower(call, module),
            IInvocationOperation { TargetMethod: { Name: "Parse", IsStatic: true }, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string text } }] } call => FunctionLowering.ParsedConstant(call.TargetMethod, [OfString(text, call.Syntax)]) ?? FoldHash(call, module),
            IInvocationOperation call => FoldHash(call, module),
            _ => null,
        };
    }

    /// <summary>UInt160.Parse and UInt256.Parse of digits; what an address means, and what isn't a hash, only the network can tell.</summary>
    public static Constant? FoldHash(IInvocationOperation call, ModuleLowering module)
    {
        if (call is not { TargetMethod: { Name: "Parse", ContainingType: { } type }, Arguments: [{ Value: var argument }] } || Fold(argument, module)?.Content is not byte[] bytes) return null;
        int length = TypeFacts.IsFramework(type, "UInt160") ? 20 : TypeFacts.IsFramework(type, "UInt256") ? 32 : 0;
        string text = System.Text.Encoding.UTF8.GetString(bytes);
        string digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        return length > 0 && digits.Length == 2 * length && digits.All(char.IsAsciiHexDigit) ? Constant.Of([.. Convert.FromHexString(digits).Reverse()]) : null;
    }

    /// <summary>A compile-time constant as the VM has it.</summary>
    public static Constant OfObject(object? value, IOperation operation) => OfObject(value, operation.Syntax);

    /// <summary>A compile-time constant as the VM has it.</summary>
    public static Constant OfObject(object? value, SyntaxNode syntax) => value switch
    {
        null => Constant.Null,
        bool flag => Constant.Of(flag),
        char letter => Constant.Of(letter),
        string text => OfString(text, syntax),
        sbyte or byte or short or ushort or int or uint or long or ulong => Constant.Of(BigInteger.Parse(Convert.ToString(value, CultureInfo.InvariantCulture)!, CultureInfo.InvariantCulture)),
        _ => throw Errors.FloatingPoint(syntax),
    };

    private static Constant OfString(string text, SyntaxNode syntax)
    {
        try
        {
            return Constant.Of(text);
        }
        catch (System.Text.EncoderFallbackException)
        {
            throw Errors.At(syntax, "NC1011", "This string has half of a surrogate pair, which UTF-8 can't write; use a byte array instead.");
        }
    }

    private static Constant? FoldConversion(IConversionOperation conversion, ModuleLowering module)
    {
        if (conversion.Type is not { } type || Fold(conversion.Operand, module) is not { } operand) return null;
        if (TypeFacts.IsByteStringLike(type) && TypeFacts.IsString(conversion.Operand.Type) && operand.Content is byte[] text)
            return TypeFacts.IsFramework(type, "ByteString") ? operand : InitialValuesOf(type, text, conversion);
        if (TypeFacts.IsByteStringLike(type) && TypeFacts.IsByteStringLike(conversion.Operand.Type)) return operand;
        if (operand.Content is not BigInteger integer) return conversion.OperatorMethod is null && !type.IsValueType ? operand : null;
        if (TypeFacts.IsBigInteger(type)) return operand;
        return IntegerType.Of(type) is { } target && target.Range.Contains(new(integer, integer)) ? operand : null;
    }

    private static Constant InitialValuesOf(ITypeSymbol type, byte[] text, IConversionOperation conversion)
    {
        string literal = System.Text.Encoding.UTF8.GetString(text);
        if (TypeFacts.IsFramework(type, "UInt160")) return Constant.Of(InitialValues.ParseHash(literal, conversion.Syntax, 20));
        // The published compiler takes these bytes as they are written; it turns round UInt160's alone.
        return Constant.Of(InitialValues.ParseBytes(literal, conversion.Syntax, TypeFacts.IsFramework(type, "ECPoint") ? 33 : 32));
    }

    private static Constant? FoldBinary(IBinaryOperation binary, ModuleLowering module)
    {
        if (IntegerOf(binary.LeftOperand, module) is not { } left || IntegerOf(binary.RightOperand, module) is not { } right) return null;
        return binary.OperatorKind switch
        {
            BinaryOperatorKind.Add => Fit(left + right),
            BinaryOperatorKind.Subtract => Fit(left - right),
            BinaryOperatorKind.Multiply => Fit(left * right),
            BinaryOperatorKind.Divide when !right.IsZero => Fit(left / right),
            BinaryOperatorKind.Remainder when !right.IsZero => Fit(left % right),
            _ => null,
        };
    }

    private static Constant? FoldPower(IInvocationOperation call, ModuleLowering module)
    {
        IOperation[] arguments = [.. call.Arguments.OrderBy(argument => argument.Parameter!.Ordinal).Select(argument => argument.Value)];
        return IntegerOf(arguments[0], module) is { } value && IntegerOf(arguments[1], module) is { } exponent && exponent >= 0 && exponent <= 256
            ? Fit(BigInteger.Pow(value, (int)exponent))
            : null;
    }

    private static bool IsBigIntegerMember(IFieldSymbol field) => TypeFacts.IsBigInteger(field.ContainingType);

    private static BigInteger? IntegerOf(IOperation operation, ModuleLowering module) => Fold(operation, module)?.Content as BigInteger?;

    private static Constant? Fit(BigInteger value) => IntegerRange.Full.Contains(new(value, value)) ? Constant.Of(value) : null;
}
