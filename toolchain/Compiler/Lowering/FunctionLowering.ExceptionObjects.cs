using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>
/// New exceptions. One is its message; where something in the contract asks for more, for its class or its fields, all are objects
/// (<see cref="ExceptionObject"/>).
/// </summary>
internal sealed partial class FunctionLowering
{
    private bool KeepsExceptions => _module.Program.KeepsExceptions;

    /// <summary>A new exception of .NET's own.</summary>
    private Value LowerException(IObjectCreationOperation creation, ITypeSymbol type)
    {
        (Value message, Value? inner) = LowerExceptionParts(creation, type);
        return Initialize(PackException(type, message, inner), creation.Initializer);
    }

    private (Value Message, Value? Inner) LowerExceptionParts(IObjectCreationOperation creation, ITypeSymbol type) =>
        ExceptionParts(_types.Apply(creation.Constructor!), LowerArguments(creation.Arguments, creation.Syntax), () => Constant.Of(ExceptionObject.GeneralMessage(type)), creation.Syntax);

    private Value PackException(ITypeSymbol type, Value message, Value? inner)
    {
        if (!KeepsExceptions) return message;
        _module.RunTimeTypes.Add(type);
        return PackException(type, message, inner, null);
    }

    /// <summary>An exception's object. Those of the author's classes have fields, and a place for the message that they don't show.</summary>
    private Pack PackException(ITypeSymbol type, Value message, Value? inner, IEnumerable<Value>? fields) => Emit(new Pack(StackItemKind.Array,
        [message, EmitMark(), inner ?? Constant.Null, .. fields is null ? [] : fields.Prepend(Constant.Null), Constant.Of(_module.RunTimeTypes.NumberOf((INamedTypeSymbol)type))]));

    private FunctionAddress EmitMark() => Emit(new FunctionAddress(_module.CaughtReader));

    /// <summary>What an exception class of .NET's makes of its constructor's arguments.</summary>
    /// <param name="constructor">A constructor of that class.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="general">The message that names the class of the object, where there is no other.</param>
    /// <param name="syntax">Where it is called.</param>
    private (Value Message, Value? Inner) ExceptionParts(IMethodSymbol constructor, Value[] arguments, Func<Value> general, SyntaxNode syntax)
    {
        INamedTypeSymbol type = constructor.ContainingType;
        if (!TypeFacts.IsInSystem(type) && type.Name != "KeyNotFoundException") throw Errors.LibraryMember(syntax, type.ToDisplayString());
        if (type.Name == "AggregateException" || constructor.Parameters.Any(parameter => parameter.Name is not ("message" or "paramName" or "inner" or "innerException")))
            throw Errors.Unsupported(syntax, "An exception that shows more than its message", "write all of it into the message", "NC1122");
        Value? Argument(string name) => constructor.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } found ? arguments[found.Ordinal] : null;
        Value Default() => ExceptionObject.DefaultMessage(type) is { } text ? Constant.Of(text) : throw Errors.Unsupported(syntax, $"'{type.Name}' without a message", "give it one", "NC1122");
        Value Missing() => ExceptionObject.NamesItsClass(type) ? general() : Default();
        Value message = Argument("message") switch
        {
            null when ExceptionObject.IsRoot(type) => general(),
            null => Default(),
            Constant { Content: null } => Missing(),
            { } given => KeepsExceptions && given.Type.MayBeNull ? EmitOr(given, Missing) : given,
        };
        message = Argument("paramName") switch
        {
            null or Constant { Content: null or byte[] { Length: 0 } } => message,
            Constant name => WithParameter(message, name),
            { } name => WithParameterOrNone(message, name),
        };
        return (message, Argument("innerException") ?? Argument("inner"));
    }

    private Value WithParameter(Value message, Value name) => Concatenate([message, Constant.Of(" (Parameter '"), name, Constant.Of("')")]);

    private Value WithParameterOrNone(Value message, Value name)
    {
        Variable result = NewTemporary("message", ValueType.ByteString.NotNull);
        BasicBlock named = _function.NewBlock("named");
        BasicBlock after = _function.NewBlock("endmessage");
        Emit(new Store(result, message));
        BranchTo(EmitIsNullOrEmpty(name), after, named);
        Place(named);
        Emit(new Store(result, WithParameter(message, name)));
        FallInto(after);
        return EmitLoad(result);
    }

    /// <summary>A text, or another where it is null.</summary>
    private Value EmitOr(Value text, Func<Value> other)
    {
        Variable result = NewTemporary("text", ValueType.ByteString.NotNull);
        BasicBlock absent = _function.NewBlock("isnull");
        BasicBlock present = _function.NewBlock("istext");
        BasicBlock after = _function.NewBlock("endtext");
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, text), absent, present);
        Place(absent);
        Emit(new Store(result, other()));
        _block.Terminator = new Jump(after);
        Place(present);
        Emit(new Store(result, text));
        FallInto(after);
        return EmitLoad(result);
    }

    /// <summary>What a constructor hands to the class of .NET's that its own derives from.</summary>
    private (Value Message, Value? Inner) LowerBaseException(IMethodSymbol constructor, ITypeSymbol type, SyntaxNode syntax)
    {
        IInvocationOperation? call = ChainedCallOf(constructor);
        IMethodSymbol target = call?.TargetMethod ?? constructor.ContainingType.BaseType!.InstanceConstructors.First(candidate => candidate.Parameters.IsEmpty);
        return ExceptionParts(target, call is null ? [] : LowerArguments(call.Arguments, call.Syntax), () => Constant.Of(ExceptionObject.GeneralMessage(type)), call?.Syntax ?? syntax);
    }

    /// <summary>What the constructor of a class of .NET's leaves in an object of a class that derives from it.</summary>
    private void CallExceptionConstructor(IMethodSymbol constructor, Value[] arguments, SyntaxNode syntax)
    {
        if (constructor.Parameters.IsEmpty && ExceptionObject.IsRoot(constructor.ContainingType)) return;
        Value General() => EmitOperation(OpCode.PICKITEM, ValueType.ByteString.NotNull, EmitLoad(_this!), Constant.Of(ExceptionObject.Message));
        (Value message, Value? inner) = ExceptionParts(constructor, arguments, General, syntax);
        EmitOperation(OpCode.SETITEM, null, EmitLoad(_this!), Constant.Of(ExceptionObject.Message), message);
        if (inner is not null) EmitOperation(OpCode.SETITEM, null, EmitLoad(_this!), Constant.Of(ExceptionObject.Inner), inner);
    }

    /// <summary>A member that every exception has.</summary>
    private Value EmitExceptionMember(IMethodSymbol method, Value exception, SyntaxNode syntax)
    {
        if (method.Name == "get_Message") return KeepsExceptions ? EmitOperation(OpCode.PICKITEM, ValueType.ByteString.NotNull, exception, Constant.Of(ExceptionObject.Message)) : exception;
        if (method.Name != "get_InnerException") throw Errors.ExceptionMember(syntax, method.AssociatedSymbol?.Name ?? method.Name);
        _module.Program.KeepExceptions();
        return EmitOperation(OpCode.PICKITEM, ValueType.Any, exception, Constant.Of(ExceptionObject.Inner));
    }

    /// <summary>The message that .NET's classes keep, whatever the object shows.</summary>
    private Value EmitGivenMessage(Value exception) => EmitOr(
        EmitOperation(OpCode.PICKITEM, ValueType.ByteString, exception, Constant.Of(ExceptionObject.Given)),
        () => EmitOperation(OpCode.PICKITEM, ValueType.ByteString.NotNull, exception, Constant.Of(ExceptionObject.Message)));

    /// <summary>Writes the function that lets an exception show its class's own Message.</summary>
    public void LowerShower(ITypeSymbol type, SyntaxNode syntax) => LowerLate(() =>
    {
        Value exception = EmitLoad(_function.Arguments[0]);
        IReadOnlyList<INamedTypeSymbol> types = _module.RunTimeTypes.Of(type);
        BasicBlock shows = _function.NewBlock("shows"), keeps = _function.NewBlock("keeps"), shown = _function.NewBlock("shown"), after = _function.NewBlock("endshow");
        BranchOnType(exception, types, [.. types.Where(_module.ShownMessages.IsShown)], shows, after, syntax);
        Place(shows);
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, EmitOperation(OpCode.PICKITEM, ValueType.Any, exception, Constant.Of(ExceptionObject.Given))), keeps, shown);
        Place(keeps);
        EmitOperation(OpCode.SETITEM, null, exception, Constant.Of(ExceptionObject.Given), EmitOperation(OpCode.PICKITEM, ValueType.Any, exception, Constant.Of(ExceptionObject.Message)));
        FallInto(shown);
        IMethodSymbol message = ((IPropertySymbol)_module.ExceptionNamed<Exception>().GetMembers("Message")[0]).GetMethod!;
        EmitOperation(OpCode.SETITEM, null, exception, Constant.Of(ExceptionObject.Message), NullToEmpty(EmitVirtualCall(message, type, exception, [], syntax)!));
        FallInto(after);
    });

    /// <summary>Writes the function that throws a new exception.</summary>
    public void LowerThrower(INamedTypeSymbol type, string message) => LowerLate(() => Terminate(new Throw(PackException(type, Constant.Of(message), null))));

    /// <summary>
    /// Writes the function that makes an exception of what a catch block gets: of anything that this call of the contract didn't throw
    /// itself, an Exception with the text that came.
    /// </summary>
    public void LowerCaughtReader() => LowerLate(() =>
    {
        Value item = EmitLoad(_function.Arguments[0]);
        Variable text = NewTemporary("text", ValueType.Any);
        BasicBlock isArray = _function.NewBlock("array"), hasMark = _function.NewBlock("mark"), isOwn = _function.NewBlock("own");
        BasicBlock foreign = _function.NewBlock("foreign"), hasText = _function.NewBlock("first"), any = _function.NewBlock("any");
        Emit(new Store(text, item));
        BranchTo(EmitOperation(OpCode.ISTYPE, ValueType.Boolean, [(byte)StackItemKind.Array], item), isArray, any);
        Place(isArray);
        BranchTo(EmitOperation(OpCode.GT, ValueType.Boolean, EmitSize(item), Constant.Of(ExceptionObject.Mark)), hasMark, foreign);
        Place(hasMark);
        // The mark comes first: it compares with an item of any size.
        BranchTo(EmitOperation(OpCode.EQUAL, ValueType.Boolean, EmitMark(), EmitOperation(OpCode.PICKITEM, ValueType.Any, item, Constant.Of(ExceptionObject.Mark))), isOwn, foreign);
        Place(isOwn);
        EmitReturn(item);
        Place(foreign);
        BranchTo(EmitSize(item), hasText, any);
        Place(hasText);
        Emit(new Store(text, EmitOperation(OpCode.PICKITEM, ValueType.Any, item, Constant.Of(ExceptionObject.Message))));
        FallInto(any);
        INamedTypeSymbol type = _module.ExceptionNamed<Exception>();
        EmitReturn(PackException(type, EmitText(text, ExceptionObject.GeneralMessage(type)), null));
    });

    /// <summary>What a variable holds, where that is text.</summary>
    private Value EmitText(Variable item, string otherwise)
    {
        BasicBlock isBuffer = _function.NewBlock("buffer"), isText = _function.NewBlock("text"), isOther = _function.NewBlock("other"), notText = _function.NewBlock("nottext"), after = _function.NewBlock("endtext");
        Variable result = NewTemporary("message", ValueType.ByteString.NotNull);
        BranchTo(EmitOperation(OpCode.ISTYPE, ValueType.Boolean, [(byte)StackItemKind.ByteString], EmitLoad(item)), isText, notText);
        Place(isText);
        Emit(new Store(result, EmitLoad(Retyped(item, ValueType.ByteString.NotNull))));
        _block.Terminator = new Jump(after);
        Place(notText);
        BranchTo(EmitOperation(OpCode.ISTYPE, ValueType.Boolean, [(byte)StackItemKind.Buffer], EmitLoad(item)), isBuffer, isOther);
        Place(isBuffer);
        Emit(new Store(result, EmitConvert(EmitLoad(item), StackItemKind.ByteString, ValueType.ByteString.NotNull)));
        _block.Terminator = new Jump(after);
        Place(isOther);
        Emit(new Store(result, Constant.Of(otherwise)));
        FallInto(after);
        return EmitLoad(result);
    }
}
