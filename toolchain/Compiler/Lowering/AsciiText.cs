using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Neo.Compiler.Lowering;

/// <summary>Tells texts that are ASCII by their making: constants, numbers, encodings, and what is joined or cut from these.</summary>
internal sealed class AsciiText(ModuleLowering module)
{
    private static readonly HashSet<string> Encoders = ["Itoa", "Base64Encode", "Base64UrlEncode", "Base58Encode", "Base58CheckEncode", "HexEncode", "ToAddress"];

    private static readonly HashSet<string> Cutters =
        ["Substring", "Trim", "TrimStart", "TrimEnd", "ToUpper", "ToLower", "ToUpperInvariant", "ToLowerInvariant", "Remove", "Replace", "Insert", "PadLeft", "PadRight", "ToString", "Concat", "Join", "Format"];

    /// <summary>Whether an expression never gives a text beyond ASCII.</summary>
    public bool Holds(IOperation operation)
    {
        if (operation.ConstantValue is { HasValue: true, Value: var known }) return known is null or bool || known is string text && text.All(char.IsAscii) || known is char letter && char.IsAscii(letter) || IsNumber(operation.Type);
        if (IsNumber(operation.Type) || operation.Type?.SpecialType == SpecialType.System_Boolean) return true;
        return operation switch
        {
            IConversionOperation { OperatorMethod: null } conversion => Holds(conversion.Operand),
            IParenthesizedOperation inner => Holds(inner.Operand),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Holds(sum.LeftOperand) && Holds(sum.RightOperand),
            IInterpolatedStringOperation interpolated => interpolated.Parts.All(HoldsPart),
            IConditionalOperation { WhenFalse: { } other } choice => Holds(choice.WhenTrue) && Holds(other),
            ICoalesceOperation coalesce => Holds(coalesce.Value) && Holds(coalesce.WhenNull),
            IInvocationOperation call => HoldsResult(call),
            ILocalReferenceOperation local => HoldsLocal(local),
            IFieldReferenceOperation { Field: { IsReadOnly: true, IsStatic: true } field } => HoldsField(field),
            _ => false,
        };
    }

    // A char is a number to the VM, but as text it is a letter.
    private static bool IsNumber(ITypeSymbol? type) =>
        type is not null && type.SpecialType != SpecialType.System_Char && type.TypeKind != TypeKind.Enum && TypeFacts.IsInteger(type);

    private bool HoldsPart(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolatedStringTextOperation literal => Holds(literal.Text),
        IInterpolationOperation hole => Holds(hole.Expression),
        _ => false,
    };

    private bool HoldsResult(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (TypeFacts.IsInFramework(method.ContainingType) && Encoders.Contains(method.Name)) return true;
        if (method.Name == "ToString" && call.Instance is { } number && !TypeFacts.IsString(number.Type)) return Holds(number);
        return TypeFacts.IsString(method.ContainingType) && Cutters.Contains(method.Name)
            && (call.Instance is null || Holds(call.Instance)) && call.Arguments.All(argument => HoldsArgument(argument.Value));
    }

    private bool HoldsArgument(IOperation value) => value is IArrayCreationOperation { Initializer: { } items } ? items.ElementValues.All(Holds)
        : value is ICollectionExpressionOperation collection ? collection.Elements.All(Holds) : Holds(value);

    private bool HoldsLocal(ILocalReferenceOperation local)
    {
        IOperation body = local;
        while (body.Parent is { } parent) body = parent;
        bool isDeclared = false;
        foreach (IOperation operation in body.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when Is(declarator.Symbol):
                    isDeclared = declarator.GetVariableInitializer() is { } initializer && Holds(initializer.Value);
                    break;
                case ILocalReferenceOperation other when Is(other.Local) && IsWritten(other): return false;
            }
        }
        return isDeclared;
        bool Is(ILocalSymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol, local.Local);
    }

    private static bool IsWritten(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        ITupleOperation => true,
        _ => false,
    };

    private bool HoldsField(IFieldSymbol field) => module.Statics.InitializerOf(field) is { } syntax && Holds(module.OperationOf(syntax));
}
