using System.Collections.Generic;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>
/// Where a function throws the faults that the compiler adds: one place for each fault and each C# statement, so that whoever reports the
/// exception still finds the statement. The first test that needs it writes it behind itself, later ones jump back to it.
/// </summary>
internal sealed class ThrowSites
{
    private readonly Dictionary<(Label Thrower, SourceLocation? Place), Label> _written;

    public ThrowSites() => _written = [];

    /// <summary>The same places, for an attempt that may be given up.</summary>
    public ThrowSites(ThrowSites other) => _written = new(other._written);

    /// <summary>
    /// The place that calls what throws; where there is none yet, a label for it that <see cref="ThrowWhen"/> has to be given.
    /// </summary>
    public Label LabelOf(Label thrower, SourceLocation? place) => _written.GetValueOrDefault((thrower, place)) ?? new("misfit");

    /// <summary>Throws where the jump would be taken, goes on where not.</summary>
    public void ThrowWhen(CodeWriter writer, OpCode jump, Label thrower, SourceLocation? place, Label label)
    {
        if (_written.ContainsKey((thrower, place)))
        {
            writer.Jump(jump, label);
            return;
        }
        Label passed = new("passed");
        writer.Jump(BranchFusion.Opposite(jump), passed);
        writer.Mark(label);
        writer.Jump(OpCode.CALL, thrower);
        writer.Mark(passed);
        _written[(thrower, place)] = label;
    }
}
