using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects any valid function. Leaves no conversion of a new buffer to a byte string where all that read it take either, and constants in
/// the place of pieces of constants that are only read so.
/// Before: <c>%2 = CAT %0, %1; %3 = CONVERT 28 %2; %4 = CAT %3, 0x2c</c>. After: <c>%2 = CAT %0, %1; %4 = CAT %2, 0x2c</c>.
/// </summary>
public sealed class NeedlessConversions : FunctionPass
{
    /// <inheritdoc/>
    public override string Name => "needless-conversions";

    /// <inheritdoc/>
    protected override bool Run(Function function)
    {
        Dictionary<Value, Value> replacements = [];
        ValueUsers users = new(function);
        foreach (BasicBlock block in function.Blocks)
        {
            foreach (Operation operation in block.Instructions.OfType<Operation>())
            {
                Value? simpler = ByteReaders.ConversionOf(operation, users)?.Operands[0] ?? PieceOf(operation);
                if (simpler is not null && ByteReaders.AreAllUsersOf(operation, users)) replacements[operation] = simpler;
            }
        }
        ValueReplacement.Apply(function, replacements);
        foreach (BasicBlock block in function.Blocks) block.Instructions.RemoveAll(replacements.ContainsKey);
        return replacements.Count > 0;
    }

    /// <summary>The bytes that an operation takes from constants; null where it would fault, or isn't constant.</summary>
    private static Constant? PieceOf(Operation operation)
    {
        byte[]?[] bytes = [.. operation.Operands.Select(BytesOf)];
        int?[] counts = [.. operation.Operands.Select(CountOf)];
        return operation.OpCode switch
        {
            OpCode.CAT when bytes is [{ } left, { } right] => Constant.Of([.. left, .. right]),
            OpCode.LEFT when bytes[0] is { } whole && counts[1] is { } count && count <= whole.Length => Constant.Of(whole[..count]),
            OpCode.RIGHT when bytes[0] is { } whole && counts[1] is { } count && count <= whole.Length => Constant.Of(whole[^count..]),
            OpCode.SUBSTR when bytes[0] is { } whole && counts[1] is { } start && counts[2] is { } count && start + count <= whole.Length =>
                Constant.Of(whole[start..(start + count)]),
            _ => null,
        };
    }

    private static byte[]? BytesOf(Value value) => value switch
    {
        Constant { Content: byte[] bytes } => bytes,
        Constant { Content: BigInteger { IsZero: true } } => [],
        Constant { Content: BigInteger integer } => integer.ToByteArray(),
        _ => null,
    };

    private static int? CountOf(Value value) =>
        value is Constant { Content: BigInteger count } && count >= 0 && count <= short.MaxValue ? (int)count : null;
}
