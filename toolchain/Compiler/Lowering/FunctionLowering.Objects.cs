using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Objects, arrays and collections: an aggregate is built in one step where C#'s order of evaluation allows it.</summary>
internal sealed partial class FunctionLowering
{
    private readonly Stack<Value> _creations = new();

    private Value LowerCreation(IObjectCreationOperation creation)
    {
        ITypeSymbol type = TypeOf(creation);
        IMethodSymbol constructor = _types.Apply(creation.Constructor ?? throw Errors.Unsupported(creation.Syntax, "This object", "use a class with a constructor"));
        if (TypeFacts.IsLibraryException(type)) return LowerException(creation, type);
        if (BuildList(creation, type) is { } list) return list;
        if (FrameworkCalls.IsTranslated(constructor, _module.Target))
            return Initialize(EmitFrameworkCall(constructor, LowerArguments(creation.Arguments, creation.Syntax), creation.Syntax)!, creation.Initializer);
        if (TypeFacts.IsBigInteger(type)) return LowerBigIntegerCreation(creation);
        if (TypeFacts.NullableUnderlying(type) is not null) return creation.Arguments.IsEmpty ? Constant.Null : Lower(creation.Arguments[0].Value);
        if (TypeFacts.ElementOfSpan(type) is not null) return LowerSpanCreation(creation, type);
        if (TypeFacts.IsContractClass(type)) throw Errors.Unsupported(creation.Syntax, "Creating a contract object", "call its static methods", "NC1118");
        if (type.IsTupleType) return Emit(new Pack(StackItemKind.Struct, LowerArguments(creation.Arguments, creation.Syntax)));
        if (type.DeclaringSyntaxReferences.IsEmpty)
            return TryCallBaseLibrary(constructor, DeclaredTypes(constructor), LowerArguments(creation.Arguments, creation.Syntax), creation.Syntax, out Value? made) ? Initialize(made!, creation.Initializer) : throw Errors.LibraryMember(creation.Syntax, type.ToDisplayString());
        if (type.TypeKind == TypeKind.Class) NoteClass((INamedTypeSymbol)type);
        if (BuildAtOnce(creation, constructor, type) is { } built) return built;
        return Initialize(Construct(type, constructor, () => LowerArguments(creation.Arguments, creation.Syntax), creation.Syntax), creation.Initializer);
    }

    /// <summary>One PACK for a list with its items: until it is complete, nothing else can see it.</summary>
    private Pack? BuildList(IObjectCreationOperation creation, ITypeSymbol type)
    {
        if (!TypeFacts.IsFramework(type, "List") || creation is not { Arguments.IsEmpty: true, Initializer.Initializers: { IsEmpty: false } steps }) return null;
        IOperation[] items = [.. steps.OfType<IInvocationOperation>().Where(step => TypeFacts.IsFramework(step.TargetMethod.ContainingType, "List") && step.Arguments.Length == 1).Select(step => step.Arguments[0].Value)];
        return items.Length == steps.Length ? Emit(new Pack(StackItemKind.Array, items.Select(LowerCopied).ToArray())) : null;
    }

    private Value Construct(ITypeSymbol type, IMethodSymbol constructor, System.Func<Value[]> arguments, SyntaxNode syntax)
    {
        Value created = PackObject(type, TypeFacts.FieldsOf(type).Select(field => DefaultOf(Substitute(field.Type), syntax)));
        if (!IsTrivial(constructor)) Emit(new Call(_module.FunctionOf(constructor), [created, .. arguments()]) { Location = _location });
        return created;
    }

    /// <summary>new T(): each instance of a generic method knows its T.</summary>
    private Value LowerTypeParameterCreation(ITypeParameterObjectCreationOperation creation)
    {
        ITypeSymbol type = TypeOf(creation);
        IMethodSymbol? constructor = (type as INamedTypeSymbol)?.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty);
        if (type.IsValueType && constructor is null or { IsImplicitlyDeclared: true }) return Initialize(DefaultOf(type, creation.Syntax), creation.Initializer);
        if (constructor is not null && TypeFacts.IsLibraryException(type))
        {
            (Value message, Value? inner) = ExceptionParts(constructor, [], () => Constant.Of(ExceptionObject.GeneralMessage(type)), creation.Syntax);
            return Initialize(PackException(type, message, inner), creation.Initializer);
        }
        if (constructor is null || !TypeFacts.IsOfUser(type)) throw Errors.LibraryMember(creation.Syntax, $"new {type.ToDisplayString()}()");
        if (type.TypeKind == TypeKind.Class) NoteClass((INamedTypeSymbol)type);
        return Initialize(Construct(type, constructor, () => [], creation.Syntax), creation.Initializer);
    }

    private void NoteClass(INamedTypeSymbol type)
    {
        if (TypeAndBases(type).SelectMany(each => each.GetMembers()).OfType<IMethodSymbol>().FirstOrDefault(method => method.MethodKind == MethodKind.Destructor) is { } finalizer)
            throw Errors.NeverRun(SyntaxOf(finalizer)!, "A finalizer", "give the class a Dispose method, and write using");
        _module.Statics.EnsureStaticConstructor(type);
        _module.RunTimeTypes.Add(type);
        NoteExceptions(type);
    }

    private static StackItemKind KindOf(ITypeSymbol type) => type.TypeKind == TypeKind.Struct ? StackItemKind.Struct : StackItemKind.Array;

    /// <summary>An object's item: its fields, then the id of its class where something asks for that.</summary>
    private Pack PackObject(ITypeSymbol type, IEnumerable<Value> fields) => TypeFacts.IsException(type)
        ? PackException(type, Constant.Of(ExceptionObject.GeneralMessage(type)), null, fields)
        : Emit(new Pack(KindOf(type), _module.Program.IsIdentified(type) ? [.. fields, Constant.Of(_module.RunTimeTypes.NumberOf((INamedTypeSymbol)type))] : fields.ToArray()));

    /// <summary>Whether a constructor does nothing that a fresh object needs: no body, no initialisers.</summary>
    private bool IsTrivial(IMethodSymbol constructor)
    {
        if (!constructor.IsImplicitlyDeclared || Records.IsCopyConstructor(constructor)) return false;
        // One that has initialisers has a constructor that the author wrote.
        if (constructor.ContainingType.TypeKind == TypeKind.Struct) return true;
        for (INamedTypeSymbol? type = constructor.ContainingType; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            if (TypeFacts.IsLibraryException(type)) return ExceptionObject.IsRoot(type);
            if (!SymbolEqualityComparer.Default.Equals(type, constructor.ContainingType) && type.InstanceConstructors.Any(other => !other.IsImplicitlyDeclared)) return false;
            if (type.GetMembers().OfType<IFieldSymbol>().Any(field => !field.IsStatic && _module.Statics.InitializerOf(field) is not null)) return false;
        }
        return true;
    }

    /// <summary>One PACK for an object whose constructor and initialiser only set its own fields and never look at it.</summary>
    private Value? BuildAtOnce(IObjectCreationOperation creation, IMethodSymbol constructor, ITypeSymbol type)
    {
        bool isPrimary = PrimaryConstructors.IsPrimary(constructor);
        IReadOnlyList<ISimpleAssignmentOperation>? body = IsTrivial(constructor) || isPrimary && PlainConstructor.IsPlainPrimary(constructor, _module) ? [] : PlainConstructor.AssignmentsOf(constructor, _module);
        if (body is null || body.Any(assignment => FieldSetBy(assignment.Target) is null) || _constructors.Contains(constructor, SymbolEqualityComparer.Default)) return null;
        IReadOnlyList<IFieldSymbol> fields = TypeFacts.FieldsOf(type);
        Value?[] values = new Value?[fields.Count];
        BindParameters(constructor, LowerArguments(creation.Arguments, creation.Syntax));
        _constructors.Push(constructor);
        if (isPrimary)
            foreach (IParameterSymbol parameter in constructor.Parameters)
                if (PrimaryConstructors.FieldSetFrom(constructor.ContainingType, parameter) is { } field) values[TypeFacts.PositionOf(field)] = EmitLoad(_variables[parameter]);
        if (!IsTrivial(constructor)) WithInitializers(constructor.ContainingType, (field, value) => values[TypeFacts.PositionOf(field)] = LowerCopied(value));
        (Value Message, Value? Inner)? exception = TypeFacts.IsException(type) ? LowerBaseException(constructor, type, creation.Syntax) : null;
        SetFields(body, values);
        _constructors.Pop();
        IReadOnlyList<IOperation> steps = creation.Initializer?.Initializers ?? [];
        bool isPlain = steps.All(step => step is ISimpleAssignmentOperation assignment && FieldSetBy(assignment.Target) is not null);
        if (isPlain) SetFields(steps.Cast<ISimpleAssignmentOperation>(), values);
        for (int i = 0; i < values.Length; i++) values[i] ??= DefaultOf(Substitute(fields[i].Type), creation.Syntax);
        Value built = exception is { } made ? PackException(type, made.Message, made.Inner, values!) : PackObject(type, values!);
        return isPlain ? built : Initialize(built, creation.Initializer);
    }

    private readonly Stack<IMethodSymbol> _constructors = new();

    private void SetFields(IEnumerable<ISimpleAssignmentOperation> assignments, Value?[] values)
    {
        foreach (ISimpleAssignmentOperation assignment in assignments) values[TypeFacts.PositionOf(FieldSetBy(assignment.Target)!)] = LowerCopied(assignment.Value);
    }

    private void BindParameters(IMethodSymbol constructor, Value[] arguments)
    {
        for (int i = 0; i < arguments.Length; i++)
        {
            IParameterSymbol parameter = constructor.Parameters[i];
            Variable variable = NewTemporary(parameter.Name, TypeFacts.ValueTypeOf(parameter.Type));
            _variables[parameter] = variable;
            Emit(new Store(variable, arguments[i]));
        }
    }

    private IFieldSymbol? FieldSetBy(IOperation target) => target switch
    {
        IFieldReferenceOperation field => _types.Apply(field.Field),
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property when !IsOverridable(property.Property) => TypeFacts.BackingField(_types.Apply(property.Property)),
        _ => null,
    };

    private Value Initialize(Value created, IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null) return created;
        _creations.Push(created);
        foreach (IOperation step in initializer.Initializers)
        {
            if (step is IMemberInitializerOperation member) InitializeMember(member);
            else LowerDiscarded(step);
        }
        _creations.Pop();
        return created;
    }

    private void InitializeMember(IMemberInitializerOperation member)
    {
        if (TypeFacts.IsStruct(TypeOf(member.InitializedMember)) && MayReplaceStructs(member.Initializer)) _module.HeldStructs.Hold(TypeOf(member.InitializedMember), _function);
        Initialize(PlaceOf(member.InitializedMember).Read(), member.Initializer);
    }

    private Value LowerBigIntegerCreation(IObjectCreationOperation creation)
    {
        if (creation.Arguments.IsEmpty) return Constant.Of(0);
        if (creation.Arguments is not [{ Parameter.Type: { } type } argument])
            return TryCallBaseLibrary(creation.Constructor!, DeclaredTypes(creation.Constructor!), LowerArguments(creation.Arguments, creation.Syntax), creation.Syntax, out Value? made) ? made! : throw Errors.LibraryMember(creation.Syntax, "this BigInteger constructor");
        Value value = Lower(argument.Value);
        if (TypeFacts.IsFloatingPoint(type)) throw Errors.FloatingPoint(creation.Syntax);
        return TypeFacts.IsByteArray(type) ? EmitConvert(value, StackItemKind.Integer, ValueType.Integer) : value;
    }

    private Value LowerArrayCreation(IArrayCreationOperation creation)
    {
        if (TypeOf(creation) is IArrayTypeSymbol { Rank: > 1 } grid) return LowerGridCreation(creation, grid);
        ITypeSymbol element = ((IArrayTypeSymbol)TypeOf(creation)).ElementType;
        if (creation.Initializer is { } initializer) return BuildArray(element, initializer.ElementValues, creation.Syntax);
        return EmitNewArray(element, Lower(creation.DimensionSizes[0]), creation.Syntax);
    }

    private Value EmitNewArray(ITypeSymbol element, Value size, SyntaxNode syntax)
    {
        if (TypeFacts.IsByte(element)) return EmitOperation(OpCode.NEWBUFFER, ValueType.Buffer.NotNull, size);
        if (TypeFacts.IsStruct(element) || TypeFacts.IsRange(element)) return EmitArrayOfStructs(element, size, syntax);
        ValueType type = ValueType.Array.NotNull;
        if (TypeFacts.NullableUnderlying(element) is null && (IntegerType.Of(element) is not null || TypeFacts.IsBigInteger(element) || TypeFacts.IsIndex(element)))
            return EmitOperation(OpCode.NEWARRAY_T, type, [(byte)StackItemKind.Integer], size);
        if (element.SpecialType == SpecialType.System_Boolean) return EmitOperation(OpCode.NEWARRAY_T, type, [(byte)StackItemKind.Boolean], size);
        return EmitOperation(OpCode.NEWARRAY, type, size);
    }

    // Each element is a struct of its own.
    private Value EmitArrayOfStructs(ITypeSymbol element, Value size, SyntaxNode syntax)
    {
        Variable array = NewTemporary("array", ValueType.Array.NotNull);
        Emit(new Store(array, EmitOperation(OpCode.NEWARRAY, ValueType.Array.NotNull, size)));
        EmitForEachIndex(array, index => EmitOperation(OpCode.SETITEM, null, EmitLoad(array), EmitLoad(index), DefaultOf(element, syntax)));
        return EmitLoad(array);
    }

    private Value LowerCollection(ICollectionExpressionOperation collection)
    {
        ITypeSymbol type = TypeOf(collection);
        ITypeSymbol? element = type is IArrayTypeSymbol array ? array.ElementType : TypeFacts.IsFramework(type, "List") ? ((INamedTypeSymbol)type).TypeArguments[0]
            : TypeFacts.ElementOfSequence(type) ?? TypeFacts.ElementOfSpan(type);
        if (element is null) throw Errors.Unsupported(collection.Syntax, "A collection expression of this type", "use an array or a List", "NC1125");
        if (collection.Elements.Any(part => part is ISpreadOperation)) return LowerSpreads(collection, type, element);
        return type is IArrayTypeSymbol || TypeFacts.ElementOfSpan(type) is not null ? BuildArray(element, collection.Elements, collection.Syntax) : Emit(new Pack(StackItemKind.Array, collection.Elements.Select(LowerCopied).ToArray()));
    }

    // The size is known only at the end, so the elements are appended.
    private Value LowerSpreads(ICollectionExpressionOperation collection, ITypeSymbol type, ITypeSymbol element)
    {
        if (TypeFacts.IsByteArray(type)) throw Errors.Unsupported(collection.Syntax, "A spread in a byte array", "join the arrays with Helper.Concat", "NC1125");
        Variable items = NewTemporary("items", ValueType.Array.NotNull);
        Emit(new Store(items, EmitOperation(OpCode.NEWARRAY0, ValueType.Array.NotNull)));
        foreach (IOperation part in collection.Elements)
        {
            if (part is ISpreadOperation spread) AppendAll(items, spread, element);
            else EmitOperation(OpCode.APPEND, null, EmitLoad(items), LowerCopied(part));
        }
        return EmitLoad(items);
    }

    private void AppendAll(Variable items, ISpreadOperation spread, ITypeSymbol element)
    {
        ITypeSymbol sourceType = TypeOf(spread.Operand);
        ITypeSymbol itemType = Substitute(spread.ElementType ?? element);
        if (sourceType is not IArrayTypeSymbol { Rank: 1 } && !TypeFacts.IsFramework(sourceType, "List")) throw Errors.Unsupported(spread.Syntax, "A spread of this type", "spread an array or a List", "NC1125");
        Variable source = NewTemporary("source", TypeFacts.ValueTypeOf(sourceType));
        Emit(new Store(source, Lower(spread.Operand)));
        EmitForEachIndex(source, index =>
        {
            Value item = CopyOf(EmitOperation(OpCode.PICKITEM, TypeFacts.ValueTypeOf(itemType), EmitLoad(source), EmitLoad(index)), itemType);
            EmitOperation(OpCode.APPEND, null, EmitLoad(items), ConvertValue(item, itemType, element, false, spread.Syntax));
        });
    }

    private Value BuildArray(ITypeSymbol element, IReadOnlyList<IOperation> elements, SyntaxNode syntax)
    {
        if (!TypeFacts.IsByte(element)) return Emit(new Pack(StackItemKind.Array, elements.Select(LowerCopied).ToArray()));
        if (elements.All(value => value.ConstantValue.HasValue))
            return EmitConvert(Constant.Of(elements.Select(value => System.Convert.ToByte(value.ConstantValue.Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray()), StackItemKind.Buffer, ValueType.Buffer.NotNull);
        Value buffer = EmitOperation(OpCode.NEWBUFFER, ValueType.Buffer.NotNull, Constant.Of(elements.Count));
        for (int i = 0; i < elements.Count; i++) EmitOperation(OpCode.SETITEM, null, buffer, Constant.Of(i), Lower(elements[i]));
        return buffer;
    }
}
