using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Structs: values in C#, shared items on the VM. A struct is copied wherever C# copies it, unless nothing else can hold it.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>Lowers an expression to a value that the receiver may keep: a struct that also stands elsewhere is copied.</summary>
    private Value LowerCopied(IOperation expression)
    {
        Value value = Lower(expression);
        return expression.Type is { } type && !IsFresh(expression) ? CopyOf(value, Substitute(type)) : value;
    }

    /// <summary>A copy of a struct, or of the struct in a Nullable, with copies of the structs inside it. Other values need none.</summary>
    private Value CopyOf(Value value, ITypeSymbol type)
    {
        if (!TypeFacts.IsCopied(type) || value is Constant) return value;
        if (TypeFacts.NullableUnderlying(type) is { } underlying) return value.Type.MayBeNull ? CopyUnlessNull(value, underlying) : CopyOf(value, underlying);
        IReadOnlyList<IFieldSymbol> fields = TypeFacts.FieldsOf(type);
        if (!fields.Any(field => TypeFacts.IsCopied(Substitute(field.Type)))) return Emit(new CopyStruct(value));
        Variable source = NewTemporary("source", ValueType.Struct.NotNull);
        Emit(new Store(source, value));
        Value[] copies = new Value[fields.Count];
        for (int i = 0; i < copies.Length; i++)
        {
            ITypeSymbol fieldType = Substitute(fields[i].Type);
            copies[i] = CopyOf(EmitOperation(OpCode.PICKITEM, TypeFacts.ValueTypeOf(fieldType), EmitLoad(source), Constant.Of(i)), fieldType);
        }
        return Emit(new Pack(StackItemKind.Struct, copies));
    }

    private Value CopyUnlessNull(Value value, ITypeSymbol type)
    {
        Variable copy = NewTemporary("copy", TypeFacts.ValueTypeOf(type) with { MayBeNull = true });
        Variable present = NewTemporary("source", TypeFacts.ValueTypeOf(type));
        BasicBlock copied = _function.NewBlock("copied");
        BasicBlock after = _function.NewBlock("endcopy");
        Emit(new Store(copy, value));
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, EmitLoad(copy)), after, copied);
        Place(copied);
        Emit(new Store(present, EmitLoad(copy)));
        Emit(new Store(copy, CopyOf(EmitLoad(present), type)));
        FallInto(after);
        return EmitLoad(copy);
    }

    /// <summary>Whether an expression makes its value, so that nothing else holds it.</summary>
    private static bool IsFresh(IOperation expression) => expression switch
    {
        IObjectCreationOperation { Type: { } type } creation => TypeFacts.NullableUnderlying(type) is null || creation.Arguments.IsEmpty,
        _ when IsChosenReference(expression) => false,
        ITupleOperation or IDefaultValueOperation or IBinaryOperation or IUnaryOperation or IWithOperation or ITypeParameterObjectCreationOperation => true,
        // Their branches are copied already.
        IConditionalOperation or ISwitchExpressionOperation or ICoalesceOperation or IConditionalAccessOperation => true,
        IConversionOperation conversion => conversion.OperatorMethod is not null || IsFresh(conversion.Operand),
        IInvocationOperation call => GivesFresh(call.TargetMethod),
        IPropertyReferenceOperation { Property: { GetMethod: { } getter, ContainingType.IsAnonymousType: false } } property => TypeFacts.BackingField(property.Property) is null && GivesFresh(getter),
        _ => false,
    };

    // A body copies what it returns; single instructions, such as those of List and Map, hand out what they hold.
    private static bool GivesFresh(IMethodSymbol method) =>
        method.MethodKind is MethodKind.DelegateInvoke or MethodKind.LocalFunction
        || !TypeFacts.IsInSystem(method.ContainingType) && FrameworkCalls.OpCodesOf(method, ProtocolVersions.Default).Count == 0;

    /// <summary>Whether a member that is called on the expression changes what it names; it changes a copy of anything else.</summary>
    private bool IsVariable(IOperation expression) => expression switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation or IArrayElementReferenceOperation => true,
        IInvocationOperation call => call.TargetMethod.ReturnsByRef,
        IPropertyReferenceOperation property => property.Property.ReturnsByRef,
        IConditionalOperation { IsRef: true } conditional => IsVariable(conditional.WhenTrue) && IsVariable(conditional.WhenFalse!),
        IInstanceReferenceOperation instance => instance.ReferenceKind == InstanceReferenceKind.ImplicitReceiver || _method is not { IsReadOnly: true },
        IFieldReferenceOperation { Field.IsReadOnly: true } field => IsUnderConstruction(field),
        IFieldReferenceOperation { Instance: { Type.IsValueType: true } instance } => IsVariable(instance),
        IFieldReferenceOperation => true,
        IConversionOperation { Conversion.IsIdentity: true } conversion => IsVariable(conversion.Operand),
        _ => false,
    };

    private bool IsUnderConstruction(IFieldReferenceOperation reference)
    {
        INamedTypeSymbol? owner = _method?.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor ? _method.ContainingType : _method is null ? _initializedType : null;
        return SymbolEqualityComparer.Default.Equals(owner?.OriginalDefinition, reference.Field.ContainingType.OriginalDefinition)
            && (reference.Field.IsStatic ? _method?.MethodKind != MethodKind.Constructor : reference.Instance is IInstanceReferenceOperation);
    }

    /// <summary>Whether evaluating an expression may put another struct into a variable, so that the variable has to be read again afterwards.</summary>
    private static bool MayReplaceStructs(IOperation expression) =>
        UserCode.IsRunBy(expression) || expression.DescendantsAndSelf().Any(part => part is IAssignmentOperation or IIncrementOrDecrementOperation);
}
