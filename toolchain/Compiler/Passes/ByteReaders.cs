using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>Which instructions take a buffer and a byte string alike, neither writing into it nor passing it on.</summary>
internal static class ByteReaders
{
    /// <summary>Whether every user of a value is such an instruction.</summary>
    public static bool AreAllUsersOf(Instruction value, ValueUsers users) =>
        users.Of(value).All(user => user.Instruction is { } instruction && Takes(instruction, user.Operand));

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

    /// <summary>The conversion to a byte string of a buffer that nothing else uses; null for all other values.</summary>
    public static Operation? ConversionOf(Value value, ValueUsers users) =>
        value is Operation { OpCode: OpCode.CONVERT, Immediate: [(byte)StackItemKind.ByteString] } convert
        && convert.Operands[0] is Instruction buffer && IsFreshBuffer(buffer) && users.Of(buffer).Count == 1
            ? convert
            : null;
}
