using System.Collections.Generic;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>
/// Where a value is needed: the block and the instruction's place in it, the terminator's being behind the last instruction.
/// </summary>
internal readonly record struct ValueUse(BasicBlock Block, int Position);

/// <summary>
/// Which instructions have to be emitted, and where each value is used by one of those. An instruction is dead when nothing needs
/// its value and it neither fails nor changes anything.
/// </summary>
internal sealed class ValueUses
{
    private readonly Dictionary<Instruction, List<ValueUse>> _uses = [];
    private readonly HashSet<Instruction> _live = [];

    public ValueUses(IEnumerable<BasicBlock> blocks)
    {
        List<BasicBlock> all = [.. blocks];
        Stack<Instruction> pending = new();
        foreach (BasicBlock block in all)
        {
            foreach (Instruction instruction in block.Instructions)
                if (!IsPure(instruction)) Need(instruction, pending);
            if (block.Terminator?.Operand is Instruction needed) Need(needed, pending);
        }
        while (pending.TryPop(out Instruction? instruction))
            foreach (Value operand in instruction.Operands)
                if (operand is Instruction needed) Need(needed, pending);
        foreach (BasicBlock block in all) Record(block);
    }

    /// <summary>Whether the instruction may be left out when nobody needs its value.</summary>
    public static bool IsPure(Instruction instruction) =>
        instruction.HasResult && (instruction.Effects & (Effects.MayFail | Effects.Writes | Effects.External)) == 0;

    public bool IsLive(Instruction instruction) => _live.Contains(instruction);

    /// <summary>The uses by live instructions, in the order of the blocks; one entry for each operand.</summary>
    public IReadOnlyList<ValueUse> Of(Instruction instruction) => _uses.TryGetValue(instruction, out List<ValueUse>? uses) ? uses : [];

    /// <summary>
    /// Whether an instruction asks for what stays the same throughout a call, and one other instruction of its block takes the answer: it
    /// can as well be asked for there.
    /// </summary>
    public bool IsMadeForOneUse(Instruction instruction, BasicBlock block) =>
        instruction is Syscall
        {
            Service: "System.Storage.GetContext" or "System.Storage.GetReadOnlyContext" or "System.Runtime.GetExecutingScriptHash"
                or "System.Runtime.GetCallingScriptHash" or "System.Runtime.GetTime",
        }
        && Of(instruction) is [var use] && use.Block == block;

    private void Need(Instruction instruction, Stack<Instruction> pending)
    {
        if (_live.Add(instruction)) pending.Push(instruction);
    }

    private void Record(BasicBlock block)
    {
        for (int position = 0; position < block.Instructions.Count; position++)
        {
            if (!IsLive(block.Instructions[position])) continue;
            foreach (Value operand in block.Instructions[position].Operands) Record(operand, new(block, position));
        }
        if (block.Terminator?.Operand is { } value) Record(value, new(block, block.Instructions.Count));
    }

    private void Record(Value operand, ValueUse use)
    {
        if (operand is not Instruction instruction) return;
        if (!_uses.TryGetValue(instruction, out List<ValueUse>? uses)) _uses[instruction] = uses = [];
        uses.Add(use);
    }
}
