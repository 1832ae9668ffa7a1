using System.Collections.Generic;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>
/// Where a function throws the faults that the compiler adds: one place for each message and each C# statement, so that whoever reports the
/// exception still finds the statement. The first test that needs it writes it behind itself, later ones jump back to it.
/// </summary>
internal sealed class ThrowSites
{
    private readonly RuntimeHelpers _helpers;
    private readonly Dictionary<(string Message, SourceLocation? Place), Label> _written;

    public ThrowSites(RuntimeHelpers helpers) => (_helpers, _written) = (helpers, []);

    /// <summary>The same places, for an attempt that may be given up.</summary>
    public ThrowSites(ThrowSites other) => (_helpers, _written) = (other._helpers, new(other._written));

    /// <summary>
    /// The place that throws; where there is none yet, a label for it that <see cref="ThrowWhen"/> has to be given.
    /// </summary>
    public Label LabelOf(string message, SourceLocation? place) => _written.GetValueOrDefault((message, place)) ?? new("misfit");

    /// <summary>Throws where the jump would be taken, goes on where not.</summary>
    public void ThrowWhen(CodeWriter writer, OpCode jump, string message, SourceLocation? place, Label label)
    {
        if (_written.ContainsKey((message, place)))
        {
            writer.Jump(jump, label);
            return;
        }
        Label passed = new("passed");
        writer.Jump(BranchFusion.Opposite(jump), passed);
        writer.Mark(label);
        writer.Jump(OpCode.CALL, _helpers.ThrowerOf(new(message)));
        writer.Mark(passed);
        _written[(message, place)] = label;
    }
}
