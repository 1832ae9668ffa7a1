using System;
using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects code that no other pass changes any more. Leaves one of the blocks of a function that throw the same message of the same C#
/// statement, as inlining leaves copies of them.
/// Before: <c>a: branch %0 ? b : c; b: throw "no"; c: branch %1 ? d : e; d: throw "no"</c>. After: <c>… c: branch %1 ? b : e</c>.
/// </summary>
public sealed class RepeatedThrows : FunctionPass, IClosingPass
{
    /// <inheritdoc/>
    public override string Name => "repeated-throws";

    /// <inheritdoc/>
    protected override bool Run(Function function)
    {
        ExceptionRegions regions = new(function);
        Predecessors predecessors = new(function);
        List<BasicBlock> first = [], repeated = [];
        foreach (BasicBlock block in function.Blocks.Where(block => OnlyThrows(block) && predecessors.Of(block) is { Count: > 0 } before && before.All(LeadsOn)))
        {
            if (first.Find(other => AreAlike(block, other) && regions.Of(block) == regions.Of(other)) is not { } original)
            {
                first.Add(block);
                continue;
            }
            foreach (BasicBlock predecessor in predecessors.Of(block)) predecessor.Terminator!.Retarget(block, original);
            repeated.Add(block);
        }
        function.Blocks.RemoveAll(repeated.Contains);
        return repeated.Count > 0;
    }

    private static bool OnlyThrows(BasicBlock block) =>
        block.Terminator is Throw { Operand: Constant { Content: byte[] } } && block.Instructions.All(instruction => instruction is SequencePoint);

    /// <summary>Catch and finally blocks are entered from anywhere, and stay.</summary>
    private static bool LeadsOn(BasicBlock block) => block.Terminator is Jump or Branch;

    private static bool AreAlike(BasicBlock one, BasicBlock other) =>
        MessageOf(one).AsSpan().SequenceEqual(MessageOf(other)) && IsFinal(one) == IsFinal(other) && PlacesOf(one).SequenceEqual(PlacesOf(other));

    private static byte[] MessageOf(BasicBlock block) => (byte[])((Constant)block.Terminator!.Operand!).Content!;

    private static bool IsFinal(BasicBlock block) => block.Terminator is Throw { IsFinal: true };

    private static IEnumerable<SourceLocation> PlacesOf(BasicBlock block) => block.Instructions.Cast<SequencePoint>().Select(point => point.Place);
}
