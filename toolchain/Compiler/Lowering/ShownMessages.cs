using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Neo.Compiler.Lowering;

/// <summary>
/// Tells which classes' own Message can be asked for when an exception is thrown, for nodes to report: those that only join what the object
/// holds. A Message that might throw or change something is asked for where C# asks for it, and nowhere else.
/// </summary>
internal sealed class ShownMessages(ModuleLowering module)
{
    /// <summary>Whether objects of a class have a Message of the author's that can be asked for early.</summary>
    public bool IsShown(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null && !TypeFacts.IsLibraryException(current); current = current.BaseType)
            if (current.GetMembers("Message").OfType<IPropertySymbol>().FirstOrDefault(property => property.IsOverride)?.GetMethod is { } getter) return IsPlain(getter);
        return false;
    }

    private bool IsPlain(IMethodSymbol getter) => TypeFacts.FieldOfAccessor(getter) is not null
        || module.OperationOf(getter.OriginalDefinition.DeclaringSyntaxReferences[0].GetSyntax()).DescendantsAndSelf().All(IsPlain);

    private bool IsPlain(IOperation part) => part switch
    {
        IMethodBodyOperation or IBlockOperation or IReturnOperation or ILiteralOperation or IInstanceReferenceOperation => true,
        IInterpolatedStringOperation or IInterpolatedStringTextOperation or IConditionalOperation or ICoalesceOperation => true,
        IInterpolationOperation hole => IsShowable(hole.Expression.Type),
        IConversionOperation conversion => conversion is { IsImplicit: true, OperatorMethod: null or { DeclaringSyntaxReferences.IsEmpty: true } } && IsShowable(conversion.Operand.Type),
        IBinaryOperation { IsChecked: false } binary => binary is { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } or { OperatorMethod: null, Type.SpecialType: SpecialType.System_Boolean },
        IParameterReferenceOperation parameter => PrimaryConstructors.FieldOf(parameter.Parameter) is not null,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } => true,
        IPropertyReferenceOperation { Property: { Name: "Message" } property, Instance.Syntax: BaseExpressionSyntax } => TypeFacts.IsLibraryException(property.ContainingType) || IsPlain(property.GetMethod!),
        IPropertyReferenceOperation { Property: var property, Instance: IInstanceReferenceOperation } => TypeFacts.BackingField(property) is not null && property is { IsVirtual: false, IsAbstract: false, IsOverride: false },
        _ => false,
    };

    private static bool IsShowable(ITypeSymbol? type) => type is not null
        && (TypeFacts.IsString(type) || TypeFacts.IsBigInteger(type) || type.SpecialType == SpecialType.System_Boolean || IntegerType.Of(type) is { Name: not "Char" });
}
