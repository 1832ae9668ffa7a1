using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>
/// Finds the struct types whose variables have to keep their item. In C# a struct's members, and references into it, work on a variable; here
/// they hold the item that stands in it. Both are the same until something that runs meanwhile puts another struct into the variable: where
/// that can't be excluded, the new struct is written into the old one's item.
/// </summary>
internal sealed class HeldStructs
{
    private readonly HashSet<(ITypeSymbol Type, Function Holder)> _holds = new(PairComparer.Instance);
    private readonly HashSet<(ITypeSymbol Type, Function Writer)> _replacements = new(PairComparer.Instance);

    /// <summary>Notes that the item of some variable of a type is held while a function runs.</summary>
    public void Hold(ITypeSymbol type, Function holder) => _holds.Add((type, holder));

    /// <summary>Notes that a function puts a struct into a variable that others reach, too.</summary>
    public void Replace(ITypeSymbol type, Function writer) => _replacements.Add((type, writer));

    /// <summary>Decides, where all functions are written.</summary>
    public void Settle(Module module, WholeProgram program)
    {
        foreach (IGrouping<Function, (ITypeSymbol Type, Function Holder)> held in _holds.GroupBy(hold => hold.Holder))
        {
            HashSet<Function>? running = null;
            foreach ((ITypeSymbol type, _) in held)
                foreach ((ITypeSymbol replaced, Function writer) in _replacements)
                    if (Contains(replaced, type) && (running ??= ReachedFrom(held.Key, module)).Contains(writer)) KeepItems(replaced, type, program);
        }
    }

    /// <summary>Whether a struct is of a type, or has one in it.</summary>
    private static bool Contains(ITypeSymbol whole, ITypeSymbol part) =>
        SymbolEqualityComparer.Default.Equals(whole, part) || TypeFacts.FieldsOf(whole).Any(field => TypeFacts.IsStruct(field.Type) && Contains(field.Type, part));

    private static void KeepItems(ITypeSymbol whole, ITypeSymbol part, WholeProgram program)
    {
        program.KeepItemsOf(whole);
        foreach (IFieldSymbol field in TypeFacts.FieldsOf(whole))
            if (TypeFacts.IsStruct(field.Type) && Contains(field.Type, part)) KeepItems(field.Type, part, program);
    }

    private static HashSet<Function> ReachedFrom(Function start, Module module)
    {
        HashSet<Function> reached = [start];
        Queue<Function> open = new(reached);
        bool followsPointers = false;
        void Add(Function function)
        {
            if (reached.Add(function)) open.Enqueue(function);
        }
        while (open.TryDequeue(out Function? function))
        {
            foreach (Call call in InstructionsOf(function).OfType<Call>()) Add(call.Target);
            if (followsPointers || !InstructionsOf(function).OfType<CallPointer>().Any()) continue;
            // A pointer may be to any function whose address is taken.
            followsPointers = true;
            foreach (FunctionAddress address in module.Functions.SelectMany(InstructionsOf).OfType<FunctionAddress>()) Add(address.Target);
        }
        return reached;
    }

    private static IEnumerable<Instruction> InstructionsOf(Function function) => function.Blocks.SelectMany(block => block.Instructions);

    private sealed class PairComparer : IEqualityComparer<(ITypeSymbol Type, Function Function)>
    {
        public static readonly PairComparer Instance = new();

        public bool Equals((ITypeSymbol Type, Function Function) x, (ITypeSymbol Type, Function Function) y) =>
            x.Function == y.Function && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

        public int GetHashCode((ITypeSymbol Type, Function Function) pair) => SymbolEqualityComparer.Default.GetHashCode(pair.Type);
    }
}
