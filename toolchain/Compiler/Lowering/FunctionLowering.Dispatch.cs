using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>
/// What depends on an object's class at run time: virtual and interface calls, type tests, casts. An object tells its class by an id, its
/// last element, which only objects of classes that are asked for it carry. One boxed struct type is told by its kind of item.
/// </summary>
internal sealed partial class FunctionLowering
{
    /// <summary>Calls the member that an object's own class has.</summary>
    private Value? EmitVirtualCall(IMethodSymbol method, ITypeSymbol receiver, Value instance, Value[] arguments, SyntaxNode syntax)
    {
        if (receiver.TypeKind is TypeKind.Struct or TypeKind.Class && method is { IsVirtual: false, IsAbstract: false, IsOverride: false, ContainingType.TypeKind: not TypeKind.Interface })
            return EmitCall(method, instance, arguments, syntax);
        return EmitCall(Devirtualize(method, receiver), instance, arguments, syntax);
    }

    private Value? EmitCall(Callee callee, Value? instance, Value[] arguments, SyntaxNode syntax)
    {
        if (callee.Dispatched is not { } receiver) return EmitCall(callee.Method, instance, arguments, syntax);
        Call call = Emit(new Call(_module.DispatcherOf(callee.Method, receiver, syntax), [instance!, .. arguments]) { Location = _location });
        return call.HasResult ? call : null;
    }

    /// <summary>Writes the function that finds the method of an object's class and calls it.</summary>
    public void LowerDispatch(IMethodSymbol method, ITypeSymbol receiver, SyntaxNode syntax) => LowerLate(() =>
    {
        Value[] arguments = [.. _function.Arguments.Select(EmitLoad)];
        IReadOnlyList<INamedTypeSymbol> types = _module.RunTimeTypes.Of(receiver);
        List<IGrouping<ISymbol?, INamedTypeSymbol>> targets =
            [.. types.GroupBy<INamedTypeSymbol, ISymbol?>(type => VirtualCalls.Implementation(method, type) ?? throw Errors.VirtualCall(syntax, method.ToDisplayString()), SymbolEqualityComparer.Default).OrderBy(group => group.Count())];
        // Nothing was ever constructed that it could be called on.
        if (targets.Count == 0) ThrowFault<NullReferenceException>("Object reference not set to an instance of an object.");
        for (int i = 0; i < targets.Count; i++)
        {
            BasicBlock chosen = _function.NewBlock("target");
            BasicBlock next = _function.NewBlock("next");
            if (i < targets.Count - 1) BranchOnType(arguments[0], [.. targets.Skip(i).SelectMany(group => group)], [.. targets[i]], chosen, next, syntax);
            else _block.Terminator = new Jump(chosen);
            Place(chosen);
            EmitReturn(EmitCall((IMethodSymbol)targets[i].Key!, arguments[0], arguments[1..], syntax));
            if (i < targets.Count - 1) Place(next);
        }
    });

    /// <summary>Writes the function that tells whether an object is of a type.</summary>
    public void LowerTypeTestFunction(ITypeSymbol source, ITypeSymbol target, SyntaxNode syntax) => LowerLate(() =>
    {
        IReadOnlyList<INamedTypeSymbol> types = _module.RunTimeTypes.Of(source);
        BasicBlock yes = _function.NewBlock("yes");
        BasicBlock no = _function.NewBlock("no");
        BranchOnType(EmitLoad(_function.Arguments[0]), types, [.. types.Where(type => _module.RunTimeTypes.IsKindOf(type, target))], yes, no, syntax);
        Place(yes);
        EmitReturn(Constant.True);
        Place(no);
        EmitReturn(Constant.False);
    });

    private void LowerLate(Action body)
    {
        Begin();
        try
        {
            body();
        }
        catch (CompilationException exception)
        {
            RecordError(exception);
        }
        Finish();
    }

    /// <summary>Ends the current block with a way to either target: is the class of an object, which is one of several, among the chosen ones?</summary>
    private void BranchOnType(Value item, IReadOnlyList<INamedTypeSymbol> types, IReadOnlyList<INamedTypeSymbol> chosen, BasicBlock yes, BasicBlock no, SyntaxNode syntax)
    {
        if (chosen.Count == 0 || chosen.Count == types.Count)
        {
            Terminate(new Jump(chosen.Count == 0 ? no : yes));
            return;
        }
        INamedTypeSymbol[] structs = [.. types.Where(type => type.IsValueType)];
        if (structs.Length > 1) throw Errors.BoxedStructs(syntax, structs[0].ToDisplayString(), structs[1].ToDisplayString());
        if (structs is [var boxed])
        {
            BasicBlock isObject = _function.NewBlock("isobject");
            BranchTo(EmitOperation(OpCode.ISTYPE, ValueType.Boolean, [(byte)StackItemKind.Struct], item), chosen.Contains(boxed, SymbolEqualityComparer.Default) ? yes : no, isObject);
            Place(isObject);
            BranchOnType(item, [.. types.Where(type => !type.IsValueType)], [.. chosen.Where(type => !type.IsValueType)], yes, no, syntax);
            return;
        }
        bool asksForOthers = chosen.Count * 2 > types.Count;
        IReadOnlyList<INamedTypeSymbol> asked = asksForOthers ? [.. types.Where(type => !chosen.Contains(type, SymbolEqualityComparer.Default))] : chosen;
        // All of them have to carry an id, also those that nothing asks for.
        foreach (INamedTypeSymbol type in types) _module.RunTimeTypes.NumberOf(type);
        Variable number = NewTemporary("class", ValueType.Integer);
        Emit(new Store(number, EmitOperation(OpCode.PICKITEM, ValueType.Integer, item, EmitOperation(OpCode.DEC, ValueType.Integer, EmitSize(item)))));
        foreach (INamedTypeSymbol type in asked)
        {
            BasicBlock other = _function.NewBlock("other");
            BranchTo(EmitOperation(OpCode.NUMEQUAL, ValueType.Boolean, EmitLoad(number), Constant.Of(_module.RunTimeTypes.NumberOf(type))), asksForOthers ? no : yes, other);
            Place(other);
        }
        Terminate(new Jump(asksForOthers ? yes : no));
    }

    /// <summary>Whether only an object's class tells if it is of another type.</summary>
    private static bool IsAskedAtRunTime(ITypeSymbol source, ITypeSymbol target) =>
        (TypeFacts.IsOfUser(source) || TypeFacts.IsException(source)) && !source.IsValueType && (TypeFacts.IsOfUser(target) || TypeFacts.IsException(target));

    /// <summary>Notes that exceptions have to be objects, where one of the types is an exception's.</summary>
    private void NoteExceptions(params ITypeSymbol?[] types)
    {
        if (types.Any(TypeFacts.IsException)) _module.Program.KeepExceptions();
    }

    private Call EmitTypeTestCall(Value item, ITypeSymbol source, ITypeSymbol target, SyntaxNode syntax)
    {
        NoteExceptions(source);
        if (TypeFacts.IsException(target)) _module.Program.AskForException(target);
        return Emit(new Call(_module.TypeTestOf(source, target, syntax), [item]));
    }

    /// <summary>Whether an object, or null, is of a type.</summary>
    private Value EmitClassTest(Value value, ITypeSymbol source, ITypeSymbol target, SyntaxNode syntax)
    {
        Variable result = NewTemporary("is", ValueType.Boolean);
        BasicBlock present = _function.NewBlock("present");
        BasicBlock after = _function.NewBlock("endis");
        Emit(new Store(result, Constant.False));
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, value), after, present);
        Place(present);
        Emit(new Store(result, EmitTypeTestCall(value, source, target, syntax)));
        FallInto(after);
        return EmitLoad(result);
    }

    /// <summary>A cast to a type that not every object of the source type is of: null passes, others have to fit.</summary>
    private Value EmitClassCast(Value value, ITypeSymbol source, ITypeSymbol target, SyntaxNode syntax)
    {
        Variable held = NewTemporary("cast", TypeFacts.ValueTypeOf(source));
        BasicBlock present = _function.NewBlock("present");
        BasicBlock fails = _function.NewBlock("invalidcast");
        BasicBlock after = _function.NewBlock("endcast");
        Emit(new Store(held, value));
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, EmitLoad(held)), target.IsValueType ? fails : after, present);
        Place(present);
        BranchTo(EmitTypeTestCall(EmitLoad(held), source, target, syntax), after, fails);
        Place(fails);
        ThrowFault<InvalidCastException>($"Unable to cast this object to type '{target.ToDisplayString()}'.");
        Place(after);
        return EmitLoad(Retyped(held, TypeFacts.ValueTypeOf(target)));
    }

    /// <summary>What a call reaches: one method, or, for an object of the dispatched type, the one that its class has for it.</summary>
    private readonly record struct Callee(IMethodSymbol Method, ITypeSymbol? Dispatched = null);
}
