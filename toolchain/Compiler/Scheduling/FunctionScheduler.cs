using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>Turns one function into VM instructions.</summary>
internal static class FunctionScheduler
{
    /// <exception cref="CompilationException">NC3001: the function needs more slots than the VM can number.</exception>
    public static ScheduledFunction Schedule(Function function, ModuleLayout layout, byte staticSlots)
    {
        ExceptionRegions regions = new(function);
        List<BasicBlock> order = BlockOrder.Of(function, regions);
        FunctionContext context = new(function, layout, order);
        List<BlockCode> code = [];
        for (int i = 0; i < order.Count; i++)
            code.Add(new(order[i], new BlockScheduler(context, order[i]).Schedule(i + 1 < order.Count ? order[i + 1] : null)));
        SlotCleanup.Run(code, regions);
        int locals = SlotAllocator.Allocate(code, regions);
        CheckLimits(function, locals);

        ScheduledFunction result = new(function.Name, layout.EntryOf(function), function);
        CodeWriter prologue = new();
        prologue.Mark(result.Entry);
        if (staticSlots > 0) prologue.Emit(OpCode.INITSSLOT, staticSlots);
        result.Code.AddRange(prologue.Items);
        List<CodeItem> framed = [.. code.SelectMany(block => block.Items)];
        if (locals + function.Arguments.Count > 0)
        {
            framed.Insert(0, new CodeInstruction(OpCode.INITSLOT) { Operand = [(byte)locals, (byte)function.Arguments.Count] });
            if (function.MayBeFrameless && FramelessScheduler.Schedule(new(function, layout, order), order, framed) is { } frameless)
            {
                result.Code.AddRange(frameless);
                return result;
            }
        }
        result.Code.AddRange(framed);
        result.Variables.AddRange(function.Locals.Select(context.SlotOf).Where(slot => slot.Index >= 0));
        return result;
    }

    private static void CheckLimits(Function function, int locals)
    {
        if (locals > byte.MaxValue)
            throw ModuleLayout.Limit($"{function.Name} needs {locals} local slots, but the VM has 255; split the method.", function.Location);
        if (function.Arguments.Count > byte.MaxValue)
        {
            string message = $"{function.Name} takes {function.Arguments.Count} arguments, but the VM allows 255; pass an object.";
            throw ModuleLayout.Limit(message, function.Location);
        }
    }
}
