using System.Linq;
using System.Numerics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects code that no other pass changes any more. Leaves integers and booleans in the place of constant bytes that are only read as
/// bytes: the VM reads an integer as its shortest two's complement and false as 0x00, and pushes both for less than bytes.
/// Before: <c>syscall System.Storage.Get %0, 0x01</c>. After: <c>syscall System.Storage.Get %0, 1</c>.
/// </summary>
public sealed class ShorterConstants : FunctionPass, IClosingPass
{
    /// <summary>The VM's integers.</summary>
    private const int MaxIntegerBytes = 32;

    /// <inheritdoc/>
    public override string Name => "shorter-constants";

    /// <inheritdoc/>
    protected override bool Run(Function function)
    {
        bool changed = false;
        foreach (Instruction user in function.Blocks.SelectMany(block => block.Instructions))
        {
            for (int i = 0; i < user.Operands.Count; i++)
            {
                if (user.Operands[i] is not Constant { Content: byte[] bytes } || !ReadsBytes(user, i) || ShorterOf(bytes) is not { } shorter) continue;
                user.ReplaceOperand(i, shorter);
                changed = true;
            }
        }
        return changed;
    }

    private static bool ReadsBytes(Instruction user, int operand) => user switch
    {
        Syscall { Service: "System.Runtime.Notify" } => operand == 0,
        Syscall { Service: "System.Contract.Call" } => operand == 1,
        _ => ByteReaders.Takes(user, operand),
    };

    /// <summary>What is read as the same bytes and pushed by no more of them; null where nothing is.</summary>
    private static Constant? ShorterOf(byte[] bytes)
    {
        if (bytes is []) return Constant.Of(0);
        if (bytes is [0]) return Constant.Of(false);
        if (bytes.Length > MaxIntegerBytes) return null;
        BigInteger integer = new(bytes);
        int pushed = bytes.Length switch { 1 => integer >= -1 && integer <= 16 ? 0 : 1, 2 => 2, <= 4 => 4, <= 8 => 8, <= 16 => 16, _ => 32 };
        return pushed <= bytes.Length + 1 && integer.ToByteArray().SequenceEqual(bytes) ? Constant.Of(integer) : null;
    }
}
