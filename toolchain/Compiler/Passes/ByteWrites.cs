using System.Linq;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>
/// Expects any valid module. Leaves a MEMCPY of one byte, 2048 units, in the place of each write of a byte into a buffer, 8192 units. An
/// integer's low byte is its first; adding 256 gives zero one, too.
/// Before: <c>SETITEM %buffer, %i, %byte</c>. After: <c>%1 = ADD %byte, 256; MEMCPY %buffer, %i, %1, 0, 1</c>. An index out of range
/// faults where SETITEM throws, so a contract with a catch is left alone.
/// </summary>
public sealed class ByteWrites : IPass
{
    private static readonly IntegerRange Byte = IntegerRange.OfBits(8, false);

    /// <inheritdoc/>
    public string Name => "byte-writes";

    /// <inheritdoc/>
    public bool Run(Module module)
    {
        if (module.Functions.Any(function => function.Blocks.Any(block => block.Terminator is EnterTry { Catch: not null }))) return false;
        bool changed = false;
        foreach (BasicBlock block in module.Functions.SelectMany(function => function.Blocks))
        {
            for (int i = 0; i < block.Instructions.Count; i++)
            {
                if (block.Instructions[i] is not Operation { OpCode: OpCode.SETITEM } write || write.Operands[0].Type.Kind != StackItemKind.Buffer) continue;
                if (write.Operands[2].Type is not { Kind: StackItemKind.Integer, MayBeNull: false, Range: { } range } || !Byte.Contains(range)) continue;
                Operation wide = new(OpCode.ADD, ValueType.IntegerIn(new(range.Min + 256, range.Max + 256)), [write.Operands[2], Constant.Of(256)]);
                Value[] operands = [write.Operands[0], write.Operands[1], wide, Constant.Of(0), Constant.Of(1)];
                block.Instructions[i] = new Operation(OpCode.MEMCPY, null, operands) { Location = write.Location };
                block.Instructions.Insert(i, wide);
                changed = true;
            }
        }
        return changed;
    }
}
