using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>Who calls whom in a module, as it was when this was made.</summary>
internal sealed class CallGraph
{
    private readonly Dictionary<Function, HashSet<Function>> _callees;
    private readonly Dictionary<Function, int> _uses;
    private readonly List<Function> _order = [];

    public CallGraph(Module module)
    {
        _callees = module.Functions.ToDictionary(function => function, _ => new HashSet<Function>());
        _uses = module.Functions.ToDictionary(function => function, _ => 0);
        foreach (Function function in module.Functions)
        {
            foreach (Instruction instruction in function.Blocks.SelectMany(block => block.Instructions))
            {
                if (instruction is Call call)
                {
                    _callees[function].Add(call.Target);
                    _uses[call.Target]++;
                }
                if (instruction is Narrow { Thrower: { } thrower })
                {
                    // Such a call can't be replaced by the function's body, which other calls then can't either.
                    _callees[function].Add(thrower);
                    _uses[thrower] += 2;
                }
                if (instruction is FunctionAddress address)
                {
                    // Whoever holds the pointer may call it: counted as a call from here, and as more than one use.
                    _callees[function].Add(address.Target);
                    _uses[address.Target] += 2;
                }
            }
        }
        HashSet<Function> visited = [];
        foreach (Function function in module.Functions) Visit(function, visited);
    }

    /// <summary>All functions, those that others call before the callers, as far as recursion allows.</summary>
    public IReadOnlyList<Function> CalleesFirst => _order;

    /// <summary>How often a function is called; taking its address counts twice.</summary>
    public int UsesOf(Function function) => _uses[function];

    /// <summary>Whether a function may call itself, directly or through others.</summary>
    public bool IsRecursive(Function function)
    {
        HashSet<Function> reached = [];
        Stack<Function> pending = new(_callees[function]);
        while (pending.TryPop(out Function? callee))
        {
            if (callee == function) return true;
            if (!reached.Add(callee)) continue;
            foreach (Function next in _callees[callee]) pending.Push(next);
        }
        return false;
    }

    private void Visit(Function function, HashSet<Function> visited)
    {
        if (!visited.Add(function)) return;
        foreach (Function callee in _callees[function]) Visit(callee, visited);
        _order.Add(function);
    }
}
