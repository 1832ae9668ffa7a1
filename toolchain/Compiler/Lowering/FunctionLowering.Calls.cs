using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Calls of methods, properties, delegates and events.</summary>
internal sealed partial class FunctionLowering
{
    private Value? LowerInvocation(IInvocationOperation invocation)
    {
        IMethodSymbol method = _types.Apply(invocation.TargetMethod);
        if (ConstantFolding.FoldHash(invocation, _module) is { } hash) return hash;
        if (invocation.Instance is { } raised && WithoutImplicitConversion(raised) is IEventReferenceOperation raisedEvent) return RaiseEvent(raisedEvent.Event, invocation);
        if (_conditionalEvent is { } conditional && invocation.Instance is IConditionalAccessInstanceOperation && method.MethodKind == MethodKind.DelegateInvoke)
            return RaiseEvent(conditional, invocation);
        if (method.MethodKind == MethodKind.DelegateInvoke) return CallDelegate(invocation, method);
        if (method.MethodKind == MethodKind.LocalFunction) return CallLocalFunction(invocation, method);
        if (invocation.Instance is { Type: not null } owner && WithoutImplicitConversion(owner) is var grid && IsGrid(TypeOf(grid)))
            return LowerGridMember(grid, method.Name, [.. invocation.Arguments.Select(argument => argument.Value)], invocation.Syntax);
        if (invocation.Instance is { Type: not null } receiver && TypeOf(receiver) is { IsAnonymousType: true } anonymous && LowerAnonymousCall(invocation, anonymous) is { } answer) return answer;
        if (IsEqualsOfObjects(method) && LowerEquals(invocation) is { } equal) return equal;
        IReadOnlyList<IArgumentOperation> given = invocation.Arguments;
        if (WithoutProvider(method, given) is { } invariant) (method, given) = invariant;
        if (LowerByOperands(invocation, method, given) is { } made) return made;
        Callee callee = invocation.IsVirtual ? Devirtualize(method, invocation.Instance?.Type is { } type ? Substitute(type) : method.ContainingType) : new(method);
        Func<Value?> instance = TakeReceiver(callee.Method, invocation.Instance, given.Any(argument => MayReplaceStructs(argument.Value)));
        Value[] arguments = LowerArguments(given, invocation.Syntax, callee.Dispatched is null ? callee.Method : null);
        if (TakesAnyArray(method) && TryCallBaseLibrary(method, PassedTypes(invocation), instance() is { } array ? [array, .. arguments] : arguments, invocation.Syntax, out Value? result)) return result;
        return EmitCall(callee, instance(), arguments, invocation.Syntax);
    }

    /// <summary>The object that a member is called on, or null where it needs none.</summary>
    private Value? ReceiverOf(IMethodSymbol method, IOperation? instance)
    {
        if (instance is null || method.IsStatic) return null;
        if (TypeFacts.IsContractClass(method.ContainingType))
            return instance is IInstanceReferenceOperation ? null : throw Errors.Unsupported(instance.Syntax, "A contract as an object", "call the contract's members directly", "NC1118");
        Value receiver = Lower(instance);
        // C# copies what isn't a variable before a member that may change it.
        bool mayChange = TypeFacts.IsStruct(method.ContainingType) && !method.IsReadOnly && !method.ContainingType.IsReadOnly && !method.ContainingType.IsTupleType;
        return mayChange && !IsVariable(instance) && !IsFresh(instance) ? CopyOf(receiver, method.ContainingType) : receiver;
    }

    private static IOperation WithoutBoxing(IOperation operation) =>
        operation is IConversionOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_Object, Operand: { Type: not null } boxed } ? WithoutBoxing(boxed) : WithoutImplicitConversion(operation);

    // What the types of .NET's numbers put in the place of object.Equals takes any object as well.
    private static bool IsEqualsOfObjects(IMethodSymbol method) => method.Name == "Equals" && (method.ContainingType.SpecialType == SpecialType.System_Object
        || method is { IsStatic: false, Parameters: [{ Type.SpecialType: SpecialType.System_Object }], ContainingType: { IsValueType: true, DeclaringSyntaxReferences.IsEmpty: true } or { SpecialType: SpecialType.System_Enum } });

    /// <summary>object.Equals: of byte strings it compares the bytes; types of the author's own may mean anything by it.</summary>
    private Value? LowerEquals(IInvocationOperation invocation)
    {
        List<IOperation> compared = [.. invocation.Arguments.Select(argument => WithoutBoxing(argument.Value))];
        if (invocation.Instance is { } instance) compared.Insert(0, instance);
        List<ITypeSymbol> types = [.. compared.Where(operand => operand.Type is not null).Select(TypeOf)];
        // A box tells C# its type: an int never equals a long. The VM has one kind of integer.
        ITypeSymbol[] plain = [.. types.Select(type => TypeFacts.NullableUnderlying(type) ?? type)];
        if (plain.Any(type => !type.DeclaringSyntaxReferences.IsEmpty && !TypeFacts.IsInFramework(type) && type.TypeKind != TypeKind.Enum))
            throw Errors.LibraryMember(invocation.Syntax, invocation.TargetMethod.ToDisplayString());
        if (plain.Any(type => type.SpecialType == SpecialType.System_Object) && plain.Length > 1 || plain.Distinct(SymbolEqualityComparer.Default).Count() > 1 && plain.Any(type => type.IsValueType))
            throw Errors.Unsupported(invocation.Syntax, "Equals of values whose types differ or aren't known", "cast both to one type", "NC1115");
        NoteExceptions([.. types]);
        if (plain.Length == 2 && plain.Any(type => type.TypeKind == TypeKind.Delegate)) return LowerDelegateEquals(compared, invocation);
        if (invocation.Instance is null) return null;
        if (plain.All(type => IntegerType.Of(type) is not null || TypeFacts.IsBigInteger(type) || type.SpecialType == SpecialType.System_Boolean))
            return EmitOperation(OpCode.EQUAL, ValueType.Boolean, Lower(compared[0]), compared[1].Type is null ? Constant.Null : Lower(compared[1]));
        if (!types.All(type => TypeFacts.IsString(type) || TypeFacts.IsByteStringLike(type))) return null;
        Value left = EmitNotNull(Lower(compared[0]));
        return EmitOperation(OpCode.EQUAL, ValueType.Boolean, left, Lower(compared[1]));
    }

    /// <summary>Evaluates a receiver before the arguments; a struct variable is only read when asked for, where the arguments may put another struct into it.</summary>
    private Func<Value?> TakeReceiver(IMethodSymbol method, IOperation? instance, bool isLate)
    {
        if (isLate && TypeFacts.IsStruct(method.ContainingType) && instance is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation && IsVariable(instance))
            return PlaceOf(instance, true).Read;
        Value? receiver = ReceiverOf(method, instance);
        return () => receiver;
    }

    private Callee Devirtualize(IMethodSymbol method, ITypeSymbol receiver)
    {
        if (TypeFacts.IsContractClass(method.ContainingType)) return new(_module.MostDerived(method));
        bool isOfUser = !receiver.DeclaringSyntaxReferences.IsEmpty && !TypeFacts.IsInFramework(receiver) && !receiver.IsTupleType;
        if (!isOfUser && !(KeepsExceptions && TypeFacts.IsException(receiver)) && (method.IsExtern || method.DeclaringSyntaxReferences.IsEmpty)) return new(method);
        return _module.VirtualCalls.OnlyTarget(method, receiver) is { } only ? new(only) : new(method, receiver);
    }

    /// <summary>The arguments by parameter, evaluated in the order of the source.</summary>
    /// <param name="arguments">What the source passes.</param>
    /// <param name="syntax">The call.</param>
    /// <param name="callee">The one method that is called, where that is known.</param>
    private Value[] LowerArguments(IReadOnlyCollection<IArgumentOperation> arguments, SyntaxNode syntax, IMethodSymbol? callee = null)
    {
        List<(int Ordinal, Value Value)> values = [];
        foreach (IArgumentOperation argument in arguments)
        {
            int ordinal = argument.Parameter?.Ordinal ?? throw Errors.Unsupported(syntax, "__arglist", "use params");
            if (argument.Parameter.RefKind == RefKind.None)
            {
                values.Add((ordinal, LowerCopied(argument.Value)));
                continue;
            }
            (Value item, Value key) = LowerReference(argument.Value);
            values.AddRange([(ordinal, item), (ordinal, key)]);
        }
        HoldReferenced(arguments, callee);
        return [.. values.OrderBy(pair => pair.Ordinal).Select(pair => pair.Value)];
    }

    /// <summary>Calls a method: by its framework attributes, by its body, or as a member of the base library that the VM knows.</summary>
    private Value? EmitCall(IMethodSymbol method, Value? instance, Value[] arguments, SyntaxNode syntax)
    {
        Value[] all = instance is null ? arguments : [instance, .. arguments];
        if (method.ContainingType.IsAnonymousType && method.AssociatedSymbol is IPropertySymbol part) return PlaceOfAnonymous(part, all[0]).Read();
        if (FrameworkCalls.IsTranslated(method, _module.Target)) return EmitFrameworkCall(method, all, syntax);
        if (Records.IsSynthesized(method)) return EmitRecordCall(method, all, syntax);
        if (!HasBody(method)) return EmitLibraryCall(method, all, syntax);
        if (TypeFacts.IsInFramework(method.ContainingType)) _module.RequireProtocol(FrameworkCalls.RequiredProtocol(method), method.ToDisplayString(), syntax);
        _module.Statics.EnsureStaticConstructor(method.ContainingType);
        if (TryAccessBackingField(method, all, out Value? accessed)) return accessed;
        if (instance is { Type.MayBeNull: true } && _module.NullReceivers.NeedsTest(method)) all[0] = EmitNotNull(instance);
        Call call = Emit(new Call(_module.FunctionOf(method), all) { Location = _location });
        return call.HasResult ? call : null;
    }

    private Value? EmitRecordCall(IMethodSymbol method, Value[] arguments, SyntaxNode syntax)
    {
        if (method.Name == "Equals" && method.Parameters[0].Type.SpecialType == SpecialType.System_Object) throw Errors.TypeTest(syntax, method.ContainingType.ToDisplayString());
        if (!method.IsStatic) arguments[0] = EmitNotNull(arguments[0]);
        Call call = Emit(new Call(_module.RecordMemberOf(method, syntax), arguments) { Location = _location });
        return call.HasResult ? call : null;
    }

    private static bool HasBody(IMethodSymbol method) =>
        !method.IsExtern && !method.IsAbstract && !(method.PartialImplementationPart ?? method).OriginalDefinition.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>An accessor of an auto-property is an access to its field.</summary>
    /// <param name="method">The accessor.</param>
    /// <param name="arguments">Its object, where it has one, and the value that a setter gets.</param>
    /// <param name="value">What a getter reads; null for a setter.</param>
    /// <returns>Whether it is such an accessor.</returns>
    private bool TryAccessBackingField(IMethodSymbol method, Value[] arguments, out Value? value)
    {
        value = null;
        if (TypeFacts.FieldOfAccessor(method) is not { } field) return false;
        bool isRead = method.MethodKind == MethodKind.PropertyGet;
        if (field.IsStatic || TypeFacts.IsContractClass(field.ContainingType))
        {
            if (isRead) value = _module.Statics.ConstantOf(field) ?? PlaceOfStatic(field).Read();
            else PlaceOfStatic(field).Write(arguments[0]);
            return true;
        }
        Constant index = Constant.Of(TypeFacts.IndexOf(field));
        if (isRead) value = EmitOperation(OpCode.PICKITEM, TypeFacts.ValueTypeOf(field.Type), arguments[0], index);
        else Reachable(PlaceOfItem(arguments[0], index, TypeFacts.ValueTypeOf(field.Type)), field.Type).Write(arguments[1]);
        return true;
    }

    private Value LowerProperty(IPropertyReferenceOperation reference)
    {
        if (ConstantFolding.Fold(reference, _module) is { } constant) return constant;
        return (IsSpanElement(reference) ? PlaceOfSpanElement(reference, true) : PlaceOfProperty(reference)).Read();
    }

    private Value EmitPropertyRead(IPropertySymbol property, Value? instance, Value[] indices, IPropertyReferenceOperation reference)
    {
        IMethodSymbol getter = property.GetMethod ?? property.OverriddenProperty?.GetMethod ?? throw Errors.LibraryMember(reference.Syntax, property.ToDisplayString());
        if (FrameworkCalls.ConstantOf(property) is { } constant) return constant;
        if (property.Name == "Message" && TypeFacts.IsLibraryException(property.ContainingType) && reference.Instance is { Syntax: BaseExpressionSyntax }) return EmitGivenMessage(instance!);
        return EmitCall(Resolved(getter, reference), instance, indices, reference.Syntax)!;
    }

    /// <summary>The accessor that runs: an overridden one isn't its declaration.</summary>
    private Callee Resolved(IMethodSymbol accessor, IPropertyReferenceOperation reference) =>
        accessor is { IsVirtual: false, IsAbstract: false, IsOverride: false } || reference.Instance is { Syntax: BaseExpressionSyntax } ? new(accessor)
            : Devirtualize(accessor, reference.Instance?.Type is { } type ? Substitute(type) : accessor.ContainingType);

    /// <summary>Sends a notification.</summary>
    private Value? RaiseEvent(IEventSymbol raised, IInvocationOperation invocation)
    {
        Value[] arguments = LowerArguments(invocation.Arguments, invocation.Syntax);
        Value state = Emit(new Pack(StackItemKind.Array, arguments));
        Emit(new Syscall("System.Runtime.Notify", null, [Constant.Of(Names.Of(raised)), state]) { Location = _location });
        return null;
    }

    private IEventSymbol? _conditionalEvent;
}
