using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>
/// Writes one block of a frameless function. Loads and stores are no code: they say which value a variable's place holds from there on.
/// What is used no more leaves the stack with its last use.
/// </summary>
internal sealed class FramelessBlock
{
    /// <summary>An instruction to write, and what it wants on the stack.</summary>
    private sealed record Step(Instruction Instruction, IReadOnlyList<Value> Wanted);

    /// <summary>Items deeper than this aren't dropped.</summary>
    private const int DeepestDrop = 2;

    private readonly FunctionContext _context;
    private readonly StackPlaces _places;
    private readonly BasicBlock _block;
    private readonly CodeWriter _writer = new();
    private readonly EvaluationStack _stack;
    private readonly ThrowSites _throws;
    private readonly Dictionary<object, Value> _current = [];
    private readonly List<Step> _steps = [];
    private bool _isPossible = true;

    public FramelessBlock(FunctionContext context, StackPlaces places, BasicBlock block)
    {
        (_context, _places, _block, _throws) = (context, places, block, new(context.Throws));
        _stack = new(_writer, IsFree, Push);
    }

    /// <summary>The block's code; null where the stack can't be brought into order.</summary>
    public List<CodeItem>? Schedule(BasicBlock? next)
    {
        _writer.Mark(_context.LabelOf(_block));
        // What only throws takes the stack as it is: it has no places of its own, and no order was fixed for it.
        foreach (object place in _places.OrderAt(_block) ?? [])
        {
            _current[place] = new HeldValue();
            _stack.Items.Add(_current[place]);
        }
        HashSet<Instruction> codeless = [.. _block.Instructions.Where(item => item is Load { Variable.Kind: not VariableKind.Static } || _context.Uses.IsMadeForOneUse(item, _block))];
        Operation? fused = BranchFusion.ComparisonOf(_block, _context.Uses, codeless);
        foreach (Instruction instruction in _block.Instructions)
            if (instruction != fused && _context.Uses.IsLive(instruction)) Resolve(instruction);
        TerminatorWriter terminator = new(_context, _writer, next);
        List<Value> ending = [.. terminator.OperandsOf(_block.Terminator!, fused).Select(Resolved)];
        BasicBlock? successor = _block.Terminator!.Successors.FirstOrDefault(block => !StackPlaces.OnlyThrows(block));
        HashSet<Value> staying = successor is null ? [] : [.. _places.At(successor).Select(Resolved)];
        if (!_isPossible || !DropUnused([.. staying, .. ending]) || !WriteSteps([.. staying, .. ending]) || !Leave(successor, ending)) return null;
        terminator.Write(_block.Terminator!, fused);
        _context.Throws = _throws;
        return _writer.Items;
    }

    private void Resolve(Instruction instruction)
    {
        switch (instruction)
        {
            case Load { Variable: { Kind: not VariableKind.Static } variable }: _current[instruction] = Resolved(_places.PlaceOf(variable)); break;
            case Store { Variable: { Kind: not VariableKind.Static } variable }: _current[_places.PlaceOf(variable)] = Resolved(instruction.Operands[0]); break;
            default:
                _steps.Add(new(instruction, [.. InstructionWriter.OperandsOf(instruction).Select(Resolved)]));
                _current[instruction] = instruction;
                break;
        }
    }

    /// <summary>The value that a place, or an operand, stands for here.</summary>
    private Value Resolved(object place)
    {
        if (place is Constant or FunctionAddress) return (Value)place;
        if (_current.TryGetValue(place, out Value? value)) return value;
        if (place is Load load && _context.IsNeverStored(load.Variable)) return Resolved(_places.PlaceOf(load.Variable));
        // Not every way here gives the place a value, as a frame would.
        _isPossible = false;
        return Constant.Null;
    }

    private bool DropUnused(HashSet<Value> used)
    {
        if (EndsInFault) return true;
        foreach (Step step in _steps) used.UnionWith(step.Wanted);
        for (int depth = 0; depth < _stack.Items.Count;)
        {
            int place = _stack.Items.Count - 1 - depth;
            if (used.Contains(_stack.Items[place]))
            {
                depth++;
                continue;
            }
            if (depth > DeepestDrop) return false;
            if (depth == DeepestDrop) _writer.Emit(OpCode.ROT);
            _writer.Emit(depth == 1 ? OpCode.NIP : OpCode.DROP);
            _stack.Items.RemoveAt(place);
        }
        return true;
    }

    private bool WriteSteps(HashSet<Value> staying)
    {
        Dictionary<Value, int> lastWanted = [];
        for (int i = 0; i < _steps.Count; i++)
            foreach (Value value in _steps[i].Wanted) lastWanted[value] = i;
        for (int i = 0; i < _steps.Count; i++)
        {
            (Instruction instruction, IReadOnlyList<Value> wanted) = _steps[i];
            if (instruction is SequencePoint point)
            {
                _writer.Items.Add(new SourceMark(point.Place));
                continue;
            }
            if (IsFree(instruction)) continue;
            if (_stack.Arrange(wanted, value => !IsWantedAfter(i, value)) is not null) return false;
            new InstructionWriter(_context, _writer, _throws).Write(instruction);
            if (!instruction.HasResult) continue;
            if (IsWantedAfter(i, instruction)) _stack.Items.Add(instruction);
            else _writer.Emit(OpCode.DROP);
        }
        return true;

        bool IsWantedAfter(int step, Value value) => staying.Contains(value) || lastWanted.TryGetValue(value, out int last) && last > step;
    }

    /// <summary>Leaves on the stack what the blocks behind this one find there, and on top what the terminator takes.</summary>
    private bool Leave(BasicBlock? successor, List<Value> ending)
    {
        if (successor is not null && _places.OrderAt(successor) is null)
            _places.SetOrder(successor, [.. _places.At(successor).OrderBy(place => PositionOf(Resolved(place)))]);
        List<Value> wanted = successor is null ? ending : [.. _places.OrderAt(successor)!.Select(Resolved), .. ending];
        if (_stack.Arrange(wanted, _ => true) is not null) return false;
        return _stack.Items.Count == 0 || EndsInFault;
    }

    /// <summary>Whether all that follows throws, so that what lies on the stack doesn't matter.</summary>
    private bool EndsInFault => _block.Terminator is Throw or Abort || _block.Terminator is Jump or Branch && _block.Terminator.Successors.All(StackPlaces.OnlyThrows);

    /// <summary>Values on the stack keep their order; what has to be pushed comes on top of them.</summary>
    private int PositionOf(Value value) => _stack.Items.IndexOf(value) is var position and >= 0 ? position : int.MaxValue;

    private bool IsFree(Value value) => value is Constant or FunctionAddress || value is Instruction instruction && _context.Uses.IsMadeForOneUse(instruction, _block);

    private void Push(Value value)
    {
        if (value is Constant constant) _writer.Push(constant);
        else new InstructionWriter(_context, _writer, _throws).Write((Instruction)value);
    }
}
