using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Lowers one function body. This part holds its state and how blocks are built; each kind of C# has a part of its own.</summary>
internal sealed partial class FunctionLowering
{
    private readonly ModuleLowering _module;
    private readonly Function _function;
    private readonly IMethodSymbol? _method;
    private readonly TypeSubstitution _types;
    private readonly INamedTypeSymbol? _initializedType;
    private readonly Closure? _closure;
    private Variable? _this;
    private BasicBlock _block;

    public FunctionLowering(
        ModuleLowering module, Function function, IMethodSymbol? method, TypeSubstitution types, INamedTypeSymbol? initializedType = null, Closure? closure = null, ITypeSymbol? thisType = null)
    {
        (_module, _function, _method, _types, _initializedType, _closure, _thisType) = (module, function, method, types, initializedType, closure, thisType);
        _block = function.NewBlock("entry");
        if (method is null) return;
        if (ModuleLowering.TakesThis(method)) _this = function.Arguments[0];
        BindArguments();
    }

    private SemanticModel Model(SyntaxNode syntax) => _module.ModelOf(syntax.SyntaxTree);

    /// <summary>Lowers a method, accessor, operator or constructor.</summary>
    public void LowerMethod()
    {
        Begin();
        try
        {
            RefuseAsynchronous();
            GuardEntry();
            _uses = UsesOfMember();
            BoxArguments();
            if (_method!.MethodKind is MethodKind.Constructor) LowerConstructor();
            else if (TypeFacts.StoredPropertyOf(_method) is { } stored) LowerStoredAccessor(stored);
            else if (TryAccessBackingField(_method, [.. _function.Arguments.Select(EmitLoad)], out Value? accessed)) EmitReturn(accessed);
            else LowerBody(MethodBody());
        }
        catch (CompilationException exception)
        {
            RecordError(exception);
        }
        Finish();
    }

    /// <summary>Lowers a lambda or a local function.</summary>
    public void LowerNested(IOperation body)
    {
        Begin();
        try
        {
            RefuseAsynchronous();
            _uses = _closure!.Uses;
            BindCaptures();
            BoxArguments();
            LowerBody(body);
        }
        catch (CompilationException exception)
        {
            RecordError(exception);
        }
        Finish();
    }

    /// <summary>Opens the entry block.</summary>
    public void Begin() => _function.Blocks.Add(_block);

    /// <summary>Closes the last block and drops what can't be reached.</summary>
    public void Finish()
    {
        if (_block.Terminator is null) EmitReturn(null);
        EmitExit();
        HashSet<BasicBlock> reached = [];
        Stack<BasicBlock> open = new([_function.Blocks[0]]);
        while (open.TryPop(out BasicBlock? block))
        {
            if (!reached.Add(block)) continue;
            // A statement that was refused may have left its blocks open; nothing is made of this function then.
            if (_hasErrors) block.Terminator ??= new Abort();
            foreach (BasicBlock next in block.Terminator!.Successors) open.Push(next);
        }
        _function.Blocks.RemoveAll(block => !reached.Contains(block));
    }

    /// <summary>Appends an instruction to the current block.</summary>
    public T Emit<T>(T instruction) where T : Instruction
    {
        _block.Instructions.Add(instruction);
        return instruction;
    }

    private Operation EmitOperation(OpCode opcode, ValueType? type, params Value[] operands) => Emit(new Operation(opcode, type, operands) { Location = _location });

    private Value EmitLoad(Variable variable) => Emit(new Load(variable));

    /// <summary>Ends the current block; what follows goes to a block that nothing reaches until one is placed.</summary>
    private void Terminate(Terminator terminator)
    {
        _block.Terminator = terminator;
        Place(_function.NewBlock("dead"));
    }

    /// <summary>Ends the current block with a jump to another, and goes on there.</summary>
    private void FallInto(BasicBlock block)
    {
        _block.Terminator = new Jump(block);
        Place(block);
    }

    private void Place(BasicBlock block)
    {
        _function.Blocks.Add(block);
        _block = block;
    }

    private void BranchTo(Value condition, BasicBlock whenTrue, BasicBlock whenFalse)
    {
        if (condition is Constant { Content: bool known }) Terminate(new Jump(known ? whenTrue : whenFalse));
        else Terminate(new Branch(condition, whenTrue, whenFalse));
    }

    private Variable NewTemporary(string name, ValueType type) => _function.NewLocal(name, type);

    private ITypeSymbol Substitute(ITypeSymbol type) => _types.Apply(type);

    private ITypeSymbol TypeOf(IOperation operation) => Substitute(operation.Type ?? throw Errors.Unsupported(operation.Syntax, "An expression without a type", "give it a type"));

    private bool _hasErrors;

    private void RecordError(CompilationException exception)
    {
        _hasErrors = true;
        _module.Diagnostics.Add(exception.Diagnostic);
    }

    private static SyntaxNode? SyntaxOf(ISymbol symbol) => symbol.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();

    // An implicit constructor, one that a type's own declaration stands for, and an auto-accessor have no body to look through.
    private VariableUses UsesOfMember()
    {
        SyntaxNode? syntax = SyntaxOf((_method!.PartialImplementationPart ?? _method).OriginalDefinition);
        if (syntax is TypeDeclarationSyntax && PrimaryConstructors.IsPrimary(_method)) return UsesOfPrimary();
        return syntax is null or TypeDeclarationSyntax or AccessorDeclarationSyntax { Body: null, ExpressionBody: null } ? VariableUses.None : VariableUses.Of(_module.OperationOf(syntax));
    }

    private void RefuseAsynchronous()
    {
        SyntaxNode syntax = SyntaxOf(_method!) ?? _module.ContractClass.DeclaringSyntaxReferences[0].GetSyntax();
        if (_method!.IsAsync) throw Errors.Unsupported(syntax, "async", "call directly, as every call completes before it returns", "NC1107");
        if (_method.IsIterator) throw Errors.Unsupported(syntax, "An iterator", "fill a List and return it", "NC1108");
        if (_method is { MethodKind: MethodKind.AnonymousFunction } and ({ ReturnsByRef: true } or { ReturnsByRefReadonly: true })) throw Errors.ByReference(syntax);
    }

    private IOperation MethodBody()
    {
        IMethodSymbol definition = (_method!.PartialImplementationPart ?? _method).OriginalDefinition;
        SyntaxNode syntax = SyntaxOf(definition)
            ?? throw Errors.LibraryMember(_module.ContractClass.DeclaringSyntaxReferences[0].GetSyntax(), _method.ToDisplayString());
        return _module.OperationOf(syntax);
    }

    private void LowerBody(IOperation body)
    {
        _module.TextWarnings.Inspect(body);
        switch (body)
        {
            case IMethodBodyOperation method:
                LowerStatement((IOperation?)method.BlockBody ?? method.ExpressionBody ?? throw Errors.LibraryMember(body.Syntax, _method!.ToDisplayString()));
                break;
            case IConstructorBodyOperation constructor:
                LowerStatement((IOperation?)constructor.BlockBody ?? constructor.ExpressionBody!);
                break;
            case ILocalFunctionOperation local:
                LowerStatement(local.Body ?? throw Errors.Unsupported(body.Syntax, "A local function without a body", "write its body"));
                break;
            case IBlockOperation block:
                LowerStatement(block);
                break;
            default:
                throw Errors.Unsupported(body.Syntax, "This member", "write it as a plain method");
        }
    }

    /// <summary>Checks what comes from outside where C# promises more than the ABI does.</summary>
    private void GuardEntry()
    {
        if (!_function.HasAbiOrder || _method!.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction) return;
        foreach (IParameterSymbol parameter in _method.OriginalDefinition.Parameters)
        {
            if (!_variables.TryGetValue(parameter, out Variable? variable)) continue;
            ITypeSymbol type = Substitute(parameter.Type);
            if (IntegerType.Of(type) is { } integer)
            {
                EmitRequired(Emit(new Load(variable, ValueType.Integer)), integer);
            }
            else if (TypeFacts.NullableUnderlying(type) is { } underlying && IntegerType.Of(underlying) is { } nullable)
            {
                Value raw = Emit(new Load(variable, ValueType.Any));
                BasicBlock present = _function.NewBlock("present"), after = _function.NewBlock("after");
                BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, raw), after, present);
                Place(present);
                EmitRequired(raw, nullable);
                FallInto(after);
            }
            else if (TypeFacts.IsBigInteger(type) || type.SpecialType == SpecialType.System_Boolean)
            {
                Emit(new RequireValue(Emit(new Load(variable, ValueType.Any)), "An argument is null."));
            }
            else if (TypeFacts.IsByteArray(type) && MayBeMutated(parameter))
            {
                Emit(new Store(variable, EmitConvert(Emit(new Load(variable, ValueType.Any)), StackItemKind.Buffer, ValueType.Buffer)));
            }
        }
    }

    private void EmitRequired(Value raw, IntegerType integer) =>
        Emit(new RequireValue(raw, "An argument is out of range.", IntegerRange.OfBits(integer.Bits, integer.Signed)));

    /// <summary>Whether a byte[] parameter is used for more than reading its length and elements or copying it into a byte string, so that it must be a buffer of its own.</summary>
    private bool MayBeMutated(IParameterSymbol parameter)
    {
        SyntaxNode? syntax = SyntaxOf(_method!);
        if (syntax is null) return true;
        return _module.OperationOf(syntax).Descendants().OfType<IParameterReferenceOperation>()
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter))
            .Any(reference => reference.Parent switch
            {
                IArrayElementReferenceOperation element => element.Parent is IAssignmentOperation assignment && assignment.Target == element || element.Parent is IIncrementOrDecrementOperation or ITupleOperation,
                IPropertyReferenceOperation { Property.Name: "Length" } => false,
                IConversionOperation { OperatorMethod: not null } conversion => !TypeFacts.IsByteStringLike(conversion.Type),
                _ => true,
            });
    }
}
