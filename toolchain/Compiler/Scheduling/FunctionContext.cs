using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>What the schedulers of one function's blocks share: labels, slots, and which values live in slots.</summary>
internal sealed class FunctionContext
{
    private readonly Dictionary<BasicBlock, Label> _labels = [];
    private readonly Dictionary<Variable, LocalSlot> _variables = [];
    private readonly Dictionary<Instruction, LocalSlot> _values = [];
    private readonly Dictionary<BasicBlock, LocalSlot> _depths = [];
    private readonly HashSet<object> _stored;

    public FunctionContext(Function function, ModuleLayout layout, IReadOnlyList<BasicBlock> blocks)
    {
        (Function, Layout) = (function, layout);
        Uses = new(blocks);
        Throws = new();
        _stored = [.. blocks.SelectMany(block => block.Instructions).OfType<Store>().Select(store => PlaceOf(store.Variable))];
        foreach (Variable local in function.Locals) _variables[local] = new(local.Name, local);
        foreach (BasicBlock block in blocks)
        {
            _labels[block] = new(block.Name);
            if (block.Terminator is EnterTry { Catch: { } handler }) _depths[handler] = new($"{handler.Name}.depth");
            foreach (Instruction instruction in block.Instructions)
                if (MustCrossInSlot(instruction, block)) _values[instruction] = new($"{block.Name}.value");
        }
    }

    public Function Function { get; }
    public ModuleLayout Layout { get; }
    public ValueUses Uses { get; }

    /// <summary>Where the code written so far throws; a block that is done leaves its own there.</summary>
    public ThrowSites Throws { get; set; }

    public Label LabelOf(BasicBlock block) => _labels[block];

    public LocalSlot SlotOf(Variable local) => _variables[local];

    /// <summary>The slot of a value that other blocks use, or that a catch receives; null for all other values.</summary>
    public LocalSlot? SlotOf(Instruction value) => _values.GetValueOrDefault(value);

    /// <summary>Where the stack's depth outside a try is kept for its catch block; null for blocks that are no catch.</summary>
    public LocalSlot? DepthSlotOf(BasicBlock handler) => _depths.GetValueOrDefault(handler);

    /// <summary>Whether the variable keeps the value it had at the function's entry, so that it can be read again anywhere.</summary>
    public bool IsNeverStored(Variable variable) => variable.Kind != VariableKind.Static && !_stored.Contains(PlaceOf(variable));

    // Arguments are told apart by their index.
    private static object PlaceOf(Variable variable) => variable.Kind == VariableKind.Argument ? variable.Index : variable;

    private bool MustCrossInSlot(Instruction instruction, BasicBlock block) => instruction switch
    {
        FunctionAddress => false,
        CaughtException => Uses.Of(instruction).Count > 0,
        Load load when IsNeverStored(load.Variable) => false,
        _ => Uses.Of(instruction).Any(use => use.Block != block),
    };
}
