using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>
/// Delegates, lambdas and local functions. A delegate is the address of a function, or, where that captures something, a closure
/// object: an array of the address and what it captures, which the function gets as its first argument.
/// </summary>
internal sealed partial class FunctionLowering
{
    private readonly ITypeSymbol? _thisType;

    /// <summary>Makes what this function captures its own variables.</summary>
    private void BindCaptures()
    {
        int index = 0;
        Value Captured() => _closure!.TakesObject
            ? EmitOperation(OpCode.PICKITEM, ValueType.Any, EmitLoad(_function.Arguments[0]), Constant.Of(++index))
            : EmitLoad(_function.Arguments[index++]);
        foreach (ISymbol symbol in _closure!.Captures)
        {
            ITypeSymbol type = symbol is ILocalSymbol local ? local.Type : ((IParameterSymbol)symbol).Type;
            Variable variable = _function.NewLocal(symbol.Name, _uses.IsBoxed(symbol) ? ValueType.Array.NotNull : TypeFacts.ValueTypeOf(Substitute(type)), true);
            Emit(new Store(variable, Captured()));
            _variables.Add(symbol, variable);
        }
        if (!_closure.CapturesThis) return;
        _this = _function.NewLocal("this", TypeFacts.ValueTypeOf(_thisType!).NotNull);
        Emit(new Store(_this, Captured()));
    }

    /// <summary>What a nested function captures, as it stands here.</summary>
    private List<Value> CapturedBy(Closure closure, SyntaxNode syntax)
    {
        List<Value> values = [];
        foreach (ISymbol symbol in closure.Captures)
        {
            values.Add(_variables.TryGetValue(symbol, out Variable? variable) ? EmitLoad(variable) : CaptureEarly(symbol, syntax));
        }
        if (closure.CapturesThis) values.Add(This(syntax));
        return values;
    }

    // The contract is lowered again, with the box made where the variable's block begins.
    private Constant CaptureEarly(ISymbol symbol, SyntaxNode syntax)
    {
        if (!_uses.IsBoxed(symbol) || _module.Program.IsMadeEarly(symbol)) throw Errors.Capture(syntax, symbol.Name);
        _module.Program.MakeEarly(symbol);
        return Constant.Null;
    }

    private Value? CallLocalFunction(IInvocationOperation invocation, IMethodSymbol method)
    {
        Closure closure = new(method.OriginalDefinition, _uses);
        List<Value> captured = CapturedBy(closure, invocation.Syntax);
        Value[] arguments = LowerArguments(invocation.Arguments, invocation.Syntax);
        Call call = Emit(new Call(LocalFunction(method, closure), [.. captured, .. arguments]) { Location = _location });
        return call.HasResult ? call : null;
    }

    private Function LocalFunction(IMethodSymbol method, Closure closure) =>
        _module.NestedFunctionOf(method.OriginalDefinition, _types.ForLocal(method), closure, _thisType ?? _method?.ContainingType, definition => _module.OperationOf(SyntaxOf(definition)!));

    private Value LowerDelegate(IDelegateCreationOperation creation)
    {
        switch (creation.Target)
        {
            case IAnonymousFunctionOperation lambda:
            {
                Closure closure = new(lambda.Symbol, _uses);
                Function function = _module.NestedFunctionOf(lambda.Symbol, _types, closure, _thisType ?? _method?.ContainingType, _ => lambda.Body);
                return MakeDelegate(function, closure, creation.Syntax);
            }
            case IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } reference:
            {
                Closure closure = new(reference.Method.OriginalDefinition, _uses);
                Function local = LocalFunction(reference.Method, closure);
                return MakeDelegate(closure.IsEmpty ? local : _module.ThunkOf(local, closure.Captures.Count + (closure.CapturesThis ? 1 : 0)), closure, creation.Syntax);
            }
            case IMethodReferenceOperation reference when (reference.Method.IsStatic || TypeFacts.IsContractClass(reference.Method.ContainingType)) && HasBody(reference.Method):
            {
                Function function = _module.FunctionOf(_types.Apply(reference.IsVirtual ? _module.MostDerived(reference.Method) : reference.Method));
                function.HasAbiOrder = true;
                return Emit(new FunctionAddress(function));
            }
            case IMethodReferenceOperation { Method: { IsStatic: true } method } when AddressOfBody(_types.Apply(method)) is { } address: return address;
            case IMethodReferenceOperation { Instance: { } instance } reference when TypeFacts.IsOfUser(Substitute(instance.Type!)): return BindReceiver(reference, instance, creation);
            case IMethodReferenceOperation reference: throw Errors.Unsupported(creation.Syntax, $"A delegate of '{reference.Method.Name}'", "write a lambda that calls it");
            default: throw Errors.Unsupported(creation.Syntax, "This delegate", "write a lambda");
        }
    }

    /// <summary>The address of the body of a member of .NET's that needs nothing but its arguments; null where there is none.</summary>
    private FunctionAddress? AddressOfBody(IMethodSymbol method)
    {
        if (_module.BaseLibrary.BodyOf(method, DeclaredTypes(method)) is not { Extra.Count: 0 } body) return null;
        Function function = _module.FunctionOf(body.Method);
        function.HasAbiOrder = true;
        return Emit(new FunctionAddress(function));
    }

    /// <summary>A delegate of an object's method: a closure object of the object alone. A struct is boxed, so the delegate has one of its own.</summary>
    private Value BindReceiver(IMethodReferenceOperation reference, IOperation instance, IDelegateCreationOperation creation)
    {
        IMethodSymbol method = _types.Apply(reference.Method);
        ITypeSymbol type = TypeOf(instance);
        Callee callee = reference.IsVirtual ? Devirtualize(method, type) : new(method);
        if (!HasBody(callee.Method) && callee.Dispatched is null) throw Errors.LibraryMember(creation.Syntax, method.ToDisplayString());
        _module.Program.BindReceiver();
        Value receiver = EmitNotNull(LowerCopied(instance));
        Function target = callee.Dispatched is { } dispatched ? _module.DispatcherOf(callee.Method, dispatched, creation.Syntax) : _module.FunctionOf(callee.Method);
        Function bound = _module.ThunkOf(target, 1);
        return Emit(new Pack(StackItemKind.Array, _module.Program.ComparesDelegates
            ? [Emit(new FunctionAddress(bound)), receiver, Emit(new FunctionAddress(bound))]
            : [Emit(new FunctionAddress(bound)), receiver]));
    }

    private Value MakeDelegate(Function function, Closure closure, SyntaxNode syntax)
    {
        function.HasAbiOrder = true;
        Value address = Emit(new FunctionAddress(function));
        return closure.IsEmpty ? address : Emit(new Pack(StackItemKind.Array, [address, .. CapturedBy(closure, syntax)]));
    }
}
