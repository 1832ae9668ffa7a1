using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects code that no other pass changes any more. Notes the messages that the module throws in more than one place: the scheduler writes
/// one routine for each, which those places call.
/// Before: two blocks with <c>throw "No such pool."</c>. After: the same, and the message noted.
/// </summary>
public sealed class SharedMessages : IClosingPass
{
    /// <summary>A shorter one takes no more bytes than its call.</summary>
    private const int ShortestMessage = 4;

    /// <inheritdoc/>
    public string Name => "shared-messages";

    /// <inheritdoc/>
    public bool Run(Module module)
    {
        IEnumerable<ThrownMessage> thrown = module.Functions.SelectMany(function => function.Blocks).Select(block => (block.Terminator as Throw)?.Message).OfType<ThrownMessage>();
        module.SharedMessages.UnionWith(thrown.GroupBy(message => message).Where(group => group.Key.Text.Length >= ShortestMessage && group.Count() > 1).Select(group => group.Key));
        return module.SharedMessages.Count > 0;
    }
}
