using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>The functions that tell an enum's names from its numbers and back; each enum has its own.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>Writes the function that names the values of an enum; .NET shows the number of those without a name.</summary>
    public void LowerEnumNames(EnumConstants constants) => LowerLate(() =>
    {
        Value value = EmitLoad(_function.Arguments[0]);
        if (constants.HasFlags) ReturnFlags(constants, value);
        else ReturnNameOf(constants, value);
        EmitReturn(EmitDecimal(value));
    });

    /// <summary>Writes the function that gives the name of a value, or null.</summary>
    public void LowerEnumNameOrNull(EnumConstants constants) => LowerLate(() =>
    {
        ReturnNameOf(constants, EmitLoad(_function.Arguments[0]));
        EmitReturn(Constant.Null);
    });

    /// <summary>Writes the function that gives the number of a name, or null.</summary>
    /// <param name="constants">The enum's.</param>
    /// <param name="isInAnyCase">Whether the name's case doesn't count.</param>
    public void LowerEnumNumberOf(EnumConstants constants, bool isInAnyCase) => LowerLate(() =>
    {
        Value name = EmitLoad(_function.Arguments[0]);
        foreach ((string each, BigInteger number) in constants.Items)
        {
            Value isNamed = isInAnyCase ? CallBaseLibrary("EnumMembers", "IsWord", 2, [name, Constant.Of(each.ToUpperInvariant())]) : EmitOperation(OpCode.EQUAL, ValueType.Boolean, name, Constant.Of(each));
            ReturnWhere(isNamed, () => Constant.Of(number));
        }
        EmitReturn(Constant.Null);
    });

    /// <summary>Writes the function that tells whether a value has a name.</summary>
    public void LowerEnumIsDefined(EnumConstants constants) => LowerLate(() =>
    {
        Value value = EmitLoad(_function.Arguments[0]);
        List<BigInteger> numbers = [.. constants.Items.Select(item => item.Number).Distinct().Order()];
        if (numbers.Count > 0 && numbers[^1] - numbers[0] == numbers.Count - 1)
        {
            EmitReturn(EmitOperation(OpCode.WITHIN, ValueType.Boolean, value, Constant.Of(numbers[0]), Constant.Of(numbers[^1] + 1)));
            return;
        }
        foreach (BigInteger number in numbers) ReturnWhere(EmitOperation(OpCode.NUMEQUAL, ValueType.Boolean, value, Constant.Of(number)), () => Constant.True);
        EmitReturn(Constant.False);
    });

    private void ReturnNameOf(EnumConstants constants, Value value)
    {
        foreach ((string name, BigInteger number) in constants.Items)
            ReturnWhere(EmitOperation(OpCode.NUMEQUAL, ValueType.Boolean, value, Constant.Of(number)), () => Constant.Of(name));
    }

    // .NET takes away the greatest flags first, and shows the number where bits are left over. A zero has a name of its own or none.
    private void ReturnFlags(EnumConstants constants, Value value)
    {
        Variable rest = NewTemporary("rest", ValueType.Integer);
        Variable text = NewTemporary("text", ValueType.ByteString.NotNull);
        BigInteger mask = (BigInteger.One << constants.Integer.Bits) - 1;
        Value pattern = constants.Integer.Signed ? EmitOperation(OpCode.AND, ValueType.Integer, value, Constant.Of(mask)) : value;
        Emit(new Store(rest, pattern));
        Emit(new Store(text, Constant.Of("")));
        foreach ((string name, BigInteger flag) in constants.Patterns.Reverse())
        {
            if (flag.IsZero) ReturnWhere(EmitOperation(OpCode.NUMEQUAL, ValueType.Boolean, value, Constant.Of(0)), () => Constant.Of(name));
            else TakeFlag(name, flag, rest, text);
        }
        BasicBlock isWhole = _function.NewBlock("whole"), isNumber = _function.NewBlock("number");
        BranchTo(EmitOperation(OpCode.NUMEQUAL, ValueType.Boolean, EmitLoad(rest), Constant.Of(0)), isWhole, isNumber);
        Place(isWhole);
        const int Separator = 2;
        ReturnWhere(EmitOperation(OpCode.GT, ValueType.Boolean, EmitSize(EmitLoad(text)), Constant.Of(0)),
            () => EmitConvert(EmitOperation(OpCode.RIGHT, ValueType.Buffer.NotNull, EmitLoad(text), EmitOperation(OpCode.SUB, ValueType.Integer, EmitSize(EmitLoad(text)), Constant.Of(Separator))), StackItemKind.ByteString, ValueType.ByteString.NotNull));
        FallInto(isNumber);
    }

    private void TakeFlag(string name, BigInteger flag, Variable rest, Variable text)
    {
        BasicBlock holds = _function.NewBlock("holds"), next = _function.NewBlock("next");
        BranchTo(EmitOperation(OpCode.NUMEQUAL, ValueType.Boolean, EmitOperation(OpCode.AND, ValueType.Integer, EmitLoad(rest), Constant.Of(flag)), Constant.Of(flag)), holds, next);
        Place(holds);
        Emit(new Store(rest, EmitOperation(OpCode.SUB, ValueType.Integer, EmitLoad(rest), Constant.Of(flag))));
        Emit(new Store(text, Concatenate([Constant.Of(", " + name), EmitLoad(text)])));
        FallInto(next);
    }

    private void ReturnWhere(Value condition, System.Func<Value> result)
    {
        BasicBlock holds = _function.NewBlock("holds"), next = _function.NewBlock("next");
        BranchTo(condition, holds, next);
        Place(holds);
        EmitReturn(result());
        Place(next);
    }

    private Value TextOfEnum(Value value, INamedTypeSymbol choice, SyntaxNode syntax) =>
        Emit(new Call(_module.EnumFunctionOf(EnumFunction.Text, NamedConstantsOf(choice, syntax)), [value]) { Location = _location });

    private static EnumConstants NamedConstantsOf(INamedTypeSymbol choice, SyntaxNode syntax)
    {
        EnumConstants constants = EnumConstants.Of(choice);
        return constants.HasSynonyms ? throw Errors.EnumName(syntax, choice.ToDisplayString()) : constants;
    }
}
