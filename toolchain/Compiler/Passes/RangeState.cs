using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>What is known of variables and values at one point of a function beyond their types.</summary>
internal sealed class RangeState
{
    private readonly Dictionary<object, IntegerRange> _ranges;

    public RangeState() => _ranges = [];

    public RangeState(RangeState other) => _ranges = new(other._ranges);

    /// <summary>Takes over what is to be kept.</summary>
    public RangeState(RangeState other, System.Func<object, bool> isKept) => _ranges = new(other._ranges.Where(known => isKept(known.Key)));

    /// <summary>How a variable is told apart: arguments by their index.</summary>
    public static object KeyOf(Variable variable) => variable.Kind == VariableKind.Argument ? variable.Index : variable;

    public IntegerRange? Of(object key) => _ranges.TryGetValue(key, out IntegerRange range) ? range : null;

    public void Set(object key, IntegerRange range) => _ranges[key] = range;

    public void Forget(object key) => _ranges.Remove(key);

    /// <summary>
    /// Takes in what another way brings. What only one way knows is forgotten. A bound that moves goes to the bound that
    /// <paramref name="limits"/> gives where <paramref name="widen"/> is set, so that loops come to rest. True where anything changed.
    /// </summary>
    public bool Join(RangeState other, bool widen, System.Func<object, IntegerRange> limits)
    {
        bool changed = false;
        foreach ((object key, IntegerRange known) in _ranges.ToArray())
        {
            if (!other._ranges.TryGetValue(key, out IntegerRange range))
            {
                _ranges.Remove(key);
                changed = true;
                continue;
            }
            IntegerRange hull = RangeArithmetic.Hull(known, range);
            if (hull == known) continue;
            if (widen)
            {
                IntegerRange limit = RangeArithmetic.Hull(limits(key), hull);
                hull = new(hull.Min < known.Min ? limit.Min : hull.Min, hull.Max > known.Max ? limit.Max : hull.Max);
            }
            _ranges[key] = hull;
            changed = true;
        }
        return changed;
    }
}
