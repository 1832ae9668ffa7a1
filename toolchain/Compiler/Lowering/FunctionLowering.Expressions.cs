using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Expressions: which part of the lowering takes each.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>Lowers an expression for its effects alone.</summary>
    private void LowerDiscarded(IOperation expression)
    {
        switch (expression)
        {
            case IIncrementOrDecrementOperation increment: LowerIncrement(increment, true); break;
            case IInvocationOperation invocation: LowerInvocation(invocation); break;
            case IConditionalAccessOperation access: LowerConditionalAccess(access, true); break;
            case IDeconstructionAssignmentOperation deconstruction: LowerDeconstruction(deconstruction, true); break;
            case IThrowOperation thrown: LowerThrow(thrown); break;
            default: Lower(expression); break;
        }
    }

    private Value Lower(IOperation expression)
    {
        if (expression.Type is not null) CheckType(expression.Type, expression.Syntax);
        CheckConstant(expression);
        if (expression.ConstantValue.HasValue && expression is not IConversionOperation { Type.TypeKind: TypeKind.Struct })
            return ConstantFolding.OfObject(expression.ConstantValue.Value, expression);
        return expression switch
        {
            ILocalReferenceOperation local => PlaceOfVariable(local.Local, local.Local.Type, local.Syntax).Read(),
            IParameterReferenceOperation parameter => PlaceOfVariable(parameter.Parameter, parameter.Parameter.Type, parameter.Syntax).Read(),
            IFieldReferenceOperation field => LowerField(field),
            _ when IsChosenReference(expression) => PlaceOfReference(expression).Read(),
            IPropertyReferenceOperation property => LowerProperty(property),
            IArrayElementReferenceOperation element => LowerElement(element),
            IImplicitIndexerReferenceOperation indexer => PlaceOfImplicitIndexer(indexer).Read(),
            IInvocationOperation invocation => LowerInvocation(invocation) ?? Constant.Null,
            IObjectCreationOperation creation => LowerCreation(creation),
            ITypeParameterObjectCreationOperation creation => LowerTypeParameterCreation(creation),
            IArrayCreationOperation creation => LowerArrayCreation(creation),
            ICollectionExpressionOperation collection => LowerCollection(collection),
            IDelegateCreationOperation creation => LowerDelegate(creation),
            IUnaryOperation unary => LowerUnary(unary),
            IBinaryOperation binary => LowerBinary(binary),
            ITupleBinaryOperation comparison => LowerTupleComparison(comparison),
            IConversionOperation conversion => LowerConversion(conversion),
            IConditionalOperation conditional => LowerConditional(conditional),
            ICoalesceOperation coalesce => LowerCoalesce(coalesce),
            ICoalesceAssignmentOperation assignment => LowerCoalesceAssignment(assignment),
            IConditionalAccessOperation access => LowerConditionalAccess(access, false)!,
            IConditionalAccessInstanceOperation => _conditionalReceivers.Peek(),
            ISimpleAssignmentOperation assignment => LowerAssignment(assignment),
            ICompoundAssignmentOperation assignment => LowerCompoundAssignment(assignment),
            IIncrementOrDecrementOperation increment => LowerIncrement(increment, false),
            IDeconstructionAssignmentOperation deconstruction => LowerDeconstruction(deconstruction, false)!,
            ITupleOperation tuple => Emit(new Pack(StackItemKind.Struct, tuple.Elements.Select(LowerCopied).ToArray())),
            IInterpolatedStringOperation text => LowerInterpolation(text),
            IIsPatternOperation pattern => LowerConditionValue(pattern),
            IIsTypeOperation test => LowerTypeTest(test),
            ISwitchExpressionOperation choice => LowerSwitchExpression(choice),
            IInstanceReferenceOperation instance => This(instance),
            IDefaultValueOperation defaulted => DefaultOf(TypeOf(defaulted), defaulted.Syntax),
            IThrowOperation thrown => LowerThrowExpression(thrown),
            IParenthesizedOperation parenthesized => Lower(parenthesized.Operand),
            IUtf8StringOperation text => Constant.Of(text.Value),
            IDeclarationExpressionOperation declaration => Lower(declaration.Expression),
            IEventReferenceOperation => throw Errors.Unsupported(expression.Syntax, "An event as a value", "raise it with its arguments", "NC1121"),
            IWithOperation with => LowerWith(with),
            IEventAssignmentOperation => throw Errors.Unsupported(expression.Syntax, "Subscribing to an event", "raise it; who listens is told by the node", "NC1121"),
            IAnonymousObjectCreationOperation creation => LowerAnonymousCreation(creation),
            IRangeOperation range => LowerRangeValue(range),
            IAwaitOperation => throw Errors.Unsupported(expression.Syntax, "await", "call contracts directly, as all calls complete before they return", "NC1107"),
            ITypeOfOperation => throw Errors.Unsupported(expression.Syntax, "typeof", "name the kind in an enum", "NC1109"),
            ISizeOfOperation => throw Errors.Unsupported(expression.Syntax, "sizeof", "write the number", "NC1109"),
            IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IDynamicObjectCreationOperation => throw Errors.Unsupported(expression.Syntax, "dynamic", "use object and casts", "NC1110"),
            _ => throw Errors.Unsupported(expression.Syntax, "This expression", "write it in another way"),
        };
    }

    // Where C# folded a constant, nothing looks at its parts any more.
    private void CheckConstant(IOperation expression)
    {
        if (!expression.ConstantValue.HasValue) return;
        foreach (IFieldReferenceOperation named in expression.DescendantsAndSelf().OfType<IFieldReferenceOperation>())
            _module.RequireProtocol(FrameworkCalls.RequiredProtocol(named.Field), named.Field.ToDisplayString(), named.Syntax);
        if (IsLetterBeyondAscii(expression)) throw Errors.Unsupported(expression.Syntax, "A char beyond ASCII as a value", "use strings, as their chars are the bytes of UTF-8 here", "NC1120");
    }

    // It would never equal an element of a string that holds the letter, which takes several bytes there.
    private static bool IsLetterBeyondAscii(IOperation expression) => expression switch
    {
        IConversionOperation { IsImplicit: true } conversion => IsLetterBeyondAscii(conversion.Operand),
        ILiteralOperation or ILocalReferenceOperation or IFieldReferenceOperation { Field.ContainingType.SpecialType: not SpecialType.System_Char } =>
            expression.ConstantValue is { HasValue: true, Value: char and >= '\u0080' },
        _ => false,
    };

    private Value LowerThrowExpression(IThrowOperation thrown)
    {
        LowerThrow(thrown);
        return Constant.Null;
    }

    private Value This(IInstanceReferenceOperation instance)
    {
        if (instance.ReferenceKind == InstanceReferenceKind.ImplicitReceiver) return _creations.Peek();
        return This(instance.Syntax);
    }

    private Value This(SyntaxNode syntax)
    {
        if (_this is not null) return EmitLoad(_this);
        throw Errors.Unsupported(syntax, "this, as a value, of a contract", "call the contract's members directly", "NC1118");
    }

    private Value LowerField(IFieldReferenceOperation reference)
    {
        IFieldSymbol field = _types.Apply(reference.Field);
        if (field.IsStatic && TypeFacts.IsInSystem(field.ContainingType) && field is { Name: "Empty" } && TypeFacts.IsString(field.ContainingType)) return Constant.Of("");
        if (field is { IsStatic: true, ContainingType.SpecialType: SpecialType.System_Boolean, Name: "TrueString" or "FalseString" }) return Constant.Of(field.Name == "TrueString" ? "True" : "False");
        if (_module.Statics.ConstantOf(field) is { } constant) return constant;
        if (field.IsStatic && field.DeclaringSyntaxReferences.IsEmpty && !field.IsImplicitlyDeclared) throw Errors.LibraryMember(reference.Syntax, field.ToDisplayString());
        return PlaceOfField(field, reference.Instance, reference.Syntax).Read();
    }

    private Value LowerElement(IArrayElementReferenceOperation element) => PlaceOfElement(element).Read();

    /// <summary>C#'s default of a type.</summary>
    public Value DefaultOf(ITypeSymbol type, SyntaxNode? syntax)
    {
        if (TypeFacts.IsFloatingPoint(type)) throw Errors.At(syntax, "NC1002", "NeoVM has no floating point or decimal numbers; use BigInteger with a fixed scale.");
        if (TypeFacts.NullableUnderlying(type) is not null) return Constant.Null;
        if (IntegerType.Of(type) is not null || TypeFacts.IsBigInteger(type) || TypeFacts.IsIndex(type)) return Constant.Of(System.Numerics.BigInteger.Zero);
        if (TypeFacts.IsRange(type)) return Emit(new Pack(StackItemKind.Struct, [Constant.Of(0), Constant.Of(0)]));
        if (type.SpecialType == SpecialType.System_Boolean) return Constant.False;
        if (TypeFacts.ElementOfSpan(type) is { } element) return EmitNewArray(element, Constant.Of(0), syntax!);
        if (TypeFacts.IsStruct(type))
            return Emit(new Pack(StackItemKind.Struct, TypeFacts.FieldsOf(type).Select(field => DefaultOf(Substitute(field.Type), syntax)).ToArray()));
        return Constant.Null;
    }

    /// <summary>Puts the value that an attribute gives into a static field.</summary>
    public void StoreInitialValue(IFieldSymbol field, Constant value) =>
        NewPlaceOfStatic(field).Write(TypeFacts.IsByteArray(field.Type) ? EmitConvert(value, StackItemKind.Buffer, ValueType.Buffer.NotNull) : value);

    /// <summary>Makes the box of a static field that references point to.</summary>
    public void StoreBox(Variable box, ITypeSymbol type) => Emit(new Store(box, Emit(new Pack(StackItemKind.Array, [DefaultOf(type, null)]))));

    /// <summary>Evaluates a static field's initialiser into it.</summary>
    public void StoreInitialValue(IFieldSymbol field, SyntaxNode initializer)
    {
        try
        {
            _location = ModuleLowering.IsUserTree(initializer.SyntaxTree) ? Errors.LocationOf(initializer) : null;
            if (_location is { } place) Emit(new SequencePoint(place));
            IOperation value = InitializerOperation(initializer);
            _uses = VariableUses.Of(value);
            NewPlaceOfStatic(field).Write(LowerCopied(value));
        }
        catch (Diagnostics.CompilationException exception)
        {
            RecordError(exception);
        }
    }

    // The operation of an initialiser's expression lacks the conversion to the field's type, which stands around it; that of { 1, 2 } lacks the array.
    private IOperation InitializerOperation(SyntaxNode initializer)
    {
        IOperation operation = _module.OperationOf(initializer);
        if (operation is IArrayInitializerOperation { Parent: { } array }) operation = array;
        while (operation.Parent is IConversionOperation { IsImplicit: true } or IDelegateCreationOperation { IsImplicit: true }) operation = operation.Parent;
        return operation;
    }
}
