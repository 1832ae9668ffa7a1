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
        Dictionary<Variable, HashSet<Variable>> webs = WebsOf(function);
        if (webs.Count == 0) return false;
        ValueUsers users = new(function);
        HashSet<Variable> cheaper = [.. Gains(webs, function, users).Where(web => web.Value > 0).SelectMany(web => web.Key)];
        if (cheaper.Count == 0) return false;
        Rewrite(cheaper, function, users);
        return true;
    }

    /// <summary>Local string variables, each with those that are stored into each other with it.</summary>
    private static Dictionary<Variable, HashSet<Variable>> WebsOf(Function function)
    {
        Dictionary<Variable, HashSet<Variable>> webs = function.Locals
            .Where(local => local.Type.Kind == StackItemKind.ByteString)
            .ToDictionary(local => local, local => new HashSet<Variable> { local });
        foreach (Store store in function.Blocks.SelectMany(block => block.Instructions).OfType<Store>())
        {
            if (store.Operands[0] is not Load load || !webs.TryGetValue(load.Variable, out HashSet<Variable>? from)) continue;
            if (!webs.TryGetValue(store.Variable, out HashSet<Variable>? to) || from == to) continue;
            if (from.Count > to.Count) (from, to) = (to, from);
            to.UnionWith(from);
            foreach (Variable variable in from) webs[variable] = to;
        }
        return webs;
    }

    /// <summary>For each web the conversions saved less the conversions added, those in loops counting more.</summary>
    private static Dictionary<HashSet<Variable>, long> Gains(Dictionary<Variable, HashSet<Variable>> webs, Function function, ValueUsers users)
    {
        Loops loops = new(function, new ExceptionRegions(function));
        Dictionary<HashSet<Variable>, long> gains = [];
        foreach (BasicBlock block in function.Blocks)
        {
            long weight = (long)Math.Pow(LoopFactor, Math.Min(loops.DepthOf(block), LoopFactor));
            foreach (Instruction instruction in block.Instructions)
            {
                if (instruction is Store store && OnlyStored(store.Operands[0], users)) Count(store.Variable, weight);
                foreach (int operand in OperandsToConvert(instruction, webs.ContainsKey)) Count(((Load)instruction.Operands[operand]).Variable, -weight);
            }
            if (block.Terminator!.Operand is Load load) Count(load.Variable, -weight);
        }
        return gains;

        void Count(Variable variable, long gain)
        {
            if (webs.TryGetValue(variable, out HashSet<Variable>? web)) gains[web] = gains.GetValueOrDefault(web) + gain;
        }
    }

    private static bool OnlyStored(Value value, ValueUsers users) =>
        ByteReaders.ConversionOf(value, users) is { } convert && users.Of(convert).Count == 1;

    private static bool IsFrom(Value? value, Func<Variable, bool> isString) => value is Load load && isString(load.Variable);

    private static IEnumerable<int> OperandsToConvert(Instruction user, Func<Variable, bool> isString)
    {
        if (user is Store store && isString(store.Variable)) return [];
        return Enumerable.Range(0, user.Operands.Count).Where(i => IsFrom(user.Operands[i], isString) && !ByteReaders.Takes(user, i));
    }

    private static void Rewrite(HashSet<Variable> strings, Function function, ValueUsers users)
    {
        Dictionary<Variable, Variable> buffers = strings.ToDictionary(
            variable => variable, variable => function.NewLocal(variable.Name, ValueType.Any));
        Dictionary<Value, Value> replacements = [];
        HashSet<Instruction> conversions = [.. function.Blocks.SelectMany(block => block.Instructions).OfType<Store>()
            .Where(store => strings.Contains(store.Variable) && OnlyStored(store.Operands[0], users))
            .Select(store => (Instruction)store.Operands[0])];
        foreach (BasicBlock block in function.Blocks)
        {
            List<Instruction> rewritten = [];
            foreach (Instruction instruction in block.Instructions.Where(instruction => !conversions.Contains(instruction)))
            {
                foreach (int operand in OperandsToConvert(instruction, strings.Contains).ToArray())
                    instruction.ReplaceOperand(operand, Convert(instruction.Operands[operand], rewritten));
                rewritten.Add(Moved(instruction, strings, buffers, conversions, replacements));
            }
            if (IsFrom(block.Terminator!.Operand, strings.Contains)) block.Terminator.Operand = Convert(block.Terminator.Operand!, rewritten);
            block.Instructions.Clear();
            block.Instructions.AddRange(rewritten);
        }
        ValueReplacement.Apply(function, replacements);
    }

    private static Instruction Moved(
        Instruction instruction,
        HashSet<Variable> strings,
        Dictionary<Variable, Variable> buffers,
        HashSet<Instruction> conversions,
        Dictionary<Value, Value> replacements)
    {
        switch (instruction)
        {
            case Load load when strings.Contains(load.Variable):
                Load moved = new(buffers[load.Variable]) { Location = load.Location };
                replacements[load] = moved;
                return moved;
            case Store store when strings.Contains(store.Variable):
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
