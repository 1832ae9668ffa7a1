using System.Collections.Generic;
using System.Linq;

namespace Neo.Compiler.IR;

/// <summary>Checks the rules of the IR that every pass relies on.</summary>
public static class Verifier
{
    /// <summary>The VM allows so many tries within each other.</summary>
    private const int MaxTryDepth = 16;

    /// <exception cref="InvalidIrException">The module breaks a rule.</exception>
    public static void Check(Module module, string stage) => Check(Find(module), stage);

    /// <summary>Checks only functions that changed, where nothing else of the module did.</summary>
    /// <exception cref="InvalidIrException">One of them breaks a rule.</exception>
    public static void Check(Module module, IReadOnlyList<Function> changed, string stage) => Check(changed.Count == 0 ? [] : Find(module, changed), stage);

    private static void Check(IReadOnlyList<string> findings, string stage)
    {
        if (findings.Count > 0) throw new InvalidIrException(stage, findings);
    }

    /// <summary>Every breach of a rule, one readable sentence each; empty where there is none.</summary>
    public static IReadOnlyList<string> Find(Module module)
    {
        List<string> findings = [];
        foreach (IGrouping<string, Function> group in module.Functions.GroupBy(function => function.Name).Where(group => group.Count() > 1))
            findings.Add($"{group.Count()} functions are named {group.Key}.");
        if (module.Initializer is { } initializer && !module.Functions.Contains(initializer))
            findings.Add("The initializer is not among the module's functions.");
        if (module.Initializer is null && module.Statics.Count > 0)
            findings.Add("The module has static slots, but no initializer that makes them.");
        return [.. findings, .. Find(module, module.Functions)];
    }

    private static IReadOnlyList<string> Find(Module module, IReadOnlyList<Function> functions)
    {
        HashSet<Function> known = [.. module.Functions];
        HashSet<Variable> statics = [.. module.Statics];
        return [.. functions.SelectMany(function => new FunctionVerifier(known, statics, function).Find().Select(finding => $"{function.Name}: {finding}"))];
    }

    private sealed class FunctionVerifier(HashSet<Function> functions, HashSet<Variable> statics, Function function)
    {
        private readonly List<string> _findings = [];
        private readonly Dictionary<Instruction, (BasicBlock Block, int Position)> _definitions = [];
        private readonly HashSet<Variable> _locals = [.. function.Locals];
        private readonly ExceptionRegions _regions = new(function);

        public List<string> Find()
        {
            if (function.Blocks.Count == 0) return ["It has no blocks."];
            CheckStructure();
            if (_findings.Count > 0) return _findings;
            _findings.AddRange(_regions.Findings);
            Dominators dominators = new(function);
            foreach (BasicBlock block in function.Blocks.Where(_regions.IsReachable)) CheckBlock(block, dominators);
            return _findings;
        }

        private void CheckStructure()
        {
            if (function.Arguments.Where((argument, index) => argument.Kind != VariableKind.Argument || argument.Index != index).Any())
                _findings.Add("Its arguments aren't numbered in their order.");
            HashSet<BasicBlock> known = [.. function.Blocks];
            if (known.Count < function.Blocks.Count) _findings.Add("A block stands in it twice.");
            if (function.Blocks.Select(block => block.Name).Distinct().Count() < known.Count) _findings.Add("Two of its blocks share a name.");
            foreach (BasicBlock block in function.Blocks)
            {
                if (block.Terminator is null) _findings.Add($"Block {block.Name} has no terminator.");
                foreach (BasicBlock successor in block.Terminator?.Successors ?? [])
                {
                    if (!known.Contains(successor)) _findings.Add($"Block {block.Name} goes to {successor.Name}, which is not in the function.");
                    if (successor == function.Blocks[0]) _findings.Add($"Block {block.Name} goes back to the entry.");
                }
                for (int i = 0; i < block.Instructions.Count; i++)
                    if (!_definitions.TryAdd(block.Instructions[i], (block, i)))
                        _findings.Add($"Block {block.Name} holds '{block.Instructions[i].Mnemonic}', which stands in the function twice.");
            }
        }

        private void CheckBlock(BasicBlock block, Dominators dominators)
        {
            Region? region = _regions.Of(block);
            if (region is { Depth: > MaxTryDepth }) _findings.Add($"Block {block.Name} lies in more than {MaxTryDepth} tries.");
            for (int i = 0; i < block.Instructions.Count; i++)
            {
                Instruction instruction = block.Instructions[i];
                foreach (Value operand in instruction.Operands) CheckOperand(operand, block, i, instruction.Mnemonic, dominators);
                CheckInstruction(instruction, block, i);
            }
            if (block.Terminator?.Operand is { } value) CheckOperand(value, block, block.Instructions.Count, "its terminator", dominators);
            if (block.Terminator is Return result && result.Operand is null != function.ReturnType is null)
            {
                string what = result.Operand is null ? "nothing, but the function has a" : "a value, but the function has no";
                _findings.Add($"Block {block.Name} returns {what} return type.");
            }
        }

        private void CheckOperand(Value operand, BasicBlock block, int position, string user, Dominators dominators)
        {
            if (operand is not Instruction definition) return;
            if (!definition.HasResult) _findings.Add($"Block {block.Name}: {user} takes '{definition.Mnemonic}', which leaves no value.");
            if (!_definitions.TryGetValue(definition, out (BasicBlock Block, int Position) place))
                _findings.Add($"Block {block.Name}: {user} takes '{definition.Mnemonic}', which is not in the function.");
            else if (place.Block == block ? place.Position >= position : !dominators.IsDominated(block, place.Block))
                _findings.Add($"Block {block.Name}: {user} takes '{definition.Mnemonic}' of {place.Block.Name}, which need not have run.");
        }

        private void CheckInstruction(Instruction instruction, BasicBlock block, int position)
        {
            switch (instruction)
            {
                case Operation operation: CheckOperation(operation, block); break;
                case Load load: CheckVariable(load.Variable, block); break;
                case Store store: CheckVariable(store.Variable, block); break;
                case Call call: CheckCall(call, block); break;
                case Narrow { Thrower: { } thrower } when !functions.Contains(thrower) || thrower.Arguments.Count > 0:
                    _findings.Add($"Block {block.Name} throws by {thrower.Name}, which is not in the module or takes arguments.");
                    break;
                case FunctionAddress address when !functions.Contains(address.Target):
                    _findings.Add($"Block {block.Name} takes the address of {address.Target.Name}, which is not in the module.");
                    break;
                case FunctionAddress { Target.HasAbiOrder: false } address:
                    _findings.Add($"Block {block.Name} takes the address of {address.Target.Name}, whose arguments aren't in the ABI's order.");
                    break;
                case CaughtException when _regions.Of(block) is not { Part: RegionPart.Catch } region || region.Owner.Catch != block || position > 0:
                    _findings.Add($"Block {block.Name} takes the caught exception, but it isn't the first instruction of a catch.");
                    break;
                case Pack { Kind: StackItemKind.Map } pack when pack.Operands.Count % 2 != 0:
                    _findings.Add($"Block {block.Name} packs a map from an odd number of values.");
                    break;
            }
        }

        private void CheckOperation(Operation operation, BasicBlock block)
        {
            OpCodeFacts.Fact fact = OpCodeFacts.Of(operation.OpCode);
            if (fact.Pops >= 0 && fact.Pops != operation.Operands.Count)
                _findings.Add($"Block {block.Name}: {operation.OpCode} takes {fact.Pops} values, not {operation.Operands.Count}.");
            if (fact.Pushes >= 0 && fact.Pushes != (operation.HasResult ? 1 : 0))
                _findings.Add($"Block {block.Name}: {operation.OpCode} leaves {fact.Pushes} values, not {(operation.HasResult ? 1 : 0)}.");
            if (fact.OperandSize >= 0 && fact.OperandSize != operation.Immediate.Length)
                _findings.Add($"Block {block.Name}: {operation.OpCode} has {fact.OperandSize} bytes behind it, not {operation.Immediate.Length}.");
        }

        private void CheckCall(Call call, BasicBlock block)
        {
            if (!functions.Contains(call.Target))
                _findings.Add($"Block {block.Name} calls {call.Target.Name}, which is not in the module.");
            if (call.Operands.Count != call.Target.Arguments.Count)
                _findings.Add($"Block {block.Name} calls {call.Target.Name} with {call.Operands.Count} arguments; it takes {call.Target.Arguments.Count}.");
        }

        private void CheckVariable(Variable variable, BasicBlock block)
        {
            bool isKnown = variable.Kind switch
            {
                VariableKind.Argument => variable.Index >= 0 && variable.Index < function.Arguments.Count,
                VariableKind.Local => _locals.Contains(variable),
                _ => statics.Contains(variable),
            };
            if (!isKnown) _findings.Add($"Block {block.Name} uses the {variable.Kind} {variable.Name}, which is not declared.");
        }
    }
}
