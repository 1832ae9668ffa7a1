using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>
/// What lies on the evaluation stack between the blocks of a frameless function: arguments and locals (as <see cref="Variable"/>) and values
/// that other blocks use (as <see cref="Instruction"/>). All blocks that one branch leads to, and all that those share a branch with, find
/// the same places in the same order; what a block doesn't need of them, it drops. Only a block that throws and needs nothing takes any
/// stack as it is.
/// </summary>
internal sealed class StackPlaces
{
    private readonly FunctionContext _context;
    private readonly Dictionary<BasicBlock, HashSet<object>> _needed = [];
    private readonly Dictionary<BasicBlock, BasicBlock> _leaders = [];
    private readonly Dictionary<BasicBlock, IReadOnlyList<object>> _orders = [];

    public StackPlaces(FunctionContext context, IReadOnlyList<BasicBlock> blocks)
    {
        _context = context;
        foreach (BasicBlock block in blocks) (_needed[block], _leaders[block]) = ([], block);
        foreach (BasicBlock block in blocks)
            if (block.Terminator is Branch branch && !OnlyThrows(branch.WhenTrue) && !OnlyThrows(branch.WhenFalse)) _leaders[LeaderOf(branch.WhenFalse)] = LeaderOf(branch.WhenTrue);
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (BasicBlock block in blocks.Reverse()) changed |= Note(block);
        }
        // The item on top of the stack is number 0.
        _orders[blocks[0]] = [.. context.Function.Arguments.OrderByDescending(context.Function.FrameIndexOf)];
    }

    /// <summary>How a variable is told apart: arguments by their index.</summary>
    public object PlaceOf(Variable variable) => variable.Kind == VariableKind.Argument ? _context.Function.Arguments[variable.Index] : variable;

    /// <summary>Whether a block does nothing but throw a constant, and so takes any stack.</summary>
    public static bool OnlyThrows(BasicBlock block) =>
        block.Terminator is Abort or Throw { Operand: Constant } && block.Instructions.All(instruction => instruction is SequencePoint);

    /// <summary>The places at a block's entry, the bottom first; null until the first way to it, or to one beside it, has been written.</summary>
    public IReadOnlyList<object>? OrderAt(BasicBlock block) => _orders.GetValueOrDefault(LeaderOf(block));

    /// <summary>Fixes the order of the places at a block's entry.</summary>
    public void SetOrder(BasicBlock block, IReadOnlyList<object> order) => _orders[LeaderOf(block)] = order;

    /// <summary>Which places there are at a block's entry.</summary>
    public IReadOnlySet<object> At(BasicBlock block) => _needed[LeaderOf(block)];

    /// <summary>The block that stands for all that find the same places; the way there is shortened for the next time.</summary>
    private BasicBlock LeaderOf(BasicBlock block)
    {
        while (_leaders[block] != block) block = _leaders[block] = _leaders[_leaders[block]];
        return block;
    }

    /// <summary>Adds what a block reads before it writes it, and what the blocks behind it need; true where that was news.</summary>
    private bool Note(BasicBlock block)
    {
        HashSet<object> live = [.. block.Terminator!.Successors.SelectMany(At)];
        Read(block.Terminator.Operand, block, live);
        foreach (Instruction instruction in Enumerable.Reverse(block.Instructions))
        {
            live.Remove(instruction);
            if (!_context.Uses.IsLive(instruction)) continue;
            if (instruction is Store { Variable: { Kind: not VariableKind.Static } stored }) live.Remove(PlaceOf(stored));
            if (instruction is Load { Variable: { Kind: not VariableKind.Static } loaded }) live.Add(PlaceOf(loaded));
            foreach (Value operand in instruction.Operands) Read(operand, block, live);
        }
        HashSet<object> known = _needed[LeaderOf(block)];
        int before = known.Count;
        known.UnionWith(live);
        return known.Count > before;
    }

    private void Read(Value? operand, BasicBlock block, HashSet<object> live)
    {
        if (operand is not Instruction || operand is FunctionAddress) return;
        if (operand is Load load && _context.IsNeverStored(load.Variable)) live.Add(PlaceOf(load.Variable));
        else live.Add(operand);
    }
}
