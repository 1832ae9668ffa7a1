using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Statements without loops, switches and exceptions.</summary>
internal sealed partial class FunctionLowering
{
    private SourceLocation? _location;
    private BasicBlock? _exit;
    private Variable? _returned;

    private void LowerStatement(IOperation statement)
    {
        try
        {
            MarkStatement(statement);
            LowerStatementKind(statement);
        }
        catch (CompilationException exception)
        {
            RecordError(exception);
        }
        catch (Exception exception)
        {
            RecordError(Errors.Internal(statement.Syntax, exception));
        }
    }

    private void LowerStatementKind(IOperation statement)
    {
        switch (statement)
        {
            case IBlockOperation block:
                MakeEarlyBoxes(block.Locals, block.Syntax);
                LowerStatements(block.Operations);
                break;
            case IExpressionStatementOperation expression: LowerDiscarded(expression.Operation); break;
            case IVariableDeclarationGroupOperation group:
                foreach (IVariableDeclaratorOperation declarator in group.Declarations.SelectMany(declaration => declaration.Declarators)) LowerDeclarator(declarator);
                break;
            case IReturnOperation { Kind: OperationKind.Return } returned: LowerReturn(returned); break;
            case IConditionalOperation conditional: LowerIf(conditional); break;
            case IForLoopOperation loop: LowerFor(loop); break;
            case IForEachLoopOperation loop: LowerForEach(loop); break;
            case IWhileLoopOperation loop: LowerWhile(loop); break;
            case ISwitchOperation branches:
                MakeEarlyBoxes(branches.Locals, branches.Syntax);
                LowerSwitch(branches);
                break;
            case ITryOperation region: LowerTry(region); break;
            case IThrowOperation thrown: LowerThrow(thrown); break;
            case IBranchOperation branch: LowerBranch(branch); break;
            case ILabeledOperation labeled: LowerLabeled(labeled); break;
            case IUsingOperation region: LowerUsing(region); break;
            case ILockOperation: throw Errors.Unsupported(statement.Syntax, "lock", "leave it out, as a contract has one thread", "NC1111");
            case ILocalFunctionOperation or IEmptyOperation: break;
            default: throw Errors.Unsupported(statement.Syntax, "This statement", "write it in another way");
        }
    }

    /// <summary>Tells the debugger, and the instructions that follow, where we are.</summary>
    private void MarkStatement(IOperation statement)
    {
        if (statement is IBlockOperation { IsImplicit: false } or ILocalFunctionOperation || !ModuleLowering.IsUserTree(statement.Syntax.SyntaxTree)) return;
        _location = Errors.LocationOf(statement.Syntax);
        if (statement is not IBlockOperation) Emit(new SequencePoint(_location.Value));
    }

    private void LowerDeclarator(IVariableDeclaratorOperation declarator)
    {
        CheckType(declarator.Symbol.Type, declarator.Syntax);
        IOperation? value = declarator.GetVariableInitializer()?.Value;
        if (declarator.Symbol.RefKind != RefKind.None) DeclareReference(declarator.Symbol, value!);
        else if (value is not null) Initialize(declarator.Symbol, declarator.Symbol.Type, LowerCopied(value));
        else DeclareEmpty(declarator.Symbol, declarator.Symbol.Type);
    }

    /// <summary>Refuses types that NeoVM can't hold.</summary>
    private void CheckType(ITypeSymbol type, SyntaxNode syntax)
    {
        ITypeSymbol substituted = Substitute(type);
        if (TypeFacts.IsFloatingPoint(substituted)) throw Errors.FloatingPoint(syntax);
        if (substituted.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr) throw Errors.Unsupported(syntax, "An integer of the machine's width", "use int, long or BigInteger", "NC1113");
        if (substituted.TypeKind == TypeKind.Dynamic) throw Errors.Unsupported(syntax, "dynamic", "use object and casts", "NC1110");
        if (substituted.TypeKind == TypeKind.Pointer) throw Errors.Unsupported(syntax, "A pointer", "use arrays and indices", "NC1113");
    }

    private void LowerIf(IConditionalOperation conditional)
    {
        BasicBlock then = _function.NewBlock("then");
        BasicBlock after = _function.NewBlock("endif");
        BasicBlock otherwise = conditional.WhenFalse is null ? after : _function.NewBlock("else");
        LowerCondition(conditional.Condition, then, otherwise);
        Place(then);
        LowerStatement(conditional.WhenTrue);
        _block.Terminator ??= new Jump(after);
        if (conditional.WhenFalse is not null)
        {
            Place(otherwise);
            LowerStatement(conditional.WhenFalse);
            _block.Terminator ??= new Jump(after);
        }
        Place(after);
    }

    private void LowerReturn(IReturnOperation returned)
    {
        Value? value = returned.ReturnedValue is null ? null
            : _method is { ReturnsByRef: true } or { ReturnsByRefReadonly: true } ? LowerReturnedReference(returned.ReturnedValue) : LowerCopied(returned.ReturnedValue);
        EmitReturn(_function.ReturnType is null ? null : value);
    }

    /// <summary>Returns, through the finally blocks around the current place.</summary>
    private void EmitReturn(Value? value)
    {
        if (_regionDepth == 0)
        {
            Terminate(new Return(_function.ReturnType is null ? null : value ?? Constant.Null));
            return;
        }
        _exit ??= _function.NewBlock("exit");
        if (value is not null)
        {
            _returned ??= NewTemporary("returned", _function.ReturnType!.Value);
            Emit(new Store(_returned, value));
        }
        LeaveTo(_exit, 0);
    }

    private void EmitExit()
    {
        if (_exit is null) return;
        Place(_exit);
        _block.Terminator = new Return(_returned is null ? null : EmitLoad(_returned));
    }

    private readonly Dictionary<ILabelSymbol, (BasicBlock Block, int Depth)> _labels = new(SymbolEqualityComparer.Default);

    private void LowerBranch(IBranchOperation branch)
    {
        (BasicBlock block, int depth) = LabelOf(branch.Target);
        LeaveTo(block, depth);
    }

    private void LowerLabeled(ILabeledOperation labeled)
    {
        FallInto(LabelOf(labeled.Label).Block);
        if (labeled.Operation is not null) LowerStatement(labeled.Operation);
    }

    // A goto may come before its label; C# lets it jump outwards only, so the label's region is found where the label's block starts.
    private (BasicBlock Block, int Depth) LabelOf(ILabelSymbol label)
    {
        if (_labels.TryGetValue(label, out (BasicBlock, int) known)) return known;
        SyntaxNode? syntax = SyntaxOf(label);
        int depth = syntax is null ? _regionDepth : RegionDepthOf(syntax);
        (BasicBlock, int) made = (_function.NewBlock(label.Name), depth);
        _labels.Add(label, made);
        return made;
    }

    private void SetLabel(ILabelSymbol label, BasicBlock block) => _labels[label] = (block, _regionDepth);
}
