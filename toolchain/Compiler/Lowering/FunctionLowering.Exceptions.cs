using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
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
        if (region.Finally is { } cleanup) LowerProtected(() => LowerTryAndCatches(region), () => LowerStatement(cleanup));
        else LowerTryAndCatches(region);
    }

    private void LowerTryAndCatches(ITryOperation region)
    {
        if (region.Catches.IsEmpty)
        {
            LowerStatement(region.Body);
            return;
        }
        BasicBlock body = _function.NewBlock("try");
        BasicBlock handler = _function.NewBlock("catch");
        BasicBlock after = _function.NewBlock("endtry");
        _block.Terminator = new EnterTry(body, handler, null);
        _regionDepth++;
        Place(body);
        LowerStatement(region.Body);
        _block.Terminator ??= new Leave(after);
        Place(handler);
        LowerCatches(region.Catches, after);
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
            throw Errors.Unsupported(filter.Syntax, "A filter that looks beyond the exception, in a contract with finally blocks,", "test inside the catch block");
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
}
