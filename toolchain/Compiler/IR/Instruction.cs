using System;
using System.Collections.Generic;
using System.Linq;

namespace Neo.Compiler.IR;

/// <summary>
/// One step of a block. It is also the value that it computes: defined once, usable wherever its definition dominates.
/// Operands stand in C#'s evaluation order; <see cref="FirstOnTop"/> says how the VM wants them.
/// </summary>
public abstract class Instruction(ValueType? type, IEnumerable<Value> operands) : Value
{
    private readonly Value[] _operands = operands.ToArray();

    /// <summary>Whether it leaves a value.</summary>
    public bool HasResult { get; } = type is not null;

    /// <inheritdoc/>
    public override ValueType Type { get; } = type ?? ValueType.Any;

    /// <summary>What it takes, in C#'s order.</summary>
    public IReadOnlyList<Value> Operands => _operands;

    /// <summary>The C# that it came from.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>True where the VM wants the first operand on top of the stack, false where it wants the last one there.</summary>
    public abstract bool FirstOnTop { get; }

    /// <summary>What it may do beyond computing its value.</summary>
    public abstract Effects Effects { get; }

    /// <summary>Puts another value in the place of an operand.</summary>
    public void ReplaceOperand(int index, Value value) => _operands[index] = value;

    /// <summary>The instruction's name and immediate part, as the printed IR shows it.</summary>
    public abstract string Mnemonic { get; }
}

/// <summary>A VM instruction with a fixed number of operands and at most one result.</summary>
public sealed class Operation(OpCode opcode, ValueType? type, IEnumerable<Value> operands, byte[]? immediate = null) : Instruction(type, operands)
{
    public OpCode OpCode { get; } = opcode;

    /// <summary>The bytes behind the opcode, empty where it has none.</summary>
    public byte[] Immediate { get; } = immediate ?? [];

    public override bool FirstOnTop => false;
    public override Effects Effects => OpCodeFacts.Of(OpCode).Effects;
    public override string Mnemonic => Immediate.Length == 0 ? OpCode.ToString() : $"{OpCode} {Convert.ToHexStringLower(Immediate)}";
}

/// <summary>An interop service by its name.</summary>
public sealed class Syscall(string service, ValueType? type, IEnumerable<Value> operands) : Instruction(type, operands)
{
    public string Service { get; } = service;
    public override bool FirstOnTop => true;
    public override Effects Effects => Effects.External | Effects.MayFail | Effects.Reads | Effects.Writes;
    public override string Mnemonic => $"syscall {Service}";
}

/// <summary>A call of a function in the same script.</summary>
public sealed class Call(Function target, IEnumerable<Value> operands) : Instruction(target.ReturnType, operands)
{
    public Function Target { get; } = target;

    /// <summary>Only an entry point's arguments have the ABI's order; all others take theirs as they are evaluated.</summary>
    public override bool FirstOnTop => Target.HasAbiOrder;
    public override Effects Effects => Effects.External | Effects.MayFail | Effects.Reads | Effects.Writes;
    public override string Mnemonic => $"call {Target.Name}";
}

/// <summary>A call through a pointer; the pointer is the last operand, and its arguments are in the ABI's order.</summary>
public sealed class CallPointer(ValueType? type, IEnumerable<Value> arguments, Value pointer) : Instruction(type, arguments.Append(pointer))
{
    public override bool FirstOnTop => false;
    public override Effects Effects => Effects.External | Effects.MayFail | Effects.Reads | Effects.Writes;
    public override string Mnemonic => "callpointer";
}

/// <summary>The address of a function, for <see cref="CallPointer"/>.</summary>
public sealed class FunctionAddress(Function target) : Instruction(ValueType.Pointer.NotNull, [])
{
    public Function Target { get; } = target;
    public override bool FirstOnTop => false;
    public override Effects Effects => Effects.None;
    public override string Mnemonic => $"address {Target.Name}";
}

/// <summary>A call of another contract's method through a method token (CALLT).</summary>
public sealed class CallToken(MethodToken token, ValueType? type, IEnumerable<Value> operands) : Instruction(type, operands)
{
    public MethodToken Token { get; } = token;
    public override bool FirstOnTop => true;
    public override Effects Effects => Effects.External | Effects.MayFail | Effects.Reads | Effects.Writes;
    public override string Mnemonic => $"calltoken {Token.Method}@{Convert.ToHexStringLower(Token.Hash)}";
}

/// <summary>Builds an array, a struct or a map of known size in one step. A map's operands alternate: key, value, key, value.</summary>
public sealed class Pack(StackItemKind kind, IEnumerable<Value> operands) : Instruction(new ValueType(kind), operands)
{
    public StackItemKind Kind { get; } = kind;
    public override bool FirstOnTop => true;
    public override Effects Effects => Kind == StackItemKind.Map ? Effects.MayFail | Effects.Reads : Effects.Reads;
    public override string Mnemonic => $"pack {Kind}";
}

/// <summary>Reads a variable.</summary>
/// <param name="variable">The variable.</param>
/// <param name="type">What is known of the value, where that is less than the variable promises: an argument before its check.</param>
public sealed class Load(Variable variable, ValueType? type = null) : Instruction(type ?? variable.Type, [])
{
    public Variable Variable { get; } = variable;
    public override bool FirstOnTop => false;
    public override Effects Effects => Effects.Reads;
    public override string Mnemonic => $"load {Variable.Name}";
}

/// <summary>Writes a variable.</summary>
public sealed class Store(Variable variable, Value value) : Instruction(null, [value])
{
    public Variable Variable { get; } = variable;
    public override bool FirstOnTop => false;
    public override Effects Effects => Effects.Writes;
    public override string Mnemonic => $"store {Variable.Name}";
}

/// <summary>What happens to an integer that doesn't fit.</summary>
public enum Overflow
{
    /// <summary>Keeps the low bits, as C#'s unchecked context does.</summary>
    Wrap,
    /// <summary>Throws, as C#'s checked context does.</summary>
    Throw,
}

/// <summary>Brings an integer into the range of a C# integer type. The scheduler writes it out last, so that passes can prove it needless.</summary>
public sealed class Narrow(Value value, int bits, bool signed, Overflow overflow)
    : Instruction(ValueType.IntegerIn(IntegerRange.OfBits(bits, signed)), [value])
{
    public int Bits { get; } = bits;
    public bool Signed { get; } = signed;
    public Overflow Overflow { get; } = overflow;

    /// <summary>The message of the exception thrown where the value doesn't fit.</summary>
    public string Message { get; init; } = "Arithmetic operation resulted in an overflow.";

    /// <summary>The function that throws where the value doesn't fit; null where the message alone is thrown.</summary>
    public Function? Thrower { get; init; }

    /// <summary>What a pass has found that the operand stays in here; null where only its type tells.</summary>
    public IntegerRange? Known { get; set; }

    public override bool FirstOnTop => false;
    public override Effects Effects => Overflow == Overflow.Throw ? Effects.MayFail | Effects.External : Effects.None;
    public override string Mnemonic => $"narrow {(Signed ? 'i' : 'u')}{Bits} {Overflow}";
}

/// <summary>
/// Throws where an argument from outside isn't what C# says that it is: null, or an integer beyond its type. Null isn't looked for where a
/// range is, since the VM's comparisons fault on it.
/// </summary>
/// <param name="value">The argument; taken twice where it is compared twice.</param>
/// <param name="message">What is thrown.</param>
/// <param name="range">Where an integer has to lie; null where it only has to be there.</param>
public sealed class RequireValue(Value value, string message, IntegerRange? range = null)
    : Instruction(null, range is { Min.IsZero: false } ? [value, value] : [value])
{
    /// <summary>What is thrown.</summary>
    public string Message { get; } = message;

    /// <summary>Where an integer has to lie; null where it only has to be there.</summary>
    public IntegerRange? Range { get; } = range;

    public override bool FirstOnTop => false;
    public override Effects Effects => Effects.MayFail | Effects.External;
    public override string Mnemonic => Range is { } required ? $"requirevalue[{required.Min}..{required.Max}]" : "requirevalue";
}

/// <summary>A shallow copy of a struct (nested structs included, as the VM's own clone does): C#'s copy on assignment.</summary>
public sealed class CopyStruct(Value value) : Instruction(ValueType.Struct.NotNull, [value])
{
    public override bool FirstOnTop => false;
    public override Effects Effects => Effects.Reads | Effects.MayFail;
    public override string Mnemonic => "copystruct";
}

/// <summary>The exception that a catch block was entered with. Only as the first instruction of a catch block.</summary>
public sealed class CaughtException() : Instruction(ValueType.Any, [])
{
    public override bool FirstOnTop => false;
    public override Effects Effects => Effects.External;
    public override string Mnemonic => "caught";
}

/// <summary>Marks where a C# statement begins, for the debugger. Emits no code.</summary>
public sealed class SequencePoint(SourceLocation location) : Instruction(null, [])
{
    public SourceLocation Place { get; } = location;
    public override bool FirstOnTop => false;
    public override Effects Effects => Effects.External;
    public override string Mnemonic => $"at {Place}";
}
