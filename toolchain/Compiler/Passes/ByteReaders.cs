using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>Which instructions take a buffer and a byte string alike, neither writing into it nor passing it on.</summary>
internal static class ByteReaders
{
    /// <summary>Whether every use of a value within a function is such an instruction.</summary>
    public static bool AreAllUsesOf(Value value, Function function)
    {
        foreach (BasicBlock block in function.Blocks)
        {
            if (block.Terminator!.Operand == value) return false;
            foreach (Instruction user in block.Instructions)
                for (int i = 0; i < user.Operands.Count; i++)
                    if (user.Operands[i] == value && !Takes(user, i)) return false;
        }
        return true;
    }

    /// <summary>Whether an instruction reads its operand so.</summary>
    public static bool Takes(Instruction user, int operand) => user switch
    {
        Operation { OpCode: OpCode.CAT or OpCode.SIZE or OpCode.ISNULL } => true,
        Operation { OpCode: OpCode.LEFT or OpCode.RIGHT or OpCode.SUBSTR or OpCode.PICKITEM } => operand == 0,
        Syscall { Service: "System.Storage.Get" or "System.Storage.Delete" or "System.Storage.Find" } => operand == 1,
        Syscall { Service: "System.Storage.Put" } => operand is 1 or 2,
        _ => false,
    };

    /// <summary>Whether a value is a buffer that its instruction has just made.</summary>
    public static bool IsFreshBuffer(Value value) =>
        value is Operation { OpCode: OpCode.CAT or OpCode.LEFT or OpCode.RIGHT or OpCode.SUBSTR };

    /// <summary>How often a value is used within a function.</summary>
    public static int CountUses(Value value, Function function) => function.Blocks.Sum(block =>
        block.Instructions.Sum(user => user.Operands.Count(operand => operand == value)) + (block.Terminator!.Operand == value ? 1 : 0));

    /// <summary>The conversion to a byte string of a buffer that nothing else uses; null for all other values.</summary>
    public static Operation? ConversionOf(Value value, Function function) =>
        value is Operation { OpCode: OpCode.CONVERT, Immediate: [(byte)StackItemKind.ByteString] } convert
        && IsFreshBuffer(convert.Operands[0]) && CountUses(convert.Operands[0], function) == 1
            ? convert
            : null;
}
