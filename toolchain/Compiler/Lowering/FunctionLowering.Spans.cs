using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Spans: a span over all of an array or a text is that item itself. One over a part would need an item that the VM hasn't.</summary>
internal sealed partial class FunctionLowering
{
    private Value? EmitSpanMember(IMethodSymbol method, Value[] arguments, SyntaxNode syntax)
    {
        switch (method.Name, arguments.Length)
        {
            case ("get_Length", 1): return EmitSize(arguments[0]);
            case ("get_IsEmpty", 1): return EmitOperation(OpCode.NOT, ValueType.Boolean, EmitSize(arguments[0]));
            case ("get_Item", 2):
                CheckIndex(arguments[0], arguments[1]);
                return EmitOperation(OpCode.PICKITEM, TypeFacts.ValueTypeOf(method.ReturnType), arguments);
            case ("get_Empty", 0): return DefaultOf(method.ReturnType, syntax);
            case ("op_Implicit", 1) when TypeFacts.ElementOfSpan(method.ReturnType) is not null: return SpanOver(arguments[0], method.Parameters[0].Type, method.ReturnType, syntax);
            case ("Slice", _): throw Errors.SpanOfPart(syntax);
            default: return null;
        }
    }

    /// <summary>MemoryExtensions' members that make a span.</summary>
    private Value? EmitAsSpan(IMethodSymbol method, Value[] arguments, SyntaxNode syntax)
    {
        if (method.Name != "AsSpan") return null;
        return arguments.Length == 1 ? SpanOver(arguments[0], method.Parameters[0].Type, method.ReturnType, syntax) : throw Errors.SpanOfPart(syntax);
    }

    private Value LowerSpanCreation(IObjectCreationOperation creation, ITypeSymbol type)
    {
        if (creation.Arguments.IsEmpty) return DefaultOf(type, creation.Syntax);
        if (creation.Arguments is not [{ Parameter.Type: IArrayTypeSymbol array, Value: { } only }]) throw Errors.SpanOfPart(creation.Syntax);
        return SpanOver(Lower(only), array, type, creation.Syntax);
    }

    // A span over null is empty.
    private Value SpanOver(Value source, ITypeSymbol sourceType, ITypeSymbol span, SyntaxNode syntax)
    {
        if (!source.Type.MayBeNull || sourceType is not IArrayTypeSymbol && !TypeFacts.IsString(sourceType)) return source;
        Variable items = NewTemporary("span", TypeFacts.ValueTypeOf(span) with { MayBeNull = true });
        BasicBlock absent = _function.NewBlock("absent"), after = _function.NewBlock("endspan");
        Emit(new Store(items, source));
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, source), absent, after);
        Place(absent);
        Emit(new Store(items, DefaultOf(span, syntax)));
        FallInto(after);
        return EmitLoad(items);
    }

    private static bool IsSpanElement(IPropertyReferenceOperation reference) => reference is { Property.IsIndexer: true, Instance: not null } && TypeFacts.ElementOfSpan(reference.Property.ContainingType) is not null;

    private Place PlaceOfSpanElement(IPropertyReferenceOperation reference, bool isRead = false)
    {
        Value span = Lower(reference.Instance!), index = Lower(reference.Arguments[0].Value);
        ITypeSymbol element = Substitute(reference.Type!);
        if (isRead) CheckIndex(span, index);
        else LookAt(span, index);
        return Reachable(PlaceOfItem(span, index, TypeFacts.ValueTypeOf(element)), element);
    }

    /// <summary>foreach (ref T item in span): the variable stands for each element in its turn.</summary>
    private bool BindLoopReference(IForEachLoopOperation loop, Variable items, Variable index)
    {
        if (loop.LoopControlVariable is not IVariableDeclaratorOperation { Symbol: { RefKind: not RefKind.None } local } || TypeFacts.ElementOfSpan(TypeOf(WithoutImplicitConversion(loop.Collection))) is null) return false;
        BindReference(local, EmitLoad(items), EmitLoad(index));
        return true;
    }
}
