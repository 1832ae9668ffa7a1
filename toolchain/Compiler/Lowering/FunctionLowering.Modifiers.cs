using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>
/// Methods with attributes that derive from ModifierAttribute, such as [NoReentrant]: Enter runs before the body, Exit after it,
/// also when an exception leaves it. The body is a function of its own.
/// </summary>
internal sealed partial class FunctionLowering
{
    /// <summary>The modifiers on a method, in the order of the source.</summary>
    public static IReadOnlyList<AttributeData> ModifiersOf(IMethodSymbol method) =>
        [.. method.OriginalDefinition.GetAttributes().Where(attribute => attribute.AttributeClass is { } type && IsModifier(type))];

    private static bool IsModifier(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
            if (current.Name == "ModifierAttribute" && TypeFacts.IsInFramework(current)) return true;
        return false;
    }

    /// <summary>Lowers a method with modifiers around its body.</summary>
    public void LowerModified(Function body, IReadOnlyList<AttributeData> modifiers)
    {
        Begin();
        try
        {
            GuardEntry();
            Variable? result = body.ReturnType is { } type ? NewTemporary("result", type) : null;
            EmitModified(body, new Queue<AttributeData>(modifiers), result);
            EmitReturn(result is null ? null : EmitLoad(result));
        }
        catch (CompilationException exception)
        {
            RecordError(exception);
        }
        Finish();
    }

    /// <summary>Lowers a contract's instance member for calls from outside: the contract's constructor, then the member itself.</summary>
    public void LowerConstructed(Function constructor, Function member) => LowerLate(() =>
    {
        GuardEntry();
        Emit(new Call(constructor, []));
        Call call = Emit(new Call(member, _function.Arguments.Select(EmitLoad)));
        EmitReturn(call.HasResult ? call : null);
    });

    private void EmitModified(Function body, Queue<AttributeData> modifiers, Variable? result)
    {
        if (!modifiers.TryDequeue(out AttributeData? modifier))
        {
            Call call = Emit(new Call(body, _function.Arguments.Select(EmitLoad)));
            if (result is not null) Emit(new Store(result, call));
            return;
        }
        INamedTypeSymbol type = modifier.AttributeClass!;
        SyntaxNode syntax = modifier.ApplicationSyntaxReference!.GetSyntax();
        Variable instance = NewTemporary("modifier", ValueType.Array.NotNull);
        Emit(new Store(instance, CreateModifier(modifier, syntax)));
        EmitCall(MemberOf(type, "Enter", syntax), EmitLoad(instance), [], syntax);
        LowerProtected(() => EmitModified(body, modifiers, result), () => EmitCall(MemberOf(type, "Exit", syntax), EmitLoad(instance), [], syntax));
    }

    private Value CreateModifier(AttributeData modifier, SyntaxNode syntax)
    {
        if (!modifier.NamedArguments.IsEmpty) throw Errors.Unsupported(syntax, "A named argument of a modifier", "pass it to the constructor");
        INamedTypeSymbol type = modifier.AttributeClass!;
        IReadOnlyList<IFieldSymbol> fields = TypeFacts.FieldsOf(type);
        Value created = Emit(new Pack(StackItemKind.Array, fields.Select(field => DefaultOf(field.Type, syntax)).ToArray()));
        if (IsTrivial(modifier.AttributeConstructor!)) return created;
        Value[] arguments = [.. modifier.ConstructorArguments.Select(argument => argument.Kind == TypedConstantKind.Primitive || argument.Kind == TypedConstantKind.Enum
            ? ConstantFolding.OfObject(argument.Value, syntax)
            : throw Errors.Unsupported(syntax, "This argument of a modifier", "use a number, a text or a truth value"))];
        Emit(new Call(_module.FunctionOf(modifier.AttributeConstructor!), [created, .. arguments]));
        return created;
    }

    private static IMethodSymbol MemberOf(INamedTypeSymbol type, string name, SyntaxNode syntax)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            if (current.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty && !method.IsAbstract) is { } member) return member;
        throw Errors.Unsupported(syntax, $"A modifier without {name}", "override it");
    }
}
