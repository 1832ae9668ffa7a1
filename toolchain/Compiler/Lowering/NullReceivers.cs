using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Neo.Compiler.Lowering;

/// <summary>
/// Tells which methods fault by themselves when they are called on null, because they read or write a field of their object whatever happens.
/// Calls of the others need a test, as C# throws before it enters them.
/// </summary>
internal sealed class NullReceivers(ModuleLowering module)
{
    private readonly Dictionary<IMethodSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a call on null would run, at least in part, without a fault.</summary>
    public bool NeedsTest(IMethodSymbol method)
    {
        // The framework's own members are written for the VM's null.
        if (method.ContainingType.TypeKind != TypeKind.Class || method.MethodKind == MethodKind.Constructor || TypeFacts.IsContractClass(method.ContainingType) || TypeFacts.IsInFramework(method.ContainingType)) return false;
        IMethodSymbol definition = method.OriginalDefinition;
        if (!_known.TryGetValue(definition, out bool needs)) _known.Add(definition, needs = !AlwaysReadsItsObject(definition));
        return needs;
    }

    private bool AlwaysReadsItsObject(IMethodSymbol method)
    {
        if (TypeFacts.FieldOfAccessor(method) is not null) return true;
        IOperation? body = module.OperationOf((method.PartialImplementationPart ?? method).DeclaringSyntaxReferences[0].GetSyntax()) switch
        {
            IMethodBodyOperation member => (IOperation?)member.BlockBody ?? member.ExpressionBody,
            var other => other,
        };
        foreach (IOperation statement in body is IBlockOperation block ? block.Operations : [])
        {
            if (Reads(statement)) return true;
            if (statement.DescendantsAndSelf().Any(part => part is IReturnOperation or IBranchOperation or IThrowOperation)) return false;
        }
        return false;
    }

    private static bool Reads(IOperation operation)
    {
        if (operation is IFieldReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } field) return !TypeFacts.IsContractClass(field.Field.ContainingType);
        if (operation is IPropertyReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } property && TypeFacts.BackingField(property.Property) is not null && !property.Property.IsVirtual && !property.Property.IsOverride) return true;
        return AlwaysEvaluated(operation).Any(Reads);
    }

    private static IEnumerable<IOperation> AlwaysEvaluated(IOperation operation) => operation switch
    {
        IConditionalOperation conditional => [conditional.Condition],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary => [binary.LeftOperand],
        ICoalesceOperation coalesce => [coalesce.Value],
        ICoalesceAssignmentOperation assignment => [assignment.Target],
        IConditionalAccessOperation access => [access.Operation],
        ISwitchExpressionOperation choice => [choice.Value],
        ISwitchOperation choice => [choice.Value],
        IForLoopOperation loop => loop.Condition is null ? loop.Before : [.. loop.Before, loop.Condition],
        IWhileLoopOperation { ConditionIsTop: true, Condition: { } condition } => [condition],
        IForEachLoopOperation loop => [loop.Collection],
        IAnonymousFunctionOperation or ILocalFunctionOperation or ITryOperation => [],
        _ => operation.ChildOperations,
    };
}
