using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Functions whose bodies depend on which types the contract constructs: written when nothing else is left to lower, and again where types were added since.</summary>
internal sealed partial class ModuleLowering
{
    private readonly Dictionary<(string Kind, ISymbol Subject, ITypeSymbol Type), Function> _lateFunctions = new(LateKeyComparer.Instance);
    private readonly List<LateFunction> _late = [];

    public WholeProgram Program { get; }
    public RunTimeTypes RunTimeTypes { get; }

    /// <summary>The function that calls the method that an object's own class has for a member.</summary>
    public Function DispatcherOf(IMethodSymbol method, ITypeSymbol receiver, SyntaxNode syntax) =>
        LateFunctionOf("dispatch", method, receiver, () => Declare(method, method.ContainingType.ToDisplayString(), method.Name + ".dispatch", new(Compilation, method)), lowering => lowering.LowerDispatch(method, receiver, syntax));

    /// <summary>The function that tells whether an object that isn't null is of a type.</summary>
    public Function TypeTestOf(ITypeSymbol source, ITypeSymbol target, SyntaxNode syntax) =>
        LateFunctionOf("is", source, target, () => DeclareUnary(target, "is", ValueType.Boolean), lowering => lowering.LowerTypeTestFunction(source, target, syntax));

    /// <summary>The function of a member that C# gives a record.</summary>
    public Function RecordMemberOf(IMethodSymbol method, SyntaxNode syntax) =>
        LateFunctionOf("record", method, method.ContainingType, () => Declare(method, method.ContainingType.ToDisplayString(), method.Name, new(Compilation, method)), lowering => lowering.LowerRecordMember(method, syntax));

    /// <summary>The function that copies a record that isn't null.</summary>
    public Function CopierOf(ITypeSymbol type, SyntaxNode syntax) =>
        LateFunctionOf("with", type, type, () => DeclareUnary(type, "with", TypeFacts.ValueTypeOf(type).NotNull), lowering => lowering.LowerCopier(type, syntax));

    /// <summary>A function that tells an enum's names from its numbers, or back.</summary>
    /// <param name="kind">Which: what a text shows, a name or null, whether there is a name, the number of a name or null, the same of one in any case.</param>
    /// <param name="constants">The enum's.</param>
    public Function EnumFunctionOf(EnumFunction kind, EnumConstants constants)
    {
        (string name, ValueType result, Action<FunctionLowering> lower) = kind switch
        {
            EnumFunction.Text => ("name", ValueType.ByteString.NotNull, (Action<FunctionLowering>)(lowering => lowering.LowerEnumNames(constants))),
            EnumFunction.Name => ("nameOrNull", ValueType.ByteString, lowering => lowering.LowerEnumNameOrNull(constants)),
            EnumFunction.IsDefined => ("isDefined", ValueType.Boolean, lowering => lowering.LowerEnumIsDefined(constants)),
            EnumFunction.NumberOf => ("numberOf", ValueType.Integer with { MayBeNull = true }, lowering => lowering.LowerEnumNumberOf(constants, false)),
            _ => ("numberInAnyCase", ValueType.Integer with { MayBeNull = true }, lowering => lowering.LowerEnumNumberOf(constants, true)),
        };
        return LateFunctionOf(name, constants.Type, constants.Type, () => DeclareUnary(constants.Type, name, result), lower);
    }

    /// <summary>The function that throws a new exception with a message.</summary>
    public Function ThrowerOf(INamedTypeSymbol type, string message)
    {
        RunTimeTypes.Add(type);
        return LateFunctionOf($"throw {message}", type, type, () => DeclareThrower(type), lowering => lowering.LowerThrower(type, message));
    }

    /// <summary>The function that makes an exception of what a catch block gets. Its address marks the contract's own exceptions.</summary>
    public Function CaughtReader
    {
        get
        {
            INamedTypeSymbol type = ExceptionNamed<Exception>();
            RunTimeTypes.Add(type);
            Function function = LateFunctionOf("caught", type, type, () => DeclareUnary(type, "caught", ValueType.Any with { MayBeNull = false }), lowering => lowering.LowerCaughtReader());
            function.HasAbiOrder = true;
            return function;
        }
    }

    /// <summary>The function that puts the Message of an exception of the author's where nodes look for it.</summary>
    public Function ShowerOf(ITypeSymbol type, SyntaxNode syntax) =>
        LateFunctionOf("show", type, type, () => DeclareUnary(type, "show", null), lowering => lowering.LowerShower(type, syntax));

    /// <summary>The symbol of one of .NET's exception classes.</summary>
    public INamedTypeSymbol ExceptionNamed<T>() where T : Exception => Compilation.GetTypeByMetadataName(typeof(T).FullName!) ?? throw new InvalidOperationException($"{typeof(T)} isn't referenced.");

    /// <summary>Whether a catch clause or a test could tell exceptions of a class from others.</summary>
    public bool IsAskedFor<T>() where T : Exception => Program.AskedExceptions.Count > 0
        && Program.AskedExceptions.Any(asked => RunTimeTypes.IsKindOf(ExceptionNamed<T>(), asked) && !ExceptionObject.IsRoot(asked));

    private Function DeclareThrower(INamedTypeSymbol type)
    {
        Function function = new(UniqueName($"{type.ToDisplayString()}.throw"), null) { ContainingType = type.ToDisplayString() };
        Module.Functions.Add(function);
        return function;
    }

    private Function LateFunctionOf(string kind, ISymbol subject, ITypeSymbol type, Func<Function> declare, Action<FunctionLowering> lower)
    {
        if (_lateFunctions.TryGetValue((kind, subject, type), out Function? known)) return known;
        Function function = declare();
        _lateFunctions.Add((kind, subject, type), function);
        _late.Add(new(function, lower));
        return function;
    }

    private Function DeclareUnary(ITypeSymbol type, string name, ValueType? result)
    {
        Function function = new(UniqueName($"{type.ToDisplayString()}.{name}"), result) { ContainingType = type.ToDisplayString() };
        function.Arguments.Add(new("item", ValueType.Any with { MayBeNull = false }, VariableKind.Argument, 0));
        Module.Functions.Add(function);
        return function;
    }

    private bool LowerLate()
    {
        bool found = false;
        for (int i = 0; i < _late.Count; i++)
        {
            LateFunction late = _late[i];
            if (late.TypesSeen == RunTimeTypes.Count) continue;
            late.TypesSeen = RunTimeTypes.Count;
            late.Function.Blocks.Clear();
            late.Function.Locals.Clear();
            late.Lower(new(this, late.Function, null, new TypeSubstitution(Compilation, ContractClass)));
            found = true;
        }
        return found;
    }

    private sealed class LateFunction(Function function, Action<FunctionLowering> lower)
    {
        public Function Function { get; } = function;
        public Action<FunctionLowering> Lower { get; } = lower;
        public int TypesSeen { get; set; } = -1;
    }

    private sealed class LateKeyComparer : IEqualityComparer<(string Kind, ISymbol Subject, ITypeSymbol Type)>
    {
        public static readonly LateKeyComparer Instance = new();

        public bool Equals((string Kind, ISymbol Subject, ITypeSymbol Type) x, (string Kind, ISymbol Subject, ITypeSymbol Type) y) =>
            x.Kind == y.Kind && SymbolEqualityComparer.Default.Equals(x.Subject, y.Subject) && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

        public int GetHashCode((string Kind, ISymbol Subject, ITypeSymbol Type) key) =>
            HashCode.Combine(key.Kind, SymbolEqualityComparer.Default.GetHashCode(key.Subject), SymbolEqualityComparer.Default.GetHashCode(key.Type));
    }
}
