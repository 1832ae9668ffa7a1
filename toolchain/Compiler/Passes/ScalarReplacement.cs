using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects any valid function. Leaves the elements of arrays and structs in slots of their own where nobody else can see the object while
/// they change; where it is handed on at last, one PACK builds it. A write of an element costs 8192 units, of a slot 2.
/// Before: <c>%1 = pack Struct 0, 0; SETITEM %1, 0, %x; return %1</c>. After: <c>store e0 %x; … %2 = pack Struct e0, e1; return %2</c>.
/// </summary>
public sealed class ScalarReplacement : FunctionPass
{
    /// <inheritdoc/>
    public override string Name => "scalar-replacement";

    /// <inheritdoc/>
    protected override bool Run(Function function)
    {
        Pack[] packs = [.. function.Blocks.SelectMany(block => block.Instructions).OfType<Pack>()];
        if (packs.Length == 0) return false;
        bool changed = false;
        ExceptionRegions regions = new(function);
        ValueUsers users = new(function);
        foreach (Pack pack in packs)
        {
            if (AggregateUses.Of(pack, users, regions) is not { } uses) continue;
            Replace(function, pack, uses);
            users = new(function);
            changed = true;
        }
        return changed;
    }

    private static void Replace(Function function, Pack pack, AggregateUses uses)
    {
        Variable[] elements = [.. pack.Operands.Select((_, index) => function.NewLocal($"element{index}", TypeOf(index, pack, uses)))];
        Dictionary<Value, Value> replacements = [];
        HashSet<Instruction> reads = [.. uses.Reads], writes = [.. uses.Writes], copies = [.. uses.Copies];
        HashSet<Instruction> escapes = [.. uses.Escapes.Select(escape => escape.User).OfType<Instruction>()];
        foreach (BasicBlock block in function.Blocks)
        {
            List<Instruction> rewritten = [];
            foreach (Instruction instruction in block.Instructions)
            {
                if (instruction == pack) rewritten.AddRange(elements.Select((element, index) => new Store(element, pack.Operands[index])));
                else if (reads.Contains(instruction))
                {
                    Load load = new(ElementOf(instruction)) { Location = instruction.Location };
                    replacements[instruction] = load;
                    rewritten.Add(load);
                }
                else if (writes.Contains(instruction)) rewritten.Add(new Store(ElementOf(instruction), instruction.Operands[2]));
                else if (copies.Contains(instruction)) replacements[instruction] = Build(StackItemKind.Struct, elements, rewritten);
                else
                {
                    if (escapes.Contains(instruction)) Exchange(instruction, pack, Build(pack.Kind, elements, rewritten));
                    rewritten.Add(instruction);
                }
            }
            if (block.Terminator!.Operand == pack) block.Terminator.Operand = Build(pack.Kind, elements, rewritten);
            block.Instructions.Clear();
            block.Instructions.AddRange(rewritten);
        }
        ValueReplacement.Apply(function, replacements);

        Variable ElementOf(Instruction access) => elements[AggregateUses.ElementOf((Operation)access, pack)!.Value];
    }

    private static Pack Build(StackItemKind kind, Variable[] elements, List<Instruction> into)
    {
        List<Load> loads = [.. elements.Select(element => new Load(element))];
        Pack pack = new(kind, loads);
        into.AddRange(loads);
        into.Add(pack);
        return pack;
    }

    private static void Exchange(Instruction instruction, Value old, Value replacement)
    {
        for (int i = 0; i < instruction.Operands.Count; i++)
            if (instruction.Operands[i] == old) instruction.ReplaceOperand(i, replacement);
    }

    /// <summary>What holds of every value that the element ever has.</summary>
    private static ValueType TypeOf(int index, Pack pack, AggregateUses uses)
    {
        ValueType[] types =
        [
            pack.Operands[index].Type,
            .. uses.Writes.Where(write => AggregateUses.ElementOf(write, pack) == index).Select(write => write.Operands[2].Type),
        ];
        if (types.Any(type => type.Kind != types[0].Kind)) return ValueType.Any;
        bool isBounded = types.All(type => type.Range is not null);
        IntegerRange? range = isBounded ? types.Select(type => type.Range!.Value).Aggregate(RangeArithmetic.Hull) : null;
        return new(types[0].Kind, types.Any(type => type.MayBeNull), range);
    }
}
