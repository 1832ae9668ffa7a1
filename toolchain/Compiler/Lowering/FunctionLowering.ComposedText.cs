using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Texts made of values that .NET takes as objects: what they are is known where they are passed.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>Members of .NET's that mean what their operands are in the source, not only what these are worth.</summary>
    private Value? LowerByOperands(IInvocationOperation invocation, IMethodSymbol method, IReadOnlyList<IArgumentOperation> arguments) => method.ContainingType switch
    {
        { SpecialType: SpecialType.System_Enum } => LowerEnumMember(invocation, method),
        { SpecialType: SpecialType.System_Array } when method.Name is "Sort" or "BinarySearch" => LowerTextSort(method, arguments, invocation.Syntax),
        { SpecialType: SpecialType.System_String } => LowerComposedText(invocation, method, arguments),
        var type when TypeFacts.IsStringBuilder(type) => LowerBuilderMember(invocation, method, arguments),
        _ => LowerToString(invocation, method, arguments),
    };

    /// <summary>A call with the invariant culture as one without: there is no other on the chain.</summary>
    private static (IMethodSymbol Method, IReadOnlyList<IArgumentOperation> Arguments)? WithoutProvider(IMethodSymbol method, IReadOnlyList<IArgumentOperation> arguments)
    {
        if (arguments.FirstOrDefault(argument => argument.Parameter is { Type.Name: nameof(IFormatProvider) }) is not { } provider) return null;
        bool isInvariant = WithoutImplicitConversion(provider.Value) is IPropertyReferenceOperation { Property.Name: "InvariantCulture" or "InvariantInfo" } or { ConstantValue: { HasValue: true, Value: null } };
        if (!isInvariant || !method.TypeArguments.IsEmpty) return null;
        IEnumerable<IParameterSymbol> others = method.Parameters.Where(parameter => parameter.Ordinal != provider.Parameter!.Ordinal);
        IMethodSymbol? plain = method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().FirstOrDefault(other => other.IsStatic == method.IsStatic
            && other.Parameters.Select(parameter => (parameter.Type, parameter.RefKind)).SequenceEqual(others.Select(parameter => (parameter.Type, parameter.RefKind)), ParameterComparer.Instance));
        return plain is null ? null : (plain, [.. arguments.Where(argument => argument != provider)]);
    }

    private Value? LowerComposedText(IInvocationOperation invocation, IMethodSymbol method, IReadOnlyList<IArgumentOperation> arguments)
    {
        if (!TypeFacts.IsString(method.ContainingType) || !method.IsStatic || !IsInOrder(arguments)) return null;
        switch (method.Name)
        {
            case "Format" when ObjectsOf(arguments.Skip(1)) is { } objects: return FormatComposite(arguments[0].Value, objects, invocation.Syntax);
            case "Concat" when ObjectsOf(arguments) is { } objects: return Concatenate(TextsOf(objects));
            case "Join" when ObjectsOf(arguments.Skip(1)) is { Count: > 0 } objects:
                return JoinObjects(arguments[0].Value, objects);
            default: return null;
        }
    }

    private Value JoinObjects(IOperation separator, List<IOperation> objects)
    {
        Value between = TextOf(separator);
        return Concatenate([.. TextsOf(objects).SelectMany((text, i) => i == 0 ? [text] : new[] { between, text })]);
    }

    private static bool IsInOrder(IReadOnlyList<IArgumentOperation> arguments) =>
        arguments.Zip(arguments.Skip(1)).All(pair => pair.First.Parameter!.Ordinal < pair.Second.Parameter!.Ordinal);

    /// <summary>What stands behind parameters of type object, one by one; null where there are others, or an array that isn't written out.</summary>
    private static List<IOperation>? ObjectsOf(IEnumerable<IArgumentOperation> arguments)
    {
        List<IOperation> objects = [];
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter!.Type.SpecialType == SpecialType.System_Object) objects.Add(argument.Value);
            else if (!IsOfObjects(argument.Parameter.Type)) return null;
            else if (WithoutImplicitConversion(argument.Value) is IArrayCreationOperation { Initializer: { } items }) objects.AddRange(items.ElementValues);
            else if (argument.Value is ICollectionExpressionOperation collection && !collection.Elements.Any(element => element is ISpreadOperation)) objects.AddRange(collection.Elements);
            else return null;
        }
        return [.. objects.Select(WithoutBoxing)];
    }

    private static bool IsOfObjects(ITypeSymbol type) => (type is IArrayTypeSymbol array ? array.ElementType : TypeFacts.ElementOfSpan(type)) is { SpecialType: SpecialType.System_Object };

    // All are evaluated before any is shown.
    private List<Value> TextsOf(List<IOperation> objects)
    {
        Value[] values = [.. objects.Select(LowerObject)];
        return [.. objects.Select((each, i) => TextOfObject(each, values[i], null))];
    }

    private Value LowerObject(IOperation operand) => operand.Type is null ? Constant.Null : LowerCopied(operand);

    private Value TextOfObject(IOperation operand, Value value, string? format)
    {
        if (operand.Type is null) return Constant.Of("");
        return format is null ? TextOf(value, TypeOf(operand), operand.Syntax) : FormatOf(value, TypeOf(operand), format, operand.Syntax);
    }

    /// <summary>What string.Format writes: the format is read here and now.</summary>
    private Value FormatComposite(IOperation format, List<IOperation> objects, SyntaxNode syntax)
    {
        if (format.ConstantValue is not { HasValue: true, Value: string text }) throw Errors.ComputedFormat(syntax);
        IReadOnlyList<CompositePart> parts = CompositePart.Read(text) ?? throw Errors.Format(syntax, text, "string");
        if (parts.Any(part => part.Index >= objects.Count)) throw Errors.Format(syntax, text, "string");
        Value[] values = [.. objects.Select(LowerObject)];
        return Concatenate([.. parts.Select(part => part.Index < 0 ? Constant.Of(part.Text) : Aligned(TextOfObject(objects[part.Index], values[part.Index], part.Format), part.Alignment))]);
    }

    private sealed class ParameterComparer : IEqualityComparer<(ITypeSymbol Type, RefKind Kind)>
    {
        public static readonly ParameterComparer Instance = new();

        public bool Equals((ITypeSymbol Type, RefKind Kind) x, (ITypeSymbol Type, RefKind Kind) y) => x.Kind == y.Kind && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

        public int GetHashCode((ITypeSymbol Type, RefKind Kind) obj) => SymbolEqualityComparer.Default.GetHashCode(obj.Type);
    }
}
