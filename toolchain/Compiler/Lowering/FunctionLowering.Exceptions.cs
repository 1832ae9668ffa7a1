using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>try, catch, finally and throw.</summary>
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

    private void LowerCatches(IReadOnlyList<ICatchClauseOperation> clauses, BasicBlock after)
    {
        Variable caught = NewTemporary("caught", ValueType.Any);
        Emit(new Store(caught, Emit(new CaughtException())));
        Variable exception = KeepsExceptions && clauses.Any(LooksAtException) ? ReadCaught(caught) : caught;
        foreach (ICatchClauseOperation clause in clauses)
        {
            BasicBlock next = _function.NewBlock("nextcatch");
            if (IsSelective(clause))
            {
                BasicBlock matches = _function.NewBlock("ofclass");
                BranchTo(EmitTypeTestCall(EmitLoad(exception), _module.ExceptionNamed<System.Exception>(), Substitute(clause.ExceptionType), clause.Syntax), matches, next);
                Place(matches);
            }
            if (clause.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation declarator)
                Initialize(declarator.Symbol, declarator.Symbol.Type, EmitLoad(exception));
            if (clause.Filter is not null) LowerFilter(clause, next);
            _caught.Push(caught);
            LowerStatement(clause.Handler);
            _caught.Pop();
            _block.Terminator ??= new Leave(after);
            Place(next);
        }
        _block.Terminator = new Throw(EmitLoad(caught));
    }

    private Variable ReadCaught(Variable caught)
    {
        Variable exception = NewTemporary("exception", ValueType.Any with { MayBeNull = false });
        Emit(new Store(exception, Emit(new Call(_module.CaughtReader, [EmitLoad(caught)]))));
        return exception;
    }

    private bool LooksAtException(ICatchClauseOperation clause) => IsSelective(clause) || clause.ExceptionDeclarationOrExpression is not null;

    private bool IsSelective(ICatchClauseOperation clause) =>
        clause.ExceptionType is { SpecialType: not SpecialType.System_Object } type && !ExceptionObject.IsRoot(Substitute(type));

    /// <summary>
    /// Goes on in a new block where the filter accepts. C# asks filters before the finally blocks inside the try run, the VM can ask only
    /// afterwards: with a finally about, a filter may look at nothing but the exception and variables that no finally changes. What a filter throws, C# takes as a no.
    /// </summary>
    private void LowerFilter(ICatchClauseOperation clause, BasicBlock next)
    {
        IOperation filter = clause.Filter!;
        bool isHarmless = filter.DescendantsAndSelf().All(IsHarmless);
        if (_module.RunsFinally && !(isHarmless && filter.DescendantsAndSelf().All(part => IsUntouched(clause, part))))
            throw Errors.Unsupported(filter.Syntax, "A filter that calls, or looks at what a finally block could have changed, in a contract with finally blocks,", "test inside the catch block", "NC1123");
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

    /// <summary>Whether evaluating this part can neither throw nor change anything, and gives the same whenever it is evaluated.</summary>
    private bool IsHarmless(IOperation part) => part switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation or ILiteralOperation or IParenthesizedOperation or IIsTypeOperation => true,
        IConversionOperation conversion => conversion.IsImplicit && !IsOfAuthor(conversion.OperatorMethod),
        IIsPatternOperation or IConstantPatternOperation or INegatedPatternOperation or IBinaryPatternOperation or IRelationalPatternOperation or ITypePatternOperation or IDeclarationPatternOperation => true,
        IRecursivePatternOperation recursive => recursive.DeconstructSymbol is null,
        IPropertySubpatternOperation or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } => true,
        IUnaryOperation unary => !unary.IsChecked && !IsOfAuthor(unary.OperatorMethod),
        IBinaryOperation binary => !binary.IsChecked && !IsOfAuthor(binary.OperatorMethod) && binary.OperatorKind is not (BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder),
        IFieldReferenceOperation { Field.IsReadOnly: true } field => IsOfCaught(field),
        IPropertyReferenceOperation { Property: var property } reference => IsOfCaught(reference) && IsSettled(property),
        _ => false,
    };

    private static bool IsOfAuthor(IMethodSymbol? method) => method is { DeclaringSyntaxReferences.IsEmpty: false };

    /// <summary>Whether a member is of an exception that a variable or the pattern around it holds, so that it is there.</summary>
    private static bool IsOfCaught(IMemberReferenceOperation reference) =>
        TypeFacts.IsException(reference.Member.ContainingType) && reference.Instance is ILocalReferenceOperation or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput };

    /// <summary>Whether a property of an exception has one value for good, which it gives without running any code of the author's.</summary>
    private bool IsSettled(IPropertySymbol property) => TypeFacts.IsLibraryException(property.ContainingType)
        ? property.Name == "InnerException" || property.Name == "Message" && !_module.VirtualCalls.OverridesOfExceptions("Message")
        : TypeFacts.BackingField(property) is not null && property is { SetMethod: null or { IsInitOnly: true } } && !IsOverridable(property);

    /// <summary>Whether a part of a filter is no variable that a finally block of the try or of what that calls could have changed.</summary>
    private bool IsUntouched(ICatchClauseOperation clause, IOperation part) => VariableOf(part) is not { } variable
        || !_uses.IsBoxed(variable) && variable is not (IParameterSymbol { RefKind: not RefKind.None } or ILocalSymbol { IsRef: true }) && HeldParameter(variable) is null
        && !((ITryOperation)clause.Parent!).Body.Descendants().OfType<ITryOperation>().Any(inner => inner.Finally?.Descendants().Any(use => IsAssigned(use) && SymbolEqualityComparer.Default.Equals(VariableOf(use), variable)) ?? false);

    private static bool IsAssigned(IOperation use) => use.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == use,
        IIncrementOrDecrementOperation => true,
        ITupleOperation or IConversionOperation { IsImplicit: true } => IsAssigned(use.Parent),
        _ => false,
    };

    private static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private void LowerThrow(IThrowOperation thrown)
    {
        if (thrown.Exception is null)
        {
            Terminate(new Throw(EmitLoad(_caught.Peek())) { Location = _location });
            return;
        }
        IOperation exception = WithoutImplicitConversion(thrown.Exception);
        if (exception is IObjectCreationOperation && TypeFacts.IsFramework(exception.Type, "UncatchableException"))
        {
            Terminate(new Abort { Location = _location });
            return;
        }
        if (KeepsExceptions && exception is IObjectCreationOperation { Initializer: null } creation && TypeOf(creation) is INamedTypeSymbol type && TypeFacts.IsLibraryException(type))
        {
            ThrowNew(creation, type);
            return;
        }
        Value value = Lower(exception);
        if (KeepsExceptions) value = EmitNotNull(value);
        if (KeepsExceptions && _module.VirtualCalls.OverridesOfExceptions("Message")) Emit(new Call(_module.ShowerOf(TypeOf(exception), exception.Syntax), [value]) { Location = _location });
        Terminate(new Throw(value) { Location = _location });
    }

    private void ThrowNew(IObjectCreationOperation creation, INamedTypeSymbol type)
    {
        (Value message, Value? inner) = LowerExceptionParts(creation, type);
        if (inner is null && message is Constant { Content: byte[] text })
        {
            CallThrower(type, System.Text.Encoding.UTF8.GetString(text));
            Place(_function.NewBlock("dead"));
        }
        else Terminate(new Throw(PackException(type, message, inner)) { Location = _location });
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
