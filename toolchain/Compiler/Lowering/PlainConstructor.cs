using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Neo.Compiler.Lowering;

/// <summary>Recognises constructors that do nothing but set their object's fields from their parameters: such an object can be built in one step.</summary>
internal static class PlainConstructor
{
    /// <summary>The assignments of such a constructor in order, or null where it does more.</summary>
    public static IReadOnlyList<ISimpleAssignmentOperation>? AssignmentsOf(IMethodSymbol constructor, ModuleLowering module)
    {
        INamedTypeSymbol type = constructor.ContainingType;
        if (!MayBePlain(type) || !HandsOnPlainly(constructor, module)) return null;
        if (constructor.Parameters.Any(parameter => parameter.RefKind != RefKind.None)) return null;
        if (constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not ConstructorDeclarationSyntax syntax || syntax.Initializer is not null && !TypeFacts.IsException(type)) return null;
        IConstructorBodyOperation body = (IConstructorBodyOperation)module.OperationOf(syntax);
        IEnumerable<IOperation> statements = ((IOperation?)body.BlockBody ?? body.ExpressionBody) is IBlockOperation block ? block.Operations : [];
        List<ISimpleAssignmentOperation> assignments = [];
        foreach (IOperation statement in statements)
        {
            if (statement is not IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment } || !SetsOwnMember(assignment)) return null;
            assignments.Add(assignment);
        }
        return assignments;
    }

    /// <summary>Whether a primary constructor does nothing but set fields of its own, in a way that needs no object yet.</summary>
    public static bool IsPlainPrimary(IMethodSymbol constructor, ModuleLowering module)
    {
        INamedTypeSymbol type = constructor.ContainingType;
        if (!MayBePlain(type) || !HandsOnPlainly(constructor, module)) return false;
        if (constructor.Parameters.Any(parameter => parameter.RefKind != RefKind.None)) return false;
        List<SyntaxNode> initializers = [.. type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic).Select(module.Statics.InitializerOf).OfType<SyntaxNode>()];
        return initializers.Count == 0
            || !constructor.Parameters.Any(parameter => PrimaryConstructors.FieldOf(parameter) is not null)
            && !initializers.Any(initializer => module.OperationOf(initializer).DescendantsAndSelf().Any(part => part is IAnonymousFunctionOperation or IAssignmentOperation or IIncrementOrDecrementOperation or IArgumentOperation { Parameter.RefKind: not RefKind.None }));
    }

    /// <summary>The call of another constructor that a constructor begins with; null where the source has none.</summary>
    public static IInvocationOperation? ChainedCallOf(IMethodSymbol constructor, ModuleLowering module)
    {
        IOperation? initializer = constructor.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            ConstructorDeclarationSyntax { Initializer: not null } declared => ((IConstructorBodyOperation)module.OperationOf(declared)).Initializer,
            TypeDeclarationSyntax type => type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is { } call ? module.OperationOf(call) : null,
            _ => null,
        };
        return initializer as IInvocationOperation ?? (initializer as IExpressionStatementOperation)?.Operation as IInvocationOperation;
    }

    // An exception hands its message to .NET's class.
    private static bool MayBePlain(INamedTypeSymbol type) => !type.IsGenericType && type.ContainingType is not { IsGenericType: true }
        && (type.TypeKind != TypeKind.Class || type.BaseType is { SpecialType: SpecialType.System_Object } || TypeFacts.IsLibraryException(type.BaseType));

    private static bool HandsOnPlainly(IMethodSymbol constructor, ModuleLowering module) => ChainedCallOf(constructor, module) is not { } call
        || TypeFacts.IsLibraryException(call.TargetMethod.ContainingType)
        && !call.Descendants().Any(part => part is IAnonymousFunctionOperation or IAssignmentOperation or IIncrementOrDecrementOperation or IArgumentOperation { Parameter.RefKind: not RefKind.None }
            || part is IParameterReferenceOperation reference && PrimaryConstructors.FieldOf(reference.Parameter) is not null);

    private static bool SetsOwnMember(ISimpleAssignmentOperation assignment) =>
        assignment.Target is IMemberReferenceOperation { Instance: IInstanceReferenceOperation }
        && !assignment.Value.DescendantsAndSelf().Any(operation => operation is IInstanceReferenceOperation or IAnonymousFunctionOperation or IArgumentOperation { Parameter.RefKind: not RefKind.None });
}
