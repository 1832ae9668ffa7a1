using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Neo.Compiler.IR;
using Neo.Compiler.Scheduling;

namespace Neo.Compiler.Assembly;

/// <summary>Writes a script for reading: offset, instruction, price in the VM's units, and the C# line where a statement begins.</summary>
public static class ListingWriter
{
    public static string Write(Script script)
    {
        Dictionary<Label, string> names = NamesOf(script);
        StringBuilder text = new();
        foreach (PlacedFunction function in script.Functions)
        {
            if (text.Length > 0) text.Append('\n');
            text.Append(CultureInfo.InvariantCulture, $"; {function.Function.Name}\n");
            Dictionary<CodeInstruction, PlacedInstruction> places = function.Instructions.ToDictionary(placed => placed.Source);
            foreach (CodeItem item in function.Function.Code)
            {
                switch (item)
                {
                    case LabelMark mark when names.TryGetValue(mark.Label, out string? name): text.Append(name).Append(":\n"); break;
                    case SourceMark mark: text.Append(CultureInfo.InvariantCulture, $"        ; {mark.Location}\n"); break;
                    case CodeInstruction instruction: AppendInstruction(text, places[instruction], names); break;
                }
            }
        }
        return text.ToString();
    }

    /// <summary>Functions by their names, other targets by their offsets.</summary>
    private static Dictionary<Label, string> NamesOf(Script script)
    {
        Dictionary<Label, string> names = [];
        foreach (PlacedFunction function in script.Functions) names[function.Function.Entry] = function.Function.Name;
        foreach (CodeInstruction instruction in script.Functions.SelectMany(function => function.Instructions).Select(placed => placed.Source))
        {
            if (instruction.Target is { } target) names.TryAdd(target, $"L{target.Offset:x4}");
            if (instruction.SecondTarget is { } second) names.TryAdd(second, $"L{second.Offset:x4}");
        }
        return names;
    }

    private static void AppendInstruction(StringBuilder text, PlacedInstruction placed, Dictionary<Label, string> names)
    {
        string line = $"  {placed.Offset:x4}  {placed.OpCode} {OperandOf(placed.Source, names)}".TrimEnd();
        int price = OpCodeFacts.Of(placed.OpCode).Price;
        text.Append(CultureInfo.InvariantCulture, $"{line,-60} {price,6}\n");
    }

    private static string OperandOf(CodeInstruction instruction, Dictionary<Label, string> names)
    {
        if (instruction.Slot is { } slot) return slot.Index < 7 ? $"({slot})" : $"{slot.Index} ({slot})";
        if (instruction.Service is { } service) return service;
        if (instruction.Token is { } token) return $"{token.Method}@{Convert.ToHexStringLower(token.Hash)}";
        if (instruction.OpCode == OpCode.TRY) return $"catch {NameOf(instruction.Target)} finally {NameOf(instruction.SecondTarget)}";
        if (instruction.Target is not null) return NameOf(instruction.Target);
        return instruction.OpCode switch
        {
            OpCode.PUSHDATA1 or OpCode.PUSHDATA2 or OpCode.PUSHDATA4 => DataOf(instruction.Operand),
            <= OpCode.PUSHINT256 => new System.Numerics.BigInteger(instruction.Operand).ToString(CultureInfo.InvariantCulture),
            _ => Convert.ToHexStringLower(instruction.Operand),
        };

        string NameOf(Label? label) => label is null ? "none" : names[label];
    }

    private static string DataOf(byte[] data) =>
        data.Length > 0 && data.All(item => item is >= 0x20 and < 0x7f)
            ? $"\"{Encoding.ASCII.GetString(data)}\""
            : "0x" + Convert.ToHexStringLower(data);
}
