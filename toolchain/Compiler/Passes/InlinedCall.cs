using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>Puts a function's body in the place of one call of it.</summary>
internal sealed class InlinedCall
{
    private readonly Function _caller;
    private readonly Function _callee;
    private readonly BasicBlock _block;
    private readonly Call _call;
    private readonly BasicBlock _after;
    private readonly Variable? _result;
    private readonly Dictionary<Variable, Variable> _locals = [];
    private readonly Dictionary<BasicBlock, BasicBlock> _blocks = [];
    private readonly List<Variable> _arguments;
    private readonly InstructionCloner _cloner;

    public InlinedCall(Function caller, BasicBlock block, Call call)
    {
        (_caller, _callee, _block, _call) = (caller, call.Target, block, call);
        string prefix = _callee.Name[(_callee.Name.LastIndexOf('.') + 1)..];
        _arguments = [.. _callee.Arguments.Select(argument => caller.NewLocal($"{prefix}.{argument.Name}", argument.Type))];
        foreach (Variable local in _callee.Locals) _locals[local] = caller.NewLocal($"{prefix}.{local.Name}", local.Type);
        foreach (BasicBlock original in _callee.Blocks) _blocks[original] = caller.NewBlock("inlined");
        _after = caller.NewBlock("after");
        _result = call.HasResult ? caller.NewLocal($"{prefix}.result", call.Type) : null;
        _cloner = new(PlaceOf, original => _blocks[original]);
    }

    public void Expand()
    {
        SplitBlock();
        for (int i = 0; i < _arguments.Count; i++) _block.Instructions.Add(new Store(_arguments[i], _call.Operands[i]));
        // A frame's slots are null at first; only a local that the body reads before it writes it can tell.
        IReadOnlySet<Variable> readFirst = new VariableLiveness(_callee).AtEntry(_callee.Blocks[0]);
        foreach (Variable local in _callee.Locals.Where(readFirst.Contains)) _block.Instructions.Add(new Store(_locals[local], Constant.Null));
        _block.Terminator = new Jump(_blocks[_callee.Blocks[0]]);
        int place = _caller.Blocks.IndexOf(_block) + 1;
        List<BasicBlock> reachable = InDefinitionOrder();
        foreach (BasicBlock original in reachable) Copy(original);
        _caller.Blocks.InsertRange(place, [.. _callee.Blocks.Where(reachable.Contains).Select(original => _blocks[original]), _after]);
    }

    private Variable PlaceOf(Variable variable) => variable.Kind switch
    {
        VariableKind.Argument => _arguments[variable.Index],
        VariableKind.Local => _locals[variable],
        _ => variable,
    };

    /// <summary>Moves what follows the call to a block of its own, under the call's statement again.</summary>
    private void SplitBlock()
    {
        int position = _block.Instructions.IndexOf(_call);
        SequencePoint? statement = _block.Instructions.Take(position).OfType<SequencePoint>().LastOrDefault();
        List<Instruction> rest = _block.Instructions[(position + 1)..];
        _block.Instructions.RemoveRange(position, _block.Instructions.Count - position);
        if (statement is not null) _after.Instructions.Add(new SequencePoint(statement.Place));
        if (_result is not null)
        {
            Load load = new(_result);
            _after.Instructions.Add(load);
            _after.Instructions.AddRange(rest);
            _after.Terminator = _block.Terminator;
            _caller.Blocks.Add(_after);
            ValueReplacement.Apply(_caller, new Dictionary<Value, Value> { [_call] = load });
            _caller.Blocks.Remove(_after);
            return;
        }
        _after.Instructions.AddRange(rest);
        _after.Terminator = _block.Terminator;
    }

    /// <summary>Definitions before uses, so that every operand has its copy: a block comes behind those that dominate it.</summary>
    private List<BasicBlock> InDefinitionOrder()
    {
        List<BasicBlock> order = [];
        HashSet<BasicBlock> visited = [];
        void Visit(BasicBlock block)
        {
            if (!visited.Add(block)) return;
            foreach (BasicBlock successor in block.Terminator!.Successors) Visit(successor);
            order.Add(block);
        }
        Visit(_callee.Blocks[0]);
        order.Reverse();
        return order;
    }

    private void Copy(BasicBlock original)
    {
        BasicBlock copy = _blocks[original];
        // What comes from inside is what C# says.
        foreach (Instruction instruction in original.Instructions.Where(item => item is not RequireValue)) copy.Instructions.Add(_cloner.Clone(instruction));
        if (original.Terminator is Return returned)
        {
            if (_result is not null) copy.Instructions.Add(new Store(_result, _cloner.Map(returned.Operand!)));
            copy.Terminator = new Jump(_after);
        }
        else copy.Terminator = _cloner.Clone(original.Terminator!);
    }
}
