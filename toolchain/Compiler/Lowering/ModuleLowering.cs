using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Lowers what the contract's entry points reach, each function once: the work list, and what all functions share.</summary>
internal sealed partial class ModuleLowering
{
    private readonly Dictionary<(ISymbol Method, TypeSubstitution? Outer), Function> _functions = new(FunctionKeyComparer.Instance);
    // A generic method that calls itself with ever deeper types would have instances without end.
    public const int MaxTypeDepth = 10;

    private readonly Queue<Action> _pending = new();
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly HashSet<string> _names = [];
    private readonly Dictionary<Function, Function> _thunks = [];
    private bool? _hasClosures;

    public ModuleLowering(CSharpCompilation compilation, INamedTypeSymbol contractClass, string name, WholeProgram program, ICollection<CompilerDiagnostic> diagnostics)
    {
        Program = program;
        RunTimeTypes = new(compilation, program);
        Compilation = compilation;
        ContractClass = contractClass;
        Diagnostics = diagnostics;
        Module = new(name);
        Statics = new(this);
        VirtualCalls = new(compilation);
        NullReceivers = new(this);
        ShownMessages = new(this);
        BaseLibrary = new(compilation);
        TextWarnings = new(this);
        foreach (AttributeSyntax initializer in UserNodes(compilation).OfType<AttributeSyntax>().Where(attribute => attribute.Name.ToString().Split('.')[^1] is "ModuleInitializer" or "ModuleInitializerAttribute"))
            diagnostics.Add(Errors.NeverRun(initializer, "A module initialiser", "use a static constructor, or _deploy").Diagnostic);
        CatchesExceptions = UserNodes(compilation).Any(node => node is CatchClauseSyntax);
        RunsFinally = UserNodes(compilation).Any(node => node is FinallyClauseSyntax or UsingStatementSyntax || node is LocalDeclarationStatementSyntax local && local.UsingKeyword.IsKind(SyntaxKind.UsingKeyword));
    }

    public CSharpCompilation Compilation { get; }
    public INamedTypeSymbol ContractClass { get; }
    public ICollection<CompilerDiagnostic> Diagnostics { get; }
    public Module Module { get; }
    public StaticFields Statics { get; }
    public VirtualCalls VirtualCalls { get; }
    public NullReceivers NullReceivers { get; }
    public ShownMessages ShownMessages { get; }
    public HeldStructs HeldStructs { get; } = new();
    public BaseLibrary BaseLibrary { get; }

    /// <summary>The protocol version that the contract may need.</summary>
    public required Version Target { get; init; }

    /// <summary>Refuses a member that the target can't carry out.</summary>
    /// <param name="version">The first protocol version that can; null where all can.</param>
    /// <param name="member">The member's name.</param>
    /// <param name="syntax">Where it is used.</param>
    public void RequireProtocol(string? version, string member, SyntaxNode syntax)
    {
        if (version is not null && Version.Parse(version) > Target) throw Errors.Protocol(syntax, member, version, Target);
    }

    public TextWarnings TextWarnings { get; }

    /// <summary>Whether a catch clause could see a division by zero: the VM's own fault can't be caught, so such divisions throw instead.</summary>
    public bool CatchesExceptions { get; }

    /// <summary>Whether any finally block could run between a throw and its catch.</summary>
    public bool RunsFinally { get; }

    private static IEnumerable<SyntaxNode> UserNodes(CSharpCompilation compilation) =>
        compilation.SyntaxTrees.Where(IsUserTree).SelectMany(tree => tree.GetRoot().DescendantNodes());

    /// <summary>The function of a method, lowered later if it is new.</summary>
    public Function FunctionOf(IMethodSymbol method)
    {
        method = Implementation(method);
        if (method.TypeArguments.Append(method.ContainingType).Max(DepthOf) > MaxTypeDepth) throw Errors.EndlessGenerics(method.DeclaringSyntaxReferences[0].GetSyntax(), method.Name);
        if (_functions.TryGetValue((method, null), out Function? known)) return known;
        TypeSubstitution substitution = new(Compilation, method);
        Function function = Declare(method, method.ContainingType.ToDisplayString(), method.Name, substitution);
        _functions.Add((method, null), function);
        IReadOnlyList<AttributeData> modifiers = FunctionLowering.ModifiersOf(method);
        if (modifiers.Count == 0)
        {
            _pending.Enqueue(() => new FunctionLowering(this, function, method, substitution).LowerMethod());
            return function;
        }
        Function body = Declare(method, method.ContainingType.ToDisplayString(), method.Name + ".body", substitution);
        _pending.Enqueue(() => new FunctionLowering(this, function, method, substitution).LowerModified(body, modifiers));
        _pending.Enqueue(() => new FunctionLowering(this, body, method, substitution).LowerMethod());
        return function;
    }

    /// <summary>The function that a call of a method from outside runs: one of an instance member runs the contract's constructor first.</summary>
    public Function EntryOf(IMethodSymbol method)
    {
        if (method.IsStatic || ContractConstructor.Of(ContractClass) is not { } constructor) return FunctionOf(method);
        TypeSubstitution substitution = new(Compilation, method);
        Function entry = Declare(method, method.ContainingType.ToDisplayString(), method.Name, substitution);
        _pending.Enqueue(() => new FunctionLowering(this, entry, method, substitution).LowerConstructed(FunctionOf(constructor), FunctionOf(method)));
        return entry;
    }

    /// <summary>How deep type arguments are nested.</summary>
    public static int DepthOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => 1 + DepthOf(array.ElementType),
        INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } => 1 + arguments.Max(DepthOf),
        _ => 0,
    };

    // The parts of a partial method have symbols of their own, and the body speaks of its own part's.
    private static IMethodSymbol Implementation(IMethodSymbol method)
    {
        if (method.OriginalDefinition.PartialImplementationPart is not { } implementation) return method;
        if (!SymbolEqualityComparer.Default.Equals(method, method.OriginalDefinition)) throw Errors.Unsupported(implementation.DeclaringSyntaxReferences[0].GetSyntax(), "A generic partial method", "write it in one part");
        return implementation;
    }

    /// <summary>The function of a lambda or a local function, which shares the type arguments of the function around it.</summary>
    public Function NestedFunctionOf(IMethodSymbol method, TypeSubstitution outer, Closure closure, ITypeSymbol? thisType, Func<IMethodSymbol, IOperation> body)
    {
        if (_functions.TryGetValue((method, outer), out Function? known)) return known;
        if (method.TypeParameters.Select(outer.Apply).Select(DepthOf).DefaultIfEmpty(0).Max() > MaxTypeDepth) throw Errors.EndlessGenerics(method.DeclaringSyntaxReferences[0].GetSyntax(), method.Name);
        string name = method.MethodKind == MethodKind.AnonymousFunction ? "lambda" : method.Name;
        Function function = Declare(method, method.ContainingType.ToDisplayString(), name, outer, closure);
        _functions.Add((method, outer), function);
        _pending.Enqueue(() => new FunctionLowering(this, function, method, outer, null, closure, thisType).LowerNested(body(method)));
        return function;
    }

    /// <summary>A function with a closure object for its first argument, which calls a function with what that holds as its first arguments.</summary>
    public Function ThunkOf(Function local, int captured)
    {
        if (_thunks.TryGetValue(local, out Function? known)) return known;
        Function thunk = new(UniqueName(local.Name + ".delegate"), local.ReturnType) { ContainingType = local.ContainingType, HasAbiOrder = true };
        thunk.Arguments.Add(new("closure", ValueType.Array.NotNull, VariableKind.Argument, 0));
        BasicBlock block = thunk.NewBlock("entry");
        List<Value> arguments = [];
        foreach (Variable argument in local.Arguments)
        {
            Instruction value;
            if (arguments.Count < captured)
            {
                Load load = new(thunk.Arguments[0]);
                block.Instructions.Add(load);
                value = new Operation(OpCode.PICKITEM, argument.Type, [load, Constant.Of(arguments.Count + 1)]);
            }
            else
            {
                thunk.Arguments.Add(new(argument.Name, argument.Type, VariableKind.Argument, thunk.Arguments.Count));
                value = new Load(thunk.Arguments[^1]);
            }
            block.Instructions.Add(value);
            arguments.Add(value);
        }
        Call call = new(local, arguments);
        block.Instructions.Add(call);
        block.Terminator = new Return(call.HasResult ? call : null);
        thunk.Blocks.Add(block);
        Module.Functions.Add(thunk);
        _thunks.Add(local, thunk);
        return thunk;
    }

    /// <summary>A function that the compiler makes of something other than a method.</summary>
    public Function MakeFunction(string containingType, string name, Action<FunctionLowering> lower, INamedTypeSymbol type)
    {
        Function function = new(UniqueName($"{containingType}.{name}"), null) { ContainingType = containingType };
        Module.Functions.Add(function);
        _pending.Enqueue(() => lower(new FunctionLowering(this, function, null, new TypeSubstitution(Compilation, type), type)));
        return function;
    }

    /// <summary>Lowers until nothing is left to lower.</summary>
    public void Drain()
    {
        do
            while (_pending.TryDequeue(out Action? next)) next();
        while (LowerLate() || _pending.Count > 0);
    }

    public SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out SemanticModel? model)) _models.Add(tree, model = Compilation.GetSemanticModel(tree));
        return model;
    }

    /// <summary>The operation tree of a declaration or an expression.</summary>
    public IOperation OperationOf(SyntaxNode syntax) => ModelOf(syntax.SyntaxTree).GetOperation(Unwrap(syntax))
        ?? throw Errors.Unsupported(syntax, "This construct", "rewrite it with plain statements");

    /// <summary>The expression inside parentheses and null-forgiving operators, which have no operations of their own.</summary>
    public static SyntaxNode Unwrap(SyntaxNode syntax) => syntax switch
    {
        ParenthesizedExpressionSyntax parenthesized => Unwrap(parenthesized.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven => Unwrap(forgiven.Operand),
        _ => syntax,
    };

    /// <summary>Whether a person wrote the file for this contract, as opposed to the framework's own sources.</summary>
    public static bool IsUserTree(SyntaxTree tree) => !tree.FilePath.StartsWith("Neo.SmartContract.Framework/", StringComparison.Ordinal);

    /// <summary>The member that a call of an overridable member of the contract reaches: the contract's own override.</summary>
    public IMethodSymbol MostDerived(IMethodSymbol method)
    {
        for (INamedTypeSymbol? type = ContractClass; type is not null; type = type.BaseType)
            foreach (IMethodSymbol candidate in type.GetMembers().OfType<IMethodSymbol>())
                for (IMethodSymbol? overridden = candidate; overridden is not null; overridden = overridden.OverriddenMethod)
                    if (SymbolEqualityComparer.Default.Equals(overridden, method)) return candidate;
        return method;
    }

    /// <summary>Whether any delegate may hold a closure object instead of a plain address.</summary>
    public bool HasClosures => _hasClosures ??= Program.BindsReceivers || Compilation.SyntaxTrees.Where(IsUserTree).Any(tree => tree.GetRoot().DescendantNodes().Any(node =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax && ModelOf(tree).AnalyzeDataFlow(node is LocalFunctionStatementSyntax local ? (SyntaxNode?)local.Body ?? local.ExpressionBody!.Expression : node) is not { Succeeded: true, CapturedInside.IsEmpty: true, DataFlowsIn.IsEmpty: true, DataFlowsOut.IsEmpty: true }));

    private Function Declare(IMethodSymbol method, string containingType, string name, TypeSubstitution substitution, Closure? closure = null)
    {
        ITypeSymbol returned = substitution.Apply(method.ReturnType);
        SyntaxNode? syntax = method.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        Function function = new(UniqueName($"{containingType}.{name}"), method.ReturnsVoid ? null : method.ReturnsByRef || method.ReturnsByRefReadonly ? ValueType.Array.NotNull : TypeFacts.ValueTypeOf(returned))
        {
            ContainingType = containingType,
            Location = syntax is null ? null : Errors.LocationOf(syntax),
        };
        void AddArgument(string argument, ValueType type, bool isUserVisible) =>
            function.Arguments.Add(new(argument, type, VariableKind.Argument, function.Arguments.Count) { IsUserVisible = isUserVisible });
        if (closure is { TakesObject: true }) AddArgument("closure", ValueType.Array.NotNull, false);
        else if (closure is not null)
        {
            foreach (ISymbol captured in closure.Captures) AddArgument(captured.Name, ValueType.Any, false);
            if (closure.CapturesThis) AddArgument("this", ValueType.Any, false);
        }
        if (TakesThis(method)) AddArgument("this", TypeFacts.ValueTypeOf(method.ContainingType).NotNull, true);
        // A constructor's struct stands in no variable yet.
        if (TakesThis(method) && TypeFacts.IsStruct(method.ContainingType) && method.MethodKind != MethodKind.Constructor) HeldStructs.Hold(method.ContainingType, function);
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            ValueType type = parameter.RefKind == RefKind.None ? TypeFacts.ValueTypeOf(substitution.Apply(parameter.Type)) : ValueType.Any;
            AddArgument(parameter.Name, type, true);
            if (parameter.RefKind != RefKind.None) AddArgument(parameter.Name + ".key", ValueType.Any, false);
        }
        Module.Functions.Add(function);
        return function;
    }

    /// <summary>Whether a method gets its object as an argument. The contract's own instance members don't: there is only one contract.</summary>
    public static bool TakesThis(IMethodSymbol method) =>
        !method.IsStatic && method.MethodKind is not (MethodKind.LocalFunction or MethodKind.AnonymousFunction) && !TypeFacts.IsContractClass(method.ContainingType);

    private string UniqueName(string name)
    {
        string unique = name;
        for (int i = 2; !_names.Add(unique); i++) unique = $"{name}#{i}";
        return unique;
    }

    private sealed class FunctionKeyComparer : IEqualityComparer<(ISymbol Method, TypeSubstitution? Outer)>
    {
        public static readonly FunctionKeyComparer Instance = new();

        public bool Equals((ISymbol Method, TypeSubstitution? Outer) x, (ISymbol Method, TypeSubstitution? Outer) y) =>
            SymbolEqualityComparer.Default.Equals(x.Method, y.Method) && ReferenceEquals(x.Outer, y.Outer);

        public int GetHashCode((ISymbol Method, TypeSubstitution? Outer) key) =>
            HashCode.Combine(SymbolEqualityComparer.Default.GetHashCode(key.Method), key.Outer is null ? 0 : RuntimeHelpers.GetHashCode(key.Outer));
    }
}
