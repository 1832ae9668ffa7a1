using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Neo.Compiler.Lowering;

/// <summary>
/// Which variables of a member its nested functions capture, and which of those, or of the ones passed by reference, must live in a
/// box that several holders share. A captured variable that is never assigned after its declaration is captured by value.
/// </summary>
internal sealed class VariableUses
{
    private readonly Dictionary<IMethodSymbol, HashSet<ISymbol>> _captures = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, HashSet<IMethodSymbol>> _calls = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, List<IMethodSymbol>> _enclosing = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _needsThis = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _captured = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _reassigned = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _referenced = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _pointedInto = new(SymbolEqualityComparer.Default);

    private VariableUses()
    {
    }

    /// <summary>Looks through a whole member, nested functions included.</summary>
    public static VariableUses Of(IOperation root) => Of([root]);

    /// <summary>Looks through the parts of a member that share its variables.</summary>
    public static VariableUses Of(IReadOnlyCollection<IOperation> roots)
    {
        VariableUses uses = new();
        foreach (IOperation root in roots) uses.Visit(root, []);
        uses.FollowCalls();
        return uses;
    }

    /// <summary>Nothing captured, nothing referenced.</summary>
    public static VariableUses None { get; } = new();

    /// <summary>Whether a variable lives in a box.</summary>
    public bool IsBoxed(ISymbol variable) => _referenced.Contains(variable) || _captured.Contains(variable) && _reassigned.Contains(variable);

    /// <summary>Whether references point to fields of a struct variable.</summary>
    public bool IsPointedInto(ISymbol variable) => _pointedInto.Contains(variable);

    /// <summary>The variables that a nested function takes from around it, always in the same order.</summary>
    public IReadOnlyList<ISymbol> CapturesOf(IMethodSymbol nested) => _captures.TryGetValue(nested, out HashSet<ISymbol>? captures)
        ? [.. captures.OrderBy(symbol => symbol.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0)]
        : [];

    /// <summary>Whether a nested function uses the object around it.</summary>
    public bool CapturesThis(IMethodSymbol nested) => _needsThis.Contains(nested);

    private void Visit(IOperation operation, List<IMethodSymbol> functions)
    {
        IMethodSymbol? entered = operation switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            ILocalFunctionOperation local => local.Symbol,
            _ => null,
        };
        if (entered is not null)
        {
            _enclosing[entered] = [.. functions];
            functions = [.. functions, entered];
            _captures.TryAdd(entered, new(SymbolEqualityComparer.Default));
            _calls.TryAdd(entered, new(SymbolEqualityComparer.Default));
        }
        Note(operation, functions);
        foreach (IOperation child in operation.ChildOperations) Visit(child, functions);
    }

    private void Note(IOperation operation, List<IMethodSymbol> functions)
    {
        switch (operation)
        {
            case ILocalReferenceOperation { Local.IsConst: false } reference: Capture(reference.Local, functions); break;
            case IParameterReferenceOperation reference when PrimaryConstructors.FieldOf(reference.Parameter) is not null: _needsThis.UnionWith(functions); break;
            case IParameterReferenceOperation reference: Capture(reference.Parameter, functions); break;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } instance when !TypeFacts.IsContractClass(instance.Type):
                _needsThis.UnionWith(functions);
                break;
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } call: NoteCall(call.TargetMethod, functions); break;
            case IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } reference: NoteCall(reference.Method, functions); break;
            case ISimpleAssignmentOperation assignment:
                if (assignment.IsRef) NoteReference(assignment.Value);
                else AddTo(_reassigned, assignment.Target);
                break;
            case ICompoundAssignmentOperation assignment: AddTo(_reassigned, assignment.Target); break;
            case ICoalesceAssignmentOperation assignment: AddTo(_reassigned, assignment.Target); break;
            case IIncrementOrDecrementOperation increment: AddTo(_reassigned, increment.Target); break;
            case IDeconstructionAssignmentOperation deconstruction: NoteTargets(deconstruction.Target); break;
            case IConditionalOperation { IsRef: true } conditional:
                NoteReference(conditional.WhenTrue);
                NoteReference(conditional.WhenFalse!);
                break;
            case IArgumentOperation { Parameter.RefKind: not RefKind.None } argument: NoteReference(argument.Value); break;
            case IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } declarator when declarator.GetVariableInitializer() is { } initializer:
                NoteReference(initializer.Value);
                break;
        }
    }

    private void NoteReference(IOperation target)
    {
        AddTo(_referenced, target);
        while (target is IFieldReferenceOperation { Instance: { Type.IsValueType: true } instance }) AddTo(_pointedInto, target = instance);
    }

    private void NoteCall(IMethodSymbol local, List<IMethodSymbol> functions)
    {
        foreach (IMethodSymbol caller in functions) _calls[caller].Add(local.OriginalDefinition);
    }

    private void NoteTargets(IOperation target)
    {
        if (target is IDeclarationExpressionOperation declaration) target = declaration.Expression;
        if (target is ITupleOperation tuple)
            foreach (IOperation element in tuple.Elements) NoteTargets(element);
        else AddTo(_reassigned, target);
    }

    private static bool AddTo(HashSet<ISymbol> variables, IOperation target) => target switch
    {
        ILocalReferenceOperation local => variables.Add(local.Local),
        IParameterReferenceOperation parameter => variables.Add(parameter.Parameter),
        IDeclarationExpressionOperation declaration => AddTo(variables, declaration.Expression),
        IConversionOperation { IsImplicit: true } conversion => AddTo(variables, conversion.Operand),
        _ => false,
    };

    private void Capture(ISymbol variable, List<IMethodSymbol> functions)
    {
        for (int i = functions.Count - 1; i >= 0 && !SymbolEqualityComparer.Default.Equals(functions[i], variable.ContainingSymbol); i--)
        {
            _captures[functions[i]].Add(variable);
            _captured.Add(variable);
        }
    }

    // Who calls a local function hands on what that one captures.
    private void FollowCalls()
    {
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach ((IMethodSymbol caller, HashSet<IMethodSymbol> called) in _calls)
                foreach (IMethodSymbol local in called)
                {
                    foreach (ISymbol variable in CapturesOf(local))
                        if (!IsOwn(variable, caller)) changed |= _captures[caller].Add(variable);
                    if (_needsThis.Contains(local)) changed |= _needsThis.Add(caller);
                }
        }
    }

    // A variable of the caller, or of a function inside it.
    private bool IsOwn(ISymbol variable, IMethodSymbol caller) =>
        SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, caller)
        || variable.ContainingSymbol is IMethodSymbol owner && _enclosing.TryGetValue(owner, out List<IMethodSymbol>? around) && around.Contains(caller, SymbolEqualityComparer.Default);
}
