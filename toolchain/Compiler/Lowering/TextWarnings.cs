using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Neo.Compiler.Lowering;

/// <summary>
/// NC2001: places where a program could notice that a string is UTF-8 on the chain. A length that is only compared with nothing, a position that
/// is only asked to exist, and text that is ASCII by its making are no such places; a variable is told of once in a method.
/// </summary>
internal sealed class TextWarnings(ModuleLowering module)
{
    private const string Id = "NC2001";

    private static readonly HashSet<string> PositionMembers = ["Substring", "Insert", "Remove", "PadLeft", "PadRight", "ToCharArray"];

    private readonly AsciiText _ascii = new(module);
    private readonly List<Diagnostic> _found = [];

    /// <summary>What was found so far.</summary>
    public IEnumerable<Diagnostic> Found => _found;

    /// <summary>Looks through a body of the user's.</summary>
    public void Inspect(IOperation body)
    {
        if (!ModuleLowering.IsUserTree(body.Syntax.SyntaxTree)) return;
        HashSet<ISymbol> told = new(SymbolEqualityComparer.Default);
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            if (TextCountedBy(operation) is not { } text || _ascii.Holds(text)) continue;
            if (SymbolOf(text) is { } symbol && !told.Add(symbol)) continue;
            _found.Add(Warn(operation));
        }
    }

    private static Diagnostic Warn(IOperation operation)
    {
        string counted = operation is IForEachLoopOperation ? "foreach" : operation.Syntax.ToString();
        string message = $"'{counted}' counts UTF-8 bytes on the chain and UTF-16 chars in .NET, which differ beyond ASCII; convert the text to ByteString where bytes are meant, or suppress {Id} where it is ASCII.";
        return Warnings.At(operation.Syntax.GetLocation(), Id, message);
    }

    private static IOperation? TextCountedBy(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.Name: "Length", Instance: { } text } length when IsCounted(text) && !IsComparedWith(length, 0, 1) && !IsSetToNothing(length) => text,
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } text } when IsCounted(text) => text,
        IImplicitIndexerReferenceOperation { Instance: { } text } when IsText(text) => text,
        IForEachLoopOperation { Collection: var collection } when Plain(collection) is var text && IsText(text) => text,
        IInvocationOperation { TargetMethod: { } method, Instance: { } text } call when IsText(text) && TypeFacts.IsString(method.ContainingType)
            && (PositionMembers.Contains(method.Name) || method.Name is "IndexOf" or "LastIndexOf" && !IsComparedWith(call, 0, -1)) => text,
        IInvocationOperation { TargetMethod: { } method, Instance: { } builder } when TypeFacts.IsStringBuilder(method.ContainingType)
            && (method.Name is "Insert" or "Remove" || method.Name is "Append" or "Replace" or "ToString" && method.Parameters is [.., { Name: "count" or "length" }]) => builder,
        _ => null,
    };

    private static bool IsCounted(IOperation operation) => IsText(operation) || TypeFacts.IsStringBuilder(operation.Type);

    private static bool IsSetToNothing(IPropertyReferenceOperation length) =>
        length.Parent is ISimpleAssignmentOperation { Value.ConstantValue: { HasValue: true, Value: 0 } } assignment && assignment.Target == length;

    private static bool IsText(IOperation operation) => TypeFacts.IsString(operation.Type) || operation.Type is { Name: "ReadOnlySpan" } span && TypeFacts.ElementOfSpan(span)?.SpecialType == SpecialType.System_Char;

    private static IOperation Plain(IOperation operation) => operation is IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion ? conversion.Operand : operation;

    // Whether bytes are counted or chars, there are none for the same texts.
    private static bool IsComparedWith(IOperation operation, int first, int second) =>
        operation.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
            or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual } comparison
        && (comparison.LeftOperand == operation ? comparison.RightOperand : comparison.LeftOperand).ConstantValue is { HasValue: true, Value: int bound }
        && (bound == first || bound == second && IsBoundOfNothing(comparison, operation, second));

    // length < 1 and length >= 1 ask for nothing; length == 1 and length > 1 don't. Of positions, -1 is always the mark of nothing.
    private static bool IsBoundOfNothing(IBinaryOperation comparison, IOperation operation, int bound)
    {
        if (bound < 0) return true;
        bool isLeft = comparison.LeftOperand == operation;
        return comparison.OperatorKind is var kind && (isLeft
            ? kind is BinaryOperatorKind.LessThan or BinaryOperatorKind.GreaterThanOrEqual
            : kind is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.LessThanOrEqual);
    }

    private static ISymbol? SymbolOf(IOperation text) => text switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };
}
