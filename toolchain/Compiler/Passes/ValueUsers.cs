using System.Collections.Generic;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>Who takes a value.</summary>
/// <param name="Block">Where it stands.</param>
/// <param name="Instruction">The instruction; null for the block's end.</param>
/// <param name="Operand">The operand's number; 0 for the block's end.</param>
internal readonly record struct ValueUser(BasicBlock Block, Instruction? Instruction, int Operand);

/// <summary>Who takes each value of a function, as the function stood when this was made; one entry for each operand.</summary>
internal sealed class ValueUsers
{
    private readonly Dictionary<Instruction, List<ValueUser>> _users = [];

    public ValueUsers(Function function)
    {
        foreach (BasicBlock block in function.Blocks)
        {
            foreach (Instruction instruction in block.Instructions)
                for (int i = 0; i < instruction.Operands.Count; i++) Add(instruction.Operands[i], new(block, instruction, i));
            if (block.Terminator!.Operand is { } needed) Add(needed, new(block, null, 0));
        }
    }

    /// <summary>The users of an instruction's value, in the order of the blocks.</summary>
    public IReadOnlyList<ValueUser> Of(Instruction instruction) => _users.TryGetValue(instruction, out List<ValueUser>? users) ? users : [];

    private void Add(Value value, ValueUser user)
    {
        if (value is not Instruction instruction) return;
        if (!_users.TryGetValue(instruction, out List<ValueUser>? users)) _users[instruction] = users = [];
        users.Add(user);
    }
}
