using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>References: the item that holds a place, and the key there. A method that returns one returns both in an array.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>What a by-reference argument hands over: the item that holds the place, and the key there.</summary>
    private (Value Item, Value Key) LowerReference(IOperation target)
    {
        switch (target)
        {
            case ILocalReferenceOperation local: return ReferenceTo(local.Local, local.Syntax);
            case IParameterReferenceOperation parameter: return ReferenceTo(parameter.Parameter, parameter.Syntax);
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared }:
                DeclareEmpty(declared.Local, declared.Local.Type);
                return ReferenceTo(declared.Local, declared.Syntax);
            case IDiscardOperation discard: return (Emit(new Pack(StackItemKind.Array, [EmptyOf(TypeOf(discard), discard.Syntax)])), Constant.Of(0));
            case IArrayElementReferenceOperation { Indices: [{ } index] } element when !TypeFacts.IsRange(index.Type):
            {
                Value array = Lower(element.ArrayReference);
                Value place = LowerIndex(index, () => EmitSize(array));
                LookAt(array, place);
                return (array, place);
            }
            case IPropertyReferenceOperation { Instance: { } span } element when IsSpanElement(element):
            {
                Value items = Lower(span), place = Lower(element.Arguments[0].Value);
                LookAt(items, place);
                return (items, place);
            }
            case IFieldReferenceOperation { Field: { IsStatic: false } field, Instance: { } instance } when !TypeFacts.IsContractClass(field.ContainingType):
                return (Lower(instance), Constant.Of(TypeFacts.IndexOf(_types.Apply(field))));
            case IFieldReferenceOperation { Field: var field } when field.RefKind == RefKind.None && (field.IsStatic || TypeFacts.IsContractClass(field.ContainingType)): return ReferenceToStatic(_types.Apply(field), target);
            case IFieldReferenceOperation or IInstanceReferenceOperation: throw Errors.ByReference(target.Syntax);
            case IArrayElementReferenceOperation { Indices.Length: > 1 } element: return ReferenceToGridElement(element);
            case IInvocationOperation { TargetMethod: { ReturnsByRef: true } or { ReturnsByRefReadonly: true } }:
            case IPropertyReferenceOperation { Property: { ReturnsByRef: true } or { ReturnsByRefReadonly: true } }: return PartsOfReference(LowerReferring(target));
            case IConditionalOperation { IsRef: true } conditional: return LowerChosenReference(conditional);
            // An `in` argument may be any value.
            default: return (Emit(new Pack(StackItemKind.Array, [LowerCopied(target)])), Constant.Of(0));
        }
    }

    private (Value Item, Value Key) ReferenceToStatic(IFieldSymbol field, IOperation reference)
    {
        if (_module.Statics.ConstantOf(field) is not null || field.DeclaringSyntaxReferences.IsEmpty) return (Emit(new Pack(StackItemKind.Array, [LowerCopied(reference)])), Constant.Of(0));
        _module.Program.Share(field);
        return (EmitLoad(_module.Statics.VariableOf(field)), Constant.Of(0));
    }

    private (Value Item, Value Key) ReferenceTo(ISymbol symbol, SyntaxNode syntax)
    {
        if (HeldParameter(symbol) is { } field) return (This(syntax), Constant.Of(TypeFacts.IndexOf(field)));
        if (_references.TryGetValue(symbol, out (Variable Item, Variable Key) reference)) return (EmitLoad(reference.Item), EmitLoad(reference.Key));
        if (_uses.IsBoxed(symbol) && _variables.TryGetValue(symbol, out Variable? box)) return (EmitLoad(box), Constant.Of(0));
        throw Errors.ByReference(syntax);
    }

    /// <summary>ref int r = ref place: the reference is two slots.</summary>
    private void DeclareReference(ILocalSymbol local, IOperation target)
    {
        (Value item, Value key) = LowerReference(target);
        if (HolderOf(target) is { } holder) _module.HeldStructs.Hold(holder, _function);
        if (PointsIntoStruct(target)) _pointing.Add(local);
        BindReference(local, item, key);
    }

    private void BindReference(ILocalSymbol local, Value item, Value key)
    {
        if (!_references.TryGetValue(local, out (Variable Item, Variable Key) slots))
            _references.Add(local, slots = (NewTemporary(local.Name, ValueType.Any), NewTemporary(local.Name + ".key", ValueType.Any)));
        Emit(new Store(slots.Item, item));
        Emit(new Store(slots.Key, key));
    }

    private readonly HashSet<ILocalSymbol> _pointing = new(SymbolEqualityComparer.Default);

    /// <summary>Whether an expression is a reference that a method, a property or `?:` chose.</summary>
    private static bool IsChosenReference(IOperation expression) => expression switch
    {
        IInvocationOperation call => call.TargetMethod.ReturnsByRef || call.TargetMethod.ReturnsByRefReadonly,
        IPropertyReferenceOperation property => (property.Property.ReturnsByRef || property.Property.ReturnsByRefReadonly) && !IsSpanElement(property),
        IConditionalOperation conditional => conditional.IsRef,
        _ => false,
    };

    private Place PlaceOfReference(IOperation target)
    {
        (Value item, Value key) = LowerReference(target);
        return Reachable(PlaceOfItem(item, key, TypeFacts.ValueTypeOf(TypeOf(target))), TypeOf(target));
    }

    /// <summary>Calls a method or an accessor that returns a reference: an array of the item that holds the place, and the key there.</summary>
    private Value LowerReferring(IOperation target)
    {
        IEnumerable<IArgumentOperation> arguments = target is IInvocationOperation call ? call.Arguments : ((IPropertyReferenceOperation)target).Arguments;
        if (arguments.Any(argument => argument.Parameter is { RefKind: not RefKind.None } && PointsIntoStruct(argument.Value))) throw Errors.ByReference(target.Syntax);
        return target is IInvocationOperation invocation ? LowerInvocation(invocation)! : LowerReferringProperty((IPropertyReferenceOperation)target);
    }

    private Value LowerReferringProperty(IPropertyReferenceOperation reference)
    {
        IPropertySymbol property = _types.Apply(reference.Property);
        Value? instance = ReceiverOf(property.GetMethod!, reference.Instance);
        return EmitPropertyRead(property, instance, LowerArguments(reference.Arguments, reference.Syntax), reference);
    }

    private (Value Item, Value Key) PartsOfReference(Value reference) =>
        (EmitOperation(OpCode.PICKITEM, ValueType.Any, reference, Constant.Of(0)), EmitOperation(OpCode.PICKITEM, ValueType.Any, reference, Constant.Of(1)));

    private (Value Item, Value Key) LowerChosenReference(IConditionalOperation conditional)
    {
        BasicBlock whenTrue = _function.NewBlock("then");
        BasicBlock whenFalse = _function.NewBlock("else");
        BasicBlock after = _function.NewBlock("endconditional");
        Variable item = NewTemporary("item", ValueType.Any);
        Variable key = NewTemporary("key", ValueType.Any);
        void Choose(IOperation target)
        {
            (Value chosen, Value at) = LowerReference(target);
            if (HolderOf(target) is { } holder) _module.HeldStructs.Hold(holder, _function);
            Emit(new Store(item, chosen));
            Emit(new Store(key, at));
        }
        LowerCondition(conditional.Condition, whenTrue, whenFalse);
        Place(whenTrue);
        Choose(conditional.WhenTrue);
        _block.Terminator = new Jump(after);
        Place(whenFalse);
        Choose(conditional.WhenFalse!);
        FallInto(after);
        return (EmitLoad(item), EmitLoad(key));
    }

    /// <summary>return ref. One into a struct is refused: whoever gets it would hold the struct's item, which another may replace.</summary>
    private Value LowerReturnedReference(IOperation target)
    {
        if (PointsIntoStruct(target)) throw Errors.ByReference(target.Syntax);
        (Value item, Value key) = LowerReference(target);
        return Emit(new Pack(StackItemKind.Array, [item, key]));
    }

    private bool PointsIntoStruct(IOperation target) => target switch
    {
        ILocalReferenceOperation local => _pointing.Contains(local.Local),
        IConditionalOperation conditional => PointsIntoStruct(conditional.WhenTrue) || PointsIntoStruct(conditional.WhenFalse!),
        _ => HolderOf(target) is not null,
    };
}
