using System;
using System.Collections.Generic;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>Appends instructions to a list of code, choosing the cheapest form of each.</summary>
internal sealed class CodeWriter
{
    public List<CodeItem> Items { get; } = [];

    public void Emit(OpCode opcode, params byte[] operand) => Items.Add(new CodeInstruction(opcode) { Operand = operand });

    public void Jump(OpCode opcode, Label target) => Items.Add(new CodeInstruction(opcode) { Target = target });

    public void Mark(Label label) => Items.Add(new LabelMark(label));

    public void Try(Label? handler, Label? cleanup) => Items.Add(new CodeInstruction(OpCode.TRY) { Target = handler, SecondTarget = cleanup });

    public void LoadLocal(LocalSlot slot) => Items.Add(new CodeInstruction(OpCode.LDLOC) { Slot = slot });

    public void StoreLocal(LocalSlot slot) => Items.Add(new CodeInstruction(OpCode.STLOC) { Slot = slot });

    public void CallToken(MethodToken token) => Items.Add(new CodeInstruction(OpCode.CALLT) { Token = token });

    /// <summary>The VM knows a service by the first four bytes of its name's SHA-256.</summary>
    public void Syscall(string service) => Items.Add(new CodeInstruction(OpCode.SYSCALL)
    {
        Service = service,
        Operand = SHA256.HashData(Encoding.ASCII.GetBytes(service))[..4],
    });

    /// <summary>Writes an access to an argument or static slot, short where the opcode has a form of its own for the index.</summary>
    public void Indexed(OpCode first, int index)
    {
        if (index < 7) Emit(first + (byte)index);
        else Emit(first + 7, checked((byte)index));
    }

    public void Push(Constant constant)
    {
        switch (constant.Content)
        {
            case null: Emit(OpCode.PUSHNULL); break;
            case bool flag: Emit(flag ? OpCode.PUSHT : OpCode.PUSHF); break;
            case BigInteger integer: Push(integer); break;
            case byte[] bytes: Push(bytes); break;
            default: throw new InvalidOperationException("A constant is null, a boolean, an integer or bytes.");
        }
    }

    public void Push(BigInteger value)
    {
        if (value >= -1 && value <= 16)
        {
            Emit((OpCode)((int)OpCode.PUSH0 + (int)value));
            return;
        }
        int length = value.GetByteCount();
        (OpCode opcode, int size) = length switch
        {
            1 => (OpCode.PUSHINT8, 1),
            2 => (OpCode.PUSHINT16, 2),
            <= 4 => (OpCode.PUSHINT32, 4),
            <= 8 => (OpCode.PUSHINT64, 8),
            <= 16 => (OpCode.PUSHINT128, 16),
            <= 32 => (OpCode.PUSHINT256, 32),
            _ => throw new InvalidOperationException($"The integer {value} does not fit the VM's 32 bytes."),
        };
        byte[] operand = new byte[size];
        if (value.Sign < 0) Array.Fill(operand, (byte)0xff);
        value.TryWriteBytes(operand, out _);
        Emit(opcode, operand);
    }

    public void Push(byte[] bytes) => Emit(bytes.Length switch
    {
        <= byte.MaxValue => OpCode.PUSHDATA1,
        <= ushort.MaxValue => OpCode.PUSHDATA2,
        _ => OpCode.PUSHDATA4,
    }, bytes);
}
