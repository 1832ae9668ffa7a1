using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>for, while, do and foreach. Tests stand at the end, so that each turn jumps once.</summary>
internal sealed partial class FunctionLowering
{
    private void LowerFor(IForLoopOperation loop)
    {
        foreach (IOperation before in loop.Before) LowerStatement(before);
        BasicBlock body = _function.NewBlock("for");
        BasicBlock next = _function.NewBlock("next");
        BasicBlock test = _function.NewBlock("test");
        BasicBlock after = _function.NewBlock("endfor");
        SetLabel(loop.ExitLabel, after);
        SetLabel(loop.ContinueLabel, next);
        _block.Terminator = new Jump(test);
        Place(body);
        LowerStatement(loop.Body);
        FallInto(next);
        foreach (IOperation step in loop.AtLoopBottom) LowerStatement(step);
        FallInto(test);
        LowerLoopTest(loop.Condition, body, after);
        Place(after);
    }

    private void LowerLoopTest(IOperation? condition, BasicBlock body, BasicBlock after)
    {
        if (condition is null)
        {
            _block.Terminator = new Jump(body);
            return;
        }
        MarkStatement(condition);
        LowerCondition(condition, body, after);
    }

    private void LowerWhile(IWhileLoopOperation loop)
    {
        BasicBlock body = _function.NewBlock("while");
        BasicBlock test = _function.NewBlock("test");
        BasicBlock after = _function.NewBlock("endwhile");
        SetLabel(loop.ExitLabel, after);
        SetLabel(loop.ContinueLabel, test);
        _block.Terminator = new Jump(loop.ConditionIsTop ? test : body);
        Place(body);
        LowerStatement(loop.Body);
        FallInto(test);
        LowerLoopTest(loop.Condition, loop.ConditionIsUntil ? after : body, loop.ConditionIsUntil ? body : after);
        Place(after);
    }

    private void LowerForEach(IForEachLoopOperation loop)
    {
        IOperation collection = WithoutImplicitConversion(loop.Collection);
        ITypeSymbol type = TypeOf(collection);
        if (loop.IsAsynchronous) throw Errors.Unsupported(loop.Syntax, "await foreach", "use foreach", "NC1107");
        if (type is IArrayTypeSymbol array) LowerIndexedForEach(loop, collection, array.ElementType);
        else if (TypeFacts.IsString(type)) LowerIndexedForEach(loop, collection, _module.Compilation.GetSpecialType(SpecialType.System_Char));
        else if (TypeFacts.IsFramework(type, "List")) LowerIndexedForEach(loop, collection, ((INamedTypeSymbol)type).TypeArguments[0]);
        else if (type.Name == "Iterator" && TypeFacts.IsInFramework(type)) LowerIteratorForEach(loop, collection, (INamedTypeSymbol)type);
        else if (TypeFacts.IsByteStringLike(type)) LowerIndexedForEach(loop, collection, _module.Compilation.GetSpecialType(SpecialType.System_Byte));
        else if (TypeFacts.IsFramework(type, "Map")) LowerMapForEach(loop, collection, (INamedTypeSymbol)type);
        else if ((TypeFacts.ElementOfSequence(type) ?? TypeFacts.ElementOfSpan(type)) is { } element) LowerIndexedForEach(loop, collection, element);
        else if (type.SpecialType == SpecialType.System_Array) LowerIndexedForEach(loop, collection, _module.Compilation.ObjectType);
        else LowerEnumeratorForEach(loop, collection);
    }

    private void LowerIndexedForEach(IForEachLoopOperation loop, IOperation collection, ITypeSymbol elementType)
    {
        IArrayTypeSymbol? grid = TypeOf(collection) is IArrayTypeSymbol { Rank: > 1 } type ? type : null;
        Variable items = NewTemporary("items", grid is null ? TypeFacts.ValueTypeOf(TypeOf(collection)) : TypeOfElements(grid));
        Emit(new Store(items, grid is null ? Lower(collection) : ElementsOf(Lower(collection), grid)));
        LowerItemsLoop(loop, items, elementType, index => EmitOperation(OpCode.PICKITEM, TypeFacts.ValueTypeOf(elementType), EmitLoad(items), index));
    }

    private void LowerItemsLoop(IForEachLoopOperation loop, Variable items, ITypeSymbol elementType, System.Func<Value, Value> pick)
    {
        Variable index = NewTemporary("index", ValueType.IntegerIn(new(0, int.MaxValue)));
        Emit(new Store(index, Constant.Of(0)));
        (BasicBlock body, BasicBlock next, BasicBlock after) = BeginForEach(loop);
        BasicBlock test = _function.NewBlock("test");
        _block.Terminator = new Jump(test);
        Place(body);
        if (!BindLoopReference(loop, items, index)) AssignLoopVariable(loop, pick(EmitLoad(index)), elementType);
        LowerStatement(loop.Body);
        FallInto(next);
        Emit(new Store(index, EmitOperation(OpCode.INC, index.Type, EmitLoad(index))));
        FallInto(test);
        Value size = EmitOperation(OpCode.SIZE, ValueType.IntegerIn(new(0, int.MaxValue)), EmitLoad(items));
        BranchTo(EmitOperation(OpCode.LT, ValueType.Boolean, EmitLoad(index), size), body, after);
        Place(after);
    }

    /// <summary>A loop of the compiler's own over the indices of an array or a list.</summary>
    private void EmitForEachIndex(Variable items, System.Action<Variable> body)
    {
        Variable index = NewTemporary("index", ValueType.IntegerIn(new(0, int.MaxValue)));
        BasicBlock each = _function.NewBlock("each");
        BasicBlock test = _function.NewBlock("test");
        BasicBlock after = _function.NewBlock("endeach");
        Emit(new Store(index, Constant.Of(0)));
        _block.Terminator = new Jump(test);
        Place(each);
        body(index);
        Emit(new Store(index, EmitOperation(OpCode.INC, index.Type, EmitLoad(index))));
        FallInto(test);
        BranchTo(EmitOperation(OpCode.LT, ValueType.Boolean, EmitLoad(index), EmitSize(EmitLoad(items))), each, after);
        Place(after);
    }

    private (BasicBlock Body, BasicBlock Next, BasicBlock After) BeginForEach(IForEachLoopOperation loop)
    {
        BasicBlock body = _function.NewBlock("foreach");
        BasicBlock next = _function.NewBlock("next");
        BasicBlock after = _function.NewBlock("endforeach");
        SetLabel(loop.ExitLabel, after);
        SetLabel(loop.ContinueLabel, next);
        return (body, next, after);
    }

    private void LowerMapForEach(IForEachLoopOperation loop, IOperation collection, INamedTypeSymbol type)
    {
        Variable map = NewTemporary("map", ValueType.Map);
        Variable keys = NewTemporary("keys", ValueType.Array);
        Emit(new Store(map, Lower(collection)));
        Emit(new Store(keys, EmitOperation(OpCode.KEYS, ValueType.Array.NotNull, EmitLoad(map))));
        ITypeSymbol pair = ElementTypeOf(loop);
        LowerItemsLoop(loop, keys, pair, index =>
        {
            Value key = EmitOperation(OpCode.PICKITEM, TypeFacts.ValueTypeOf(type.TypeArguments[0]), EmitLoad(keys), index);
            Value value = EmitOperation(OpCode.PICKITEM, TypeFacts.ValueTypeOf(type.TypeArguments[1]), EmitLoad(map), key);
            return Emit(new Pack(StackItemKind.Struct, [key, value]));
        });
    }

    private void LowerIteratorForEach(IForEachLoopOperation loop, IOperation collection, INamedTypeSymbol type)
    {
        ITypeSymbol element = type.TypeArguments.Length == 1 ? type.TypeArguments[0] : _module.Compilation.ObjectType;
        Variable iterator = NewTemporary("iterator", ValueType.Interop);
        Emit(new Store(iterator, Lower(collection)));
        (BasicBlock body, BasicBlock next, BasicBlock after) = BeginForEach(loop);
        _block.Terminator = new Jump(next);
        Place(body);
        AssignLoopVariable(loop, Emit(new Syscall("System.Iterator.Value", TypeFacts.ValueTypeOf(element), [EmitLoad(iterator)])), element);
        LowerStatement(loop.Body);
        FallInto(next);
        BranchTo(Emit(new Syscall("System.Iterator.Next", ValueType.Boolean, [EmitLoad(iterator)])), body, after);
        Place(after);
    }

    private void LowerEnumeratorForEach(IForEachLoopOperation loop, IOperation collection)
    {
        ForEachStatementInfo info = Model(loop.Syntax).GetForEachStatementInfo((CommonForEachStatementSyntax)loop.Syntax);
        if (info.GetEnumeratorMethod is not { } getEnumerator || info.MoveNextMethod is not { } moveNext || info.CurrentProperty?.GetMethod is not { } current
            || getEnumerator.DeclaringSyntaxReferences.IsEmpty || moveNext.DeclaringSyntaxReferences.IsEmpty)
            throw Errors.Unsupported(loop.Syntax, "foreach over this type", "use an array, a List, a Map, a string or an Iterator", "NC1125");
        ITypeSymbol type = TypeOf(collection);
        Value source = Lower(collection);
        IMethodSymbol resolved = _types.Apply(getEnumerator);
        Variable enumerator = NewTemporary("enumerator", TypeFacts.ValueTypeOf(resolved.ReturnType));
        Emit(new Store(enumerator, EmitVirtualCall(resolved, type, source, [], loop.Syntax)!));
        (BasicBlock body, BasicBlock next, BasicBlock after) = BeginForEach(loop);
        _block.Terminator = new Jump(next);
        Place(body);
        AssignCurrent(loop, EmitVirtualCall(_types.Apply(current), resolved.ReturnType, EmitLoad(enumerator), [], loop.Syntax)!, current, Substitute(info.ElementType!));
        LowerStatement(loop.Body);
        FallInto(next);
        BranchTo(EmitVirtualCall(_types.Apply(moveNext), resolved.ReturnType, EmitLoad(enumerator), [], loop.Syntax)!, body, after);
        Place(after);
    }

    // An enumerator may return a reference to its current element.
    private void AssignCurrent(IForEachLoopOperation loop, Value returned, IMethodSymbol current, ITypeSymbol elementType)
    {
        if (!current.ReturnsByRef && !current.ReturnsByRefReadonly)
        {
            AssignLoopVariable(loop, returned, elementType);
            return;
        }
        (Value item, Value key) = PartsOfReference(returned);
        if (loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol: { RefKind: not RefKind.None } reference }) BindReference(reference, item, key);
        else AssignLoopVariable(loop, PlaceOfItem(item, key, TypeFacts.ValueTypeOf(elementType)).Read(), elementType);
    }

    private ITypeSymbol ElementTypeOf(IForEachLoopOperation loop) =>
        Substitute(Model(loop.Syntax).GetForEachStatementInfo((CommonForEachStatementSyntax)loop.Syntax).ElementType ?? _module.Compilation.ObjectType);

    private void AssignLoopVariable(IForEachLoopOperation loop, Value element, ITypeSymbol elementType)
    {
        if (loop.LoopControlVariable is IVariableDeclaratorOperation declarator)
        {
            if (declarator.Symbol.RefKind != RefKind.None) throw Errors.ByReference(declarator.Syntax);
            IMethodSymbol? conversion = Model(loop.Syntax).GetForEachStatementInfo((CommonForEachStatementSyntax)loop.Syntax).ElementConversion.MethodSymbol;
            Value converted = ConvertValue(CopyOf(element, elementType), elementType, Substitute(declarator.Symbol.Type), IsInCheckedContext(loop.Syntax), loop.Syntax, conversion);
            Initialize(declarator.Symbol, declarator.Symbol.Type, converted);
            return;
        }
        DeconstructInto(loop.LoopControlVariable, element, elementType);
    }

    private static IOperation WithoutImplicitConversion(IOperation operation) =>
        operation is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion ? conversion.Operand : operation;
}
