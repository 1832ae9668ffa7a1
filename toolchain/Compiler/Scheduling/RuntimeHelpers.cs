using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>
/// Small routines that a script shares: each throws one message. They are called, not jumped to, so that the frame of the C# that failed
/// is still there for whoever reports the exception.
/// </summary>
internal sealed class RuntimeHelpers
{
    private readonly Dictionary<string, Label> _throwers = [];

    /// <summary>The routine that throws a message.</summary>
    public Label ThrowerOf(string message)
    {
        if (!_throwers.TryGetValue(message, out Label? label)) _throwers[message] = label = new("throw");
        return label;
    }

    /// <summary>The routines asked for so far, in the order of their messages.</summary>
    public IEnumerable<ScheduledFunction> Functions()
    {
        foreach ((string message, Label label) in _throwers.OrderBy(pair => pair.Key, System.StringComparer.Ordinal))
        {
            CodeWriter writer = new();
            writer.Mark(label);
            writer.Push(Constant.Of(message));
            writer.Emit(OpCode.THROW);
            ScheduledFunction function = new($"<throw \"{message}\">", label, null);
            function.Code.AddRange(writer.Items);
            yield return function;
        }
    }
}
