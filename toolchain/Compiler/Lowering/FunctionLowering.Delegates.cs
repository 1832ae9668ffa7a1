using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Calls of delegates, and delegates of several methods: how these are put together and compared is C# in the framework's BaseLibrary folder.</summary>
internal sealed partial class FunctionLowering
{
    private Value? CallDelegate(IInvocationOperation invocation, IMethodSymbol invoke)
    {
        if (invoke.ReturnsByRef || invoke.ReturnsByRefReadonly) throw Errors.ByReference(invocation.Syntax);
        Value target = Lower(invocation.Instance!);
        Value[] arguments = LowerArguments(invocation.Arguments, invocation.Syntax);
        ValueType? type = invoke.ReturnsVoid ? null : TypeFacts.ValueTypeOf(invoke.ReturnType);
        return _module.Program.CombinesDelegates ? CallEach(target, arguments, type, invoke) : CallOne(target, arguments, type);
    }

    private Value? CallOne(Value target, Value[] arguments, ValueType? type)
    {
        if (!_module.HasClosures)
        {
            CallPointer only = Emit(new CallPointer(type, arguments, target) { Location = _location });
            return only.HasResult ? only : null;
        }
        BasicBlock closure = _function.NewBlock("closure");
        BasicBlock plain = _function.NewBlock("plain");
        BasicBlock after = _function.NewBlock("endcall");
        Variable? result = type is null ? null : NewTemporary("result", type.Value);
        void Finish(CallPointer call)
        {
            Emit(call);
            if (result is not null) Emit(new Store(result, call));
            _block.Terminator = new Jump(after);
        }
        BranchTo(EmitOperation(OpCode.ISTYPE, ValueType.Boolean, [(byte)StackItemKind.Array], target), closure, plain);
        Place(closure);
        Value address = EmitOperation(OpCode.PICKITEM, ValueType.Pointer, target, Constant.Of(0));
        Finish(new CallPointer(type, [target, .. arguments], address) { Location = _location });
        Place(plain);
        Finish(new CallPointer(type, arguments, target) { Location = _location });
        Place(after);
        return result is null ? null : EmitLoad(result);
    }

    /// <summary>Calls each of a delegate's methods in turn; the last one's result is the delegate's.</summary>
    private Value? CallEach(Value target, Value[] arguments, ValueType? type, IMethodSymbol invoke)
    {
        Variable? result = type is null ? null : NewTemporary("result", type.Value);
        void Call(Value method, Value[] passed)
        {
            Value? returned = CallOne(method, passed, type);
            if (result is not null) Emit(new Store(result, returned!));
        }
        BasicBlock several = _function.NewBlock("several");
        BasicBlock one = _function.NewBlock("one");
        BasicBlock after = _function.NewBlock("endcalls");
        BranchTo(EmitOperation(OpCode.ISTYPE, ValueType.Boolean, [(byte)StackItemKind.Map], target), several, one);
        Place(several);
        Variable methods = NewTemporary("methods", ValueType.Map.NotNull);
        Emit(new Store(methods, target));
        EmitForEachIndex(methods, index => Call(EmitOperation(OpCode.PICKITEM, ValueType.Pointer, EmitLoad(methods), EmitLoad(index)), CopyArguments(arguments, invoke)));
        _block.Terminator = new Jump(after);
        Place(one);
        Call(target, arguments);
        FallInto(after);
        return result is null ? null : EmitLoad(result);
    }

    // Each method gets structs of its own.
    private Value[] CopyArguments(Value[] arguments, IMethodSymbol invoke)
    {
        List<Value> copies = [];
        foreach (IParameterSymbol parameter in invoke.Parameters)
        {
            Value value = arguments[copies.Count];
            if (parameter.RefKind == RefKind.None) copies.Add(CopyOf(value, parameter.Type));
            else copies.AddRange([value, arguments[copies.Count + 1]]);
        }
        return [.. copies];
    }

    /// <summary>a + b and a - b of delegates.</summary>
    private Value CombineDelegates(BinaryOperatorKind kind, Value left, Value right, SyntaxNode syntax)
    {
        _module.Program.CombineDelegates();
        if (kind == BinaryOperatorKind.Subtract) _module.Program.CompareDelegates();
        return CallDelegateMember(kind == BinaryOperatorKind.Add ? "Combine" : "Remove", left, right, syntax);
    }

    /// <summary>a == b of delegates; null where the VM's own comparison says it.</summary>
    private Value? CompareDelegates(Value left, Value right, SyntaxNode syntax)
    {
        _module.Program.CompareDelegates();
        return _module.Program.BindsReceivers || _module.Program.CombinesDelegates ? CallDelegateMember("Equals", left, right, syntax) : null;
    }

    /// <summary>object.Equals of delegates.</summary>
    private Value LowerDelegateEquals(IReadOnlyList<IOperation> compared, IInvocationOperation invocation)
    {
        if (invocation.Instance is not null || !SymbolEqualityComparer.Default.Equals(TypeOf(compared[0]), TypeOf(compared[1])))
            throw Errors.Unsupported(invocation.Syntax, "Equals of values whose types differ or aren't known", "compare delegates of one type by ==", "NC1115");
        Value left = Lower(compared[0]);
        Value right = Lower(compared[1]);
        return CompareDelegates(left, right, invocation.Syntax) ?? EmitOperation(OpCode.EQUAL, ValueType.Boolean, left, right);
    }

    private Value CallDelegateMember(string name, Value left, Value right, SyntaxNode syntax) =>
        EmitCall(_module.BaseLibrary.Member("Multicast", name), null, [left, right], syntax)!;
}
