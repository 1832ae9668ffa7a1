using System;
using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>
/// Writes one block's code. Values that only this block uses stay on the evaluation stack from their definition to their last use, as long
/// as a few stack instructions bring them into the order that each instruction wants. Where that fails, the deepest value concerned is
/// given a slot and the block is begun anew, so the result is right whatever the search finds. Between blocks the stack is empty.
/// </summary>
internal sealed class BlockScheduler
{
    /// <summary>What the VM holds at once, on all stacks and in all arrays together.</summary>
    private const int MaxStackItems = 2048;

    private readonly FunctionContext _context;
    private readonly BasicBlock _block;
    private readonly Dictionary<Instruction, LocalSlot> _demoted = [];
    private readonly HashSet<Instruction> _rereadable = [];
    private CodeWriter _writer;
    private EvaluationStack _stack;
    private ThrowSites _throws;

    public BlockScheduler(FunctionContext context, BasicBlock block)
    {
        (_context, _block, _throws) = (context, block, context.Throws);
        _writer = new();
        _stack = new(_writer, IsFree, Push);
        for (int i = 0; i < block.Instructions.Count; i++)
            if (CanBeReadLater(i)) _rereadable.Add(block.Instructions[i]);
    }

    /// <summary>The block's code, from its label to its end. <paramref name="next"/> is the block that follows in the script.</summary>
    public List<CodeItem> Schedule(BasicBlock? next)
    {
        bool isDone;
        do isDone = TrySchedule(next); while (!isDone);
        if (_stack.Items.Count > 0) throw new InvalidOperationException($"{_context.Function.Name}: values are left on the stack behind {_block}.");
        _context.Throws = _throws;
        return _writer.Items;
    }

    private bool TrySchedule(BasicBlock? next)
    {
        _writer = new();
        _stack = new(_writer, IsFree, Push);
        _throws = new(_context.Throws);
        _writer.Mark(_context.LabelOf(_block));
        if (_context.DepthSlotOf(_block) is { } depth) EnterCatch(depth);
        Operation? fused = BranchFusion.ComparisonOf(_block, _context.Uses, _rereadable);
        for (int position = 0; position < _block.Instructions.Count; position++)
        {
            Instruction instruction = _block.Instructions[position];
            if (instruction == fused || !_context.Uses.IsLive(instruction)) continue;
            if (!TryEmit(instruction, position)) return false;
        }
        TerminatorWriter terminator = new(_context, _writer, next);
        IReadOnlyList<Value> operands = terminator.OperandsOf(_block.Terminator!, fused);
        int end = fused is null ? _block.Instructions.Count : _block.Instructions.IndexOf(fused);
        if (!TryArrange(operands, end)) return false;
        terminator.Write(_block.Terminator!, fused);
        return true;
    }

    private bool TryEmit(Instruction instruction, int position)
    {
        if (instruction is SequencePoint point)
        {
            _writer.Items.Add(new SourceMark(point.Place));
            return true;
        }
        if (instruction is CaughtException || IsFree(instruction) && SlotOf(instruction) is null) return true;
        if (!TryArrange(InstructionWriter.OperandsOf(instruction), position)) return false;
        new InstructionWriter(_context, _writer, _throws).Write(instruction);
        if (!instruction.HasResult) return true;
        if (_context.Uses.Of(instruction).Count == 0) _writer.Emit(OpCode.DROP);
        else if (SlotOf(instruction) is { } slot) _writer.StoreLocal(slot);
        else _stack.Items.Add(instruction);
        return true;
    }

    /// <summary>
    /// An exception leaves all half-evaluated values of this frame and of the frames above on the stack, below itself. They are dropped
    /// down to the depth that the stack had outside the try.
    /// </summary>
    private void EnterCatch(LocalSlot depth)
    {
        CaughtException? caught = _block.Instructions.OfType<CaughtException>().FirstOrDefault();
        if (caught is not null && _context.SlotOf(caught) is { } slot) _writer.StoreLocal(slot);
        else _writer.Emit(OpCode.DROP);
        Label again = new("unwind"), done = new("unwound");
        _writer.Mark(again);
        _writer.Emit(OpCode.DEPTH);
        _writer.LoadLocal(depth);
        _writer.Jump(OpCode.JMPLE, done);
        _writer.Emit(OpCode.DROP);
        _writer.Jump(OpCode.JMP, again);
        _writer.Mark(done);
    }

    /// <summary>Brings the wanted values to the top of the stack; false where a value was given a slot.</summary>
    /// <exception cref="CompilationException">NC3004: they are more than the VM holds.</exception>
    private bool TryArrange(IReadOnlyList<Value> wanted, int position)
    {
        if (wanted.Count >= MaxStackItems) throw TooMany(wanted.Count, position);
        return _stack.Arrange(wanted, value => IsLastUse(value, position)) is not { } deepest || Demote(deepest);
    }

    private CompilationException TooMany(int items, int position)
    {
        SourceLocation? statement = _block.Instructions.Take(position).OfType<SequencePoint>().LastOrDefault()?.Place;
        return new(new CompilerDiagnostic("NC3004", Severity.Error,
            $"{_context.Function.Name} needs {items:N0} values at once here, but the VM holds fewer than {MaxStackItems:N0}; fill an array in parts, or keep a table in a byte string.",
            statement ?? _context.Function.Location));
    }

    private bool Demote(Value value)
    {
        _demoted.Add((Instruction)value, new($"{_block.Name}.temporary"));
        return false;
    }

    private void Push(Value value)
    {
        switch (value)
        {
            case Constant constant: _writer.Push(constant); break;
            case Instruction instruction when SlotOf(instruction) is { } slot: _writer.LoadLocal(slot); break;
            case Instruction instruction: new InstructionWriter(_context, _writer, _throws).Write(instruction); break;
        }
    }

    private LocalSlot? SlotOf(Instruction instruction) => _context.SlotOf(instruction) ?? _demoted.GetValueOrDefault(instruction);

    private bool IsFree(Value value) => value switch
    {
        Constant or FunctionAddress => true,
        Load load when _context.IsNeverStored(load.Variable) => true,
        Instruction instruction => _rereadable.Contains(instruction) || SlotOf(instruction) is not null,
        _ => throw new InvalidOperationException("A value is a constant or an instruction."),
    };

    private bool IsLastUse(Value value, int position) =>
        _context.Uses.Of((Instruction)value).All(use => use.Position <= position);

    /// <summary>Whether computing the value at each use gives what computing it at its place gives.</summary>
    private bool CanBeReadLater(int position)
    {
        if (_context.Uses.IsMadeForOneUse(_block.Instructions[position], _block)) return true;
        if (_block.Instructions[position] is not Load load || _context.SlotOf(load) is not null) return false;
        if (_context.IsNeverStored(load.Variable)) return true; // Only of such a variable may other blocks use the load, too.
        IReadOnlyList<ValueUse> uses = _context.Uses.Of(load);
        int last = uses.Count == 0 ? position : uses.Max(use => use.Position);
        for (int i = position + 1; i < last; i++)
        {
            Instruction between = _block.Instructions[i];
            if (between is Store store && store.Variable.IsSamePlaceAs(load.Variable)) return false;
            if (between is Call or CallPointer && load.Variable.Kind == VariableKind.Static) return false;
        }
        return true;
    }
}
