using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Neo.Compiler.Lowering;

/// <summary>
/// What a nested function takes from around it. A lambda gets one closure object, an array of its address and what it captures;
/// a local function, which is called by name, gets what it captures as leading arguments.
/// </summary>
internal sealed class Closure
{
    public Closure(IMethodSymbol function, VariableUses uses)
    {
        Uses = uses;
        Captures = uses.CapturesOf(function);
        CapturesThis = uses.CapturesThis(function);
        TakesObject = function.MethodKind == MethodKind.AnonymousFunction && (Captures.Count > 0 || CapturesThis);
    }

    /// <summary>What is known of the variables of the whole member.</summary>
    public VariableUses Uses { get; }

    public IReadOnlyList<ISymbol> Captures { get; }
    public bool CapturesThis { get; }

    /// <summary>Whether the captured values come as one object, the first argument.</summary>
    public bool TakesObject { get; }

    /// <summary>Whether it takes nothing from around it.</summary>
    public bool IsEmpty => !CapturesThis && !Captures.Any();
}
