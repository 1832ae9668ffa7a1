using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Neo.Compiler.Lowering;

/// <summary>Tells expressions that only the VM and the framework evaluate from those that run code of the contract's author, which may read and change any variable.</summary>
internal static class UserCode
{
    /// <summary>Whether evaluating the operation may run a method, accessor, operator or constructor of the author.</summary>
    public static bool IsRunBy(IOperation operation) => operation.DescendantsAndSelf().Any(part => part switch
    {
        IInvocationOperation call => IsOfUser(call.TargetMethod) || call.TargetMethod.MethodKind == MethodKind.DelegateInvoke,
        IObjectCreationOperation { Constructor: { } constructor } => IsOfUser(constructor),
        IPropertyReferenceOperation property => IsOfUser(property.Property) && TypeFacts.BackingField(property.Property) is null,
        IBinaryOperation { OperatorMethod: { } method } => IsOfUser(method),
        IUnaryOperation { OperatorMethod: { } method } => IsOfUser(method),
        ICompoundAssignmentOperation { OperatorMethod: { } method } => IsOfUser(method),
        IIncrementOrDecrementOperation { OperatorMethod: { } method } => IsOfUser(method),
        IConversionOperation { OperatorMethod: { } method } => IsOfUser(method),
        // The framework may call it; a copy is made by the record's own members.
        IDelegateCreationOperation or IWithOperation or ITypeParameterObjectCreationOperation => true,
        _ => false,
    });

    /// <summary>Whether an operator or conversion that an operation applies, null for a built-in one, is the author's.</summary>
    public static bool Runs(IMethodSymbol? method) => method is not null && IsOfUser(method);

    private static bool IsOfUser(ISymbol member) =>
        !member.ContainingType.DeclaringSyntaxReferences.IsEmpty && !TypeFacts.IsInFramework(member.ContainingType) && !member.ContainingType.IsTupleType;
}
