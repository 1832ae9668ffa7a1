using System;
using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects any valid function. Leaves strings that a loop joins piece by piece as the buffers that CAT makes, converted only where
/// something needs a byte string: once behind the loop instead of once a turn, 8192 units each.
/// Before: <c>loop: store s (CONVERT 28 (CAT (load s), x)); … return (load s)</c>. After: <c>loop: store s (CAT (load s), x); … return
/// (CONVERT 28 (load s))</c>. Only variables whose contents go nowhere else are touched, so nobody can write into such a buffer.
/// </summary>
public sealed class BufferedStrings : FunctionPass
{
    private const int LoopFactor = 8;

    /// <inheritdoc/>
    public override string Name => "buffered-strings";

    /// <inheritdoc/>
    protected override bool Run(Function function)
    {
        List<HashSet<Variable>> webs = WebsOf(function);
        if (webs.Count == 0) return false;
        Loops loops = new(function, new ExceptionRegions(function));
        bool changed = false;
        foreach (HashSet<Variable> web in webs)
        {
            if (Gain(web, function, loops) <= 0) continue;
            Rewrite(web, function);
            changed = true;
        }
        return changed;
    }

    /// <summary>Local string variables, those together that are stored into each other.</summary>
    private static List<HashSet<Variable>> WebsOf(Function function)
    {
        Dictionary<Variable, HashSet<Variable>> webs = function.Locals
            .Where(local => local.Type.Kind == StackItemKind.ByteString)
            .ToDictionary(local => local, local => new HashSet<Variable> { local });
        foreach (Store store in function.Blocks.SelectMany(block => block.Instructions).OfType<Store>())
        {
            if (store.Operands[0] is not Load load || !webs.TryGetValue(load.Variable, out HashSet<Variable>? from)) continue;
            if (!webs.TryGetValue(store.Variable, out HashSet<Variable>? to) || from == to) continue;
            to.UnionWith(from);
            foreach (Variable variable in from) webs[variable] = to;
        }
        return [.. webs.Values.Distinct()];
    }

    /// <summary>Conversions saved less conversions added, those in loops counting more.</summary>
    private static long Gain(HashSet<Variable> web, Function function, Loops loops)
    {
        long gain = 0;
        foreach (BasicBlock block in function.Blocks)
        {
            long weight = (long)Math.Pow(LoopFactor, Math.Min(loops.DepthOf(block), LoopFactor));
            foreach (Instruction instruction in block.Instructions)
            {
                if (instruction is Store store && web.Contains(store.Variable) && OnlyStored(store.Operands[0], function)) gain += weight;
                gain -= weight * OperandsToConvert(instruction, web).Count();
            }
            if (IsFrom(block.Terminator!.Operand, web)) gain -= weight;
        }
        return gain;
    }

    private static bool OnlyStored(Value value, Function function) =>
        ByteReaders.ConversionOf(value, function) is { } convert && ByteReaders.CountUses(convert, function) == 1;

    private static bool IsFrom(Value? value, HashSet<Variable> web) => value is Load load && web.Contains(load.Variable);

    private static IEnumerable<int> OperandsToConvert(Instruction user, HashSet<Variable> web)
    {
        if (user is Store store && web.Contains(store.Variable)) return [];
        return Enumerable.Range(0, user.Operands.Count).Where(i => IsFrom(user.Operands[i], web) && !ByteReaders.Takes(user, i));
    }

    private static void Rewrite(HashSet<Variable> web, Function function)
    {
        Dictionary<Variable, Variable> buffers = web.ToDictionary(
            variable => variable, variable => function.NewLocal(variable.Name, ValueType.Any));
        Dictionary<Value, Value> replacements = [];
        HashSet<Instruction> conversions = [.. function.Blocks.SelectMany(block => block.Instructions).OfType<Store>()
            .Where(store => web.Contains(store.Variable) && OnlyStored(store.Operands[0], function))
            .Select(store => (Instruction)store.Operands[0])];
        foreach (BasicBlock block in function.Blocks)
        {
            List<Instruction> rewritten = [];
            foreach (Instruction instruction in block.Instructions.Where(instruction => !conversions.Contains(instruction)))
            {
                foreach (int operand in OperandsToConvert(instruction, web).ToArray())
                    instruction.ReplaceOperand(operand, Convert(instruction.Operands[operand], rewritten));
                rewritten.Add(Moved(instruction, web, buffers, conversions, replacements));
            }
            if (IsFrom(block.Terminator!.Operand, web)) block.Terminator.Operand = Convert(block.Terminator.Operand!, rewritten);
            block.Instructions.Clear();
            block.Instructions.AddRange(rewritten);
        }
        ValueReplacement.Apply(function, replacements);
    }

    private static Instruction Moved(
        Instruction instruction,
        HashSet<Variable> web,
        Dictionary<Variable, Variable> buffers,
        HashSet<Instruction> conversions,
        Dictionary<Value, Value> replacements)
    {
        switch (instruction)
        {
            case Load load when web.Contains(load.Variable):
                Load moved = new(buffers[load.Variable]) { Location = load.Location };
                replacements[load] = moved;
                return moved;
            case Store store when web.Contains(store.Variable):
                Value value = store.Operands[0] is Operation convert && conversions.Contains(convert) ? convert.Operands[0] : store.Operands[0];
                return new Store(buffers[store.Variable], value) { Location = store.Location };
            default:
                return instruction;
        }
    }

    private static Operation Convert(Value value, List<Instruction> into)
    {
        Operation convert = new(OpCode.CONVERT, ValueType.ByteString, [value], [(byte)StackItemKind.ByteString]);
        into.Add(convert);
        return convert;
    }
}
