using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects any valid module. Puts a static buffer's bytes where it is read, where the initializer makes it of a constant, nothing else writes
/// the variable, and no reader could tell that buffer from another of the same bytes: the initializer need not make it for every call then.
/// Before: the initializer's <c>%0 = CONVERT 30 0x6b; store key</c>, elsewhere <c>%3 = load key; %4 = CAT %3, %2</c>. After: <c>%4 = CAT 0x6b, %2</c>.
/// </summary>
public sealed class ConstantBuffers : IPass
{
    /// <inheritdoc/>
    public string Name => "constant-buffers";

    /// <inheritdoc/>
    public bool Run(Module module)
    {
        if (module.Initializer is not { } initializer) return false;
        List<Store> candidates = [.. AlwaysRun(initializer).SelectMany(block => block.Instructions).OfType<Store>().Where(store => MadeOf(store) is not null)];
        if (candidates.Count == 0) return false;
        HashSet<Function> early = ReachedFrom(initializer);
        HashSet<Function> called = [.. module.Functions.Append(initializer).SelectMany(CalledBy)];
        bool changed = false;
        foreach (Store store in candidates) changed |= Replace(module, initializer, store, early, called);
        if (module.Statics.Count > 0 || initializer.Blocks is not [{ Terminator: Return } only] || only.Instructions.Any(instruction => instruction is not SequencePoint)) return changed;
        module.Functions.Remove(initializer);
        module.Initializer = null;
        return true;
    }

    private static bool Replace(Module module, Function initializer, Store store, HashSet<Function> early, HashSet<Function> called)
    {
        Constant bytes = MadeOf(store)!;
        Value made = store.Operands[0];
        // Another variable may hold the same buffer, and be written.
        if (initializer.Blocks.Any(block => block.Terminator!.Operand == made || block.Instructions.Any(user => user != store && user.Operands.Contains(made)))) return false;
        List<(Function Function, Load Load)> loads = [];
        foreach (Function function in module.Functions.Append(initializer).Distinct())
            foreach (Instruction instruction in function.Blocks.SelectMany(block => block.Instructions))
            {
                if (instruction is Store other && other != store && other.Variable == store.Variable) return false;
                if (instruction is not Load load || load.Variable != store.Variable) continue;
                bool isLeft = module.EntryPoints.Contains(function) && !called.Contains(function);
                if (early.Contains(function) || !AreAllUsesReading(load, function, isLeft)) return false;
                loads.Add((function, load));
            }
        foreach ((Function function, Load load) in loads) Replace(load, function, bytes);
        foreach (BasicBlock block in initializer.Blocks) block.Instructions.RemoveAll(instruction => instruction == store || instruction == made);
        module.Statics.Remove(store.Variable);
        return true;
    }

    /// <summary>The bytes alone where they are only read; a buffer of its own where the caller gets it.</summary>
    private static void Replace(Load load, Function function, Constant bytes)
    {
        bool isReturned = function.Blocks.Any(block => block.Terminator!.Operand == load);
        Operation copy = new(OpCode.CONVERT, ValueType.Buffer.NotNull, [bytes], [(byte)StackItemKind.Buffer]) { Location = load.Location };
        foreach (BasicBlock block in function.Blocks)
        {
            int place = block.Instructions.IndexOf(load);
            if (place < 0) continue;
            if (isReturned) block.Instructions[place] = copy;
            else block.Instructions.RemoveAt(place);
        }
        ValueReplacement.Apply(function, new Dictionary<Value, Value> { [load] = isReturned ? copy : bytes });
    }

    private static Constant? MadeOf(Store store) =>
        store is { Variable.Kind: VariableKind.Static, Operands: [Operation { OpCode: OpCode.CONVERT, Immediate: [(byte)StackItemKind.Buffer], Operands: [Constant { Content: byte[] } bytes] }] }
            ? bytes
            : null;

    /// <summary>Whether nothing that takes the value writes into it, keeps it, or asks which buffer it is. An entry point may return it.</summary>
    private static bool AreAllUsesReading(Load load, Function function, bool mayReturn)
    {
        foreach (BasicBlock block in function.Blocks)
        {
            if (block.Terminator!.Operand == load && !(mayReturn && block.Terminator is Return)) return false;
            foreach (Instruction user in block.Instructions)
                for (int i = 0; i < user.Operands.Count; i++)
                    if (user.Operands[i] == load && !ByteReaders.Takes(user, i) && !ConvertsByBytes(user)) return false;
        }
        return true;
    }

    private static bool ConvertsByBytes(Instruction user) =>
        user is Operation { OpCode: OpCode.CONVERT, Immediate: [(byte)StackItemKind.ByteString or (byte)StackItemKind.Integer] };

    /// <summary>The blocks that run in every call before any of the contract's methods.</summary>
    private static IEnumerable<BasicBlock> AlwaysRun(Function initializer)
    {
        HashSet<BasicBlock> seen = [];
        for (BasicBlock? block = initializer.Blocks[0]; block is not null && seen.Add(block); block = (block.Terminator as Jump)?.Target) yield return block;
    }

    /// <summary>The functions that may run before the initializer is done.</summary>
    private static HashSet<Function> ReachedFrom(Function initializer)
    {
        HashSet<Function> reached = [];
        Stack<Function> pending = new([initializer]);
        while (pending.TryPop(out Function? function))
        {
            if (!reached.Add(function)) continue;
            foreach (Function called in CalledBy(function)) pending.Push(called);
        }
        return reached;
    }

    private static IEnumerable<Function> CalledBy(Function function)
    {
        foreach (Instruction instruction in function.Blocks.SelectMany(block => block.Instructions))
        {
            if (instruction is Call call) yield return call.Target;
            if (instruction is FunctionAddress address) yield return address.Target;
        }
    }
}
