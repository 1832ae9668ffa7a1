using System;
using System.Collections.Generic;
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
        IInvocationOperation? chained = ChainedCallOf(constructor);
        bool callsOwn = chained is not null && SymbolEqualityComparer.Default.Equals(chained.TargetMethod.ContainingType.OriginalDefinition, type.OriginalDefinition);
        if (!callsOwn && !TypeFacts.IsContractClass(type)) InitializeFields(type);
        if (callsOwn || chained is not null && !chained.Arguments.IsEmpty)
            CallConstructor(_types.Apply(chained!.TargetMethod), LowerArguments(chained.Arguments, chained.Syntax), chained.Syntax);
        else if (type.BaseType is { SpecialType: SpecialType.None } parent && type.TypeKind == TypeKind.Class)
            CallUnwrittenBase(type, parent, syntax ?? SyntaxOf(type)!);
        if (body is not null) LowerStatement((IOperation?)body.BlockBody ?? body.ExpressionBody!);
    }

    private IInvocationOperation? ChainedCallOf(IMethodSymbol constructor) => PlainConstructor.ChainedCallOf(constructor, _module);

    /// <summary>Puts a primary constructor's parameters where members find them.</summary>
    private void StoreParameters(IMethodSymbol constructor)
    {
        for (int i = 0; i < constructor.Parameters.Length; i++)
            if (PrimaryConstructors.FieldSetFrom(constructor.ContainingType, constructor.Parameters[i]) is { } field)
                EmitOperation(OpCode.SETITEM, null, EmitLoad(_this!), Constant.Of(TypeFacts.IndexOf(field)), EmitLoad(_function.Arguments[i + 1]));
    }

    private void CallConstructor(IMethodSymbol constructor, Value[] arguments, SyntaxNode syntax)
    {
        if (TypeFacts.IsLibraryException(constructor.ContainingType))
        {
            CallExceptionConstructor(constructor, arguments, syntax);
            return;
        }
        if (constructor.ContainingType.SpecialType == SpecialType.System_Object || IsTrivial(constructor)) return;
        Emit(new Call(_module.FunctionOf(constructor), ModuleLowering.TakesThis(constructor) ? [EmitLoad(_this!), .. arguments] : arguments) { Location = _location });
    }

    /// <summary>Calls what C# takes an unwritten `: base()` for: the constructor without parameters, or the only one that can do without arguments.</summary>
    private void CallUnwrittenBase(INamedTypeSymbol type, INamedTypeSymbol parent, SyntaxNode syntax)
    {
        List<IMethodSymbol> candidates = [.. parent.InstanceConstructors.Where(candidate => candidate.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams) && _module.Compilation.IsSymbolAccessibleWithin(candidate.OriginalDefinition, type.OriginalDefinition))];
        IMethodSymbol? called = candidates.Find(candidate => candidate.Parameters.IsEmpty) ?? (candidates.Count == 1 ? candidates[0] : null);
        if (called is null || called.Parameters.Any(parameter => parameter.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "CallerMemberNameAttribute" or "CallerFilePathAttribute" or "CallerLineNumberAttribute" or "CallerArgumentExpressionAttribute" })))
            throw Errors.UnwrittenBase(syntax);
        CallConstructor(called, [.. called.Parameters.Select(parameter => Unwritten(parameter, syntax))], syntax);
    }

    private Value Unwritten(IParameterSymbol parameter, SyntaxNode syntax)
    {
        ITypeSymbol type = Substitute(parameter.Type);
        if (parameter.IsParams) return type is IArrayTypeSymbol array ? EmitNewArray(array.ElementType, Constant.Of(0), syntax) : throw Errors.UnwrittenBase(syntax);
        return parameter.ExplicitDefaultValue is { } value ? ConstantFolding.OfObject(value, syntax) : DefaultOf(type, syntax);
    }

    private void InitializeFields(INamedTypeSymbol type)
    {
        void Set(IFieldSymbol field, IOperation value) => EmitOperation(OpCode.SETITEM, null, EmitLoad(_this!), Constant.Of(TypeFacts.IndexOf(field)), LowerCopied(value));
        if (!PrimaryConstructors.IsPrimary(_method!)) WithInitializers(type, Set);
        else foreach ((IFieldSymbol field, IOperation value) in InitializersOf(type)) Set(field, value);
    }

    /// <summary>Goes through the initialisers of a type's fields, which stand outside the body that is lowered and share no variable with it.</summary>
    private void WithInitializers(INamedTypeSymbol type, Action<IFieldSymbol, IOperation> lower)
    {
        VariableUses outer = _uses;
        List<(IFieldSymbol Field, IOperation Value)> initializers = [.. InitializersOf(type)];
        _uses = VariableUses.Of([.. initializers.Select(initializer => initializer.Value)]);
        foreach ((IFieldSymbol field, IOperation value) in initializers) lower(field, value);
        _uses = outer;
    }

    private IEnumerable<(IFieldSymbol Field, IOperation Value)> InitializersOf(INamedTypeSymbol type)
    {
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic && !field.IsConst))
            if (_module.Statics.InitializerOf(field) is { } initializer) yield return (field, InitializerOperation(initializer));
    }

    /// <summary>How a primary constructor's initialisers and its base call, which stand outside any body, use its parameters.</summary>
    private VariableUses UsesOfPrimary()
    {
        List<IOperation> parts = [.. InitializersOf(_method!.ContainingType).Select(initializer => initializer.Value)];
        if (ChainedCallOf(_method!) is { } call) parts.Add(call);
        return VariableUses.Of(parts);
    }
}
