using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// The ranges of integers throughout a function, following its flow: what constants and types say, what arithmetic makes of it, and what
/// comparisons have settled on the way. A handler may be entered from anywhere in its region, so it begins with what the types say.
/// </summary>
internal sealed class RangeAnalysis
{
    /// <summary>Turns of a loop before bounds that still move are given up.</summary>
    private const int PatientReturns = 3;

    private readonly Function _function;
    private readonly ExceptionRegions _regions;
    private readonly Dictionary<BasicBlock, RangeState> _atEntry = [];
    private readonly Dictionary<BasicBlock, int> _returns = [];
    private readonly Dictionary<Instruction, IntegerRange> _values = [];
    private readonly Dictionary<Narrow, IntegerRange> _operands = [];
    private readonly VariableLiveness _liveness;
    private readonly Dictionary<Instruction, HashSet<BasicBlock>> _crossing = [];
    private readonly Dictionary<BasicBlock, int> _places = [];
    private readonly PriorityQueue<BasicBlock, int> _pending = new();
    private readonly HashSet<BasicBlock> _queued = [];

    public RangeAnalysis(Function function)
    {
        (_function, _regions, _liveness) = (function, new(function), new(function));
        foreach (BasicBlock block in ReversePostorder.From(function.Blocks[0]))
        {
            _places[block] = _places.Count;
            NoteCrossing(block);
        }
        Enter(function.Blocks[0], new());
        // Earlier blocks first, so that a loop comes to rest before what stands behind it is looked at.
        while (_pending.TryDequeue(out BasicBlock? block, out _))
        {
            _queued.Remove(block);
            Visit(block, new(_atEntry[block]));
        }
    }

    /// <summary>What a narrowing's operand stays in at that place; null where control never comes there.</summary>
    public IntegerRange? OperandOf(Narrow narrow) => _operands.TryGetValue(narrow, out IntegerRange range) ? range : null;

    /// <summary>What a value stays in wherever it is used.</summary>
    public IntegerRange Of(Value value) => RangeOf(value, new());

    /// <summary>Notes which values of other blocks a block uses.</summary>
    private void NoteCrossing(BasicBlock block)
    {
        HashSet<Instruction> own = [.. block.Instructions];
        foreach (Instruction value in block.Instructions.SelectMany(user => user.Operands).Append(block.Terminator!.Operand).OfType<Instruction>())
        {
            if (own.Contains(value)) continue;
            if (!_crossing.TryGetValue(value, out HashSet<BasicBlock>? users)) _crossing[value] = users = [];
            users.Add(block);
        }
    }

    private void Visit(BasicBlock block, RangeState state)
    {
        foreach (Instruction instruction in block.Instructions)
        {
            if (instruction is Narrow narrow) _operands[narrow] = RangeOf(narrow.Operands[0], state);
            if (instruction is Store store) Write(store, state);
            if (!instruction.HasResult || !IsInteger(instruction.Type)) continue;
            IntegerRange range = Compute(instruction, state);
            if (_values.TryGetValue(instruction, out IntegerRange known) && known == range) continue;
            _values[instruction] = range;
            if (!_crossing.TryGetValue(instruction, out HashSet<BasicBlock>? users)) continue;
            foreach (BasicBlock user in users.Where(_atEntry.ContainsKey)) Queue(user);
        }
        switch (block.Terminator)
        {
            case Branch branch:
                Flow(block, branch.WhenTrue, RangeRefinement.Apply(branch.Condition, true, block, state, RangeOf));
                Flow(block, branch.WhenFalse, RangeRefinement.Apply(branch.Condition, false, block, state, RangeOf));
                break;
            case EnterTry enter:
                Flow(block, enter.Body, state);
                if (enter.Catch is not null) Flow(block, enter.Catch, new());
                if (enter.Finally is not null) Flow(block, enter.Finally, new());
                break;
            case Leave leave:
                Flow(block, leave.Target, _regions.Of(block)?.Owner.Finally is null ? state : new());
                break;
            case { } terminator:
                foreach (BasicBlock successor in terminator.Successors) Flow(block, successor, state);
                break;
        }
    }

    private void Write(Store store, RangeState state)
    {
        if (store.Variable.Kind == VariableKind.Static) return;
        object key = RangeState.KeyOf(store.Variable);
        if (IsInteger(store.Variable.Type) && IsInteger(store.Operands[0].Type)) state.Set(key, RangeOf(store.Operands[0], state));
        else state.Forget(key);
    }

    private void Flow(BasicBlock from, BasicBlock target, RangeState? state)
    {
        if (state is null) return;
        if (!_atEntry.TryGetValue(target, out RangeState? known))
        {
            Enter(target, state);
            return;
        }
        // Every way in a circle leads back somewhere: giving up bounds there is enough, and keeps them elsewhere.
        bool leadsBack = _places[target] <= _places[from];
        if (leadsBack) _returns[target] = _returns.GetValueOrDefault(target) + 1;
        if (known.Join(state, leadsBack && _returns[target] > PatientReturns, LimitsOf)) Queue(target);
    }

    /// <summary>Comes to a block for the first time; of what nobody asks for there or later, nothing is kept.</summary>
    private void Enter(BasicBlock block, RangeState state)
    {
        IReadOnlySet<Variable> live = _liveness.AtEntry(block);
        _atEntry[block] = new(state, key => key switch
        {
            Variable variable => live.Contains(variable),
            Instruction value => _crossing.ContainsKey(value),
            _ => true,
        });
        Queue(block);
    }

    private void Queue(BasicBlock block)
    {
        if (_queued.Add(block)) _pending.Enqueue(block, _places[block]);
    }

    /// <summary>Where a moving bound goes: to the end of the range that the variable's type keeps it in.</summary>
    private IntegerRange LimitsOf(object key) => key switch
    {
        Variable variable => variable.Type.Range,
        int index => _function.Arguments[index].Type.Range,
        _ => null,
    } ?? IntegerRange.Full;

    private IntegerRange RangeOf(Value value, RangeState state)
    {
        if (value is Constant { Content: BigInteger constant }) return new(constant, constant);
        IntegerRange range = value.Type.Range ?? IntegerRange.Full;
        if (value is Instruction instruction && _values.TryGetValue(instruction, out IntegerRange computed)) range = computed;
        return state.Of(value) is { } refined ? RangeArithmetic.Intersect(range, refined) : range;
    }

    private IntegerRange Compute(Instruction instruction, RangeState state)
    {
        IntegerRange promised = instruction.Type.Range ?? IntegerRange.Full;
        // The value is new, whatever an earlier turn of a loop settled about it.
        state.Forget(instruction);
        IntegerRange? found = instruction switch
        {
            Load load => state.Of(RangeState.KeyOf(load.Variable)),
            Narrow narrow => Narrowed(narrow, RangeOf(narrow.Operands[0], state)),
            Operation { OpCode: OpCode.SIZE } => new(0, int.MaxValue),
            Operation operation when operation.Operands.All(operand => IsInteger(operand.Type)) =>
                RangeArithmetic.Evaluate(operation.OpCode, [.. operation.Operands.Select(operand => RangeOf(operand, state))]),
            _ => null,
        };
        if (found is not { } range) return promised;
        IntegerRange both = RangeArithmetic.Intersect(promised, range);
        return both.Min <= both.Max ? both : promised;
    }

    /// <summary>A checked narrowing lets through what fits; a wrapping one keeps what fits and may give anything for the rest.</summary>
    private static IntegerRange? Narrowed(Narrow narrow, IntegerRange operand)
    {
        IntegerRange target = IntegerRange.OfBits(narrow.Bits, narrow.Signed);
        return target.Contains(operand) || narrow.Overflow == Overflow.Throw ? operand : null;
    }

    private static bool IsInteger(ValueType type) => type is { Kind: StackItemKind.Integer, MayBeNull: false };
}
