using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Tuples and deconstruction: a tuple that is taken apart at once is never built.</summary>
internal sealed partial class FunctionLowering
{
    private Value? LowerDeconstruction(IDeconstructionAssignmentOperation assignment, bool isDiscarded)
    {
        List<(Place Place, ITypeSymbol Type)> targets = [];
        if (assignment.Value is IConversionOperation { Operand: ITupleOperation converted }) return DeconstructTuple(assignment, converted, isDiscarded);
        if (assignment.Value is ITupleOperation tuple) return DeconstructTuple(assignment, tuple, isDiscarded);
        CollectTargets(assignment.Target, targets);
        Value value = Lower(assignment.Value);
        StoreElements(assignment.Target, value, TypeOf(assignment.Value), targets, IsFresh(assignment.Value));
        return isDiscarded ? null : value;
    }

    // C# evaluates the targets' parts, then the values, then assigns: (a, b) = (b, a) swaps.
    private Value? DeconstructTuple(IDeconstructionAssignmentOperation assignment, ITupleOperation tuple, bool isDiscarded)
    {
        List<(Place Place, ITypeSymbol Type)> targets = [];
        CollectTargets(assignment.Target, targets);
        List<(Value Value, ITypeSymbol Type, SyntaxNode Syntax)> values = [];
        CollectValues(assignment.Target, tuple, values);
        Value[] assigned = new Value[values.Count];
        for (int i = 0; i < assigned.Length; i++)
            assigned[i] = ConvertValue(values[i].Value, values[i].Type, targets[i].Type, false, values[i].Syntax);
        for (int i = 0; i < assigned.Length; i++) targets[i].Place.Write(assigned[i]);
        return isDiscarded ? null : Emit(new Pack(StackItemKind.Struct, assigned));
    }

    private void CollectTargets(IOperation target, List<(Place Place, ITypeSymbol Type)> targets)
    {
        if (target is IDeclarationExpressionOperation { Expression: ITupleOperation declared }) target = declared;
        if (target is ITupleOperation tuple)
        {
            foreach (IOperation element in tuple.Elements) CollectTargets(element, targets);
            return;
        }
        Place place = PlaceOf(target, true);
        // C# takes a reference to an element, and so looks at its index, before it evaluates the values.
        if (target is IArrayElementReferenceOperation && _module.CatchesExceptions) place.Read();
        targets.Add((place, TypeOf(target)));
    }

    private void CollectValues(IOperation target, IOperation value, List<(Value Value, ITypeSymbol Type, SyntaxNode Syntax)> values)
    {
        if (target is IDeclarationExpressionOperation { Expression: ITupleOperation declared }) target = declared;
        if (target is ITupleOperation targets && WithoutTupleConversion(value) is ITupleOperation tuple)
        {
            for (int i = 0; i < targets.Elements.Length; i++) CollectValues(targets.Elements[i], tuple.Elements[i], values);
            return;
        }
        if (target is ITupleOperation) throw Errors.Unsupported(value.Syntax, "A nested deconstruction of a value", "deconstruct it in two steps");
        ITypeSymbol type = value.Type is null ? TypeOf(target) : TypeOf(value);
        values.Add((value.Type is null ? DefaultOf(type, value.Syntax) : LowerCopied(value), type, value.Syntax));
    }

    private static IOperation WithoutTupleConversion(IOperation operation) =>
        operation is IConversionOperation { OperatorMethod: null, Operand: ITupleOperation tuple } ? tuple : operation;

    // All parts are read before the first is written, as a target may be a part of the value.
    private void StoreElements(IOperation target, Value value, ITypeSymbol type, List<(Place Place, ITypeSymbol Type)> targets, bool isFresh)
    {
        List<(Value Value, ITypeSymbol Type, SyntaxNode Syntax)> parts = [];
        CollectParts(target, value, type, parts, isFresh);
        for (int i = 0; i < parts.Count; i++) targets[i].Place.Write(ConvertValue(parts[i].Value, parts[i].Type, targets[i].Type, false, parts[i].Syntax));
    }

    private void CollectParts(IOperation target, Value value, ITypeSymbol type, List<(Value Value, ITypeSymbol Type, SyntaxNode Syntax)> parts, bool isFresh)
    {
        if (target is IDeclarationExpressionOperation { Expression: ITupleOperation declared }) target = declared;
        if (target is not ITupleOperation tuple)
        {
            parts.Add((isFresh || target is IDiscardOperation ? value : CopyOf(value, type), type, target.Syntax));
            return;
        }
        if (type is not INamedTypeSymbol { IsTupleType: true } source)
        {
            foreach ((IOperation element, (Value part, ITypeSymbol partType)) in tuple.Elements.Zip(Deconstruct(value, type, tuple.Elements.Length, target.Syntax)))
                CollectParts(element, part, partType, parts, true);
            return;
        }
        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            ITypeSymbol elementType = source.TupleElements[i].Type;
            CollectParts(tuple.Elements[i], EmitOperation(OpCode.PICKITEM, TypeFacts.ValueTypeOf(elementType), value, Constant.Of(i)), elementType, parts, isFresh);
        }
    }

    /// <summary>Calls a type's own Deconstruct: its out parameters are boxes.</summary>
    private List<(Value Value, ITypeSymbol Type)> Deconstruct(Value value, ITypeSymbol type, int count, SyntaxNode syntax)
    {
        IMethodSymbol? method = type.GetMembers("Deconstruct").OfType<IMethodSymbol>()
            .FirstOrDefault(candidate => !candidate.IsStatic && candidate.Parameters.Length == count && candidate.Parameters.All(parameter => parameter.RefKind == RefKind.Out) && HasBody(candidate));
        if (method is not null && Records.IsSynthesized(method)) return [.. method.Parameters.Select(parameter => (ReadPositional(value, type, parameter, syntax), parameter.Type))];
        if (method is null) throw Errors.Unsupported(syntax, "Deconstructing this type", "give it a Deconstruct method of its own, or read its members one by one", "NC1125");
        Value[] boxes = [.. method.Parameters.Select(parameter => Emit(new Pack(StackItemKind.Array, [EmptyOf(parameter.Type, syntax)])))];
        EmitVirtualCall(method, type, value, [.. boxes.SelectMany(box => new Value[] { box, Constant.Of(0) })], syntax);
        return [.. method.Parameters.Select((parameter, i) => ((Value)EmitOperation(OpCode.PICKITEM, TypeFacts.ValueTypeOf(parameter.Type), boxes[i], Constant.Of(0)), parameter.Type))];
    }

    /// <summary>Assigns the parts of a value to a foreach's variables.</summary>
    private void DeconstructInto(IOperation target, Value value, ITypeSymbol type)
    {
        List<(Place Place, ITypeSymbol Type)> targets = [];
        CollectTargets(target, targets);
        StoreElements(target, value, type, targets, false);
    }

    private Value LowerTupleComparison(ITupleBinaryOperation comparison)
    {
        Value left = MayReplaceStructs(comparison.RightOperand) ? LowerCopied(comparison.LeftOperand) : Lower(comparison.LeftOperand);
        Value right = Lower(comparison.RightOperand);
        BasicBlock differs = _function.NewBlock("differs");
        BasicBlock after = _function.NewBlock("endcompare");
        Variable result = NewTemporary("compare", ValueType.Boolean);
        bool wantsEqual = comparison.OperatorKind == BinaryOperatorKind.Equals;
        CompareElements(left, right, (INamedTypeSymbol)TypeOf(comparison.LeftOperand), (INamedTypeSymbol)TypeOf(comparison.RightOperand), wantsEqual, differs, comparison.Syntax);
        Emit(new Store(result, Constant.Of(wantsEqual)));
        _block.Terminator = new Jump(after);
        Place(differs);
        Emit(new Store(result, Constant.Of(!wantsEqual)));
        FallInto(after);
        return EmitLoad(result);
    }

    private void CompareElements(Value left, Value right, INamedTypeSymbol leftType, INamedTypeSymbol rightType, bool wantsEqual, BasicBlock differs, SyntaxNode syntax)
    {
        for (int i = 0; i < leftType.TupleElements.Length; i++)
        {
            ITypeSymbol leftElement = leftType.TupleElements[i].Type;
            ITypeSymbol rightElement = rightType.TupleElements[i].Type;
            Value leftItem = EmitOperation(OpCode.PICKITEM, TypeFacts.ValueTypeOf(leftElement), left, Constant.Of(i));
            Value rightItem = EmitOperation(OpCode.PICKITEM, TypeFacts.ValueTypeOf(rightElement), right, Constant.Of(i));
            if (leftElement is INamedTypeSymbol { IsTupleType: true } leftTuple && rightElement is INamedTypeSymbol { IsTupleType: true } rightTuple)
            {
                CompareElements(leftItem, rightItem, leftTuple, rightTuple, wantsEqual, differs, syntax);
                continue;
            }
            BasicBlock same = _function.NewBlock("same");
            if (ElementOperator(leftElement, rightElement, wantsEqual, syntax) is { } method)
            {
                Value answer = EmitCall(method, null, [leftItem, rightItem], syntax)!;
                BranchTo(answer, wantsEqual ? same : differs, wantsEqual ? differs : same);
            }
            else BranchTo(EmitEquality(BinaryOperatorKind.Equals, leftItem, rightItem, leftElement, syntax), same, differs);
            Place(same);
        }
    }

    /// <summary>The author's own operator that compares two elements, or null.</summary>
    private static IMethodSymbol? ElementOperator(ITypeSymbol left, ITypeSymbol right, bool wantsEqual, SyntaxNode syntax)
    {
        if (left.SpecialType == SpecialType.System_Object && right.SpecialType == SpecialType.System_Object)
            throw Errors.Unsupported(syntax, "== on two objects, which asks whether they are one object,", "cast them to their type", "NC1115");
        ITypeSymbol[] own = [.. new[] { left, right }.Select(type => TypeFacts.NullableUnderlying(type) ?? type).Where(TypeFacts.IsOfUser)];
        string name = wantsEqual ? WellKnownMemberNames.EqualityOperatorName : WellKnownMemberNames.InequalityOperatorName;
        IMethodSymbol[] operators = [.. own.SelectMany(TypeAndBases).SelectMany(type => type.GetMembers(name).OfType<IMethodSymbol>()).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)];
        if (operators.Length == 0) return null;
        return operators.FirstOrDefault(method => SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, left) && SymbolEqualityComparer.Default.Equals(method.Parameters[1].Type, right))
            ?? throw Errors.Unsupported(syntax, "== on these elements of a tuple", "compare the elements one by one");
    }
}
