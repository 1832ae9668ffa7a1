using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Bodies of constructors: initialisers, the call of another constructor, then what the author wrote.</summary>
internal sealed partial class FunctionLowering
{
    private void LowerConstructor()
    {
        IMethodSymbol constructor = _method!;
        INamedTypeSymbol type = constructor.ContainingType;
        SyntaxNode? syntax = SyntaxOf(constructor);
        if (Records.IsCopyConstructor(constructor)) throw Errors.OwnRecordMember(syntax ?? SyntaxOf(type)!, type.ToDisplayString());
        if (PrimaryConstructors.IsPrimary(constructor)) StoreParameters(constructor);
        IConstructorBodyOperation? body = syntax is ConstructorDeclarationSyntax ? (IConstructorBodyOperation)_module.OperationOf(syntax) : null;
        IOperation? initializer = body?.Initializer ?? (syntax is TypeDeclarationSyntax declaration ? PrimaryBaseCall(declaration) : null);
        IInvocationOperation? chained = initializer as IInvocationOperation ?? (initializer is IExpressionStatementOperation { Operation: IInvocationOperation call } ? call : null);
        bool callsOwn = chained is not null && SymbolEqualityComparer.Default.Equals(chained.TargetMethod.ContainingType.OriginalDefinition, type.OriginalDefinition);
        if (!callsOwn) InitializeFields(type);
        if (callsOwn || chained is not null && !chained.Arguments.IsEmpty)
            LowerWithParameters(chained!, call => CallConstructor(_types.Apply(chained!.TargetMethod), LowerArguments(chained.Arguments, chained.Syntax), chained.Syntax));
        else if (type.BaseType is { SpecialType: SpecialType.None } parent && type.TypeKind == TypeKind.Class)
            CallConstructor(parent.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty)
                ?? throw Errors.Unsupported(syntax ?? SyntaxOf(type)!, "An unwritten call of a base constructor that has parameters", "write a constructor with ': base()'", "NC1126"), [], syntax ?? SyntaxOf(type)!);
        if (body is not null) LowerStatement((IOperation?)body.BlockBody ?? body.ExpressionBody!);
    }

    private IOperation? PrimaryBaseCall(TypeDeclarationSyntax declaration) =>
        declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is { } call ? _module.OperationOf(call) : null;

    /// <summary>Puts a primary constructor's parameters where members find them.</summary>
    private void StoreParameters(IMethodSymbol constructor)
    {
        for (int i = 0; i < constructor.Parameters.Length; i++)
            if (PrimaryConstructors.FieldSetFrom(constructor.ContainingType, constructor.Parameters[i]) is { } field)
                EmitOperation(OpCode.SETITEM, null, EmitLoad(_this!), Constant.Of(TypeFacts.IndexOf(field)), EmitLoad(_function.Arguments[i + 1]));
    }

    // A primary constructor's initialisers and base call stand outside any body, and may hold lambdas all the same.
    private void LowerWithParameters(IOperation operation, System.Action<IOperation> lower)
    {
        VariableUses outer = _uses;
        if (PrimaryConstructors.IsPrimary(_method!))
        {
            _uses = VariableUses.Of(operation);
            if (_method!.OriginalDefinition.Parameters.FirstOrDefault(_uses.IsBoxed) is { } shared && HeldParameter(shared) is null)
                throw Errors.Unsupported(operation.Syntax, $"Changing or referring to the parameter '{shared.Name}' of a primary constructor here", "write a constructor with a body", "NC1126");
        }
        lower(operation);
        _uses = outer;
    }

    private void CallConstructor(IMethodSymbol constructor, Value[] arguments, SyntaxNode syntax)
    {
        if (TypeFacts.IsLibraryException(constructor.ContainingType))
        {
            CallExceptionConstructor(constructor, arguments, syntax);
            return;
        }
        if (constructor.ContainingType.SpecialType == SpecialType.System_Object || IsTrivial(constructor)) return;
        Emit(new Call(_module.FunctionOf(constructor), [EmitLoad(_this!), .. arguments]) { Location = _location });
    }

    private void InitializeFields(INamedTypeSymbol type)
    {
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic && !field.IsConst))
            if (_module.Statics.InitializerOf(field) is { } initializer)
                LowerWithParameters(InitializerOperation(initializer), value => EmitOperation(OpCode.SETITEM, null, EmitLoad(_this!), Constant.Of(TypeFacts.IndexOf(field)), LowerCopied(value)));
    }
}
