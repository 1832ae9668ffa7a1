using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects any valid module. Leaves the bodies of small functions, and of functions that are called from one place only, where they were
/// called: that saves the call (512 units) and the frame (64). Functions that can call themselves, or that hold tries, stay; so do those
/// that only throw, from several places: copies of them would save nobody anything.
/// Before: <c>%1 = call square %0</c>. After: <c>store x %0; %2 = load x; %3 = MUL %2, %2; store result %3; …</c>, for other passes to
/// tidy. Arguments are evaluated before the body, in their order, and once.
/// </summary>
public sealed class Inlining : IPass
{
    /// <summary>Instructions that may be copied to any number of places.</summary>
    private const int SmallSize = 14;

    /// <summary>Instructions that may be moved to the only place that calls them.</summary>
    private const int SingleUseSize = 250;

    /// <summary>No function grows beyond so many instructions.</summary>
    private const int MaxCallerSize = 1000;

    /// <inheritdoc/>
    public string Name => "inlining";

    /// <inheritdoc/>
    public bool Run(Module module)
    {
        CallGraph graph = new(module);
        bool changed = false;
        foreach (Function caller in graph.CalleesFirst)
        {
            while (SizeOf(caller) < MaxCallerSize && FindCall(caller, graph, module) is { } site)
            {
                new InlinedCall(caller, site.Block, site.Call).Expand();
                changed = true;
            }
        }
        return changed;
    }

    private static (BasicBlock Block, Call Call)? FindCall(Function caller, CallGraph graph, Module module)
    {
        foreach (BasicBlock block in caller.Blocks)
            foreach (Call call in block.Instructions.OfType<Call>())
                if (IsWorthwhile(call.Target, graph, module)) return (block, call);
        return null;
    }

    private static bool IsWorthwhile(Function callee, CallGraph graph, Module module)
    {
        if (graph.IsRecursive(callee) || callee.Blocks.Any(block => block.Terminator is EnterTry)) return false;
        int size = SizeOf(callee);
        bool isOnlyUse = graph.UsesOf(callee) == 1 && !module.EntryPoints.Contains(callee);
        bool returns = callee.Blocks.Any(block => block.Terminator is Return);
        return size <= (isOnlyUse ? SingleUseSize : returns ? SmallSize : 0);
    }

    private static int SizeOf(Function function) => function.Blocks.Sum(block => 1 + block.Instructions.Count(item => item is not SequencePoint));
}
