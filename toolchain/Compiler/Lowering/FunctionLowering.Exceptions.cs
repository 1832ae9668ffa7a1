using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>try, catch, finally and throw. An exception on the VM is its message.</summary>
internal sealed partial class FunctionLowering
{
    private int _regionDepth;
    private readonly Stack<Variable> _caught = new();

    private void LowerTry(ITryOperation region)
    {
        BasicBlock body = _function.NewBlock("try");
        BasicBlock? handler = region.Catches.IsEmpty ? null : _function.NewBlock("catch");
        BasicBlock? cleanup = region.Finally is null ? null : _function.NewBlock("finally");
        BasicBlock after = _function.NewBlock("endtry");
        _block.Terminator = new EnterTry(body, handler, cleanup);
        _regionDepth++;
        Place(body);
        LowerStatement(region.Body);
        _block.Terminator ??= new Leave(after);
        if (handler is not null)
        {
            Place(handler);
            LowerCatches(region.Catches, after);
        }
        if (cleanup is not null)
        {
            Place(cleanup);
            LowerStatement(region.Finally!);
            _block.Terminator ??= new EndFinally();
        }
        _regionDepth--;
        Place(after);
    }

    private void LowerCatches(IEnumerable<ICatchClauseOperation> clauses, BasicBlock after)
    {
        Variable caught = NewTemporary("caught", ValueType.Any);
        Emit(new Store(caught, Emit(new CaughtException())));
        foreach (ICatchClauseOperation clause in clauses)
        {
            if (clause.ExceptionType is { SpecialType: not SpecialType.System_Object } type && type is not { Name: "Exception", ContainingNamespace.Name: "System" })
                throw Errors.ExceptionType(clause.Syntax);
            BasicBlock next = _function.NewBlock("nextcatch");
            if (clause.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation declarator)
                Emit(new Store(Declare(declarator.Symbol, declarator.Symbol.Type), EmitLoad(caught)));
            if (clause.Filter is not null)
            {
                BasicBlock accepted = _function.NewBlock("when");
                LowerCondition(clause.Filter, accepted, next);
                Place(accepted);
            }
            _caught.Push(caught);
            LowerStatement(clause.Handler);
            _caught.Pop();
            _block.Terminator ??= new Leave(after);
            Place(next);
        }
        _block.Terminator = new Throw(EmitLoad(caught));
    }

    private void LowerThrow(IThrowOperation thrown)
    {
        Value value = thrown.Exception is null
            ? EmitLoad(_caught.Peek())
            : Lower(WithoutImplicitConversion(thrown.Exception));
        Terminate(new Throw(value) { Location = _location });
    }

    /// <summary>Goes on at a block of this region or of one around it, through the finally blocks between.</summary>
    private void LeaveTo(BasicBlock target, int depth)
    {
        for (int level = _regionDepth; level > depth + 1; level--)
        {
            BasicBlock outer = _function.NewBlock("leave");
            _block.Terminator = new Leave(outer);
            Place(outer);
        }
        Terminate(_regionDepth > depth ? new Leave(target) : new Jump(target));
    }

    /// <summary>How many regions of this function stand around a piece of C#.</summary>
    private static int RegionDepthOf(SyntaxNode syntax)
    {
        int depth = 0;
        foreach (SyntaxNode node in syntax.AncestorsAndSelf())
        {
            if (node is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) break;
            if (node is TryStatementSyntax) depth++;
        }
        return depth;
    }
}
