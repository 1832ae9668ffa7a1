using System.Collections.Generic;

namespace Neo.Compiler.IR;

/// <summary>The part of an exception region that a block belongs to.</summary>
public enum RegionPart
{
    Body,
    Catch,
    Finally,
}

/// <summary>One exception region around a block, and the one around that.</summary>
/// <param name="Owner">The instruction that opened it.</param>
/// <param name="Part">Which part of it the block is in.</param>
/// <param name="Parent">The next region outwards; null at the function's own level.</param>
public sealed record Region(EnterTry Owner, RegionPart Part, Region? Parent)
{
    /// <summary>How many regions stand around the block, this one included.</summary>
    public int Depth => 1 + (Parent?.Depth ?? 0);
}

/// <summary>
/// The exception regions of a function, found by following the flow from the entry through every <see cref="EnterTry"/>.
/// Where the flow is contradictory, <see cref="Findings"/> says so and the first region found stands.
/// </summary>
public sealed class ExceptionRegions
{
    private readonly Dictionary<BasicBlock, Region?> _regions = [];
    private readonly Queue<BasicBlock> _pending = new();
    private readonly List<string> _findings = [];
    private readonly Dictionary<EnterTry, List<BasicBlock>> _leaveTargets = [];

    /// <summary>Follows the flow of one function.</summary>
    public ExceptionRegions(Function function)
    {
        if (function.Blocks.Count == 0) return;
        Reach(function.Blocks[0], null, "the entry");
        while (_pending.TryDequeue(out BasicBlock? block)) Follow(block);
    }

    /// <summary>What contradicts the rules of exception regions, in readable sentences.</summary>
    public IReadOnlyList<string> Findings => _findings;

    /// <summary>Whether control can come to the block.</summary>
    public bool IsReachable(BasicBlock block) => _regions.ContainsKey(block);

    /// <summary>The innermost region around a block; null at the function's own level and for unreachable blocks.</summary>
    public Region? Of(BasicBlock block) => _regions.GetValueOrDefault(block);

    /// <summary>The handlers that an exception in the block may reach, innermost first; more than it can reach, never fewer.</summary>
    public IEnumerable<BasicBlock> HandlersOf(BasicBlock block)
    {
        for (Region? region = Of(block); region is not null; region = region.Parent)
        {
            if (region.Part == RegionPart.Body && region.Owner.Catch is { } handler) yield return handler;
            if (region.Part != RegionPart.Finally && region.Owner.Finally is { } cleanup) yield return cleanup;
        }
    }

    /// <summary>
    /// Where control may go at the block's end, without exceptions: a finally leads on to all that its region is left for.
    /// </summary>
    public IEnumerable<BasicBlock> SuccessorsOf(BasicBlock block)
    {
        foreach (BasicBlock successor in block.Terminator?.Successors ?? []) yield return successor;
        Region? region = Of(block);
        if (region is null) yield break;
        if (block.Terminator is Leave && region.Owner.Finally is { } cleanup) yield return cleanup;
        if (block.Terminator is EndFinally)
            foreach (BasicBlock target in _leaveTargets.GetValueOrDefault(region.Owner, [])) yield return target;
    }

    private void Follow(BasicBlock block)
    {
        Region? region = _regions[block];
        switch (block.Terminator)
        {
            case EnterTry enter:
                Reach(enter.Body, new Region(enter, RegionPart.Body, region), block.Name);
                if (enter.Catch is not null) Reach(enter.Catch, new Region(enter, RegionPart.Catch, region), block.Name);
                if (enter.Finally is not null) Reach(enter.Finally, new Region(enter, RegionPart.Finally, region), block.Name);
                break;
            case Leave leave when region is { Part: not RegionPart.Finally }:
                if (!_leaveTargets.TryGetValue(region.Owner, out List<BasicBlock>? targets)) _leaveTargets[region.Owner] = targets = [];
                if (!targets.Contains(leave.Target)) targets.Add(leave.Target);
                Reach(leave.Target, region.Parent, block.Name);
                break;
            case Leave:
                _findings.Add($"Block {block.Name} leaves a try or catch, but stands in none.");
                break;
            case EndFinally when region is not { Part: RegionPart.Finally }:
                _findings.Add($"Block {block.Name} ends a finally, but stands in none.");
                break;
            case Return when region is not null:
                _findings.Add($"Block {block.Name} returns from inside an exception region; it has to leave the region first.");
                break;
            case { } terminator:
                foreach (BasicBlock successor in terminator.Successors) Reach(successor, region, block.Name);
                break;
        }
    }

    private void Reach(BasicBlock block, Region? region, string from)
    {
        if (_regions.TryAdd(block, region))
        {
            _pending.Enqueue(block);
            return;
        }
        if (!Equals(_regions[block], region))
            _findings.Add($"Block {block.Name} is reached from {from} in another exception region than before.");
    }
}
