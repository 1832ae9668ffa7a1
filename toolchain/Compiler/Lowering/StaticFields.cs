using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>
/// The static fields that the contract reaches, and the contract's own instance fields (there is one contract, so they are the same thing).
/// A readonly field whose initialiser is a constant is that constant; the others get a slot, filled by `_initialize`.
/// </summary>
internal sealed class StaticFields(ModuleLowering module)
{
    private readonly Dictionary<IFieldSymbol, Variable> _variables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IFieldSymbol, Constant?> _constants = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, Function> _initializers = new(SymbolEqualityComparer.Default);
    private readonly List<INamedTypeSymbol> _types = [];

    /// <summary>The constant that a readonly field always holds, or null.</summary>
    public Constant? ConstantOf(IFieldSymbol field)
    {
        // An array can be written to, so each use needs the same one.
        if (!field.IsReadOnly || HasStaticConstructor(field.ContainingType) || !field.IsStatic || field.Type is IArrayTypeSymbol) return null;
        if (_constants.TryGetValue(field, out Constant? known)) return known;
        _constants.Add(field, null);
        return _constants[field] = InitialValueAttribute(field) ?? (IsSeenEarly(field, false) ? null : FoldInitializer(field));
    }

    /// <summary>The slot of a field.</summary>
    public Variable VariableOf(IFieldSymbol field)
    {
        EnsureInitialized(field.ContainingType);
        if (_variables.TryGetValue(field, out Variable? known)) return known;
        Variable variable = new(field.Name, module.Program.IsShared(field) ? ValueType.Array.NotNull : TypeFacts.ValueTypeOf(field.Type), VariableKind.Static, module.Module.Statics.Count) { IsUserVisible = true };
        _variables.Add(field, variable);
        module.Module.Statics.Add(variable);
        return variable;
    }

    /// <summary>Makes sure that a type's static initialisers and static constructor run in `_initialize`.</summary>
    public void EnsureInitialized(INamedTypeSymbol type)
    {
        if (_initializers.ContainsKey(type) || type.TypeKind == TypeKind.Enum) return;
        if (ModuleLowering.DepthOf(type) > ModuleLowering.MaxTypeDepth) throw Errors.EndlessGenerics(type.DeclaringSyntaxReferences[0].GetSyntax(), type.Name);
        _initializers.Add(type, module.MakeFunction(type.ToDisplayString(), ".cctor", lowering => LowerInitializer(lowering, type), type));
        _types.Add(type);
    }

    /// <summary>Makes sure that an explicit static constructor runs, where a type has one.</summary>
    public void EnsureStaticConstructor(INamedTypeSymbol type)
    {
        if (HasStaticConstructor(type)) EnsureInitialized(type);
    }

    /// <summary>Makes `_initialize`, which calls each type's initialiser, those that others need first.</summary>
    public void MakeModuleInitializer()
    {
        Module target = module.Module;
        // A type whose statics turned out to be constants, or without initialisers, has nothing to run.
        foreach (INamedTypeSymbol type in _types.Where(type => IsEmpty(_initializers[type])).ToList())
        {
            target.Functions.Remove(_initializers[type]);
            _types.Remove(type);
        }
        if (target.Statics.Count == 0 && _types.Count == 0) return;
        Function initializer = new("_initialize", null) { HasAbiOrder = true, ContainingType = module.ContractClass.ToDisplayString() };
        BasicBlock block = initializer.NewBlock("entry");
        foreach (INamedTypeSymbol type in InitializationOrder()) block.Instructions.Add(new Call(_initializers[type], []));
        block.Terminator = new Return(null);
        initializer.Blocks.Add(block);
        target.Functions.Insert(0, initializer);
        target.Initializer = initializer;
    }

    private static bool IsEmpty(Function function) => function.Blocks.Count == 1 && function.Blocks[0].Instructions.All(instruction => instruction is SequencePoint);

    private void LowerInitializer(FunctionLowering lowering, INamedTypeSymbol type)
    {
        List<IFieldSymbol> fields = [.. FieldsInOrder(type).Where(field => ConstantOf(field) is null)];
        lowering.Begin();
        foreach (IFieldSymbol field in fields.Where(module.Program.IsShared)) lowering.StoreBox(VariableOf(field), field.Type);
        foreach (IFieldSymbol field in fields.Where(field => !module.Program.IsShared(field)))
            if (NeedsDefault(field.Type) && InitialValueAttribute(field) is null && (InitializerOf(field) is null || IsSeenEarly(field, true)))
                lowering.Emit(new Store(VariableOf(field), lowering.DefaultOf(field.Type, null)));
        foreach (IFieldSymbol field in fields.Where(field => field.IsStatic)) Initialize(lowering, field);
        if (type.StaticConstructors.FirstOrDefault(constructor => !constructor.IsImplicitlyDeclared) is { } explicitOne)
            lowering.Emit(new Call(module.FunctionOf(explicitOne), []));
        foreach (IFieldSymbol field in fields.Where(field => !field.IsStatic)) Initialize(lowering, field);
        lowering.Finish();
    }

    private void Initialize(FunctionLowering lowering, IFieldSymbol field)
    {
        if (InitialValueAttribute(field) is { } constant) lowering.StoreInitialValue(field, constant);
        else if (InitializerOf(field) is { } initializer) lowering.StoreInitialValue(field, initializer);
    }

    // The static fields as declared, then the instance fields of a contract, which its construction would fill after them.
    private static IEnumerable<IFieldSymbol> FieldsInOrder(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>()
        .Where(field => !field.IsConst && !IsStored(field) && (field.IsStatic || TypeFacts.IsContractClass(type)))
        .OrderBy(field => !field.IsStatic);

    private static bool IsStored(IFieldSymbol field) => field.AssociatedSymbol is IPropertySymbol property && StoredProperties.IsStored(property);

    /// <summary>What a [Stored] property holds while nothing is stored: its initialiser's constant, or null where it has none.</summary>
    public Constant? StartOf(IPropertySymbol property)
    {
        if (TypeFacts.FieldOf(property) is not { } field || InitializerOf(field) is not { } syntax) return null;
        return FoldInitializer(field) ?? throw Errors.Unsupported(syntax, "An initialiser of a [Stored] property that isn't constant", "assign it in _deploy");
    }

    /// <summary>Whether an initialiser before a field's own may read the field, and so its default; its own too, where that counts.</summary>
    private bool IsSeenEarly(IFieldSymbol field, bool countsOwn)
    {
        foreach (IFieldSymbol other in FieldsInOrder(field.ContainingType))
        {
            bool isOwn = SymbolEqualityComparer.Default.Equals(other, field);
            if (isOwn && !countsOwn) return false;
            if (InitializerOf(other) is { } initializer && module.OperationOf(initializer) is var operation && (UserCode.IsRunBy(operation) || Mentions(operation, field))) return true;
            if (isOwn) return false;
        }
        return false;
    }

    private static bool Mentions(IOperation operation, IFieldSymbol field) => operation.DescendantsAndSelf().Any(part => part is IMemberReferenceOperation reference
        && (SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, field.OriginalDefinition) || SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, field.OriginalDefinition.AssociatedSymbol)));

    // A slot starts as the VM's null, which is C#'s default for references only.
    private static bool NeedsDefault(ITypeSymbol type) => type.IsValueType && TypeFacts.NullableUnderlying(type) is null;

    private static bool HasStaticConstructor(INamedTypeSymbol type) => type.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared);

    /// <summary>The expression that a field or an auto-property starts with, or null where that is the default of its type.</summary>
    public SyntaxNode? InitializerOf(IFieldSymbol field)
    {
        ISymbol declared = field.AssociatedSymbol ?? field;
        ExpressionSyntax? value = declared.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        };
        SyntaxNode? plain = value is null ? null : ModuleLowering.Unwrap(value);
        return plain?.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression ? null : plain;
    }

    private static Constant? InitialValueAttribute(IFieldSymbol field)
    {
        foreach (AttributeData attribute in field.GetAttributes())
            if (InitialValues.Parse(attribute, field.Type) is { } constant) return constant;
        return null;
    }

    private Constant? FoldInitializer(IFieldSymbol field)
    {
        if (InitializerOf(field) is not { } syntax) return null;
        IOperation operation = module.OperationOf(syntax);
        return ConstantFolding.Fold(operation.Parent is IConversionOperation { IsImplicit: true } conversion ? conversion : operation, module);
    }

    private List<INamedTypeSymbol> InitializationOrder()
    {
        List<INamedTypeSymbol> ordered = [];
        HashSet<INamedTypeSymbol> visited = new(SymbolEqualityComparer.Default);
        List<INamedTypeSymbol> open = [];
        Dictionary<Variable, INamedTypeSymbol> owners = _variables.ToDictionary(pair => pair.Value, pair => pair.Key.ContainingType);
        void Visit(INamedTypeSymbol type)
        {
            if (!_types.Contains(type, SymbolEqualityComparer.Default)) return;
            // .NET runs whichever is used first, and lets it see the other half-made.
            if (open.Contains(type, SymbolEqualityComparer.Default) && !SymbolEqualityComparer.Default.Equals(open[^1], type)) module.Diagnostics.Add(Errors.InitializerCycle(type.DeclaringSyntaxReferences[0].GetSyntax(), type.ToDisplayString(), open[^1].ToDisplayString()).Diagnostic);
            if (!visited.Add(type)) return;
            open.Add(type);
            foreach (INamedTypeSymbol owner in StaticsUsedFrom(_initializers[type]).Where(owners.ContainsKey).Select(variable => owners[variable]).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)) Visit(owner);
            open.RemoveAt(open.Count - 1);
            ordered.Add(type);
        }
        foreach (INamedTypeSymbol type in _types) Visit(type);
        return ordered;
    }

    private static IEnumerable<Variable> StaticsUsedFrom(Function start)
    {
        HashSet<Function> reached = [start];
        Queue<Function> queue = new(reached);
        while (queue.TryDequeue(out Function? function))
        {
            foreach (Instruction instruction in function.Blocks.SelectMany(block => block.Instructions))
            {
                if (instruction is Load { Variable.Kind: VariableKind.Static } load) yield return load.Variable;
                if (instruction is Store { Variable.Kind: VariableKind.Static } store) yield return store.Variable;
                Function? next = instruction switch { Call call => call.Target, FunctionAddress address => address.Target, _ => null };
                if (next is not null && reached.Add(next)) queue.Enqueue(next);
            }
        }
    }
}
