using System;
using System.Collections.Generic;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>One step that brings operands into place.</summary>
/// <param name="OpCode">The stack instruction; NOP stands for a push of <paramref name="Value"/>.</param>
/// <param name="Value">What to push.</param>
/// <param name="Count">For PICK, how many items lie above the one to copy; for REVERSEN, how many to reverse.</param>
internal readonly record struct ArrangeStep(OpCode OpCode, Value? Value = null, int Count = 0);

/// <summary>
/// Finds the cheapest way from a stack to a wanted stack by pushing values that are free to push, copying and permuting.
/// Both are lists from the bottom up. A search by cost (Dijkstra), bounded so that it ends fast: no answer means "store them in slots".
/// </summary>
internal static class StackArranger
{
    private const int MaxItems = 12;
    private const int MaxStates = 4000;
    private const int BitsPerItem = 4;
    private const int DeepestPick = 6;

    /// <summary>The steps from <paramref name="stack"/> to <paramref name="goal"/>, or null where none were found.</summary>
    public static List<ArrangeStep>? Find(IReadOnlyList<Value> stack, IReadOnlyList<Value> goal, Func<Value, bool> isFree)
    {
        if (goal.Count > MaxItems || stack.Count > goal.Count) return null;
        List<Value> values = [];
        ulong start = Encode(stack, values), wanted = Encode(goal, values);
        Search search = new(values, goal.Count, isFree);
        return search.Run(start, stack.Count, wanted);
    }

    private static ulong Encode(IReadOnlyList<Value> items, List<Value> values)
    {
        ulong state = 0;
        foreach (Value item in items)
        {
            int index = values.IndexOf(item);
            if (index < 0)
            {
                index = values.Count;
                values.Add(item);
            }
            state = (state << BitsPerItem) | (uint)(index + 1);
        }
        return state;
    }

    private sealed class Search(List<Value> values, int maxLength, Func<Value, bool> isFree)
    {
        private readonly Dictionary<ulong, (int Cost, ulong From, ArrangeStep Step)> _reached = [];
        private readonly PriorityQueue<(ulong State, int Length), (int Cost, int Order)> _queue = new();
        private int _order;

        public List<ArrangeStep>? Run(ulong start, int length, ulong wanted)
        {
            _reached[start] = (0, 0, default);
            _queue.Enqueue((start, length), (0, _order++));
            HashSet<ulong> done = [];
            while (_queue.TryDequeue(out (ulong State, int Length) item, out _))
            {
                if (item.State == wanted) return Path(start, wanted);
                if (!done.Add(item.State)) continue;
                if (done.Count > MaxStates) return null;
                Expand(item.State, item.Length, _reached[item.State].Cost, wanted);
            }
            return null;
        }

        private void Expand(ulong state, int length, int cost, ulong wanted)
        {
            if (length < maxLength) Grow(state, length, cost, wanted);
            uint top = At(state, 0), second = At(state, 1), third = At(state, 2), fourth = At(state, 3);
            if (length >= 2) Try(state, Replace(state, 2, second, top), length, cost + 2, new(OpCode.SWAP));
            if (length >= 3)
            {
                Try(state, Replace(state, 3, third, top, second), length, cost + 2, new(OpCode.ROT));
                Try(state, Replace(state, 3, third, second, top), length, cost + 2, new(OpCode.REVERSE3));
            }
            if (length >= 4) Try(state, Replace(state, 4, fourth, third, second, top), length, cost + 2, new(OpCode.REVERSE4));
        }

        private void Grow(ulong state, int length, int cost, ulong wanted)
        {
            for (int i = 0; i < values.Count; i++)
            {
                uint item = (uint)i + 1;
                if (Occurrences(state, item) >= Occurrences(wanted, item)) continue;
                ulong pushed = (state << BitsPerItem) | item;
                if (isFree(values[i])) Try(state, pushed, length + 1, cost + 2, new(OpCode.NOP, values[i]));
                else Copy(state, pushed, item, length, cost);
            }
        }

        private void Copy(ulong state, ulong pushed, uint item, int length, int cost)
        {
            for (int depth = 0; depth < Math.Min(length, DeepestPick); depth++)
            {
                if (At(state, depth) != item) continue;
                (OpCode opcode, int price) = depth switch { 0 => (OpCode.DUP, 2), 1 => (OpCode.OVER, 2), _ => (OpCode.PICK, 3) };
                Try(state, pushed, length + 1, cost + price, new(opcode, null, depth));
                return;
            }
        }

        private void Try(ulong from, ulong to, int length, int cost, ArrangeStep step)
        {
            if (_reached.TryGetValue(to, out var known) && known.Cost <= cost) return;
            _reached[to] = (cost, from, step);
            _queue.Enqueue((to, length), (cost, _order++));
        }

        private List<ArrangeStep> Path(ulong start, ulong wanted)
        {
            List<ArrangeStep> steps = [];
            for (ulong state = wanted; state != start; state = _reached[state].From) steps.Add(_reached[state].Step);
            steps.Reverse();
            return steps;
        }

        private static uint At(ulong state, int depth) => (uint)(state >> (depth * BitsPerItem)) & 15;

        /// <summary>The state with its upper items replaced, given from the top down.</summary>
        private static ulong Replace(ulong state, int count, params ReadOnlySpan<uint> items)
        {
            ulong result = state >> (count * BitsPerItem);
            for (int i = count - 1; i >= 0; i--) result = (result << BitsPerItem) | items[i];
            return result;
        }

        private static int Occurrences(ulong state, uint item)
        {
            int count = 0;
            for (; state != 0; state >>= BitsPerItem)
                if ((state & 15) == item) count++;
            return count;
        }
    }
}
