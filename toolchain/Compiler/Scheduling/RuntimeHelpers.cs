using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>
/// Small routines that a script shares: some throw a message each, others wrap an integer. Throwers are called, not jumped to, so that the
/// frame of the C# that failed is still there for whoever reports the exception.
/// </summary>
internal sealed class RuntimeHelpers
{
    private readonly Dictionary<ThrownMessage, Label> _throwers = [];
    private readonly Dictionary<(int Bits, bool Signed), Label> _wrappers = [];

    /// <summary>The routine that throws a message.</summary>
    public Label ThrowerOf(ThrownMessage message)
    {
        if (!_throwers.TryGetValue(message, out Label? label)) _throwers[message] = label = new("throw");
        return label;
    }

    /// <summary>The routine that keeps the low bits of the integer on the stack.</summary>
    public Label WrapperOf(int bits, bool signed)
    {
        if (!_wrappers.TryGetValue((bits, signed), out Label? label)) _wrappers[(bits, signed)] = label = new("wrap");
        return label;
    }

    /// <summary>The routines asked for so far, in an order that depends on what they do alone.</summary>
    public IEnumerable<ScheduledFunction> Functions()
    {
        foreach (((int bits, bool signed), Label label) in _wrappers.OrderBy(pair => pair.Key))
        {
            yield return Routine($"<wrap {(signed ? 'i' : 'u')}{bits}>", label, writer =>
            {
                WriteWrap(writer, bits, signed);
                writer.Emit(OpCode.RET);
            });
        }
        foreach ((ThrownMessage message, Label label) in _throwers.OrderBy(pair => pair.Key.Text, StringComparer.Ordinal).ThenBy(pair => pair.Key.IsFinal))
        {
            yield return Routine($"<{(message.IsFinal ? "abort" : "throw")} \"{message.Text}\">", label, writer =>
            {
                writer.Push(Constant.Of(message.Text));
                writer.Emit(message.IsFinal ? OpCode.ABORTMSG : OpCode.THROW);
            });
        }
    }

    /// <summary>
    /// Keeps the low bits of the integer on the stack. AND with all ones is the remainder modulo 2^bits for negative integers too, since the
    /// VM's integers have infinite sign bits. Two's complement then moves the upper half below zero: the smallest integer has all bits from
    /// the sign on set, so XOR with it and taking it away again leaves the lower half and takes 2^bits from the upper.
    /// </summary>
    public static void WriteWrap(CodeWriter writer, int bits, bool signed)
    {
        writer.Push(BigInteger.Pow(2, bits) - 1);
        writer.Emit(OpCode.AND);
        if (!signed) return;
        BigInteger smallest = -BigInteger.Pow(2, bits - 1);
        writer.Push(smallest);
        writer.Emit(OpCode.XOR);
        writer.Push(smallest);
        writer.Emit(OpCode.SUB);
    }

    private static ScheduledFunction Routine(string name, Label label, Action<CodeWriter> write)
    {
        CodeWriter writer = new();
        writer.Mark(label);
        write(writer);
        ScheduledFunction function = new(name, label, null);
        function.Code.AddRange(writer.Items);
        return function;
    }
}
