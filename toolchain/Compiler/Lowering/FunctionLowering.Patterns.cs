using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Patterns, switch statements and switch expressions.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>Ends the current block with a way to either target: does the value match?</summary>
    private void LowerPattern(Value value, ITypeSymbol type, IPatternOperation pattern, BasicBlock matches, BasicBlock fails)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                Terminate(new Jump(matches));
                break;
            case IConstantPatternOperation constant:
                BranchTo(EmitConstantTest(value, type, constant), matches, fails);
                break;
            case IRelationalPatternOperation relational:
                LowerRelationalPattern(value, type, relational, matches, fails);
                break;
            case INegatedPatternOperation negated:
                LowerPattern(value, type, negated.Pattern, fails, matches);
                break;
            case IBinaryPatternOperation binary:
            {
                bool isAnd = binary.OperatorKind == BinaryOperatorKind.And;
                BasicBlock second = _function.NewBlock(isAnd ? "and" : "or");
                LowerPattern(value, type, binary.LeftPattern, isAnd ? second : matches, isAnd ? fails : second);
                Place(second);
                LowerPattern(value, type, binary.RightPattern, matches, fails);
                break;
            }
            case IDeclarationPatternOperation declaration:
                LowerDeclarationPattern(value, type, declaration, matches, fails);
                break;
            case ITypePatternOperation test:
                BranchTo(EmitTypeTest(value, type, Substitute(test.MatchedType), test.Syntax), matches, fails);
                break;
            case IRecursivePatternOperation recursive:
                LowerRecursivePattern(value, type, recursive, matches, fails);
                break;
            case IListPatternOperation list:
                LowerListPattern(value, type, list, matches, fails);
                break;
            default:
                throw Errors.Unsupported(pattern.Syntax, "This pattern", "compare the elements one by one");
        }
    }

    /// <summary>Lowers what patterns look at: a copy of a struct, where they or their guards may change the variable that it stands in.</summary>
    private Value LowerMatched(IOperation value, IEnumerable<IOperation> tests) =>
        TypeFacts.IsCopied(TypeOf(value)) && tests.Any(test => MayReplaceStructs(test) || test.DescendantsAndSelf().Any(part => part is IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol }))
            ? LowerCopied(value)
            : Lower(value);

    private Value EmitConstantTest(Value value, ITypeSymbol type, IConstantPatternOperation constant)
    {
        if (IsNull(constant.Value)) return EmitOperation(OpCode.ISNULL, ValueType.Boolean, value);
        RefuseUntypedNumber(type, constant.Value);
        ITypeSymbol valueType = TypeFacts.NullableUnderlying(type) is not null ? _module.Compilation.ObjectType : type;
        return EmitEquality(BinaryOperatorKind.Equals, value, Lower(constant.Value), valueType, constant.Syntax);
    }

    // An object that holds 1L isn't 1 in C#; the VM has one kind of integer.
    private void RefuseUntypedNumber(ITypeSymbol type, IOperation constant)
    {
        if (type.IsReferenceType && constant.Type is { } number && IntegerType.Of(number) is not null) throw Errors.TypeTest(constant.Syntax, number.ToDisplayString());
    }

    private void LowerRelationalPattern(Value value, ITypeSymbol type, IRelationalPatternOperation relational, BasicBlock matches, BasicBlock fails)
    {
        if (type.SpecialType == SpecialType.System_Object) throw Errors.Unsupported(relational.Syntax, "Comparing an object", "convert it to a number first", "NC1115");
        if (TypeFacts.NullableUnderlying(type) is { } underlying)
        {
            BasicBlock present = _function.NewBlock("present");
            BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, value), fails, present);
            Place(present);
            type = underlying;
        }
        Value bound = Lower(relational.Value);
        BranchTo(EmitBinary(relational.OperatorKind, value, bound, type, _module.Compilation.GetSpecialType(SpecialType.System_Boolean), false, null, relational.Syntax), matches, fails);
    }

    private void LowerDeclarationPattern(Value value, ITypeSymbol type, IDeclarationPatternOperation declaration, BasicBlock matches, BasicBlock fails)
    {
        if (declaration.MatchesNull || declaration.MatchedType is null)
        {
            Bind(declaration.DeclaredSymbol, value, type);
            Terminate(new Jump(matches));
            return;
        }
        ITypeSymbol matched = Substitute(declaration.MatchedType);
        BasicBlock bind = _function.NewBlock("bind");
        BranchTo(EmitTypeTest(value, type, matched, declaration.Syntax), bind, fails);
        Place(bind);
        Bind(declaration.DeclaredSymbol, value, matched);
        Terminate(new Jump(matches));
    }

    private void Bind(ISymbol? symbol, Value value, ITypeSymbol type)
    {
        if (symbol is not ILocalSymbol local) return;
        Initialize(local, local.Type, CopyOf(value, type));
    }

    private void LowerRecursivePattern(Value value, ITypeSymbol type, IRecursivePatternOperation recursive, BasicBlock matches, BasicBlock fails)
    {
        ITypeSymbol matched = Substitute(recursive.MatchedType);
        if (!TypeFacts.IsStruct(type))
        {
            BasicBlock present = _function.NewBlock("present");
            BranchTo(EmitTypeTest(value, type, matched, recursive.Syntax), present, fails);
            Place(present);
        }
        List<(Value Value, ITypeSymbol Type)>? parts = recursive.DeconstructSymbol is IMethodSymbol ? Deconstruct(value, matched, recursive.DeconstructionSubpatterns.Length, recursive.Syntax) : null;
        for (int i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
        {
            ITypeSymbol element = parts?[i].Type ?? ((INamedTypeSymbol)matched).TupleElements[i].Type;
            Value item = parts?[i].Value ?? EmitOperation(OpCode.PICKITEM, TypeFacts.ValueTypeOf(element), value, Constant.Of(i));
            MatchPart(item, element, recursive.DeconstructionSubpatterns[i], fails);
        }
        foreach (IPropertySubpatternOperation part in recursive.PropertySubpatterns)
        {
            (Value item, ITypeSymbol memberType) = ReadMember(value, matched, part.Member);
            MatchPart(item, memberType, part.Pattern, fails);
        }
        Bind(recursive.DeclaredSymbol, value, matched);
        Terminate(new Jump(matches));
    }

    private void MatchPart(Value item, ITypeSymbol type, IPatternOperation pattern, BasicBlock fails)
    {
        BasicBlock next = _function.NewBlock("part");
        LowerPattern(item, type, pattern, next, fails);
        Place(next);
    }

    private (Value Item, ITypeSymbol Type) ReadMember(Value value, ITypeSymbol type, IOperation member)
    {
        switch (member)
        {
            case IFieldReferenceOperation { Field.IsStatic: false } reference:
            {
                IFieldSymbol field = _types.Apply(reference.Field);
                return (EmitOperation(OpCode.PICKITEM, TypeFacts.ValueTypeOf(field.Type), value, Constant.Of(TypeFacts.IndexOf(field))), field.Type);
            }
            case IPropertyReferenceOperation reference:
            {
                IPropertySymbol property = _types.Apply(reference.Property);
                return (EmitVirtualCall(property.GetMethod!, type, value, [], member.Syntax)!, property.Type);
            }
            default: throw Errors.Unsupported(member.Syntax, "This member in a pattern", "test it outside the pattern");
        }
    }

    private void LowerSwitch(ISwitchOperation choice)
    {
        ITypeSymbol type = TypeOf(choice.Value);
        Variable subject = NewTemporary("subject", TypeFacts.ValueTypeOf(type));
        Emit(new Store(subject, LowerMatched(choice.Value, choice.Cases.SelectMany(section => section.Clauses))));
        BasicBlock after = _function.NewBlock("endswitch");
        SetLabel(choice.ExitLabel, after);
        BasicBlock[] bodies = [.. choice.Cases.Select(_ => _function.NewBlock("case"))];
        BasicBlock otherwise = after;
        for (int i = 0; i < bodies.Length; i++)
        {
            foreach (ICaseClauseOperation clause in choice.Cases[i].Clauses)
            {
                if (clause.Label is not null) SetLabel(clause.Label, bodies[i]);
                if (clause is IDefaultCaseClauseOperation) otherwise = bodies[i];
                else LowerCaseClause(clause, EmitLoad(subject), type, bodies[i]);
            }
        }
        _block.Terminator = new Jump(otherwise);
        for (int i = 0; i < bodies.Length; i++)
        {
            Place(bodies[i]);
            foreach (IOperation statement in choice.Cases[i].Body) LowerStatement(statement);
            _block.Terminator ??= new Jump(after);
        }
        Place(after);
    }

    private void LowerCaseClause(ICaseClauseOperation clause, Value subject, ITypeSymbol type, BasicBlock body)
    {
        BasicBlock next = _function.NewBlock("nextcase");
        switch (clause)
        {
            case ISingleValueCaseClauseOperation single:
                RefuseUntypedNumber(type, single.Value);
                BranchTo(IsNull(single.Value)
                    ? EmitOperation(OpCode.ISNULL, ValueType.Boolean, subject)
                    : EmitEquality(BinaryOperatorKind.Equals, subject, Lower(single.Value), TypeFacts.NullableUnderlying(type) is null ? type : _module.Compilation.ObjectType, clause.Syntax), body, next);
                break;
            case IPatternCaseClauseOperation pattern:
            {
                BasicBlock guarded = pattern.Guard is null ? body : _function.NewBlock("guard");
                LowerPattern(subject, type, pattern.Pattern, guarded, next);
                if (pattern.Guard is not null)
                {
                    Place(guarded);
                    LowerCondition(pattern.Guard, body, next);
                }
                break;
            }
            default: throw Errors.Unsupported(clause.Syntax, "This case", "use if");
        }
        Place(next);
    }

    private Value LowerSwitchExpression(ISwitchExpressionOperation choice)
    {
        ITypeSymbol type = TypeOf(choice.Value);
        Variable subject = NewTemporary("subject", TypeFacts.ValueTypeOf(type));
        Variable result = NewTemporary("switch", TypeFacts.ValueTypeOf(TypeOf(choice)));
        Emit(new Store(subject, LowerMatched(choice.Value, choice.Arms.SelectMany(arm => arm.Guard is null ? [arm.Pattern] : new IOperation[] { arm.Pattern, arm.Guard }))));
        BasicBlock after = _function.NewBlock("endswitch");
        foreach (ISwitchExpressionArmOperation arm in choice.Arms)
        {
            BasicBlock next = _function.NewBlock("nextarm");
            BasicBlock chosen = _function.NewBlock("arm");
            BasicBlock guarded = arm.Guard is null ? chosen : _function.NewBlock("guard");
            LowerPattern(EmitLoad(subject), type, arm.Pattern, guarded, next);
            if (arm.Guard is not null)
            {
                Place(guarded);
                LowerCondition(arm.Guard, chosen, next);
            }
            Place(chosen);
            Emit(new Store(result, LowerCopied(arm.Value)));
            _block.Terminator = new Jump(after);
            Place(next);
        }
        // No arm matched: C# throws.
        ThrowFault<System.Runtime.CompilerServices.SwitchExpressionException>("Non-exhaustive switch expression failed to match its input.");
        Place(after);
        return EmitLoad(result);
    }
}
