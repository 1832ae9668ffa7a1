using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>using, as a statement and as a declaration: the resource is disposed of however its scope is left.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>Lowers something, then something else that also runs when an exception or a jump leaves the first.</summary>
    private void LowerProtected(Action body, Action cleanup)
    {
        BasicBlock inside = _function.NewBlock("protected");
        BasicBlock after = _function.NewBlock("endprotected");
        BasicBlock final = _function.NewBlock("cleanup");
        _block.Terminator = new EnterTry(inside, null, final);
        _regionDepth++;
        Place(inside);
        body();
        _block.Terminator ??= new Leave(after);
        Place(final);
        cleanup();
        _block.Terminator ??= new EndFinally();
        _regionDepth--;
        Place(after);
    }

    private void LowerUsing(IUsingOperation statement)
    {
        if (statement.IsAsynchronous) throw Errors.Unsupported(statement.Syntax, "await using", "use using", "NC1107");
        if (statement.Resources is IVariableDeclarationGroupOperation group)
        {
            LowerResources(Declarators(group), () => LowerStatement(statement.Body));
            return;
        }
        ITypeSymbol type = TypeOf(WithoutImplicitConversion(statement.Resources));
        Variable resource = NewTemporary("resource", TypeFacts.ValueTypeOf(type));
        Emit(new Store(resource, LowerCopied(WithoutImplicitConversion(statement.Resources))));
        LowerProtected(() => LowerStatement(statement.Body), () => Dispose(() => EmitLoad(resource), type, statement.Syntax));
    }

    /// <summary>Lowers a block's statements; the rest of the block is the scope of a using declaration.</summary>
    private void LowerStatements(IReadOnlyList<IOperation> statements, int first = 0)
    {
        for (int i = first; i < statements.Count; i++)
        {
            if (statements[i] is IUsingDeclarationOperation { IsAsynchronous: false } declaration)
            {
                MarkStatement(declaration);
                LowerResources(Declarators(declaration.DeclarationGroup), () => LowerStatements(statements, i + 1));
                return;
            }
            LowerStatement(statements[i]);
        }
    }

    private static Queue<IVariableDeclaratorOperation> Declarators(IVariableDeclarationGroupOperation group) => new(group.Declarations.SelectMany(declaration => declaration.Declarators));

    private void LowerResources(Queue<IVariableDeclaratorOperation> declarators, Action body)
    {
        if (!declarators.TryDequeue(out IVariableDeclaratorOperation? declarator))
        {
            body();
            return;
        }
        LowerDeclarator(declarator);
        ILocalSymbol local = declarator.Symbol;
        LowerProtected(() => LowerResources(declarators, body), () => Dispose(() => PlaceOfVariable(local, local.Type, declarator.Syntax).Read(), Substitute(local.Type), declarator.Syntax));
    }

    private void Dispose(Func<Value> resource, ITypeSymbol type, SyntaxNode syntax)
    {
        IMethodSymbol? dispose = null;
        for (ITypeSymbol? current = type; current is not null && dispose is null; current = current.BaseType)
            dispose = current.GetMembers("Dispose").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty && !method.IsStatic && (HasBody(method) || method.IsAbstract && TypeFacts.IsOfUser(method.ContainingType)));
        if (dispose is null) throw Errors.Unsupported(syntax, "using on this type", "give it a Dispose method of its own", "NC1125");
        if (TypeFacts.IsStruct(type))
        {
            EmitCall(dispose, resource(), [], syntax);
            return;
        }
        BasicBlock present = _function.NewBlock("present");
        BasicBlock after = _function.NewBlock("disposed");
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, resource()), after, present);
        Place(present);
        EmitVirtualCall(dispose, type, resource(), [], syntax);
        FallInto(after);
    }
}
