using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>Writes a function without slots: its arguments stay where the caller put them, its locals on top of them.</summary>
internal static class FramelessScheduler
{
    /// <summary>More items than this aren't worth the search for their order.</summary>
    private const int MaxPlaces = 6;

    /// <summary>The price of INITSLOT, which stack instructions may not pass.</summary>
    private static readonly int FramePrice = OpCodeFacts.Of(OpCode.INITSLOT).Price;

    /// <summary>The blocks' code in their order; null where slots are needed, or are cheaper on any way through the function.</summary>
    /// <param name="context">A context of its own, with labels that no other code marks.</param>
    /// <param name="order">The blocks in the order of the script.</param>
    /// <param name="framed">The function's code with a frame.</param>
    public static List<CodeItem>? Schedule(FunctionContext context, IReadOnlyList<BasicBlock> order, IReadOnlyList<CodeItem> framed)
    {
        if (context.Function.Arguments.Count > MaxPlaces) return null;
        List<BasicBlock> inFlow = ReversePostorder.From(order[0]);
        StackPlaces places = new(context, inFlow);
        if (inFlow.Any(block => places.At(block).Count > MaxPlaces)) return null;
        if (places.At(order[0]).Any(place => !context.Function.Arguments.Contains(place))) return null;
        Dictionary<BasicBlock, List<CodeItem>> written = [];
        foreach (BasicBlock block in inFlow)
        {
            int place = ((List<BasicBlock>)order).IndexOf(block);
            if (new FramelessBlock(context, places, block).Schedule(place + 1 < order.Count ? order[place + 1] : null) is not { } code) return null;
            written[block] = code;
        }
        List<CodeItem> items = [.. order.SelectMany(block => written[block])];
        return IsCheaper(items, framed) ? items : null;
    }

    private static bool IsCheaper(IReadOnlyList<CodeItem> frameless, IReadOnlyList<CodeItem> framed) =>
        BytesOf(frameless) <= BytesOf(framed) && frameless.OfType<CodeInstruction>().Where(IsStackInstruction).Sum(PriceOf) <= FramePrice;

    private static bool IsStackInstruction(CodeInstruction instruction) => instruction.OpCode is >= OpCode.DEPTH and <= OpCode.REVERSEN;

    private static int PriceOf(CodeInstruction instruction) => OpCodeFacts.Of(instruction.OpCode).Price;

    /// <summary>The length with every jump in its short form.</summary>
    private static int BytesOf(IReadOnlyList<CodeItem> code) => code.OfType<CodeInstruction>().Sum(instruction =>
    {
        if (instruction.Slot is { Index: < 7 }) return 1;
        int size = OpCodeFacts.Of(instruction.OpCode).OperandSize;
        return 1 + (size >= 0 ? size : -size + instruction.Operand.Length);
    });
}
