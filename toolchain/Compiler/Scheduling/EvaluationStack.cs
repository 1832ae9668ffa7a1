using System;
using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>What lies on the evaluation stack while a block's code is written, and how operands get where instructions want them.</summary>
/// <param name="writer">Takes the code.</param>
/// <param name="isFree">Whether a value can be pushed anywhere, so that it needn't lie on the stack.</param>
/// <param name="push">Writes the push of a free value.</param>
internal sealed class EvaluationStack(CodeWriter writer, Func<Value, bool> isFree, Action<Value> push)
{
    /// <summary>The values, the bottom first.</summary>
    public List<Value> Items { get; } = [];

    /// <summary>
    /// Brings the wanted values to the top, in this order from the bottom up, for an instruction that takes them. Null where that was
    /// done; else the deepest of the values concerned, and nothing was done.
    /// </summary>
    public Value? Arrange(IReadOnlyList<Value> wanted, Func<Value, bool> isLastUse)
    {
        List<Value> held = [.. wanted.Where(value => !isFree(value)).Distinct()];
        int from = held.Count == 0 ? Items.Count : held.Min(value => Items.IndexOf(value));
        List<Value> window = Items[from..];
        List<Value> goal = [.. window.Where(value => !(held.Contains(value) && isLastUse(value))), .. wanted];
        if (!IsPrefix(window, goal))
        {
            if (StackArranger.Find(window, goal, isFree) is not { } steps) return Items[from];
            foreach (ArrangeStep step in steps) Take(step);
        }
        else foreach (Value value in goal.Skip(window.Count)) push(value);
        Items.RemoveRange(from, Items.Count - from);
        Items.AddRange(goal.SkipLast(wanted.Count));
        return null;
    }

    /// <summary>Whether pushing the rest of the goal suffices, all of it being free to push.</summary>
    private bool IsPrefix(List<Value> window, List<Value> goal) =>
        window.Count <= goal.Count && window.SequenceEqual(goal.Take(window.Count)) && goal.Skip(window.Count).All(isFree);

    private void Take(ArrangeStep step)
    {
        if (step.OpCode == OpCode.NOP) push(step.Value!);
        else
        {
            if (step.OpCode == OpCode.PICK) writer.Push(step.Count);
            writer.Emit(step.OpCode);
        }
    }
}
