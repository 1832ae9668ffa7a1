using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>StringBuilder's members that take values of any type: what they append is known where they are called.</summary>
internal sealed partial class FunctionLowering
{
    private Value? LowerBuilderMember(IInvocationOperation invocation, IMethodSymbol method, IReadOnlyList<IArgumentOperation> arguments)
    {
        if (!IsInOrder(arguments)) return null;
        switch (method.Name)
        {
            case "Append" or "AppendLine" when arguments is [{ Value: IInterpolatedStringHandlerCreationOperation handler }]: return AppendInterpolated(invocation, handler, method.Name == "AppendLine");
            case "Append" or "AppendLine" when arguments is [{ } only] && IsShown(only):
            {
                Value builder = Lower(invocation.Instance!);
                Value text = TextOf(WithoutBoxing(only.Value));
                return Append(builder, method.Name == "AppendLine" ? Concatenate([text, Constant.Of("\n")]) : text);
            }
            case "Insert" when arguments is [{ } index, { } inserted] && IsShown(inserted):
                return CallBaseLibrary("StringBuilderMembers", "Insert", 3, [Lower(invocation.Instance!), Lower(index.Value), TextOf(WithoutBoxing(inserted.Value))]);
            case "AppendFormat" when ObjectsOf(arguments.Skip(1)) is { } objects && !objects.Any(HasOwnText):
            {
                Value builder = Lower(invocation.Instance!);
                return Append(builder, FormatComposite(arguments[0].Value, objects, invocation.Syntax));
            }
            case "AppendJoin" when ObjectsOf(arguments.Skip(1)) is { Count: > 0 } objects && !objects.Any(HasOwnText):
            {
                Value builder = Lower(invocation.Instance!);
                return Append(builder, JoinObjects(arguments[0].Value, objects));
            }
            default: return null;
        }
    }

    // A ToString of the author's could look at the builder that it is appended to.
    private bool HasOwnText(IOperation operation) => operation.Type is not null && TypeFacts.NullableUnderlying(TypeOf(operation)) is var plain && TypeFacts.IsOfUser(plain ?? TypeOf(operation));

    // Arrays and spans of chars have bodies of their own.
    private static bool IsShown(IArgumentOperation argument) => argument.Parameter is { RefKind: RefKind.None, Type: { } type } && !TypeFacts.IsFloatingPoint(type)
        && (type.SpecialType != SpecialType.None || TypeFacts.IsStringBuilder(type));

    private Call Append(Value builder, Value text) => CallBaseLibrary("StringBuilderMembers", "AppendText", 2, [builder, text]);

    /// <summary>Appends an interpolated string: .NET appends each part when it has been evaluated, which shows where a later part looks at the builder or throws.</summary>
    private Value AppendInterpolated(IInvocationOperation invocation, IInterpolatedStringHandlerCreationOperation handler, bool endsLine)
    {
        Value builder = Lower(invocation.Instance!);
        List<IInvocationOperation> parts = [.. PartsOf(handler.Content)];
        bool isJoined = parts.Select(part => WithoutBoxing(part.Arguments[0].Value)).All(value => value is { ConstantValue.HasValue: true } or ILocalReferenceOperation or IParameterReferenceOperation && !HasOwnText(value));
        List<Value> texts = [];
        foreach (IInvocationOperation part in parts)
        {
            Value text = TextOfAppended(part);
            if (isJoined) texts.Add(text);
            else Append(builder, text);
        }
        if (endsLine) texts.Add(Constant.Of("\n"));
        return texts.Count == 0 ? builder : Append(builder, Concatenate(texts));
    }

    // A hole may hold another such string, whose parts are not this one's.
    private static IEnumerable<IInvocationOperation> PartsOf(IOperation content) => content is IInterpolatedStringAdditionOperation sum ? PartsOf(sum.Left).Concat(PartsOf(sum.Right))
        : ((IInterpolatedStringOperation)content).Parts.Cast<IInterpolatedStringAppendOperation>().Select(part => (IInvocationOperation)part.AppendCall);

    private Value TextOfAppended(IInvocationOperation part)
    {
        IOperation value = WithoutBoxing(part.Arguments[0].Value);
        T? Argument<T>(string name) => part.Arguments.FirstOrDefault(argument => argument.Parameter!.Name == name) is { Value.ConstantValue: { HasValue: true, Value: T constant } } ? constant : default;
        string? format = Argument<string>("format");
        Value text = format is null ? TextOf(value) : FormatOf(Lower(value), TypeOf(value), format, value.Syntax);
        return Aligned(text, Argument<int>("alignment"));
    }
}
