using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Conditions as control flow: the short-circuiting operators never make a value of their own.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>Ends the current block with a way to either target.</summary>
    private void LowerCondition(IOperation condition, BasicBlock whenTrue, BasicBlock whenFalse)
    {
        if (condition.ConstantValue is { HasValue: true, Value: bool known })
        {
            Terminate(new Jump(known ? whenTrue : whenFalse));
            return;
        }
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null, IsLifted: false } not:
                LowerCondition(not.Operand, whenFalse, whenTrue);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd, OperatorMethod: null } and:
            {
                BasicBlock second = _function.NewBlock("and");
                LowerCondition(and.LeftOperand, second, whenFalse);
                Place(second);
                LowerCondition(and.RightOperand, whenTrue, whenFalse);
                break;
            }
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr, OperatorMethod: null } or:
            {
                BasicBlock second = _function.NewBlock("or");
                LowerCondition(or.LeftOperand, whenTrue, second);
                Place(second);
                LowerCondition(or.RightOperand, whenTrue, whenFalse);
                break;
            }
            case IIsPatternOperation pattern:
                LowerPattern(LowerMatched(pattern.Value, [pattern.Pattern]), TypeOf(pattern.Value), pattern.Pattern, whenTrue, whenFalse);
                break;
            default:
                BranchTo(Lower(condition), whenTrue, whenFalse);
                break;
        }
    }

    /// <summary>The value of a condition that is built as control flow.</summary>
    private Value LowerConditionValue(IOperation condition)
    {
        BasicBlock whenTrue = _function.NewBlock("true");
        BasicBlock whenFalse = _function.NewBlock("false");
        BasicBlock after = _function.NewBlock("endcondition");
        Variable result = NewTemporary("condition", ValueType.Boolean);
        LowerCondition(condition, whenTrue, whenFalse);
        Place(whenTrue);
        Emit(new Store(result, Constant.True));
        _block.Terminator = new Jump(after);
        Place(whenFalse);
        Emit(new Store(result, Constant.False));
        FallInto(after);
        return EmitLoad(result);
    }

    private Value LowerConditional(IConditionalOperation conditional)
    {
        BasicBlock whenTrue = _function.NewBlock("then");
        BasicBlock whenFalse = _function.NewBlock("else");
        BasicBlock after = _function.NewBlock("endconditional");
        Variable result = NewTemporary("conditional", TypeFacts.ValueTypeOf(TypeOf(conditional)));
        LowerCondition(conditional.Condition, whenTrue, whenFalse);
        Place(whenTrue);
        Emit(new Store(result, LowerCopied(conditional.WhenTrue)));
        _block.Terminator = new Jump(after);
        Place(whenFalse);
        Emit(new Store(result, LowerCopied(conditional.WhenFalse!)));
        FallInto(after);
        return EmitLoad(result);
    }

    private Value LowerCoalesce(ICoalesceOperation coalesce)
    {
        Variable result = NewTemporary("coalesce", TypeFacts.ValueTypeOf(TypeOf(coalesce.Value)));
        Emit(new Store(result, LowerCopied(coalesce.Value)));
        BasicBlock otherwise = _function.NewBlock("isnull");
        BasicBlock after = _function.NewBlock("endcoalesce");
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, EmitLoad(result)), otherwise, after);
        Place(otherwise);
        Emit(new Store(result, LowerCopied(coalesce.WhenNull)));
        FallInto(after);
        return Emit(new Load(Retyped(result, TypeFacts.ValueTypeOf(TypeOf(coalesce)))));
    }

    private Value LowerCoalesceAssignment(ICoalesceAssignmentOperation assignment)
    {
        Place place = PlaceOf(assignment.Target, MayReplaceStructs(assignment.Value));
        Variable result = NewTemporary("coalesce", TypeFacts.ValueTypeOf(TypeOf(assignment.Target)));
        Emit(new Store(result, place.Read()));
        BasicBlock otherwise = _function.NewBlock("isnull");
        BasicBlock after = _function.NewBlock("endcoalesce");
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, EmitLoad(result)), otherwise, after);
        Place(otherwise);
        Value value = LowerCopied(assignment.Value);
        place.Write(value);
        Emit(new Store(result, value));
        FallInto(after);
        return EmitLoad(result);
    }

    private readonly System.Collections.Generic.Stack<Value> _conditionalReceivers = new();

    /// <summary>a?.B: null where the receiver is null.</summary>
    private Value? LowerConditionalAccess(IConditionalAccessOperation access, bool isDiscarded)
    {
        if (access.Operation is IEventReferenceOperation raised)
        {
            // An event is never null on the chain: raising it notifies.
            _conditionalEvent = raised.Event;
            LowerDiscarded(access.WhenNotNull);
            _conditionalEvent = null;
            return null;
        }
        ITypeSymbol receiverType = TypeOf(access.Operation);
        Variable receiver = NewTemporary("receiver", TypeFacts.ValueTypeOf(receiverType));
        Emit(new Store(receiver, Lower(access.Operation)));
        BasicBlock present = _function.NewBlock("notnull");
        BasicBlock after = _function.NewBlock("endaccess");
        bool hasValue = !isDiscarded && access.Type is { SpecialType: not SpecialType.System_Void };
        Variable? result = hasValue ? NewTemporary("access", TypeFacts.ValueTypeOf(TypeOf(access)) with { MayBeNull = true }) : null;
        if (result is not null) Emit(new Store(result, Constant.Null));
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, EmitLoad(receiver)), after, present);
        Place(present);
        _conditionalReceivers.Push(EmitLoad(receiver));
        if (result is null) LowerDiscarded(access.WhenNotNull);
        else Emit(new Store(result, LowerCopied(access.WhenNotNull)));
        _conditionalReceivers.Pop();
        FallInto(after);
        return result is null ? null : EmitLoad(result);
    }

    /// <summary>The same slot, where more is known of what it holds.</summary>
    private Variable Retyped(Variable variable, ValueType type)
    {
        if (variable.Type == type) return variable;
        Variable narrowed = NewTemporary(variable.Name, type);
        Emit(new Store(narrowed, EmitLoad(variable)));
        return narrowed;
    }
}
