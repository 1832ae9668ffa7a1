using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Neo.Compiler.IR;

/// <summary>Writes IR for reading and for tests: the same module gives the same text. Values are numbered within their function.</summary>
public static class Printer
{
    /// <summary>All static slots, shared messages and functions.</summary>
    public static string Print(Module module)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"module {module.Name}\n");
        foreach (Variable variable in module.Statics) text.Append(CultureInfo.InvariantCulture, $"static {variable.Name}: {variable.Type}\n");
        foreach (ThrownMessage message in module.SharedMessages.OrderBy(message => message.Text, System.StringComparer.Ordinal).ThenBy(message => message.IsFinal))
            text.Append(CultureInfo.InvariantCulture, $"shared {(message.IsFinal ? "abort " : "")}\"{message.Text}\"\n");
        foreach (Function function in module.Functions)
        {
            text.Append('\n');
            if (function == module.Initializer) text.Append("initializer ");
            text.Append(Print(function));
        }
        return text.ToString();
    }

    /// <summary>One function.</summary>
    public static string Print(Function function) => new FunctionPrinter().Print(function);

    private sealed class FunctionPrinter
    {
        private readonly Dictionary<Instruction, int> _numbers = [];
        private readonly StringBuilder _text = new();

        public string Print(Function function)
        {
            foreach (Instruction instruction in function.Blocks.SelectMany(block => block.Instructions))
                if (instruction.HasResult) _numbers.Add(instruction, _numbers.Count);
            string arguments = string.Join(", ", function.Arguments.Select(argument => $"{argument.Name}: {argument.Type}"));
            string result = function.ReturnType is { } type ? $": {type}" : "";
            Line($"{(function.HasAbiOrder ? "entry " : "")}{(function.MayBeFrameless ? "frameless " : "")}function {function.Name}({arguments}){result}");
            foreach (Variable local in function.Locals) Line($"  local {local.Name}: {local.Type}");
            foreach (BasicBlock block in function.Blocks)
            {
                Line($"{block.Name}:");
                foreach (Instruction instruction in block.Instructions) Line($"  {Describe(instruction)}");
                Line($"  {Describe(block.Terminator)}");
            }
            return _text.ToString();
        }

        private string Describe(Instruction instruction)
        {
            string operands = string.Join(", ", instruction.Operands.Select(Name));
            string body = operands.Length == 0 ? instruction.Mnemonic : $"{instruction.Mnemonic} {operands}";
            return instruction.HasResult ? $"{Name(instruction)} = {body} : {instruction.Type}" : body;
        }

        private string Describe(Terminator? terminator) => terminator switch
        {
            null => "(no terminator)",
            Jump jump => $"jump {jump.Target}",
            Branch branch => $"branch {Name(branch.Condition)} ? {branch.WhenTrue} : {branch.WhenFalse}",
            Return { Operand: { } value } => $"return {Name(value)}",
            Return => "return",
            Throw { Operand: { } value } thrown => $"{(thrown.IsFinal ? "abort" : "throw")} {Name(value)}",
            Abort => "abort",
            EnterTry enter => $"try {enter.Body} catch {enter.Catch?.Name ?? "none"} finally {enter.Finally?.Name ?? "none"}",
            Leave leave => $"leave to {leave.Target}",
            EndFinally => "endfinally",
            _ => terminator.GetType().Name,
        };

        private string Name(Value value) => value switch
        {
            Instruction instruction => _numbers.TryGetValue(instruction, out int number) ? $"%{number}" : "%undefined",
            _ => value.ToString()!,
        };

        private void Line(string text) => _text.Append(text).Append('\n');
    }
}
