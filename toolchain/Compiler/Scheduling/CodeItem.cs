using System;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>One item of a function's code, in the order of the script.</summary>
public abstract class CodeItem;

/// <summary>Says that a label stands here.</summary>
public sealed class LabelMark(Label label) : CodeItem
{
    public Label Label { get; } = label;
}

/// <summary>Says that a C# statement begins here.</summary>
public sealed class SourceMark(SourceLocation location) : CodeItem
{
    public SourceLocation Location { get; } = location;
}

/// <summary>
/// One VM instruction. Jumps, calls and tries name labels and stand in their short form; the assembler lengthens them where the distance
/// needs it. Accesses to locals name a <see cref="LocalSlot"/> and stand as LDLOC or STLOC.
/// </summary>
public sealed class CodeInstruction(OpCode opcode) : CodeItem
{
    public OpCode OpCode { get; } = opcode;

    /// <summary>The bytes behind the opcode, without the length prefix of PUSHDATA.</summary>
    public byte[] Operand { get; init; } = [];

    /// <summary>Where a jump or call goes; a try's catch.</summary>
    public Label? Target { get; init; }

    /// <summary>A try's finally.</summary>
    public Label? SecondTarget { get; init; }

    /// <summary>The local that LDLOC or STLOC accesses.</summary>
    public LocalSlot? Slot { get; init; }

    /// <summary>The method that CALLT calls.</summary>
    public MethodToken? Token { get; init; }

    /// <summary>The interop service that SYSCALL calls.</summary>
    public string? Service { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{OpCode} {(object?)Slot ?? (object?)Target ?? Convert.ToHexStringLower(Operand)}".TrimEnd();
}
