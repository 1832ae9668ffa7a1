using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.IR;
using Neo.Compiler.Scheduling;

namespace Neo.Compiler.Assembly;

/// <summary>An instruction at its place in the script.</summary>
/// <param name="Offset">Bytes from the script's start.</param>
/// <param name="OpCode">As encoded: jumps may have grown.</param>
/// <param name="Source">What it was encoded from.</param>
/// <param name="Length">Bytes that it takes.</param>
public sealed record PlacedInstruction(int Offset, OpCode OpCode, CodeInstruction Source, int Length);

/// <summary>A place in the script where a C# statement begins.</summary>
public sealed record PlacedSource(int Offset, SourceLocation Location);

/// <summary>A function at its place in the script.</summary>
/// <param name="Function">What it was encoded from.</param>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="LastInstruction">Offset of its last instruction.</param>
/// <param name="Instructions">All its instructions.</param>
/// <param name="Sources">Where its C# statements begin, in the order of the script.</param>
public sealed record PlacedFunction(
    ScheduledFunction Function,
    int Start,
    int LastInstruction,
    IReadOnlyList<PlacedInstruction> Instructions,
    IReadOnlyList<PlacedSource> Sources);

/// <summary>A finished script with all that is known of its places.</summary>
/// <param name="Bytes">The script.</param>
/// <param name="Tokens">The method tokens that its CALLTs number.</param>
/// <param name="Functions">In the order of the script.</param>
public sealed record Script(byte[] Bytes, IReadOnlyList<MethodToken> Tokens, IReadOnlyList<PlacedFunction> Functions)
{
    /// <summary>Where a function begins.</summary>
    public int OffsetOf(Function function) => Functions.Single(placed => placed.Function.Source == function).Start;
}
