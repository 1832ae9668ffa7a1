using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.IR;
using Neo.Compiler.Scheduling;

namespace Neo.Compiler.Assembly;

/// <summary>
/// Encodes code as bytes. Every jump starts short; those whose target is out of reach grow, until none has to. Growing never undoes
/// itself, so this ends, and the result depends on the code alone.
/// </summary>
public sealed class ScriptEncoder
{
    /// <summary>Neo 3.5.0 takes no NEF with more method tokens.</summary>
    private const int MaxTokens = 128;

    private readonly IReadOnlyList<ScheduledFunction> _functions;
    private readonly HashSet<CodeInstruction> _long = [];
    private readonly List<MethodToken> _tokens = [];

    private ScriptEncoder(IReadOnlyList<ScheduledFunction> functions) => _functions = functions;

    /// <exception cref="CompilationException">NC3002: the script calls more methods of other contracts than a NEF can name.</exception>
    public static Script Encode(IReadOnlyList<ScheduledFunction> functions)
    {
        ScriptEncoder encoder = new(functions);
        encoder.CollectTokens();
        do encoder.PlaceLabels(); while (encoder.Grow());
        return encoder.Write();
    }

    private IEnumerable<CodeInstruction> Instructions => _functions.SelectMany(function => function.Code).OfType<CodeInstruction>();

    private void CollectTokens()
    {
        foreach (CodeInstruction instruction in Instructions)
            if (instruction.Token is { } token && !_tokens.Contains(token)) _tokens.Add(token);
        if (_tokens.Count > MaxTokens)
            throw new CompilationException(new("NC3002", Severity.Error,
                $"The contract calls {_tokens.Count} methods of other contracts by token, but a NEF can name {MaxTokens}; use Contract.Call for some.", null));
    }

    private void PlaceLabels()
    {
        int offset = 0;
        foreach (CodeItem item in _functions.SelectMany(function => function.Code))
        {
            if (item is LabelMark mark) mark.Label.Offset = offset;
            else if (item is CodeInstruction instruction) offset += LengthOf(instruction);
        }
    }

    private bool Grow()
    {
        bool grown = false;
        int offset = 0;
        foreach (CodeInstruction instruction in Instructions)
        {
            // The labels stand where the lengths so far put them, so what grows now still counts as short.
            int length = LengthOf(instruction);
            if (CanGrow(instruction) && (IsFar(offset, instruction.Target) || IsFar(offset, instruction.SecondTarget)))
                grown |= _long.Add(instruction);
            offset += length;
        }
        return grown;
    }

    private static bool IsFar(int offset, Label? target) =>
        target is not null && target.Offset - offset is < sbyte.MinValue or > sbyte.MaxValue;

    private static bool CanGrow(CodeInstruction instruction) => instruction.OpCode != OpCode.PUSHA
        && (instruction.Target is not null || instruction.SecondTarget is not null);

    private OpCode FinalOpCode(CodeInstruction instruction)
    {
        if (instruction.Slot is { } slot) return slot.Index < 7 ? (OpCode)((int)instruction.OpCode - 7 + slot.Index) : instruction.OpCode;
        return _long.Contains(instruction) ? instruction.OpCode + 1 : instruction.OpCode;
    }

    private int LengthOf(CodeInstruction instruction)
    {
        int size = OpCodeFacts.Of(FinalOpCode(instruction)).OperandSize;
        return 1 + (size >= 0 ? size : -size + instruction.Operand.Length);
    }

    private Script Write()
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        List<PlacedFunction> placed = [];
        foreach (ScheduledFunction function in _functions)
        {
            List<PlacedInstruction> instructions = [];
            List<PlacedSource> sources = [];
            foreach (CodeItem item in function.Code)
            {
                int offset = (int)stream.Length;
                if (item is SourceMark mark) sources.Add(new(offset, mark.Location));
                if (item is not CodeInstruction instruction) continue;
                Write(writer, instruction, offset);
                instructions.Add(new(offset, FinalOpCode(instruction), instruction, (int)stream.Length - offset));
            }
            placed.Add(new(function, function.Entry.Offset, instructions[^1].Offset, instructions, sources));
        }
        return new(stream.ToArray(), _tokens, placed);
    }

    private void Write(BinaryWriter writer, CodeInstruction instruction, int offset)
    {
        OpCode opcode = FinalOpCode(instruction);
        writer.Write((byte)opcode);
        if (instruction.Slot is { Index: >= 7 } slot) writer.Write((byte)slot.Index);
        else if (instruction.Token is { } token) writer.Write((ushort)_tokens.IndexOf(token));
        else if (instruction.Target is not null || instruction.SecondTarget is not null) WriteTargets(writer, instruction, offset);
        else
        {
            WriteLengthPrefix(writer, opcode, instruction.Operand.Length);
            writer.Write(instruction.Operand);
        }
    }

    /// <summary>Distances count from the instruction's first byte; zero says that a try has no such handler.</summary>
    private void WriteTargets(BinaryWriter writer, CodeInstruction instruction, int offset)
    {
        bool isWide = instruction.OpCode == OpCode.PUSHA || _long.Contains(instruction);
        Label?[] targets = instruction.OpCode == OpCode.TRY ? [instruction.Target, instruction.SecondTarget] : [instruction.Target];
        foreach (Label? target in targets)
        {
            int distance = target is null ? 0 : target.Offset - offset;
            if (isWide) writer.Write(distance);
            else writer.Write(checked((sbyte)distance));
        }
    }

    private static void WriteLengthPrefix(BinaryWriter writer, OpCode opcode, int length)
    {
        switch (OpCodeFacts.Of(opcode).OperandSize)
        {
            case -1: writer.Write((byte)length); break;
            case -2: writer.Write((ushort)length); break;
            case -4: writer.Write(length); break;
            case int size when size != length: throw new InvalidOperationException($"{opcode} takes {size} bytes, not {length}.");
        }
    }
}
