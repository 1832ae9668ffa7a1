using System;
using Neo.VM;

namespace Neo.SmartContract.Testing.ProtocolChecks;

/// <summary>
/// A deployed script must hold only opcodes and syscalls that Neo 3.5.0 has, and call only method tokens that its NEF has.
/// </summary>
internal static class InstructionCheck
{
    public static void Check(NefFile nef, string contract)
    {
        Script script = new(nef.Script);
        for (int offset = 0; offset < script.Length;)
        {
            OpCode opcode = script[offset];
            if (!Enum.IsDefined(opcode))
            {
                throw new InvalidOperationException(
                    $"The script of {contract} holds the opcode 0x{(byte)opcode:x2} at offset {offset}, which Neo 3.5.0 doesn't have.");
            }

            Instruction instruction = Read(script, offset, contract);
            CheckOperand(instruction, nef, contract, offset);
            offset += instruction.Size;
        }
    }

    private static void CheckOperand(Instruction instruction, NefFile nef, string contract, int offset)
    {
        if (instruction.OpCode == OpCode.SYSCALL && !ApplicationEngine.Services.ContainsKey(instruction.TokenU32))
        {
            throw new InvalidOperationException(
                $"The script of {contract} makes the syscall 0x{instruction.TokenU32:x8} at offset {offset}, which Neo 3.5.0 doesn't have.");
        }

        if (instruction.OpCode == OpCode.CALLT && instruction.TokenU16 >= nef.Tokens.Length)
        {
            throw new InvalidOperationException(
                $"The script of {contract} calls method token {instruction.TokenU16} at offset {offset}, but its NEF has {nef.Tokens.Length}.");
        }
    }

    private static Instruction Read(Script script, int offset, string contract)
    {
        try
        {
            return script.GetInstruction(offset);
        }
        catch (Exception exception) when (exception is BadScriptException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidOperationException($"The script of {contract} ends inside the instruction at offset {offset}.", exception);
        }
    }
}
