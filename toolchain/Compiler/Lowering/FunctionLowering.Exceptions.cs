using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
                Initialize(declarator.Symbol, declarator.Symbol.Type, EmitLoad(caught));
            if (clause.Filter is not null) LowerFilter(clause, next);
            _caught.Push(caught);
            LowerStatement(clause.Handler);
            _caught.Pop();
            _block.Terminator ??= new Leave(after);
            Place(next);
        }
        _block.Terminator = new Throw(EmitLoad(caught));
    }

    /// <summary>
    /// Goes on in a new block where the filter accepts. C# asks filters before the finally blocks inside the try run, the VM can ask only
    /// afterwards: with a finally about, a filter may look at nothing but the exception. What a filter throws, C# takes as a no.
    /// </summary>
    private void LowerFilter(ICatchClauseOperation clause, BasicBlock next)
    {
        IOperation filter = clause.Filter!;
        bool isHarmless = filter.DescendantsAndSelf().All(IsHarmless);
        if (_module.RunsFinally && !(isHarmless && filter.Descendants().All(part => part is not (ILocalReferenceOperation or IParameterReferenceOperation) || IsExceptionOf(clause, part))))
            throw Errors.Unsupported(filter.Syntax, "A filter that looks beyond the exception, in a contract with finally blocks,", "test inside the catch block", "NC1123");
        BasicBlock accepted = _function.NewBlock("when");
        if (isHarmless)
        {
            LowerCondition(filter, accepted, next);
            Place(accepted);
            return;
        }
        BasicBlock question = _function.NewBlock("filter");
        BasicBlock failed = _function.NewBlock("filterfailed");
        BasicBlock yes = _function.NewBlock("yes");
        BasicBlock no = _function.NewBlock("no");
        _block.Terminator = new EnterTry(question, failed, null);
        _regionDepth++;
        Place(question);
        LowerCondition(filter, yes, no);
        Place(yes);
        _block.Terminator = new Leave(accepted);
        Place(no);
        _block.Terminator = new Leave(next);
        Place(failed);
        _block.Terminator = new Leave(next);
        _regionDepth--;
        Place(accepted);
    }

    /// <summary>Whether evaluating this part can neither throw nor change anything.</summary>
    private static bool IsHarmless(IOperation part) => part switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation or ILiteralOperation or IUnaryOperation { IsChecked: false } or IConstantPatternOperation or INegatedPatternOperation or IBinaryPatternOperation => true,
        IIsPatternOperation or IParenthesizedOperation or IConversionOperation { IsImplicit: true } => true,
        IBinaryOperation { IsChecked: false } binary => binary.OperatorKind is not (BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder),
        IPropertyReferenceOperation { Property.Name: "Message" } property => TypeFacts.IsException(property.Property.ContainingType),
        _ => false,
    };

    private static bool IsExceptionOf(ICatchClauseOperation clause, IOperation part) =>
        part is ILocalReferenceOperation local && clause.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation declarator && SymbolEqualityComparer.Default.Equals(local.Local, declarator.Symbol);

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

    /// <summary>How many regions of this function stand around a piece of C#: tries, using statements, and using declarations before it.</summary>
    private static int RegionDepthOf(SyntaxNode syntax)
    {
        int depth = 0;
        for (SyntaxNode node = syntax; node.Parent is { } parent && parent is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax); node = parent)
            depth += parent switch
            {
                TryStatementSyntax => 1,
                UsingStatementSyntax resources when node == resources.Statement => resources.Declaration?.Variables.Count ?? 1,
                BlockSyntax block => block.Statements.TakeWhile(statement => statement != node).OfType<LocalDeclarationStatementSyntax>()
                    .Where(declaration => declaration.UsingKeyword.IsKind(SyntaxKind.UsingKeyword)).Sum(declaration => declaration.Declaration.Variables.Count),
                _ => 0,
            };
        return depth;
    }
}
