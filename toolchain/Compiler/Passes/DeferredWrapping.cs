using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects any valid function. Leaves no wrapping of an intermediate result that is wrapped again behind the next operation, where that
/// operation's low bits depend on nothing but its operands' low bits.
/// Before: <c>%1 = MUL %a, %b; %2 = narrow i32 %1; %3 = ADD %c, %2; %4 = narrow i32 %3</c>. After: <c>%1 = MUL %a, %b; %3 = ADD %c, %1;
/// %4 = narrow i32 %3</c>. The unwrapped values stay far below the VM's 256 bits.
/// </summary>
public sealed class DeferredWrapping : FunctionPass
{
    /// <summary>Two factors of so many bits, or a few sums of their products, can't overflow the VM's integers.</summary>
    private static readonly IntegerRange Modest = IntegerRange.OfBits(120, true);

    /// <inheritdoc/>
    public override string Name => "deferred-wrapping";

    /// <inheritdoc/>
    protected override bool Run(Function function)
    {
        List<Narrow> wraps = [.. function.Blocks.SelectMany(block => block.Instructions).OfType<Narrow>()
            .Where(narrow => narrow.Overflow == Overflow.Wrap)];
        if (wraps.Count < 2) return false;
        RangeAnalysis ranges = new(function);
        Dictionary<Value, List<Instruction>> users = UsersOf(function);
        Dictionary<Value, Value> replacements = [];
        HashSet<Instruction> touched = [];
        foreach (Narrow inner in wraps)
        {
            List<Instruction> operations = users.GetValueOrDefault(inner, []);
            if (operations.Count == 0 || operations.Any(touched.Contains)) continue;
            if (ranges.OperandOf(inner) is not { } range || !Modest.Contains(range)) continue;
            if (!operations.All(operation => IsWrappedAgain(operation, inner, users, ranges))) continue;
            touched.UnionWith(operations);
            replacements[inner] = inner.Operands[0];
        }
        ValueReplacement.Apply(function, replacements);
        foreach (BasicBlock block in function.Blocks)
        {
            block.Instructions.RemoveAll(replacements.ContainsKey);
            // What was known of the later wrappings' operands held for the wrapped values.
            foreach (Narrow narrow in block.Instructions.OfType<Narrow>())
                if (touched.Contains(narrow.Operands[0])) narrow.Known = null;
        }
        return replacements.Count > 0;
    }

    private static bool IsWrappedAgain(Instruction user, Narrow inner, Dictionary<Value, List<Instruction>> users, RangeAnalysis ranges)
    {
        bool keepsLowBits = user is Operation
        {
            OpCode: OpCode.ADD or OpCode.SUB or OpCode.MUL or OpCode.INC or OpCode.DEC or OpCode.NEGATE
                or OpCode.INVERT or OpCode.AND or OpCode.OR or OpCode.XOR
        };
        // A range in the operation's type was promised for wrapped operands.
        return keepsLowBits && user.Type.Range is null
            && user.Operands.All(operand => operand == inner || Modest.Contains(ranges.Of(operand)))
            && users.GetValueOrDefault(user, []) is { Count: > 0 } outer
            && outer.All(next => next is Narrow { Overflow: Overflow.Wrap } narrow && narrow.Bits <= inner.Bits);
    }

    /// <summary>The instructions that use each value; a value that ends a block has a user that is no operation.</summary>
    private static Dictionary<Value, List<Instruction>> UsersOf(Function function)
    {
        Dictionary<Value, List<Instruction>> users = [];
        foreach (BasicBlock block in function.Blocks)
        {
            foreach (Instruction user in block.Instructions)
                foreach (Value operand in user.Operands) Add(operand, user);
            if (block.Terminator!.Operand is Instruction ending) Add(ending, ending);
        }
        return users;

        void Add(Value value, Instruction user)
        {
            if (!users.TryGetValue(value, out List<Instruction>? list)) users[value] = list = [];
            list.Add(user);
        }
    }
}
