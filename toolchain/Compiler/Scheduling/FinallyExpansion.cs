using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>
/// The VM keeps one pending exception for all contracts. A finally that runs because of one, and in which anything else is thrown and
/// caught, here or in a contract that it calls, loses the first; and what it calls is rolled back. So such a finally becomes plain code
/// behind a catch: every way out of the try notes where it leads, the catch notes the exception, and the finally's end goes there or
/// throws again. A finally that neither calls nor tries anything keeps the VM's own mechanism.
/// </summary>
internal sealed class FinallyExpansion
{
    private readonly Function _function;
    private readonly BasicBlock _opener;
    private readonly EnterTry _enter;
    private readonly ExceptionRegions _regions;
    private readonly Variable _exception;
    private readonly Variable _route;
    private readonly List<BasicBlock> _targets = [];

    private FinallyExpansion(Function function, BasicBlock opener, EnterTry enter, ExceptionRegions regions)
    {
        (_function, _opener, _enter, _regions) = (function, opener, enter, regions);
        _exception = function.NewLocal("finally.exception", ValueType.Any);
        _route = function.NewLocal("finally.route", ValueType.Integer);
    }

    /// <summary>Rewrites every finally of a function that needs it.</summary>
    public static void Run(Function function)
    {
        while (true)
        {
            ExceptionRegions regions = new(function);
            BasicBlock? opener = function.Blocks.Find(block =>
                block.Terminator is EnterTry { Finally: not null } enter && NeedsExpansion(function, enter, regions));
            if (opener is null) return;
            new FinallyExpansion(function, opener, (EnterTry)opener.Terminator!, regions).Expand();
        }
    }

    private static bool NeedsExpansion(Function function, EnterTry enter, ExceptionRegions regions) => function.Blocks.Any(block =>
        IsInFinallyOf(regions.Of(block), enter) && (block.Terminator is EnterTry || block.Instructions.Any(RunsOtherCode)));

    private static bool RunsOtherCode(Instruction instruction) => instruction
        is Call or CallPointer or CallToken or Syscall { Service: "System.Contract.Call" or "System.Runtime.LoadScript" };

    private static bool IsInFinallyOf(Region? region, EnterTry enter)
    {
        for (; region is not null; region = region.Parent)
            if (region.Owner == enter && region.Part == RegionPart.Finally) return true;
        return false;
    }

    private void Expand()
    {
        BasicBlock cleanup = _enter.Finally!;
        BasicBlock[] leaving = [.. Owned(RegionPart.Body), .. Owned(RegionPart.Catch)];
        BasicBlock[] ending = [.. Owned(RegionPart.Finally).Where(block => block.Terminator is EndFinally)];
        foreach (BasicBlock block in leaving)
            if (block.Terminator is Leave leave) block.Terminator = ExitTo(leave, block, cleanup);
        OpenAgain(cleanup);
        foreach (BasicBlock block in ending) Dispatch(block);
    }

    private IEnumerable<BasicBlock> Owned(RegionPart part) =>
        _function.Blocks.Where(block => _regions.Of(block) is { } region && region.Owner == _enter && region.Part == part);

    /// <summary>
    /// Notes where control wants to go, and goes to the finally: from the old try's catch and body through the new try around it.
    /// </summary>
    private Leave ExitTo(Leave leave, BasicBlock from, BasicBlock cleanup)
    {
        if (!_targets.Contains(leave.Target)) _targets.Add(leave.Target);
        from.Instructions.Add(new Store(_route, Constant.Of(_targets.IndexOf(leave.Target) + 1)));
        if (_enter.Catch is null) return new Leave(cleanup) { Location = leave.Location };
        BasicBlock between = Place("exit");
        between.Terminator = new Leave(cleanup) { Location = leave.Location };
        return new Leave(between) { Location = leave.Location };
    }

    /// <summary>
    /// A try whose catch notes the exception stands in the old one's place, or around it where that has a catch of its own.
    /// </summary>
    private void OpenAgain(BasicBlock cleanup)
    {
        BasicBlock handler = Place("pending");
        CaughtException caught = new();
        handler.Instructions.AddRange([caught, new Store(_exception, caught), new Store(_route, Constant.Of(0))]);
        handler.Terminator = new Leave(cleanup);
        if (_enter.Catch is null)
        {
            _opener.Terminator = new EnterTry(_enter.Body, handler, null) { Location = _enter.Location };
            return;
        }
        BasicBlock inner = Place("inner");
        inner.Terminator = new EnterTry(_enter.Body, _enter.Catch, null) { Location = _enter.Location };
        _opener.Terminator = new EnterTry(inner, handler, null) { Location = _enter.Location };
    }

    /// <summary>At the finally's end: on to where the try was left for, or on with the exception.</summary>
    private void Dispatch(BasicBlock block)
    {
        for (int i = 0; i < _targets.Count; i++)
        {
            Load route = new(_route);
            Operation isTaken = new(OpCode.NUMEQUAL, ValueType.Boolean, [route, Constant.Of(i + 1)]);
            BasicBlock otherwise = Place("otherwise");
            block.Instructions.AddRange([route, isTaken]);
            block.Terminator = new Branch(isTaken, _targets[i], otherwise);
            block = otherwise;
        }
        Load exception = new(_exception);
        block.Instructions.Add(exception);
        block.Terminator = new Throw(exception);
    }

    private BasicBlock Place(string hint)
    {
        BasicBlock block = _function.NewBlock(hint);
        _function.Blocks.Add(block);
        return block;
    }
}
